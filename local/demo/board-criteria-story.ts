import { readFileSync } from 'node:fs';
import { addPeriod, nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { decideContractStep, holdAgainstAgreement, judgeContractStep } from './contract-steps.ts';
import { sendInfected } from './document-steps.ts';
import {
  adoptProgramme,
  assessAreas,
  type FollowUp,
  holdOccasions,
  type OccasionPlan,
  type Outcome,
  type Rest,
  restUntil,
  type Story,
  step,
  taskOf,
  today,
} from './follow-up.ts';
import { type LinePlan, takePlanThrough } from './plan-steps.ts';
import { takeReportThrough } from './report-steps.ts';
import { addExtraRevisit, holdRevisit, type LineVisit, nextRevisit, waiveRevisit } from './revisit-steps.ts';
import { shareExamples } from './share-examples.ts';
import { pagesOf } from './two-year-story.ts';

const definition: Json = JSON.parse(
  readFileSync(new URL('../../docs/programmes/board-criteria-revisit.json', import.meta.url), 'utf8'),
);

/** The areas of the partial scope, every criterion judged; the findings rest on criteria. */
const judged = (
  areaId: string,
  exceptions: Readonly<Record<string, string>>,
  findings: Json[],
): [string, Json] => {
  const { criteria } = definition.areas.find(({ id }: Json) => id === areaId);
  const outcomes = criteria.map(({ id }: Json) => [id, { outcome: exceptions[id] ?? 'uppfyllt' }]);
  const requirements = findings.flatMap(({ restsOn: { requirementId } }) =>
    requirementId ? [[requirementId, { outcome: 'notMet' }]] : [],
  );
  return [
    areaId,
    {
      criteria: Object.fromEntries(outcomes),
      findings,
      ...(requirements.length > 0 && { requirements: Object.fromEntries(requirements) }),
    },
  ];
};

const areas = Object.fromEntries([
  judged('hjalp-i-hemmet', { dokumentation: 'delvis-uppfyllt' }, [
    {
      kind: 'goodExample',
      text: 'Varje kund får en presentation av sin personalgrupp med bild.',
      restsOn: { criterionId: 'kontaktmannaskap' },
    },
    {
      kind: 'improvementArea',
      text: 'Daganteckningar saknas ofta vid helger.',
      restsOn: { criterionId: 'dokumentation' },
    },
  ]),
  judged('den-enskildes-skydd', { nyckelhantering: 'inte-uppfyllt' }, [
    {
      kind: 'deficiency',
      text: 'Nycklar kvitteras inte alltid.',
      restsOn: { requirementId: 'nyckelkvittens' },
    },
  ]),
  judged('mervarde-och-goda-exempel', {}, []),
]);

const openAssessment = async (
  followUp: FollowUp,
  ids: { readonly programmeId: string; readonly agreementId: string },
  caseNumber: string,
): Promise<string> => {
  const scope = {
    kind: 'partial',
    areaIds: Object.keys(areas),
    reason: 'Mindre uppföljning, oftare: områden som berördes av förra årets synpunkter.',
  };
  const { id } = await step(
    followUp,
    followUp.cast.users.officer,
    'opens a partial assessment of Hemtjänst Björken (fictional): three areas',
    (user) => user.create('/assessments', { unitId: followUp.unit.unitId, ...ids, caseNumber, scope }),
  );
  return id;
};

const occasions: readonly OccasionPlan[] = [
  {
    methodId: 'granskning-av-dokumentation',
    after: 'P5D',
    roles: [{ role: 'verksamhetschef', number: 1 }],
  },
  {
    methodId: 'intervju',
    after: 'P6D',
    roles: [
      { role: 'undersköterska', number: 3 },
      { role: 'verksamhetschef', number: 1 },
    ],
  },
];

const measures: readonly LinePlan[] = [
  {
    about: 'Daganteckningar',
    what: 'Helgansvarig läser av dokumentationen varje söndag.',
    ownerSide: 'unit',
    responsible: 'verksamhetschef',
    within: 'P6W',
    expectedEffect: 'Anteckning finns för varje besök.',
  },
  {
    about: 'Nycklar',
    what: 'Kvittenslista vid varje nyckel, kontrollerad varje vecka.',
    ownerSide: 'unit',
    responsible: 'verksamhetschef',
    within: 'P7W',
    expectedEffect: 'Varje nyckel är kvitterad.',
  },
];

const keysInHalf: LineVisit = {
  about: 'Nycklar',
  result: 'partly',
  done: 'partly',
  reason: 'Listan används på två av tre grupper.',
  effect: 'noEffect',
  instead: { what: 'Nyckelskåp med egen kod för varje grupp.', within: 'P5W' },
};
const firstRound: readonly LineVisit[] = [
  {
    about: 'Daganteckningar',
    result: 'achieved',
    done: 'yes',
    effect: 'hadEffect',
    sign: 'Stickprov tre helger i rad utan luckor.',
  },
  keysInHalf,
];
const lastRound: readonly LineVisit[] = [
  {
    about: 'Nycklar',
    result: 'achieved',
    done: 'yes',
    effect: 'hadEffect',
    sign: 'Alla nycklar kvitterade under fyra veckor.',
  },
];

/** From the opened assessment to the plan that the unit was late with and the body has had presented. */
async function* reportAndPlan(
  followUp: FollowUp,
  assessmentId: string,
): AsyncGenerator<Rest, { reportId: string; planId: string; breachId: string }, void> {
  yield* holdOccasions(followUp, assessmentId, occasions);
  await assessAreas(followUp, assessmentId, areas);
  const reportId = yield* takeReportThrough(followUp, {
    assessmentId,
    wantsToDevelop: 'Personalen vill ha en enklare rutin för nycklar.',
  });
  const { publication } = await followUp.cast.users.officer.get(`/reports/${reportId}`);
  const breachId = await holdAgainstAgreement(followUp, { reportId, about: 'Nycklar' });
  const correction = { step: 'correction', paragraph: '§ 14.2', within: 'P5M' } as const;
  await decideContractStep(followUp, { breachId, ...correction });
  if ((await shareExamples(followUp, { audience: 'municipality', isUnitNamed: true })) !== 1)
    throw new Error('The unit should be asked for one good example');
  yield restUntil(publication.planDueOn, 'the plan is due, and the unit has not answered');
  yield restUntil(addPeriod(publication.planDueOn, 'P1D'), 'a day later it is late, and that climbs');
  const presentation = { paragraph: '§ 97', after: 'P21D' };
  const planId = yield* takePlanThrough(followUp, { reportId, lines: measures, presentation });
  return { reportId, planId, breachId };
}

/** The rounds of one plan, each with what is found; answers how many were held. */
async function* comeBack(
  followUp: FollowUp,
  planId: string,
  rounds: readonly (readonly LineVisit[])[],
): AsyncGenerator<Rest, number, void> {
  for (const [round, lines] of rounds.entries()) {
    const { dueOn } = await nextRevisit(followUp, planId);
    yield restUntil(dueOn, `round ${round + 1} of the revisits is due`);
    yield* holdRevisit(followUp, {
      planId,
      lines,
      support: { given: 'Genomgång av rutiner på plats.', askedFor: 'Ingenting just nu.' },
    });
  }
  return rounds.length;
}

/** What becomes of a cycle's revisits: as the programme says, one more for a complaint in the first year of many, one less in the second. */
async function* revisitsOf(
  followUp: FollowUp,
  planId: string,
  { cycle, years }: { readonly cycle: number; readonly years: number },
): AsyncGenerator<Rest, number, void> {
  if (years > 2 && cycle === 1) {
    const referenceNumber = `OMV/${today(followUp).slice(0, 4)}:140`;
    await addExtraRevisit(followUp, { planId, within: 'P2W', referenceNumber });
    return yield* comeBack(followUp, planId, [firstRound, [keysInHalf], lastRound]);
  }
  if (years > 2 && cycle === 2) {
    await waiveRevisit(followUp, { planId, reason: 'Enheten byter lokal; nästa återbesök räcker.' });
  }
  return yield* comeBack(followUp, planId, [firstRound, lastRound]);
}

/**
 * A private provider, partial scope: smaller follow-ups, plans presented to the board, revisits until nothing remains.
 * Told for more than two years, a new one begins each year.
 */
export async function* boardCriteriaStory(followUp: FollowUp, years = 2): Story {
  const { cast, unit } = followUp;
  const programmeId = await adoptProgramme(followUp, definition, '§ 61');
  const { id: agreementId } = await step(
    followUp,
    cast.users.commissioner,
    'registers the agreement with the provider',
    (user) =>
      user.create('/agreements', {
        bodyId: cast.bodyId,
        kind: 'agreement',
        title: 'Avtal om hemtjänst (fiktivt)',
        parties: [cast.code, unit.providerId],
        unitIds: [unit.unitId],
        validFrom: today(followUp),
        optionDates: [],
        responsible: cast.ids.commissioner,
        requirements: [
          {
            requirementId: 'nyckelkvittens',
            areaId: 'den-enskildes-skydd',
            text: 'Varje nyckel kvitteras när den lämnas ut och när den lämnas tillbaka.',
            source: 'tender',
            reference: 'Förfrågningsunderlag 5.2',
            criticality: 'high',
          },
        ],
      }),
  );
  const outcomes: Outcome[] = [];
  for (let cycle = 1; cycle <= (years > 2 ? years - 1 : 1); cycle++) {
    const ground = { programmeId, agreementId };
    const assessmentId = await openAssessment(followUp, ground, `OMV/${today(followUp).slice(0, 4)}:88`);
    const ids = yield* reportAndPlan(followUp, assessmentId);
    if (cycle === 1) await sendInfected(followUp, ids.planId);
    const revisits = yield* revisitsOf(followUp, ids.planId, { cycle, years });
    const answer = 'Varje grupp har ett nyckelskåp med egen kod, och listan är kvitterad.';
    await judgeContractStep(followUp, { breachId: ids.breachId, answer, isCorrected: true });
    const title = cycle === 1 ? 'board-criteria' : `board-criteria-${cycle}`;
    outcomes.push({ ...(await pagesOf(followUp, ids)), title, assessmentId, revisits, ...ids });
    if (years > 2) yield* untilNextAssessment(followUp, ids.planId);
  }
  return outcomes;
}

/** The programme asks for the next assessment a year after the last. */
async function* untilNextAssessment(followUp: FollowUp, planId: string): AsyncGenerator<Rest, void, void> {
  const { officer } = followUp.cast.users;
  const { assessmentCompletedOn } = await officer.get(`/plans/${planId}`);
  const dueOn = nextWorkingDay(addPeriod(assessmentCompletedOn, definition.cadence.nextAssessmentAfter));
  yield restUntil(dueOn, 'a year after the assessment');
  await taskOf(officer, 'openNextAssessment', ({ id }) => id === planId);
}
