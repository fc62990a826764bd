import type {
  AssessmentId,
  BodyId,
  CalendarDate,
  OrganisationId,
  PersonId,
  ProgrammeId,
  ReportId,
  UnitId,
} from '#events/identifiers.ts';
import type { Accepted, Circumstances, Decision } from '#shared/domain/decision.ts';
import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { agreePlan } from '#shared/domain/plan/agree-plan.ts';
import { answerLine } from '#shared/domain/plan/answer-line.ts';
import { commentPlan } from '#shared/domain/plan/comment-plan.ts';
import { concludeRevisit } from '#shared/domain/plan/conclude-revisit.ts';
import { linesOf, mapLines } from '#shared/domain/plan/lines-by-area.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import { currentRevisit, type Plan, remainingLines } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import type { Done, Effect, Measure, PlanLine, Result } from '#shared/domain/plan/plan-line.ts';
import { submitPlan } from '#shared/domain/plan/submit-plan.ts';
import type { Cadence } from '#shared/domain/programme/definition.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { FindingToAnswer, PlanBasis } from '#shared/domain/report/plan-basis.ts';
import { aDefinition } from '#test/shared/domain/programme/a-definition.ts';

export const solna = '0184' as OrganisationId;
export const provider = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as OrganisationId;
const person = (organisationId: OrganisationId, digit: string) => ({
  organisationId,
  personId: `0192f0c1-${digit.repeat(4)}-7c3d-8e4f-5a6b7c8d9e0f` as PersonId,
});
export const officer = person(solna, 'a');
export const commissioner = person(solna, 'b');
export const manager = person(solna, 'c');
export const providersManager = person(provider, 'd');
export const colleague = person(solna, 'e');

/** Circumstances at an instant, or at ten in the morning (UTC) of a date. */
export const on = (when: CalendarDate, by = officer): Circumstances => ({
  now: when.length === 10 ? `${when}T10:00:00.000Z` : when,
  actor: by,
});

export const accepted = <State>(decision: Decision<State>): Accepted<State> => {
  if (decision === undefined || decision instanceof Refusal) {
    throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  }
  return decision;
};

