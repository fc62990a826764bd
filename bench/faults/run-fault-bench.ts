import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { ApiUser } from '#local/users/api-user.ts';
import type { Cast, CastUnit } from '#local/users/municipality-cast.ts';
import { adoptSmallProgramme, followUpInFalun } from '#test/e2e/small-follow-up.ts';
import { randomOf } from '../world/seeded-randomness.ts';
import { type Attributes, textOf } from '../world/table/attribute.ts';
import { World } from '../world/world.ts';
import { worldStack } from '../world/world-stack.ts';
import { planFaults, type Struck } from './fault-plan.ts';
import { type Brought, checkRun, type RunCheck, type StoredItem } from './invariants.ts';
import { deadWork, ring, settle } from './mend.ts';
import { patientClient } from './patient-client.ts';
import { poison, poisonLeft } from './poison.ts';
import { playReference, type ReferenceResult, referencePrefix } from './reference-design.ts';
import { type Progress, type Stage, stages } from './stages.ts';

/** A state that is at rest, from which a stage begins. */
interface Checkpoint {
  readonly items: readonly Attributes[];
  readonly keys: ReadonlySet<string>;
  readonly at: number;
  readonly progress: Progress;
}

export interface FaultBench {
  readonly runs: number;
  readonly seed: number;
  /** Of all calls that handlers make to AWS services. */
  readonly share?: number;
  readonly onRun?: (run: FaultRun) => void;
}

export interface FaultRun {
  readonly seed: number;
  readonly stage: string;
  readonly check: RunCheck;
  readonly reference: ReferenceResult;
  readonly struck: readonly Struck[];
}

const minute = 60_000;
const day = 24 * 60 * minute;
const referenceCommands = 10;

/** The story's people in another world: their logins are the same. */
const inStack = (stack: LocalStack, { cast, unit }: { cast: Cast; unit: CastUnit }) => {
  const again = (user: ApiUser) => new ApiUser(stack, user.persona);
  const users = Object.fromEntries(Object.entries(cast.users).map(([role, user]) => [role, again(user)]));
  return {
    cast: { ...cast, administrator: again(cast.administrator), users: users as unknown as Cast['users'] },
    unit: { ...unit, manager: again(unit.manager) },
  };
};

const followUpIn = (world: World, people: Pick<FollowUp, 'cast' | 'unit'>, stack: LocalStack): FollowUp => ({
  stack,
  ...inStack(stack, people),
  timeline: {
    step: async (_persona, _what, act) => {
      const result = await act();
      await settle(world);
      return result;
    },
    until: async (until) => {
      await world.advanceTo(Date.parse(until));
      await ring(world);
    },
  },
});

/** Plays the whole follow-up once without faults and keeps the state before each stage. */
async function scene() {
  const world = await World.start({ seed: 1 });
  const stack = worldStack(world);
  try {
    const { cast, unit } = await followUpInFalun(stack);
    const followUp = followUpIn(world, { cast, unit }, stack);
    let progress: Progress = { programmeId: await adoptSmallProgramme(followUp) };
    const checkpoints: Checkpoint[] = [];
    for (const { play } of stages) {
      await settle(world);
      const items = [...world.table.store.all()];
      const keys = new Set(items.map((item) => `${textOf(item, 'pk')} ${textOf(item, 'sk')}`));
      checkpoints.push({ items, keys, at: world.time.now(), progress });
      progress = await play(followUp, progress);
    }
    return { cast, unit, checkpoints };
  } finally {
    await stack.stop();
  }
}

interface PlayRun {
  readonly seed: number;
  readonly stage: Stage;
  readonly checkpoint: Checkpoint;
  readonly people: Pick<FollowUp, 'cast' | 'unit'>;
  readonly share: number;
  readonly calm?: Brought;
}

