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
  type OccasionPlan,
  type Outcome,
  type Rest,
  restUntil,
  type Story,
  step,
  taskOf,
  today,
} from './follow-up.ts';
import { takePlanThrough } from './plan-steps.ts';
import { takeReportThrough } from './report-steps.ts';
import { holdRevisit, postponeRevisit, type RevisitSteps } from './revisit-steps.ts';
import { areas, foundInYearTwo, planned } from './two-year-content.ts';

const definition: Json = JSON.parse(
  readFileSync(new URL('../../docs/programmes/two-year-eleven-areas.json', import.meta.url), 'utf8'),
);

/** What every assessment of the unit rests on. */
interface Ground {
  readonly programmeId: string;
  readonly agreementId: string;
}

/** The body adopts the programme, and the unit gets its assignment with a requirement. */
const layGround = async (followUp: FollowUp): Promise<Ground> => {
  const { cast, unit } = followUp;
  const programmeId = await adoptProgramme(followUp, definition, '§ 84');
  const { id: agreementId } = await step(
    followUp,
    cast.users.commissioner,
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
  return { programmeId, agreementId };
};

const openAssessment = async (
  followUp: FollowUp,
  ground: Ground,
  { what, caseNumber }: { readonly what: string; readonly caseNumber: string },
): Promise<string> => {
  const scope = { kind: 'full' };
  const { unitId } = followUp.unit;
  const { id } = await step(followUp, followUp.cast.users.officer, what, (user) =>
    user.create('/assessments', { unitId, ...ground, caseNumber, scope }),
  );
  return id;
};

const nurses = { role: 'undersköterska', number: 4 };
const occasions: readonly OccasionPlan[] = [
  { methodId: 'webbenkat', after: 'P7D', roles: [{ role: 'närstående', number: 31 }], respondents: 31 },
  { methodId: 'granskning-av-dokumentation', after: 'P7D', roles: [{ role: 'enhetschef', number: 1 }] },
  { methodId: 'observation-av-verksamhet', notice: 'unannounced', after: 'P6D', roles: [nurses] },
  { methodId: 'intervju', after: 'P5D', roles: [nurses, { role: 'enhetschef', number: 1 }] },
];

const reportSteps = {
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
};

const completion = {
  text: 'Beskriv vem som bokar samtalet när kontaktmannen är ledig.',
  about: 'Genomförandeplaner',
  what: 'Kontaktman, eller vid ledighet samordnaren, bokar planeringssamtal vid inflyttning.',
};

/** From the opened assessment to the adopted plan whose measures are carried out: year one. */
async function* yearOne(
  followUp: FollowUp,
  assessmentId: string,
  { withPapers }: { readonly withPapers: boolean },
): AsyncGenerator<Rest, { reportId: string; planId: string }, void> {
  yield* holdOccasions(followUp, assessmentId, occasions);
  if (withPapers) {
    const surveyId = await sendEvidence(followUp, assessmentId);
    await workWithPapers(followUp, { assessmentId, surveyId });
  }
  await assessAreas(followUp, assessmentId, areas);
  const reportId = yield* takeReportThrough(followUp, { assessmentId, ...reportSteps });
  const planId = yield* takePlanThrough(followUp, { reportId, lines: planned, completion });
  yield* reportMeasures(followUp, planId);
  return { reportId, planId };
}

/** Year two: one revisit, which ends the plan. */
async function* yearTwo(
  followUp: FollowUp,
  planId: string,
  announcement: RevisitSteps['announcement'] = 'announced',
): AsyncGenerator<Rest, void, void> {
  const { revisits } = await followUp.cast.users.officer.get(`/plans/${planId}`);
  yield restUntil(revisits[0].dueOn, 'year two begins');
  yield* holdRevisit(followUp, {
    planId,
    announcement,
    lines: foundInYearTwo(today(followUp)),
    support: { given: 'Genomgång av mallen för genomförandeplan.', askedFor: 'Fler utbildningsplatser.' },
    closingTalk: {
      proposals: 'Utbildningen upprepas varje termin.',
      alternativeWays: 'Dokumentationsombud på varje avdelning.',
    },
  });
}

/** Two years after the last assessment the next one is asked for, and starts from what was carried over. */
const openNext = async (followUp: FollowUp, ground: Ground, planId: string): Promise<string> => {
  const { officer } = followUp.cast.users;
  await taskOf(officer, 'openNextAssessment', ({ id }) => id === planId);
  const assessmentId = await openAssessment(followUp, ground, {
    what: 'opens the next assessment: it starts from what was carried over',
    caseNumber: `ON/${today(followUp).slice(0, 4)}:31`,
  });
  const next = await officer.get(`/assessments/${assessmentId}`);
  if (next.carriedOver?.items.length !== 1)
    throw new Error('The next assessment should start from the one line that was carried over');
  return assessmentId;
};

/**
 * Own regi, full scope, eleven areas; year two comes one year after the assessment, and the rest is carried over. Told
 * for more than two years it goes through another cycle: the first revisit is postponed, the second comes unannounced.
 */
export async function* twoYearStory(followUp: FollowUp, years = 2): Story {
  const ground = await layGround(followUp);
  const what = 'opens the assessment of Åkerbo (fictional), all eleven areas';
  let assessmentId = await openAssessment(followUp, ground, { what, caseNumber: 'ON/2026:115' });
  const outcomes: Outcome[] = [];
  for (let cycle = 1; cycle <= years / 2; cycle++) {
    const ids = yield* yearOne(followUp, assessmentId, { withPapers: cycle === 1 });
    if (years > 2 && cycle === 1) {
      await postponeRevisit(followUp, { planId: ids.planId, by: 'P3W', reason: 'Enheten renoverar köket.' });
    }
    yield* yearTwo(followUp, ids.planId, cycle === 1 ? 'announced' : 'unannounced');
    const title = cycle === 1 ? 'two-year' : `two-year-${cycle}`;
    const told = { title, assessmentId, revisits: 1, ...ids };
    yield restUntil(await nextAssessmentOn(followUp, ids.planId), 'two years after the assessment');
    if (cycle === 1) await disposeOfNotes(followUp);
    assessmentId = await openNext(followUp, ground, ids.planId);
    outcomes.push({ ...told, ...(await pagesOf(followUp, ids)) });
  }
  return outcomes;
}

/** Between the visits the unit and the commissioner report their measures as they are carried out. */
async function* reportMeasures(followUp: FollowUp, planId: string): AsyncGenerator<Rest, void, void> {
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
    { name: 'unit', html: await unit.manager.page(`/units/${unit.unitId}/follow-ups/document`) },
  ],
});
