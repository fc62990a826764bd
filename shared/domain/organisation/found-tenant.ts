import type { EventDraft } from '#events/catalogue.ts';
import type { Instant, OrganisationId, PersonId } from '#events/identifiers.ts';
import type { Language } from '#events/organisation/language.ts';
import type { OrganisationKind } from '#events/organisation/organisation-kind.ts';
import { type Accepted, type Circumstances, type Decision, isRefused } from '../decision.ts';
import type { Refusal } from '../refusal.ts';
import { establishBody, registerOrganisation } from './decide-organisation.ts';
import { registerPerson } from './decide-person.ts';
import type { Body, Organisation } from './organisation.ts';
import type { Person, PersonDetails } from './person.ts';

export interface FoundTenant {
  readonly organisationId: OrganisationId;
  readonly kind: OrganisationKind;
  /** Asked for from a joint organisation; authorities bear the name of the official list. */
  readonly name?: string | undefined;
  readonly members?: readonly OrganisationId[] | undefined;
  readonly language?: Language | undefined;
  readonly bodies: readonly Body[];
  readonly administrator: PersonDetails & { readonly personId: PersonId };
  readonly now: Instant;
}

/** What a new tenant begins with; both are saved, the organisation first. */
export interface FoundedTenant {
  readonly circumstances: Circumstances;
  readonly organisation: Accepted<Organisation>;
  readonly administrator: Accepted<Person>;
}

/**
 * The first organisation and its first system administrator, who registers everyone else. Done when Samsyn is
 * deployed, by the actor `system/deploy`, so that the audit trail begins with it.
 */
export const foundTenant = ({
  bodies,
  administrator,
  now,
  ...organisation
}: FoundTenant): FoundedTenant | Refusal => {
  const { organisationId } = organisation;
  const circumstances: Circumstances = { now, actor: { system: 'deploy', organisationId } };
  const steps: ((state: Organisation | undefined) => Decision<Organisation>)[] = [
    (state) => registerOrganisation(state, organisation, circumstances),
    ...bodies.map(
      (body) => (state: Organisation | undefined) => state && establishBody(state, body, circumstances),
    ),
  ];
  let state: Organisation | undefined;
  const events: EventDraft[] = [];
  for (const step of steps) {
    const decision = step(state);
    if (isRefused(decision)) return decision;
    if (decision === undefined) continue;
    state = decision.state;
    events.push(...decision.events);
  }
  const [first, ...rest] = events;
  if (state === undefined || first === undefined)
    throw new RangeError('A tenant begins with its registration');

  const { personId, ...details } = administrator;
  const person = registerPerson(
    undefined,
    { personId, details, memberships: [{ role: 'systemAdministrator' }], known: { organisation: state } },
    circumstances,
  );
  if (isRefused(person)) return person;
  if (person === undefined) throw new RangeError('A new person is never there already');
  return { circumstances, organisation: { state, events: [first, ...rest] }, administrator: person };
};
