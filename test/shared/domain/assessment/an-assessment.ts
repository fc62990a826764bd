import type { AssessmentId, OrganisationId, PersonRef, UnitId } from '#events/identifiers.ts';
import type { AreaContentToSave } from '#shared/domain/assessment/area-content.ts';
import { assessArea } from '#shared/domain/assessment/assess-area.ts';
import { type Assessment, groundOf } from '#shared/domain/assessment/assessment.ts';
import { carryOutOccasion } from '#shared/domain/assessment/carry-out-occasion.ts';
import type { Ground } from '#shared/domain/assessment/check-content.ts';
import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import type { Occasion } from '#shared/domain/assessment/occasion.ts';
import { type OpenAssessment, openAssessment } from '#shared/domain/assessment/open-assessment.ts';
import { planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import type { Accepted, Circumstances, Decision } from '#shared/domain/decision.ts';
import { FollowedUnit } from '#shared/domain/organisation/followed-unit.ts';
import { PinnedAgreement } from '#shared/domain/organisation/requirement.ts';
import { PinnedProgramme } from '#shared/domain/programme/programme.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aDefinition } from '../programme/a-definition.ts';

export const municipality = '0184' as OrganisationId;
export const provider = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as OrganisationId;
export const assessmentId = '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f' as AssessmentId;
const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;

export const aPerson = (letter: string, organisationId: OrganisationId = municipality): PersonRef => ({
  organisationId,
  personId: `0192f0c1-${letter.repeat(4)}-7c3d-8e4f-5a6b7c8d9e0f` as PersonRef['personId'],
});
export const officer = aPerson('a');
export const manager = aPerson('b');
export const head = aPerson('c');

/** Circumstances at an instant or, for a date, at noon UTC that day. */
export const on = (when: string, actor: PersonRef = officer): Circumstances => ({
  now: when.includes('T') ? when : `${when}T12:00:00.000Z`,
  actor,
});

/** The decision when it was accepted; otherwise the test fails with what was said. */
export const accepted = <State>(decision: Decision<State>): Accepted<State> => {
  if (decision === undefined) throw new Error('Nothing changed');
  if (decision instanceof Refusal) {
    throw new Error(`Refused: ${JSON.stringify(decision.violations)}`);
  }
  return decision;
};

/** What was refused, as "kind", and each violation as "code field". */
export const refused = <State>(decision: Decision<State>): { kind: string; violations: string[] } => {
  if (!(decision instanceof Refusal)) throw new Error(`Not refused: ${JSON.stringify(decision)}`);
  const { kind, violations } = decision;
  return { kind, violations: violations.map(({ rule, field }) => [rule.code, field].join(' ').trim()) };
};

export const aUnit = (changes: Partial<FollowedUnit> = {}): FollowedUnit =>
  FollowedUnit.parse({
    unitId,
    name: 'Hemtjänst Lönnen (fiktiv)',
    form: 'hemtjänst',
    operation: 'own',
    providerId: municipality,
    manager,
    isFictional: true,
    ...changes,
  });

export const aPrivateUnit = (): FollowedUnit =>
  aUnit({ operation: 'private', providerId: provider, manager: aPerson('b', provider) });

export const aProgramme = (changes: Parameters<typeof aDefinition>[0] = {}): PinnedProgramme =>
  PinnedProgramme.parse({
    programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    definition: aDefinition(changes),
  });

/** One requirement on staff and one on nothing that the programme follows up. */
export const anAgreement = (): PinnedAgreement =>
  PinnedAgreement.parse({
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    version: 3,
    requirements: [
      {
        requirementId: 'grundutbildning',
        areaId: 'personal',
        text: 'Minst åtta av tio i personalen har yrkesutbildning.',
        source: 'tender',
        criticality: 'high',
      },
      {
        requirementId: 'fakturering',
        areaId: 'ekonomi',
        text: 'Fakturan kommer den femte.',
        source: 'tender',
        criticality: 'low',
      },
    ],
  });

export const toOpen = (changes: Partial<OpenAssessment> = {}): OpenAssessment => ({
  assessmentId,
  organisationId: municipality,
  bodyId: 'omvardnadsnamnden' as OpenAssessment['bodyId'],
  caseNumber: 'ON/2026:117',
  unit: aUnit(),
  programme: aProgramme(),
  scope: { kind: 'full' },
  officer,
  ...changes,
});

/** Opened on 1 September 2026. */
export const anOpenAssessment = (changes: Partial<OpenAssessment> = {}): Assessment =>
  accepted(openAssessment(undefined, toOpen(changes), on('2026-09-01'))).state;

/** The announced interview of 5 October 2026, planned. */
export const anOccasion = (changes: Partial<Occasion> = {}): Occasion => ({
  occasionId: 'occasion-1',
  methodId: 'intervju',
  notice: 'announced',
  status: 'planned',
  plannedOn: '2026-10-05',
  rolesThatTookPart: [],
  ...changes,
});

/** An open assessment with these occasions. */
export const withOccasions = (...occasions: Occasion[]): Assessment => ({ ...anOpenAssessment(), occasions });

/** What an area's content is held against, with the agreement. */
export const groundIn = (areaId: string): Ground => {
  const ground = groundOf(anOpenAssessment({ agreement: anAgreement() }), areaId);
  if (ground === undefined) throw new Error(`There is no area ${areaId}`);
  return ground;
};

/** The required interview, carried out on Monday 5 October 2026. */
export const withInterview = (assessment: Assessment, notice: 'announced' | 'unannounced' = 'announced') => {
  const plan = { methodId: 'intervju', plannedOn: '2026-10-05', notice };
  const planned = accepted(planOccasion(assessment, plan, on('2026-09-02'))).state;
  const { occasionId } = planned.occasions.at(-1) as { occasionId: string };
  const carriedOut = {
    occasionId,
    carriedOutOn: '2026-10-05',
    rolesThatTookPart: [{ role: 'enhetschef', number: 1 }],
  };
  return accepted(carryOutOccasion(planned, carriedOut, on('2026-10-05'))).state;
};

export const save = (
  assessment: Assessment,
  areaId: string,
  content: AreaContentToSave,
): Decision<Assessment> => assessArea(assessment, { areaId, content }, on('2026-10-06'));

/** Judges every area of the small programme, with one finding of each kind that needs no agreement. */
export const withJudgements = (assessment: Assessment): Assessment => {
  const isJudgedByRequirement = assessment.agreement !== undefined;
  const staff = accepted(
    save(assessment, 'personal', {
      criteria: { kompetens: { outcome: 'delvis-uppfyllt' }, rekrytering: { outcome: 'uppfyllt' } },
      ...(isJudgedByRequirement && { requirements: { grundutbildning: { outcome: 'notMet' } } }),
      findings: [
        ...(isJudgedByRequirement
          ? [
              {
                kind: 'deficiency' as const,
                text: 'För få har yrkesutbildning.',
                restsOn: { requirementId: 'grundutbildning' },
              },
            ]
          : []),
        {
          kind: 'improvementArea',
          text: 'Introduktionen av nyanställda behöver en plan.',
          restsOn: { criterionId: 'kompetens' },
        },
        { kind: 'goodExample', text: 'Kollegor lär av varandra varje vecka.' },
      ],
    }),
  ).state;
  return accepted(
    save(staff, 'halso-och-sjukvard', {
      judgement: { outcome: 'notApplicable', reason: 'Enheten utför ingen hälso- och sjukvård.' },
    }),
  ).state;
};

/** Everything judged, the interview held on 5 October, completed on 7 October 2026: the report is due 26 October. */
export const aCompletedAssessment = (changes: Partial<OpenAssessment> = {}): Assessment =>
  accepted(completeAssessment(withInterview(withJudgements(anOpenAssessment(changes))), on('2026-10-07')))
    .state;
