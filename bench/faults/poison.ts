import type { Random } from '../world/seeded-randomness.ts';
import type { World } from '../world/world.ts';

const mark = 'poison';

/** Whether a message is one of those that can never succeed. */
export const isPoison = (body: string): boolean => body.includes(mark);

/** Puts messages that no reaction can read before the honest ones; answers what was put where. */
export function poison(world: World, random: Random): readonly string[] {
  const work = world.queues.all.filter(({ redrive }) => redrive !== undefined);
  return [`${mark}: no JSON`, JSON.stringify({ detail: { mark } })].map((body) => {
    const queue = work[Math.floor(random() * work.length)];
    if (queue === undefined) throw new Error('The template has no queue that a reaction reads');
    world.queues.send(queue, body);
    return body;
  });
}

/** What of the poison is neither visible where failures end nor anywhere else: it must never vanish unseen. */
export function poisonLeft(world: World, bodies: readonly string[]): readonly string[] {
  const dead = world.deliveries.deadLetterQueues.flatMap(({ messages }) => messages.map(({ body }) => body));
  return bodies.flatMap((body) => (dead.includes(body) ? [] : [`the poison ${body} vanished`]));
}
