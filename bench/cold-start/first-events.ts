import { type StoryName, stories, tellStory } from '../round-trips/tell-story.ts';
import { World } from '../world/world.ts';
import { worldStack } from '../world/world-stack.ts';

/** What functions were first called with, by their name, and the settings that they were called under. */
export interface FirstEvents {
  readonly events: ReadonlyMap<string, unknown>;
  readonly settings: Readonly<Record<string, string>>;
}

/** Tells the demo's stories in a world and keeps the first event that each function got. */
export const firstEvents = async (): Promise<FirstEvents> => {
  const events = new Map<string, unknown>();
  const before = { ...process.env };
  let settings: Record<string, string> = {};
  for (const name of Object.keys(stories) as StoryName[]) {
    const world = await World.start({
      onInvocation: ({ target, event }) => {
        if (!events.has(target.name)) events.set(target.name, structuredClone(event));
      },
    });
    settings = Object.fromEntries(
      Object.entries(process.env).flatMap(([key, value]) =>
        value === undefined || before[key] === value ? [] : [[key, value]],
      ),
    );
    const stack = worldStack(world);
    try {
      await tellStory(stack, name, () => {});
    } finally {
      await stack.stop();
    }
  }
  return { events, settings };
};
