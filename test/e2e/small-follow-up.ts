import {
  adoptProgramme,
  assessAreas,
  type FollowUp,
  holdOccasions,
  type Rest,
} from '#local/demo/follow-up.ts';
import { takePlanThrough } from '#local/demo/plan-steps.ts';
import { takeReportThrough } from '#local/demo/report-steps.ts';
import { Timeline } from '#local/demo/timeline.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { type Cast, type CastUnit, castUnit, municipalityCast } from '#local/users/municipality-cast.ts';
import type { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';

/** The least that is still a follow-up: two areas, one method, one revisit. */
export const smallProgramme: ProgrammeDefinition = {
  title: 'Liten uppföljning av hemtjänst (fiktiv)',
  appliesTo: ['hemtjänst'],
  basis: ['nämndens kvalitetskriterier'],
  methods: [{ id: 'intervju', name: 'Intervju', isRequired: true }],
  scale: [
    { id: 'uppfyllt', name: 'Uppfyllt' },
    { id: 'inte-uppfyllt', name: 'Inte uppfyllt' },
  ],
  areas: [
    {
      id: 'bemanning',
      name: 'Bemanning',
      role: 'judged',
      criteria: [{ id: 'kontinuitet', name: 'Personalkontinuitet' }],
      notApplicableTo: [],
      isHealthCare: false,
    },
    {
      id: 'ledning',
      name: 'Ledning',
      role: 'judged',
      criteria: [],
      notApplicableTo: [],
      isHealthCare: false,
    },
  ],
  cadence: {
    reportPublishedWithin: 'P30D',
    factCheckWithin: 'P10D',
    readThroughWithin: 'P21D',
    planAdoptedWithin: 'P45D',
    revisits: [{ name: 'Återbesök', after: 'P2M', countedFrom: 'planAdoption' }],
    revisitHeldWithin: 'P30D',
    closingTalks: [],
    ladder: [{ after: 'P1D', tell: 'owner' }],
  },
  names: { report: 'Kvalitetsrapport', plan: 'Handlingsplan', revisit: 'Återbesök' },
};

/** The two areas, judged, with one finding that the plan must answer. */
export const judgedAreas = {
  bemanning: {
    criteria: { kontinuitet: { outcome: 'inte-uppfyllt' } },
    findings: [
      {
        kind: 'improvementArea',
        text: 'Kunderna möter många olika medarbetare.',
        restsOn: { criterionId: 'kontinuitet' },
      },
    ],
  },
  ledning: { judgement: { outcome: 'uppfyllt' } },
};

export const followUpOf = (stack: LocalStack, cast: Cast, unit: CastUnit): FollowUp => ({
  stack,
  timeline: new Timeline(stack),
  cast,
  unit,
});

/** Goes through steps of the demo to their end; where they rest, time goes on and the clock rings. */
export const goThrough = async <Result>(
  { timeline }: FollowUp,
  steps: AsyncGenerator<Rest, Result, void>,
): Promise<Result> => {
  for (;;) {
    const { done, value } = await steps.next();
    if (done) return value;
    await timeline.until(value.until, value.why);
  }
};

/** Falun with its people, and a private provider whose unit is followed up there; people and unit are fictional. */
export const followUpInFalun = async (stack: LocalStack): Promise<FollowUp> => {
  const cast = await municipalityCast(stack, {
    code: '2080',
    place: 'Falun',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '-falun',
  });
  const unit = await castUnit(stack, cast, {
    name: 'Hemtjänst Björken (fiktiv)',
    form: 'hemtjänst',
    manager: { first: 'Vera', place: 'Björken', sub: 'vera-provider' },
    provider: 'Björken Omsorg AB (fiktivt)',
  });
  return followUpOf(stack, cast, unit);
};

/** The lines of a plan or a revisit, whatever area they are in. */
export const linesOf = (record: Json): Json[] =>
  Object.values<Json>(record.areas).flatMap(({ lines }) => lines);

/** Drafts the small programme and has the body adopt it; answers its id. */
export const adoptSmallProgramme = (followUp: FollowUp): Promise<string> =>
  adoptProgramme(followUp, smallProgramme, '§ 12');

/** Opens an assessment under the programme; answers its id. */
export const openAssessment = async (
  { cast, unit }: FollowUp,
  programmeId: string,
  caseNumber = 'OMV/2026:7',
): Promise<string> => {
  const { id } = await cast.users.officer.create('/assessments', {
    unitId: unit.unitId,
    programmeId,
    caseNumber,
    scope: { kind: 'full' },
  });
  return id;
};

/** Holds the occasion and judges both areas: the assessment can be completed. */
export const assess = async (followUp: FollowUp, assessmentId: string): Promise<void> => {
  const roles = [{ role: 'undersköterska', number: 3 }];
  await goThrough(
    followUp,
    holdOccasions(followUp, assessmentId, [{ methodId: 'intervju', after: 'P1D', roles }]),
  );
  await assessAreas(followUp, assessmentId, judgedAreas);
};

/** From the assessed assessment to the report that is handed over and read through; answers the report's id. */
export const publish = (followUp: FollowUp, assessmentId: string): Promise<string> =>
  goThrough(
    followUp,
    takeReportThrough(followUp, { assessmentId, wantsToDevelop: 'Personalen vill planera scheman själv.' }),
  );

/** From the opened plan to the adopted one; answers the plan's id. */
export const adoptPlan = (followUp: FollowUp, reportId: string): Promise<string> =>
  goThrough(
    followUp,
    takePlanThrough(followUp, {
      reportId,
      lines: [
        {
          about: 'Kunderna möter',
          what: 'Varje kund får en fast kontakt och högst sex medarbetare.',
          ownerSide: 'unit',
          responsible: 'verksamhetschef',
          within: 'P6W',
          expectedEffect: 'Kunden känner sina medarbetare.',
        },
      ],
    }),
  );
