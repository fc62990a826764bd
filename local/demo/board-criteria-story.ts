import { readFileSync } from 'node:fs';
import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { sendInfected } from './document-steps.ts';
import {
  adoptProgramme,
  assessAreas,
  type FollowUp,
  holdOccasions,
  restUntil,
  type Story,
  step,
  today,
} from './follow-up.ts';
import { takePlanThrough } from './plan-steps.ts';
import { takeReportThrough } from './report-steps.ts';
import { holdRevisit } from './revisit-steps.ts';
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
  return [areaId, { criteria: Object.fromEntries(outcomes), findings }];
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
    { kind: 'remark', text: 'Nycklar kvitteras inte alltid.', restsOn: { criterionId: 'nyckelhantering' } },
  ]),
  judged('mervarde-och-goda-exempel', {}, []),
]);

/** A private provider, partial scope: a smaller follow-up, a plan presented to the board, two rounds of revisits. */
export async function* boardCriteriaStory(followUp: FollowUp): Story {
  const { cast, unit } = followUp;
  const { officer, commissioner } = cast.users;
  const programmeId = await adoptProgramme(followUp, definition, '§ 61');
  const { id: agreementId } = await step(
    followUp,
    commissioner,
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
        requirements: [],
      }),
  );
  const scope = {
    kind: 'partial',
    areaIds: Object.keys(areas),
    reason: 'Mindre uppföljning, oftare: områden som berördes av förra årets synpunkter.',
  };
  const { id: assessmentId } = await step(
    followUp,
    officer,
    'opens a partial assessment of Hemtjänst Björken (fictional): three areas',
    (user) =>
      user.create('/assessments', {
        unitId: unit.unitId,
        programmeId,
        agreementId,
        caseNumber: 'OMV/2026:88',
        scope,
      }),
  );
  yield* holdOccasions(followUp, assessmentId, [
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
  ]);
  await assessAreas(followUp, assessmentId, areas);
  const reportId = yield* takeReportThrough(followUp, {
    assessmentId,
    wantsToDevelop: 'Personalen vill ha en enklare rutin för nycklar.',
  });
  const { publication } = await officer.get(`/reports/${reportId}`);
  yield restUntil(publication.planDueOn, 'the plan is due, and the unit has not answered');
  yield restUntil(addPeriod(publication.planDueOn, 'P1D'), 'a day later it is late, and that climbs');
  const planId = yield* takePlanThrough(followUp, {
    reportId,
    lines: [
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
    ],
    presentation: { paragraph: '§ 97', after: 'P21D' },
  });
  await sendInfected(followUp, planId);
  const reason = 'Listan används på två av tre grupper.';
  yield* comeBack(followUp, planId, 0, [
    {
      about: 'Daganteckningar',
      result: 'achieved',
      done: 'yes',
      effect: 'hadEffect',
      sign: 'Stickprov tre helger i rad utan luckor.',
    },
    { about: 'Nycklar', result: 'partly', done: 'partly', reason, effect: 'noEffect' },
  ]);
  yield* comeBack(followUp, planId, 1, [
    {
      about: 'Nycklar',
      result: 'achieved',
      done: 'yes',
      effect: 'hadEffect',
      sign: 'Alla nycklar kvitterade under fyra veckor.',
    },
  ]);
  return {
    ...(await pagesOf(followUp, { reportId, planId })),
    title: 'board-criteria',
    assessmentId,
    reportId,
    planId,
    revisits: 2,
  };
}

async function* comeBack(
  followUp: FollowUp,
  planId: string,
  round: number,
  lines: Parameters<typeof holdRevisit>[1]['lines'],
): AsyncGenerator<{ until: string; why: string }, void, void> {
  const { revisits } = await followUp.cast.users.officer.get(`/plans/${planId}`);
  yield restUntil(revisits[round].dueOn, `round ${round + 1} of the revisits is due`);
  yield* holdRevisit(followUp, {
    planId,
    lines,
    support: { given: 'Genomgång av rutiner på plats.', askedFor: 'Ingenting just nu.' },
  });
}