/** One seed: a stage of the story under faults, then calm, then what a municipality's operator may do to it. */
async function playUnderFaults({ seed, stage, checkpoint, people, share, calm }: PlayRun): Promise<FaultRun> {
  const random = randomOf(seed ^ 0x5f3759df);
  const world = await World.start({
    seed,
    startsAt: new Date(checkpoint.at).toISOString(),
    ...(share > 0 && { disorder: { doubled: 0.1 } }),
  });
  const stack = worldStack(world);
  const worldsFetch = globalThis.fetch;
  let keys = 0;
  const client = patientClient(worldsFetch, {
    keyOf: () => `${seed}-${++keys}`,
    pause: (milliseconds) => world.advanceTo(world.time.now() + milliseconds),
  });
  globalThis.fetch = client.fetch;
  const { intercept, struck } = planFaults(random, share);
  try {
    world.table.store.restore(checkpoint.items);
    if (share > 0) world.intercept = intercept;
    const isStreamStopped = share > 0 && random() < 0.2;
    world.deliveries.stream.isStopped = isStreamStopped;
    const poisons = share > 0 ? poison(world, random) : [];
    let broken: string | undefined;
    try {
      await stage.play(followUpIn(world, people, stack), checkpoint.progress);
    } catch (error) {
      broken = (error as Error).stack ?? String(error);
    }
    const reference =
      share > 0
        ? await playReference(world, referenceCommands)
        : { accepted: 0, lost: 0, doubled: 0, dead: 0 };
    world.intercept = undefined;
    if (isStreamStopped) {
      await world.advanceTo(world.time.now() + 2 * day);
      world.deliveries.stream.isStopped = false;
    }
    await settle(world);
    await world.advanceTo(world.time.now() + 61 * minute);
    await world.call('notification/sweep-events');
    if (share > 0) replayArchive(world);
    await settle(world);
    await ring(world);
    const check = checkRun({
      ...evidenceOf(world),
      accepted: client.accepted,
      before: checkpoint.keys,
      ...(calm && { calm }),
    });
    const left = poisonLeft(world, poisons);
    return {
      seed,
      stage: stage.name,
      check: {
        ...check,
        lost: [...check.lost, ...left, ...(broken ? [`the story broke off: ${broken}`] : [])],
      },
      reference,
      struck,
    };
  } finally {
    globalThis.fetch = worldsFetch;
    await stack.stop();
  }
}

/** What a world shows when it is at rest, without what the usual design has left there. */
const evidenceOf = (world: World) => ({
  items: [...world.table.store.all()]
    .map((item) => unmarshall(item as never) as StoredItem)
    .filter(({ pk }) => !pk.startsWith(referencePrefix)),
  heard: world.bus.events.map(({ detail }) => detail['id']),
  sent: world.mails.all,
  dead: deadWork(world),
});

/** Everything that the bus has heard from us goes out once more. */
const replayArchive = (world: World): void => {
  for (const { bus, source, 'detail-type': detailType, detail } of world.bus.events.slice()) {
    if (source === 'samsyn') world.bus.publish({ bus, source, detailType, detail });
  }
};

/** Runs the bench, seed after seed, and tells each run as it ends. */
export async function runFaultBench({
  runs,
  seed,
  share = 0.05,
  onRun = () => undefined,
}: FaultBench): Promise<readonly FaultRun[]> {
  const { checkpoints, ...people } = await scene();
  const calm: Brought[] = [];
  for (const [index, stage] of stages.entries()) {
    const checkpoint = checkpoints[index] as Checkpoint;
    const { check } = await playUnderFaults({ seed: 1, stage, checkpoint, people, share: 0 });
    if (check.lost.length + check.doubled.length > 0) {
      throw new Error(
        `Without faults "${stage.name}" already breaks: ${[...check.lost, ...check.doubled].join('; ')}`,
      );
    }
    calm.push(check.brought);
  }
  const all: FaultRun[] = [];
  for (let number = 0; number < runs; number++) {
    const index = (seed + number) % stages.length;
    const run = await playUnderFaults({
      seed: seed + number,
      stage: stages[index] as Stage,
      checkpoint: checkpoints[index] as Checkpoint,
      people,
      share,
      calm: calm[index] as Brought,
    });
    all.push(run);
    onRun(run);
  }
  return all;
}
