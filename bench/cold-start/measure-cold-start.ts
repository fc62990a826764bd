import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import { quantile } from '../quantile.ts';
import { ColdCaller } from './cold-caller.ts';
import { bareRivals, type FunctionColdStart, measureEachFunction } from './measure-each-function.ts';

/** One bundle: load and first call, together. */
export interface ColdStart {
  readonly name: string;
  readonly kilobytes: number;
  /** Instructions counted by callgrind, what Node takes for an empty handler left out; absent without valgrind. */
  readonly instructions: number | undefined;
  readonly milliseconds: { readonly p50: number; readonly p95: number };
}

export interface ColdStarts {
  readonly rounds: number;
  readonly bundles: readonly ColdStart[];
  /** Every function without S3. */
  readonly each: readonly FunctionColdStart[];
  /** Ours over the bare SDK bundle and over the usual stack. */
  readonly ratios: Readonly<
    Record<'bareSdk' | 'usualStack', { readonly instructions?: number; readonly wall: number }>
  >;
}

const rivalNames = ['empty', 'bare-sdk', 'usual-stack'] as const;
const ours = 'notification/relay-events';
const rounds = 25;

/** One committed event, as the table's stream hands it over. */
const event = {
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: '1',
        NewImage: {
          pk: { S: '0184#plan#1' },
          sk: { S: 'EVENT#0000000001' },
          kind: { S: 'event' },
          envelope: {
            M: {
              id: { S: '6f1d4b0e-3c52-5a7e-9d64-0b8c2f7a1e93' },
              type: { S: 'se.samsyn.PlanOpened.v1' },
              time: { S: '2026-11-22T08:00:00.000Z' },
              subject: { S: 'plan/1' },
            },
          },
        },
      },
    },
  ],
};

/** Bundled as well as ours are, so that only what is in them differs. */
const bundleRivals = async (outdir: string): Promise<void> => {
  await build({
    entryPoints: [...rivalNames, ...Object.keys(bareRivals)].map((name) =>
      join(import.meta.dirname, `rivals/${name}.ts`),
    ),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
    },
    logLevel: 'error',
  });
};

const kilobytesOf = (bundle: string): number => {
  const folder = dirname(bundle);
  const files = bundle.endsWith('index.mjs')
    ? readdirSync(folder).filter((name) => name.endsWith('.mjs'))
    : undefined;
  const bytes = files
    ? files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    : statSync(bundle).size;
  return bytes / 1000;
};

/** Measures ours against an empty handler, the bare SDK and the usual stack, in turn, so that a busy moment hits all. */
export const measureColdStart = async (progress: (text: string) => void): Promise<ColdStarts> => {
  const dir = mkdtempSync(join(tmpdir(), 'samsyn-cold-'));
  const caller = await ColdCaller.start();
  try {
    const bundlesDir = join(dirname(await prepareAssembly()), 'bundles');
    await bundleRivals(dir);
    const bundles: Record<string, string> = {
      ...Object.fromEntries(rivalNames.map((name) => [name, join(dir, `${name}.mjs`)])),
      [ours]: join(bundlesDir, 'functions', ours, 'index.mjs'),
    };
    const call = async (bundle: string): Promise<number> => {
      const { milliseconds, result } = await caller.call(bundle, event);
      if (result?.batchItemFailures?.length) throw new Error('The relay could not hand its event over');
      return milliseconds;
    };
    const times = new Map(Object.keys(bundles).map((name) => [name, [] as number[]]));
    for (let round = 1; round <= rounds; round++) {
      for (const [name, bundle] of Object.entries(bundles)) times.get(name)?.push(await call(bundle));
      if (round % 5 === 0) progress(`${round} of ${rounds} rounds`);
    }
    const counted = new Map<string, number | undefined>();
    for (const [name, bundle] of Object.entries(bundles)) {
      progress(`counts the instructions of ${name}`);
      counted.set(name, await caller.instructionsOf(bundle, event));
    }
    const floor = counted.get('empty');
    const measured = Object.entries(bundles).map(([name, bundle]): ColdStart => {
      const all = counted.get(name);
      return {
        name,
        kilobytes: kilobytesOf(bundle),
        instructions: all === undefined || floor === undefined ? undefined : all - floor,
        milliseconds: {
          p50: quantile(times.get(name) ?? [], 0.5),
          p95: quantile(times.get(name) ?? [], 0.95),
        },
      };
    });
    const of = (name: string) => measured.find((one) => one.name === name) as ColdStart;
    const ratio = (rival: string) => {
      const [own, other] = [of(ours), of(rival)];
      const wall = own.milliseconds.p50 / other.milliseconds.p50;
      return own.instructions === undefined || other.instructions === undefined
        ? { wall }
        : { wall, instructions: own.instructions / other.instructions };
    };
    return {
      rounds,
      each: await measureEachFunction({ caller, bundlesDir, rivalsDir: dir, progress }),
      bundles: measured,
      ratios: { bareSdk: ratio('bare-sdk'), usualStack: ratio('usual-stack') },
    };
  } finally {
    caller.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
