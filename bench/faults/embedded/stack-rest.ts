import type { LocalStack } from '#local/local-stack.ts';
import { tableItems } from '#test/e2e/table-items.ts';

const minute = 60_000;
/** After so many rounds what still lies dead is told and not moved any more. */
const mostRounds = 25;

/** Messages that wait where failures end and came from a queue: notes about failures are not moved. */
export const deadOnStack = (stack: LocalStack): number =>
  stack.deadLetters().filter(({ originQueue }) => originQueue !== undefined).length;

/** Moves the clock on by so many minutes. */
export const advance = (stack: LocalStack, minutes: number): void => {
  stack.clock.advanceTo(stack.clock.now().getTime() + minutes * minute);
};

/** Goes on until everything has settled: deliveries, the sweeper, and an operator's redrive. */
export async function settleStack(stack: LocalStack): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    await stack.drain({ timeoutSeconds: 300 });
    const isBehind = (await tableItems(stack)).some((item) => 'unpublishedSince' in item);
    if (deadOnStack(stack) === 0 && !isBehind) return;
    if (isBehind) {
      advance(stack, 16);
      await stack.tick('sweep-events');
    }
    stack.redrive('');
  }
}

/** Rings the alarm clock twice, five minutes apart: a round that a fault broke off is followed by the next one. */
export async function ringStack(stack: LocalStack): Promise<void> {
  for (const minutes of [0, 5]) {
    advance(stack, minutes);
    await stack.tick('ring-alarms');
    await settleStack(stack);
  }
}
