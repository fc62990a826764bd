import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser } from '#local/users/api-user.ts';
import { samsynClient } from '../../docs/api/client.ts';

/** The typed client that others build on, as one person: for requests that are as the API asks for them. */
export const clientOf = async (
  stack: LocalStack,
  { persona }: Pick<ApiUser, 'persona'>,
): Promise<ReturnType<typeof samsynClient>> =>
  samsynClient({ url: stack.apiUrl, token: await stack.token({ sub: persona.sub }) });

/** The path parameters of whoever asks for their own organisation. */
export const ownPath = ({ persona }: Pick<ApiUser, 'persona'>) => ({
  organisationId: persona.organisationId,
});
