import * as z from 'zod/mini';
import { CalendarDate, LocalId } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { freeText } from '../text.ts';
import { type Breach, BreachAnswer, runningStep } from './breach.ts';
import { breachSentences as rules } from './breach-sentences.ts';
import { closed } from './close-breach.ts';
import { checkDecideBy, timeToDecide } from './open-breach.ts';

/** What the provider says has been done. */
export const AnswerToBreach = z.strictObject({ text: BreachAnswer.shape.text });
export type AnswerToBreach = z.infer<typeof AnswerToBreach>;

/** Whether each deficiency is corrected, and what shows it. */
export const CorrectionJudgement = z.strictObject({
  deficiencies: z
    .array(z.strictObject({ findingId: LocalId, isCorrected: z.boolean() }))
    .check(z.minLength(1), z.maxLength(100)),
  text: freeText(),
  /** When something remains: by when the next step, or none, is to be decided; two weeks unless told. */
  decideBy: z.optional(CalendarDate),
});
export type CorrectionJudgement = z.infer<typeof CorrectionJudgement>;

/** The running step with something added to it, in the breach. */
const withRunning = (breach: Breach, changes: Partial<Breach['steps'][number]>): Breach['steps'] =>
  breach.steps.map((step, index) => (index === breach.steps.length - 1 ? { ...step, ...changes } : step));

/** The provider answers the step that runs. Another answer takes the place of the one before, which is kept. */
export const answerBreach = (
  breach: Breach,
  { text }: AnswerToBreach,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Breach> => {
  const running = runningStep(breach);
  if (running === undefined) return refuse('conflict', rules.stepIsRunning, { received: breach.status });
  if (running.answer?.text === text) return undefined;
  const { breachId, unit } = breach;
  const answeredOn = dateInStockholm(now);
  const isReceivedDocument = unit.operation === 'private';
  const counterpart = isReceivedDocument ? { counterpart: unit.providerId } : {};
  return {
    state: {
      ...breach,
      steps: withRunning(breach, { answer: { text, answeredOn, isReceivedDocument, ...counterpart } }),
    },
    events: [
      { name: 'BreachAnswered', data: { breachId, unitId: unit.unitId, answeredOn, isReceivedDocument } },
    ],
  };
};

/**
 * A person judges what has been corrected. When nothing remains the matter is closed; else it waits for the contract
 * manager's decision, which no date takes by itself.
 */
export const judgeCorrection = (
  breach: Breach,
  { deficiencies: judged, text, decideBy: asked }: CorrectionJudgement,
  { now, actor }: Circumstances,
): Decision<Breach> => {
  const judgedBy = personOf(actor);
  if (runningStep(breach) === undefined || judgedBy === undefined) {
    return refuse('conflict', rules.stepIsRunning, { received: breach.status });
  }
  const open = breach.deficiencies.filter(({ isCorrected }) => !isCorrected);
  const violations: Violation[] = judged.flatMap(({ findingId }, index) =>
    open.some((deficiency) => deficiency.findingId === findingId) &&
    judged.findIndex((other) => other.findingId === findingId) === index
      ? []
      : [
          {
            rule: rules.everyDeficiencyIsJudged,
            field: `/deficiencies/${index}/findingId`,
            received: findingId,
          },
        ],
  );
  const missing = open.find(({ findingId }) => !judged.some((one) => one.findingId === findingId));
  if (missing) {
    violations.push({
      rule: rules.everyDeficiencyIsJudged,
      field: '/deficiencies',
      limit: missing.findingId,
    });
  }
  const judgedOn = dateInStockholm(now);
  violations.push(...checkDecideBy(asked, judgedOn));
  if (violations.length > 0) return new Refusal('invalid', violations);

  const deficiencies = breach.deficiencies.map((deficiency) => ({
    ...deficiency,
    isCorrected:
      deficiency.isCorrected ||
      judged.some(({ findingId, isCorrected }) => findingId === deficiency.findingId && isCorrected),
  }));
  const remaining = deficiencies.filter(({ isCorrected }) => !isCorrected).length;
  const decideBy = asked ?? dueOn(judgedOn, timeToDecide, breach.closedDays);
  const { breachId, unit } = breach;
  const state: Breach = {
    ...breach,
    deficiencies,
    steps: withRunning(breach, { judged: { judgedOn, judgedBy, text } }),
    decideBy,
  };
  const event = {
    name: 'BreachJudged' as const,
    data: {
      breachId,
      unitId: unit.unitId,
      judgedOn,
      corrected: open.length - remaining,
      remaining,
      ...(remaining > 0 && { decideBy }),
    },
  };
  if (remaining > 0) return { state, events: [event] };
  // With nothing left to decide, closing takes the day away.
  const end = closed(state, { reason: 'corrected', closedOn: judgedOn, closedBy: judgedBy });
  return { state: end.state, events: [event, end.event] };
};
