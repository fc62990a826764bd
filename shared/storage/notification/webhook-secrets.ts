import type { OrganisationId } from '#events/identifiers.ts';
import type { Webhook } from '#shared/domain/notification/webhook.ts';
import { secretKey, secretPartition } from '../keys.ts';
import type { Stored } from '../record-items.ts';
import type { Table, Write } from '../table.ts';

/** A secret as it is kept, and the version of the webhook that brought it. */
export interface WebhookSecret {
  readonly secretId: number;
  /** `whsec_…`, as Standard Webhooks writes it. */
  readonly value: string;
  readonly version: number;
}

/** Two are used at once at most, and every rotation takes one away. */
const idsBefore = (secretId: number): readonly number[] => [secretId - 2].filter((id) => id > 0);

/** Writes the newest secret of a webhook with the decision that made it, and removes the one that is used no more. */
export const keepSecret = ({ ref, sequence, state }: Stored<Webhook>, value: string): readonly Write[] => {
  const { organisationId, id } = ref;
  const secretId = state.secrets.at(-1)?.secretId ?? 0;
  return [
    {
      put: { ...secretKey(organisationId, id, secretId), kind: 'secret', secretId, value, version: sequence },
      when: 'absent',
    },
    ...idsBefore(secretId).map((old) => ({ remove: secretKey(organisationId, id, old) })),
  ];
};

/** Removes the secrets of a webhook with the decision that ends it. */
export const dropSecrets = ({ ref }: Stored<Webhook>, secrets: Webhook['secrets']): readonly Write[] =>
  secrets.map(({ secretId }) => ({ remove: secretKey(ref.organisationId, ref.id, secretId) }));

/** The secrets of a webhook that there are. */
export const findSecrets = async (
  table: Table,
  { organisationId, webhookId }: { readonly organisationId: OrganisationId; readonly webhookId: string },
): Promise<readonly WebhookSecret[]> => {
  const { items } = await table.query({
    pk: secretPartition(organisationId, webhookId),
    sk: { beginsWith: 'SECRET#' },
  });
  return items.map((item) => ({
    secretId: item['secretId'] as number,
    value: item['value'] as string,
    version: item['version'] as number,
  }));
};
