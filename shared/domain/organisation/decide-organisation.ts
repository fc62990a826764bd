import type { BodyId, CalendarDate, OrganisationId } from '#events/identifiers.ts';
import type { Language } from '#events/organisation/language.ts';
import type { OrganisationKind } from '#events/organisation/organisation-kind.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { isKnownOrganisation, municipalities, regions } from './authorities.ts';
import { isAuthority, type Organisation } from './organisation.ts';
import { organisationSentences as rules } from './rules.ts';

export interface RegisterOrganisation {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
  /** Asked for from providers and joint organisations; authorities bear the name of the official list. */
  readonly name?: string | undefined;
  readonly language?: Language | undefined;
  readonly members?: readonly OrganisationId[] | undefined;
}

const officialName = ({ kind, organisationId }: RegisterOrganisation): string | undefined => {
  if (kind === 'region') return regions[organisationId];
  const municipality = kind === 'municipality' ? municipalities[organisationId] : undefined;
  return municipality && `${municipality} kommun`;
};

const checkRegistration = (command: RegisterOrganisation): Violation[] => {
  const { organisationId, kind, name, members = [] } = command;
  const isListed = kind === 'municipality' || kind === 'region';
  const violations: Violation[] = [];
  if (isListed && officialName(command) === undefined) {
    const rule = kind === 'region' ? rules.regionIsKnown : rules.municipalityIsKnown;
    violations.push({ rule, field: '/organisationId', received: organisationId });
  }
  if (!isListed && !organisationId.includes('-')) {
    violations.push({ rule: rules.idIsOfItsKind, field: '/organisationId', received: organisationId });
  }
  if (!isListed && name === undefined) violations.push({ rule: rules.hasName, field: '/name' });
  const isJoint = kind === 'jointOrganisation';
  if (isJoint ? new Set(members).size < 2 : members.length > 0) {
    violations.push({
      rule: rules.jointlyRun,
      field: '/members',
      limit: isJoint ? 2 : 0,
      received: new Set(members).size,
    });
  }
  for (const [index, member] of members.entries()) {
    if (isKnownOrganisation(member)) continue;
    violations.push({ rule: rules.municipalityIsKnown, field: `/members/${index}`, received: member });
  }
  return violations;
};

/**
 * Makes an organisation known. People register providers and joint organisations; municipalities and regions
 * come when Samsyn is deployed for them. Registering the same again changes nothing.
 */
export const registerOrganisation = (
  organisation: Organisation | undefined,
  command: RegisterOrganisation,
  { actor }: Circumstances,
): Decision<Organisation> => {
  const { organisationId, kind, language = 'sv', members = [] } = command;
  const violations = checkRegistration(command);
  if (violations.length > 0) return new Refusal('invalid', violations);
  if (personOf(actor) !== undefined && (kind === 'municipality' || kind === 'region')) {
    return refuse('forbidden', rules.authorityComesByDeployment, { field: '/kind', received: kind });
  }

  const name = officialName(command) ?? command.name ?? '';
  if (organisation !== undefined) {
    if (organisation.kind === kind && organisation.name === name) return undefined;
    return refuse('conflict', rules.registeredOnce, { field: '/organisationId', received: organisationId });
  }
  const isOwn = actor.organisationId === organisationId;
  return {
    state: {
      organisationId,
      kind,
      name,
      language,
      bodies: [],
      closedDays: [],
      members: [...new Set(members)],
      ...(!isOwn && { registeredBy: actor.organisationId }),
    },
    events: [{ name: 'OrganisationRegistered', data: { organisationId, kind, language } }],
  };
};

/** Adds a body to an authority, or gives one its new name. */
export const establishBody = (
  organisation: Organisation,
  { bodyId, name }: { readonly bodyId: BodyId; readonly name: string },
  _circumstances: Circumstances,
): Decision<Organisation> => {
  const { organisationId, kind, bodies } = organisation;
  if (!isAuthority(kind)) return refuse('invalid', rules.onlyAuthoritiesHaveBodies, { received: kind });
  if (bodies.some((body) => body.bodyId === bodyId && body.name === name)) return undefined;
  return {
    state: {
      ...organisation,
      bodies: [...bodies.filter((body) => body.bodyId !== bodyId), { bodyId, name }],
    },
    events: [{ name: 'BodyEstablished', data: { organisationId, bodyId } }],
  };
};

/** Says which days the organisation keeps closed, instead of those said before. */
export const setClosedDays = (
  organisation: Organisation,
  command: { readonly closedDays: readonly CalendarDate[] },
  _circumstances: Circumstances,
): Decision<Organisation> => {
  const closedDays = [...new Set(command.closedDays)].sort();
  if (closedDays.join() === organisation.closedDays.join()) return undefined;
  const { organisationId } = organisation;
  return {
    state: { ...organisation, closedDays },
    events: [{ name: 'ClosedDaysSet', data: { organisationId, closedDays } }],
  };
};
