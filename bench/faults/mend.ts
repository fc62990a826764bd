import type { World } from '../world/world.ts';
import { isPoison } from './poison.ts';

const minute = 60_000;
/** After so many rounds what still lies dead is told and not moved any more. */
const mostRounds = 25;

/** The queue that a dead-letter queue belongs to: the one whose failures end there. */
const workQueueOf = (world: World, arn: string) =>
  world.queues.all.find(({ redrive }) => redrive?.to === arn);

/** Messages that wait where failures end, notes about failures apart. */
export const deadWork = (world: World): number =>
  world.deliveries.deadLetterQueues
    .filter(({ arn }) => workQueueOf(world, arn))
    .reduce((sum, { messages }) => sum + messages.filter(({ body }) => !isPoison(body)).length, 0);

/** What an operator does, as the runbook says: moves dead letters back, once and a second time. */
export function redriveTwice(world: World): void {
  for (const { arn, messages } of world.deliveries.deadLetterQueues) {
    const workQueue = workQueueOf(world, arn);
    if (workQueue === undefined) continue;
    const movable = messages.filter(({ body }) => !isPoison(body));
    messages.splice(0, messages.length, ...messages.filter(({ body }) => isPoison(body)));
    for (const { body } of movable) {
      world.queues.send(workQueue, body);
      world.queues.send(workQueue, body);
    }
  }
}

/** Whether an event still waits for the bus. */
const hasUnpublished = (world: World): boolean =>
  [...world.table.store.all()].some((item) => 'unpublishedSince' in item);

/**
 * Goes on until everything has settled: deliveries, the schedules that come round meanwhile, and an operator's redrive.
 * What a fault has cut off must be taken up by one of them.
 */
export async function settle(world: World): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    await world.drain();
    const isBehind = hasUnpublished(world);
    if (deadWork(world) === 0 && !isBehind) return;
    if (isBehind) {
      await world.advanceTo(world.time.now() + 16 * minute);
      await world.call('notification/sweep-events');
    }
    redriveTwice(world);
  }
}

/** Rings the alarm clock; a round that a fault broke off is followed by the next one, five minutes later. */
export async function ring(world: World): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const ended = await world.call('notification/ring-alarms');
    await settle(world);
    if (!('error' in ended)) return;
    await world.advanceTo(world.time.now() + 5 * minute);
  }
}
