import { type Counted, Counter, type Tally } from '../counting/tally.ts';
import { World } from '../world/world.ts';
import { worldStack } from '../world/world-stack.ts';
import { type StoryName, stories, tellStory } from './tell-story.ts';

/** One operation of the API, or one reaction, as often as the stories used it. */
export interface OperationTrips {
  readonly operation: string;
  readonly times: number;
  /** The most reads that waited for one another. */
  readonly readsInSequence: number;
  /** The most transactions. */
  readonly transactions: number;
  /** The median of request units. */
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface RoundTrips {
  readonly operations: readonly OperationTrips[];
  readonly reactions: readonly OperationTrips[];
  readonly scans: number;
  readonly cycles: Readonly<Record<StoryName, Tally>>;
}

const reads = new Set(['GetItem', 'Query']);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const tripsOf = (operation: string, all: readonly Counted[]): OperationTrips => ({
  operation,
  times: all.length,
  readsInSequence: Math.max(
    ...all.map(
      ({ calls }) => new Set(calls.filter((call) => reads.has(call.operation)).map(({ wave }) => wave)).size,
    ),
  ),
  transactions: Math.max(
    ...all.map(({ calls }) => calls.filter((call) => call.operation === 'TransactWriteItems').length),
  ),
  readUnits: median(all.map(({ readUnits }) => readUnits)),
  writeUnits: median(all.map(({ writeUnits }) => writeUnits)),
});

/** Tells both stories in a world, behind the SDK's request handler, and counts every call that they bring about. */
export const measureRoundTrips = async (progress: (text: string) => void): Promise<RoundTrips> => {
  const counted: Counted[] = [];
  const cycles: Partial<Record<StoryName, Tally>> = {};
  let scans = 0;
  for (const name of Object.keys(stories) as StoryName[]) {
    progress(`tells "${stories[name].title}"`);
    const counter = new Counter();
    const { intercept, onCall, onInvocation } = counter;
    const stack = worldStack(await World.start({ intercept, onCall, onInvocation }));
    try {
      await tellStory(stack, name, () => counter.reset());
    } finally {
      await stack.stop();
    }
    cycles[name] = counter.tally();
    scans += counter.tally().calls['dynamodb.Scan'] ?? 0;
    counted.push(...counter.counted);
  }
  const byOperation = Map.groupBy(counted, ({ routeKey, functionName }) => routeKey ?? functionName);
  const all = [...byOperation].map(([operation, some]) => tripsOf(operation, some));
  const sorted = all.sort((a, b) => a.operation.localeCompare(b.operation));
  return {
    operations: sorted.filter(({ operation }) => operation.includes(' ')),
    reactions: sorted.filter(({ operation }) => !operation.includes(' ')),
    scans,
    cycles: cycles as Record<StoryName, Tally>,
  };
};
