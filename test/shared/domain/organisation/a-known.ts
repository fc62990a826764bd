import type { BodyId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { Accepted, Circumstances, Decision } from '#shared/domain/decision.ts';
import type { Known } from '#shared/domain/organisation/known.ts';
import { Organisation } from '#shared/domain/organisation/organisation.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const solna = '0184' as OrganisationId;
export const provider = '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f' as OrganisationId;
export const bodyId = 'omvardnadsnamnden' as BodyId;
export const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
export const anna = '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
export const bo = '0192f0c1-3334-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
/** Verksamhetschef of the private provider. */
export const cia = '0192f0c1-3335-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
/** Has left. */
export const dan = '0192f0c1-3336-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;

export const circumstances: Circumstances = {
  now: '2026-10-01T08:00:00.000Z',
  actor: { personId: anna, organisationId: solna },
};

/** Solna with one body, as a rule finds it. */
export const anOrganisation = (changes: Partial<Organisation> = {}): Organisation => ({
  ...Organisation.parse({
    organisationId: solna,
    kind: 'municipality',
    name: 'Solna kommun',
    language: 'sv',
    bodies: [{ bodyId, name: 'Omvårdnadsnämnden' }],
    closedDays: [],
    members: [],
  }),
  ...changes,
});

/** What stands around a command: one unit, two people of Solna, one of the provider and one who has left. */
export const aKnown = (changes: Partial<Known> = {}): Known => ({
  organisation: anOrganisation(),
  units: new Map([[unitId, { isActive: true }]]),
  people: new Map([
    [anna, { organisationId: solna, isActive: true }],
    [bo, { organisationId: solna, isActive: true }],
    [cia, { organisationId: provider, isActive: true }],
    [dan, { organisationId: solna, isActive: false }],
  ]),
  ...changes,
});

/** The provider that runs private units, as its own organisation. */
export const aProvider = (): Organisation =>
  Organisation.parse({
    organisationId: provider,
    kind: 'provider',
    name: 'Fiktiva Omsorgen AB',
    language: 'sv',
    bodies: [],
    closedDays: [],
    members: [],
    registeredBy: solna,
  });

export const accepted = <State>(decision: Decision<State>): Accepted<State> => {
  if (decision === undefined || decision instanceof Refusal) {
    throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  }
  return decision;
};

/** The broken rules with their fields: `/bodyId organisation.bodyIsKnown`. */
export const broken = (decision: unknown): string[] => {
  if (!(decision instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision.violations.map(({ rule, field }) => `${field ?? ''} ${rule.code}`.trim());
};
