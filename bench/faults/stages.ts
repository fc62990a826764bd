import { type FollowUp, restUntil } from '#local/demo/follow-up.ts';
import { holdRevisit } from '#local/demo/revisit-steps.ts';
import { adoptPlan, assess, goThrough, openAssessment, publish } from '#test/e2e/small-follow-up.ts';

/** What the stages of one follow-up hand on to each other. */
export interface Progress {
  readonly programmeId: string;
  readonly assessmentId?: string;
  readonly reportId?: string;
  readonly planId?: string;
}

/** One stretch of a follow-up: what people do, from a state that is at rest to the next one. */
export interface Stage {
  readonly name: string;
  readonly play: (followUp: FollowUp, progress: Progress) => Promise<Progress>;
}

const known = (id: string | undefined): string => {
  if (id === undefined) throw new Error('The stage before this one has not been played');
  return id;
};

/** From the adopted programme to the closed plan. Each run of the fault bench plays one of them under faults. */
export const stages: readonly Stage[] = [
  {
    name: 'assess',
    play: async (followUp, progress) => {
      const assessmentId = await openAssessment(followUp, progress.programmeId);
      await assess(followUp, assessmentId);
      return { ...progress, assessmentId };
    },
  },
  {
    name: 'publish the report',
    play: async (followUp, progress) => ({
      ...progress,
      reportId: await publish(followUp, known(progress.assessmentId)),
    }),
  },
  {
    name: 'adopt the plan',
    play: async (followUp, progress) => ({
      ...progress,
      planId: await adoptPlan(followUp, known(progress.reportId)),
    }),
  },
  {
    name: 'come back',
    play: async (followUp, progress) => {
      const planId = known(progress.planId);
      const { revisits } = await followUp.cast.users.officer.get(`/plans/${planId}`);
      const { until, why } = restUntil(revisits[0].dueOn, 'the revisit is due');
      await followUp.timeline.until(until, why);
      const line = {
        about: 'Kunderna',
        result: 'achieved',
        done: 'yes',
        effect: 'hadEffect',
        sign: 'Färre möter fler.',
      } as const;
      const support = { given: 'Samtal med arbetsledningen.', askedFor: 'Ingenting mer.' };
      await goThrough(followUp, holdRevisit(followUp, { planId, lines: [line], support }));
      return progress;
    },
  },
];
