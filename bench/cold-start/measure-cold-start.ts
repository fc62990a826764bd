import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';

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
  /** Ours over the bare SDK bundle and over the usual stack. */
  readonly ratios: Readonly<
    Record<'bareSdk' | 'usualStack', { readonly instructions?: number; readonly wall: number }>
  >;
}

const run = promisify(execFile);
const rivalNames = ['empty', 'bare-sdk', 'usual-stack'] as const;
const ours = 'notification/relay-events';
const rounds = 25;
const coldCall = join(import.meta.dirname, 'cold-call.mjs');

/** One committed event, as the table's stream hands it over. */
const event = JSON.stringify({
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
});

/** Bundled as well as ours are, so that only what is in them differs. */
const bundleRivals = async (outdir: string): Promise<void> => {
  await build({
    entryPoints: rivalNames.map((name) => join(import.meta.dirname, `rivals/${name}.ts`)),
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

/** Answers PutEvents and UpdateItem as AWS would when all is well. */
const startAws = async (): Promise<{ url: string; stop: () => void }> => {
  const server = createServer((request, response) => {
    const isBus = String(request.headers['x-amz-target']).endsWith('PutEvents');
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': `application/x-amz-json-1.${isBus ? 1 : 0}` });
      response.end(isBus ? '{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}' : '{}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
};

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

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
  const aws = await startAws();
  try {
    const assembly = await prepareAssembly();
    await bundleRivals(dir);
    const bundles: Record<string, string> = {
      ...Object.fromEntries(rivalNames.map((name) => [name, join(dir, `${name}.mjs`)])),
      [ours]: join(dirname(assembly), 'bundles/functions', ours, 'index.mjs'),
    };
    const env = {
      PATH: process.env['PATH'] ?? '',
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'cold',
      AWS_SECRET_ACCESS_KEY: 'cold',
      AWS_ENDPOINT_URL: aws.url,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      TABLE_NAME: 'cold',
      BUS_NAME: 'cold',
      POWERTOOLS_IDEMPOTENCY_DISABLED: 'true',
      POWERTOOLS_DEV: 'false',
    };
    const call = async (bundle: string): Promise<number> => {
      const { stderr } = await run(process.execPath, [coldCall, bundle, event], { env });
      const { milliseconds, result } = JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}');
      if (result?.batchItemFailures?.length) throw new Error('The relay could not hand its event over');
      return milliseconds;
    };
    const instructionsOf = async (bundle: string): Promise<number | undefined> => {
      const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null'];
      try {
        const { stderr } = await run('valgrind', [...tool, process.execPath, coldCall, bundle, event], {
          env,
          timeout: 900_000,
        });
        return Number(/Collected : (\d+)/.exec(stderr)?.[1]);
      } catch {
        return undefined;
      }
    };
    const times = new Map(Object.keys(bundles).map((name) => [name, [] as number[]]));
    for (let round = 1; round <= rounds; round++) {
      for (const [name, bundle] of Object.entries(bundles)) times.get(name)?.push(await call(bundle));
      if (round % 5 === 0) progress(`${round} of ${rounds} rounds`);
    }
    const counted = new Map<string, number | undefined>();
    for (const [name, bundle] of Object.entries(bundles)) {
      progress(`counts the instructions of ${name}`);
      counted.set(name, await instructionsOf(bundle));
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
      bundles: measured,
      ratios: { bareSdk: ratio('bare-sdk'), usualStack: ratio('usual-stack') },
    };
  } finally {
    aws.stop();
    rmSync(dir, { recursive: true, force: true });
  }
};