/** The broken rules with their fields: `/status plan.adoptedOnce`. */
export const broken = (decision: unknown): string[] => {
  if (!(decision instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision.violations.map(({ rule, field }) => `${field ?? ''} ${rule.code}`.trim());
};

/** A refusal whole: its kind, and of each broken rule the code, the field, the limit and what was received. */
export const refusal = (decision: unknown) => {
  if (!(decision instanceof Refusal)) throw new Error(`not refused: ${JSON.stringify(decision)}`);
  const { kind, violations } = decision;
  return { kind, violations: violations.map(({ rule, ...details }) => ({ code: rule.code, ...details })) };
};

export const eventNames = (decision: Decision<unknown>): string[] =>
  decision === undefined || decision instanceof Refusal ? [] : decision.events.map(({ name }) => name);

export const aFinding = (findingId: string, changes: Partial<FindingToAnswer> = {}): FindingToAnswer => ({
  findingId: findingId,
  kind: 'improvementArea',
  areaId: 'personal',
  areaName: 'Personal',
  text: 'Introduktionen av nya medarbetare är olika på olika ställen.',
  restsOn: { criterionId: 'kompetens' },
  isUrgent: false,
  ...changes,
});

/** A deficiency and a remark in one area, an improvement area in another. */
export const someFindings: readonly FindingToAnswer[] = [
  aFinding('brist-1', { kind: 'deficiency', criticality: 'high' }),
  aFinding('papekande-2', { kind: 'remark' }),
  aFinding('forbattring-3', { areaId: 'halso-och-sjukvard', areaName: 'Hälso- och sjukvård', restsOn: {} }),
];

/** The board-criteria programme comes again after two months while something remains; changes make it another. */
export const aBasis = ({
  cadence = {},
  ...changes
}: Partial<PlanBasis> & { cadence?: Partial<Cadence> } = {}): PlanBasis => {
  const definition = aDefinition();
  return {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f' as ReportId,
    assessmentId: '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f' as AssessmentId,
    organisationId: solna,
    bodyId: 'omvardnadsnamnden' as BodyId,
    caseNumber: 'ON/2026:114',
    unit: {
      unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId,
      name: 'Påhittade Björkens hemtjänst',
      form: 'hemtjänst',
      operation: 'own',
      providerId: solna,
      manager,
      isFictional: true,
    },
    programme: {
      programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f' as ProgrammeId,
      version: 1,
      definition: { ...definition, cadence: { ...definition.cadence, ...cadence } },
    },
    officer,
    assessmentCompletedOn: '2026-10-05',
    publishedOn: '2026-10-23',
    planDueOn: '2026-11-23',
    closedDays: [],
    findings: [...someFindings],
    goodExamples: [],
    ...changes,
  };
};

/** The two-year programme: one revisit a year after the assessment, then never again. */
export const twoYears = {
  revisits: [{ name: 'År två', after: 'P1Y', countedFrom: 'assessmentCompletion' as const }],
  revisitAgainAfter: undefined as never,
  planPresentedWithin: undefined as never,
  nextAssessmentAfter: 'P2Y',
  closingTalks: ['afterProtocol', 'afterRevisits'] as Cadence['closingTalks'],
};

export const aPrivateUnit = {
  ...aBasis().unit,
  operation: 'private' as const,
  providerId: provider,
  manager: providersManager,
};

export const anOpenPlan = (basis: PlanBasis = aBasis()): Plan =>
  accepted(openPlan(undefined, { basis, commissioner }, on('2026-10-23'))).state;

export const aMeasure = (changes: Partial<Measure> = {}) => ({
  what: 'En gemensam introduktion för nya medarbetare tas fram.',
  ownerSide: 'unit' as const,
  responsible: 'enhetschef',
  dueOn: '2026-12-18',
  ...changes,
});

export const answer = (plan: Plan, lineId: string, measures = [aMeasure()]): Plan =>
  accepted(answerLine(plan, { lineId, measures })).state;

export const anAnsweredPlan = (plan: Plan = anOpenPlan()): Plan =>
  linesOf(plan).reduce((answered, { lineId }) => answer(answered, lineId), plan);

export const aSubmittedPlan = (plan: Plan = anAnsweredPlan()): Plan =>
  accepted(submitPlan(plan, {}, on('2026-11-10', manager))).state;

/** The officer has no comments. */
export const aCommentedPlan = (plan: Plan = aSubmittedPlan()): Plan =>
  accepted(commentPlan(plan, { outcome: 'noComments' }, on('2026-11-12'))).state;

export const agreed = (plan: Plan, party: 'unit' | 'commissioner'): Plan =>
  accepted(
    agreePlan(
      plan,
      { party, revision: plan.revision },
      on('2026-11-13', party === 'unit' ? manager : commissioner),
    ),
  ).state;

export const anAgreedPlan = (plan: Plan = aCommentedPlan()): Plan =>
  agreed(agreed(plan, 'unit'), 'commissioner');

/** Adopted on 16 November 2026, a Monday. */
export const anAdoptedPlan = (plan: Plan = anAgreedPlan()): Plan =>
  accepted(adoptPlan(plan, {}, on('2026-11-16'))).state;

/** The whole way from a basis to an adopted plan. */
export const adoptedFrom = (basis: PlanBasis): Plan =>
  anAdoptedPlan(anAgreedPlan(aCommentedPlan(aSubmittedPlan(anAnsweredPlan(anOpenPlan(basis))))));

/** Concludes the revisit the plan waits for with one result on every line that remains, or one per line. */
export const conclude = (
  plan: Plan,
  heldOn: CalendarDate,
  results: Result | Readonly<Record<string, Result>>,
  { notedOn = heldOn }: { notedOn?: CalendarDate } = {},
) => {
  const number = currentRevisit(plan)?.number ?? 1;
  return concludeRevisit(
    plan,
    {
      revisitId: revisitIdOf(plan.planId, number),
      number,
      heldOn,
      lines: remainingLines(plan).map(({ lineId, measures }) => ({
        lineId,
        result: typeof results === 'string' ? results : (results[lineId] ?? 'achieved'),
        measures: measures.map(({ measureId }) => ({ measureId, done: 'yes', effect: 'hadEffect' })),
      })),
    },
    on(notedOn),
  );
};

/** The plan with every line changed. */
export const withLines = (change: (line: PlanLine) => PlanLine, plan: Plan = anAdoptedPlan()): Plan => ({
  ...plan,
  areas: mapLines(plan.areas, change),
});

/** What a revisit found of a line whose aim it found partly achieved. */
export const found = (done: Done, effect?: Effect): NonNullable<PlanLine['latest']> => ({
  revisitId: revisitIdOf(anOpenPlan().planId, 1),
  revisitNumber: 1,
  heldOn: '2026-12-10',
  result: 'partly',
  measures: [{ measureId: 'measure-1', done, ...(effect && { effect }) }],
});
