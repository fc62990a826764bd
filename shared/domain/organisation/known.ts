import type {
  AgreementId,
  BodyId,
  OrganisationId,
  PersonId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import type { Violation } from '../refusal.ts';
import type { Organisation } from './organisation.ts';
import { organisationSentences as rules } from './rules.ts';

/**
 * What a rule about several records may rest on: read before the decision, as far as the command names it.
 * What is not in here does not exist.
 */
export interface Known {
  readonly organisation: Organisation;
  readonly units?: ReadonlyMap<UnitId, { readonly isActive: boolean }>;
  /** People of this organisation and of those that run its units. */
  readonly people?: ReadonlyMap<
    PersonId,
    { readonly organisationId: OrganisationId; readonly isActive: boolean }
  >;
  readonly agreements?: ReadonlySet<AgreementId>;
  /** Whose a login is: `sub` → person. */
  readonly logins?: ReadonlyMap<string, PersonId>;
}

export const isKnownPerson = ({ people }: Known, { organisationId, personId }: PersonRef): boolean => {
  const person = people?.get(personId);
  return person?.organisationId === organisationId && person.isActive;
};

/** Checks that the body is the organisation's. */
export const checkBody = ({ organisation }: Known, field: string, bodyId: BodyId): Violation[] =>
  organisation.bodies.some((body) => body.bodyId === bodyId)
    ? []
    : [{ rule: rules.bodyIsKnown, field, received: bodyId }];

/** Checks that every unit is there and run. */
export const checkUnits = (known: Known, field: string, unitIds: readonly UnitId[]): Violation[] =>
  unitIds.flatMap((unitId, index) =>
    known.units?.get(unitId)?.isActive
      ? []
      : [{ rule: rules.unitIsKnown, field: `${field}/${index}`, received: unitId }],
  );

/** Checks that a person is there and has not left. */
export const checkPerson = (known: Known, field: string, person: PersonRef): Violation[] =>
  isKnownPerson(known, person) ? [] : [{ rule: rules.personIsKnown, field, received: person.personId }];
