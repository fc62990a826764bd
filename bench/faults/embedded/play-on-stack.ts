import { setTimeout as pause } from 'node:timers/promises';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import {
  addPeriod,
  dateInStockholm,
  instantInStockholm,
  nextWorkingDay,
} from '#shared/domain/calendar/stockholm.ts';
import { runningStack } from '#test/e2e/running-stack.ts';
import { adoptSmallProgramme, followUpInFalun } from '#test/e2e/small-follow-up.ts';
import { tableItems } from '#test/e2e/table-items.ts';
import { randomOf } from '../../world/seeded-randomness.ts';
import { type Brought, checkRun, type RunCheck } from '../invariants.ts';
import { patientClient } from '../patient-client.ts';
import { type Progress, stages } from '../stages.ts';
import { stackFaults } from './stack-faults.ts';
import { advance, deadOnStack, ringStack, settleStack } from './stack-rest.ts';

export interface StackRun {
  readonly seed: number;
  readonly check: RunCheck;
  readonly struck: readonly string[];
}

const onStack = (followUp: FollowUp): FollowUp => ({
  ...followUp,
  timeline: {
    step: async (_persona, _what, act) => {
      const result = await act();
      await settleStack(followUp.stack);
      return result;
    },
    until: async (until) => {
      followUp.stack.clock.advanceTo(until);
      await ringStack(followUp.stack);
    },
  },
});

/** So that two runs see the same days, whenever they are played. */
const beginNextMorning = ({ clock }: LocalStack): void => {
  const tomorrow = addPeriod(dateInStockholm(clock.now().toISOString()), 'P1D');
  clock.advanceTo(instantInStockholm(nextWorkingDay(tomorrow), 9));
};

/**
 * One whole follow-up on the embedded engines, in worker processes and over HTTP, while a share of all calls to AWS services
 * goes wrong; then calm, and the same invariants as in the world. It takes `fetch` of the process meanwhile.
 */
export async function playOnStack({
  seed,
  share,
  calm,
}: {
  readonly seed: number;
  readonly share: number;
  /** What the same follow-up brought about without faults. */
  readonly calm?: Brought;
}): Promise<StackRun> {
  const { chooseFault, struck, setShare } = stackFaults(randomOf(seed));
  const running = await runningStack({ fault: chooseFault });
  const { stack } = running;
  const ownFetch = globalThis.fetch;
  let keys = 0;
  const client = patientClient(ownFetch, {
    keyOf: () => `${seed}-${++keys}`,
    pause: (milliseconds) => pause(milliseconds / 10),
  });
  try {
    beginNextMorning(stack);
    const followUp = onStack(await followUpInFalun(stack));
    let progress: Progress = { programmeId: await adoptSmallProgramme(followUp) };
    const before = new Set((await tableItems(stack)).map(({ pk, sk }) => `${pk} ${sk}`));
    globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      return (url.startsWith(stack.apiUrl) ? client.fetch : ownFetch)(input, init);
    };
    setShare(share);
    let broken: string | undefined;
    try {
      for (const { play } of stages) progress = await play(followUp, progress);
    } catch (error) {
      broken = (error as Error).stack ?? String(error);
    }
    setShare(0);
    await settleStack(stack);
    advance(stack, 61);
    await stack.tick('sweep-events');
    await ringStack(stack);
    const check = checkRun({
      items: await tableItems(stack),
      heard: stack.events().map(({ detail }) => detail['id']),
      sent: stack.mails(),
      dead: deadOnStack(stack),
      accepted: client.accepted,
      before,
      ...(calm && { calm }),
    });
    const lost = [...check.lost, ...(broken ? [`the follow-up broke off: ${broken}`] : [])];
    return { seed, check: { ...check, lost }, struck };
  } finally {
    globalThis.fetch = ownFetch;
    await running.stop();
  }
}
