import { readFileSync } from 'node:fs';
import { addPeriod, nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { decideRetention, disposeOfNotes, workWithPapers } from './archive-steps.ts';
import { sendEvidence, sendTender } from './document-steps.ts';
import {
  adoptProgramme,
  assessAreas,
  type FollowUp,
  holdOccasions,
  restUntil,
  type Story,
  step,
  taskOf,
  today,
} from './follow-up.ts';
import { takePlanThrough } from './plan-steps.ts';
import { takeReportThrough } from './report-steps.ts';
import { holdRevisit } from './revisit-steps.ts';
import { areas, foundInYearTwo, planned } from './two-year-content.ts';

const definition: Json = JSON.parse(
  readFileSync(new URL('../../docs/programmes/two-year-eleven-areas.json', import.meta.url), 'utf8'),
);

/** Own regi, full scope, eleven areas; year two comes one year after the assessment, and the rest is carried over. */
export async function* twoYearStory(followUp: FollowUp): Story {
  const { cast, unit } = followUp;
  const { officer, commissioner } = cast.users;
  const programmeId = await adoptProgramme(followUp, definition, '§ 84');
  const { id: agreementId } = await step(
    followUp,
    commissioner,
    "registers the assignment of the body's own unit, with its requirement",
    (user) =>
      user.create('/agreements', {
        bodyId: cast.bodyId,
        kind: 'assignment',
        title: 'Uppdrag för särskilt boende i egen regi (fiktivt)',
        parties: [cast.code],
        unitIds: [unit.unitId],
        validFrom: today(followUp),
        optionDates: [],
        responsible: cast.ids.commissioner,
        requirements: [
          {
            requirementId: 'plan-inom-tva-veckor',
            areaId: 'genomforandeplaner',
            text: 'Genomförandeplan ska upprättas tillsammans med den enskilde inom två veckor.',
            source: 'tender',
            reference: 'Förfrågningsunderlag 3.4',
            criticality: 'high',
          },
        ],
      }),
  );
  await sendTender(followUp, agreementId);
  await decideRetention(followUp);
  const { id: assessmentId } = await step(
    followUp,
    officer,
    'opens the assessment of Åkerbo (fictional), all eleven areas',
    (user) =>
      user.create('/assessments', {
        unitId: unit.unitId,
        programmeId,
        agreementId,
        caseNumber: 'ON/2026:115',
        scope: { kind: 'full' },
      }),
  );
  const nurses = { role: 'undersköterska', number: 4 };
  yield* holdOccasions(followUp, assessmentId, [
    { methodId: 'webbenkat', after: 'P7D', roles: [{ role: 'närstående', number: 31 }], respondents: 31 },
    { methodId: 'granskning-av-dokumentation', after: 'P7D', roles: [{ role: 'enhetschef', number: 1 }] },
    { methodId: 'observation-av-verksamhet', notice: 'unannounced', after: 'P6D', roles: [nurses] },
    { methodId: 'intervju', after: 'P5D', roles: [nurses, { role: 'enhetschef', number: 1 }] },
  ]);
  const surveyId = await sendEvidence(followUp, assessmentId);
  await workWithPapers(followUp, { assessmentId, surveyId });
  await assessAreas(followUp, assessmentId, areas);
  const reportId = yield* takeReportThrough(followUp, {
    assessmentId,
    remark: {
      areaId: 'mat-och-maltider',
      text: 'Nattfastan gäller en avdelning av fyra; det bör framgå.',
      isConsidered: true,
    },
    wantsToDevelop: 'Personalen vill börja med dokumentationen och med en senare kvällsmåltid.',
    closingTalk: {
      proposals: 'En gemensam mall för genomförandeplaner.',
      alternativeWays: 'Dokumentera tillsammans med den enskilde på plats.',
    },
  });
  const planId = yield* takePlanThrough(followUp, {
    reportId,
    lines: planned,
    completion: {
      text: 'Beskriv vem som bokar samtalet när kontaktmannen är ledig.',
      about: 'Genomförandeplaner',
      what: 'Kontaktman, eller vid ledighet samordnaren, bokar planeringssamtal vid inflyttning.',
    },
  });
  yield* reportMeasures(followUp, planId);

  const { revisits } = await officer.get(`/plans/${planId}`);
  yield restUntil(revisits[0].dueOn, 'year two begins');
  yield* holdRevisit(followUp, {
    planId,
    lines: foundInYearTwo(today(followUp)),
    support: { given: 'Genomgång av mallen för genomförandeplan.', askedFor: 'Fler utbildningsplatser.' },
    closingTalk: {
      proposals: 'Utbildningen upprepas varje termin.',
      alternativeWays: 'Dokumentationsombud på varje avdelning.',
    },
  });

  yield restUntil(await nextAssessmentOn(followUp, planId), 'two years after the assessment');
  await disposeOfNotes(followUp);
  await taskOf(officer, 'openNextAssessment', ({ id }) => id === planId);
  const { id: nextId } = await step(
    followUp,
    officer,
    'opens the next assessment: it starts from what was carried over',
    (user) =>
      user.create('/assessments', {
        unitId: unit.unitId,
        programmeId,
        agreementId,
        caseNumber: 'ON/2028:31',
        scope: { kind: 'full' },
      }),
  );
  const next = await officer.get(`/assessments/${nextId}`);
  if (next.carriedOver?.items.length !== 1)
    throw new Error('The next assessment should start from the one line that was carried over');
  return {
    ...(await pagesOf(followUp, { reportId, planId })),
    title: 'two-year',
    assessmentId,
    reportId,
    planId,
    revisits: 1,
  };
}

/** Between the visits the unit and the commissioner report their measures as they are carried out. */
async function* reportMeasures(
  followUp: FollowUp,
  planId: string,
): AsyncGenerator<{ until: string; why: string }, void, void> {
  const { unit, cast } = followUp;
  const plan = await unit.manager.get(`/plans/${planId}`);
  const measures: Json[] = Object.values(plan.areas).flatMap(({ lines }: Json) =>
    lines.flatMap((line: Json) =>
      line.measures.map((measure: Json) => ({ ...measure, lineId: line.lineId })),
    ),
  );
  for (const { lineId, measureId, dueOn, ownerSide } of measures.sort((a, b) =>
    a.dueOn.localeCompare(b.dueOn),
  )) {
    yield restUntil(dueOn, 'a measure is due');
    const user = ownerSide === 'unit' ? unit.manager : cast.users.commissioner;
    await step(followUp, user, `reports a measure of the ${ownerSide} as carried out`, (one) =>
      one.change(`/plans/${planId}`, {
        to: `/lines/${lineId}/measures/${measureId}/reports`,
        body: { done: 'yes' },
      }),
    );
  }
}

/** When the closed plan will ask for the next assessment. */
const nextAssessmentOn = async ({ cast, stack }: FollowUp, planId: string): Promise<string> => {
  const plan = await cast.users.officer.get(`/plans/${planId}`);
  if (plan.status !== 'closed')
    throw new Error(`The plan should be closed by ${stack.clock.now().toISOString()}, it is ${plan.status}`);
  return nextWorkingDay(addPeriod(plan.assessmentCompletedOn, definition.cadence.nextAssessmentAfter));
};

/** The papers of a follow-up as people print them. */
export const pagesOf = async (
  { cast, unit }: FollowUp,
  { reportId, planId }: { reportId: string; planId: string },
) => ({
  unitId: unit.unitId,
  pages: [
    { name: 'report', html: await cast.users.officer.page(`/reports/${reportId}/document`) },
    { name: 'plan', html: await unit.manager.page(`/plans/${planId}/document`) },
  ],
});
