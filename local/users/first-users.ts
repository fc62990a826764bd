import type { LocalStack } from '../local-stack.ts';
import { type Cast, castUnit, municipalityCast, roles } from './municipality-cast.ts';

const code = '0184';

/** Whether the data folder has its first users: someone founded Solna in it before. */
const isFounded = (stack: LocalStack): boolean =>
  stack
    .events()
    .some(
      ({ 'detail-type': name, detail }) =>
        name === 'OrganisationRegistered' && detail['organisationid'] === code,
    );

/**
 * Gives a new data folder a municipality with one fictional person in each role, a unit of its own and a private
 * one, so that a newcomer has someone to be. A folder that has them keeps what it has.
 */
export const firstUsers = async (stack: LocalStack): Promise<Cast | undefined> => {
  if (isFounded(stack)) return undefined;
  const cast = await municipalityCast(stack, {
    code,
    place: 'Solna',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '',
  });
  await castUnit(stack, cast, {
    name: 'Åkerbo särskilda boende (fiktiv)',
    form: 'särskilt boende',
    manager: { first: 'Ulla', place: 'Solna', sub: 'ulla-unit-manager' },
  });
  await castUnit(stack, cast, {
    name: 'Hemtjänst Björken (fiktiv)',
    form: 'hemtjänst',
    manager: { first: 'Vera', place: 'Björken', sub: 'vera-provider' },
    provider: 'Björken Omsorg AB (fiktivt)',
  });
  return cast;
};

/** The logins that `firstUsers` makes, as `npm start` names them. */
export const firstLogins: readonly string[] = [
  'astrid-administrator',
  ...roles.map(
    ({ role, first }) => `${first.toLowerCase()}-${role === 'headOfFollowUp' ? 'head' : role.toLowerCase()}`,
  ),
  'ulla-unit-manager',
  'vera-provider',
];
