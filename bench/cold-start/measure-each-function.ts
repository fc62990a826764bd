import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSizes } from '../../scripts/bundling/bundle-sizes.ts';
import { quantile } from '../quantile.ts';
import type { ColdCaller } from './cold-caller.ts';
import { firstEvents } from './first-events.ts';

/** Load and first call of one function, with the event that it got first in the demo's stories. */
export interface FunctionColdStart {
  readonly name: string;
  readonly kilobytes: number;
  /** Median. */
  readonly milliseconds: number;
  readonly rival: BareRival;
  /** Ours over the bare bundle with the same clients. */
  readonly ofBareSdk: number;
}

/** The bundles with nothing but the SDK, by the clients in them. */
export const bareRivals = {
  'bare-table': ['dynamodb'],
  'bare-sdk': ['dynamodb', 'eventbridge'],
  'bare-mail': ['dynamodb', 'sesv2'],
} as const;
export type BareRival = keyof typeof bareRivals;

const rounds = 5;

const rivalOf = (clients: readonly string[]): BareRival | undefined =>
  (Object.keys(bareRivals) as BareRival[]).find(
    (name) => String(bareRivals[name]) === String(clients.toSorted()),
  );

/** Measures every function that has no S3 and was called in the stories, in turn with the rivals. */
export const measureEachFunction = async ({
  caller,
  bundlesDir,
  rivalsDir,
  progress,
}: {
  caller: ColdCaller;
  bundlesDir: string;
  rivalsDir: string;
  progress: (text: string) => void;
}): Promise<FunctionColdStart[]> => {
  progress("tells the demo's stories for the first event of each function");
  const { events, settings } = await firstEvents();
  const sizes = bundleSizes(JSON.parse(readFileSync(join(bundlesDir, 'metafile.json'), 'utf8')));
  const ours = sizes.flatMap(({ name, sizeBytes, clients }) => {
    const rival = rivalOf(clients);
    const event = events.get(name);
    return rival && event !== undefined ? [{ name, kilobytes: sizeBytes / 1000, rival, event }] : [];
  });
  const times = new Map<string, number[]>();
  const note = (name: string, milliseconds: number) =>
    times.set(name, [...(times.get(name) ?? []), milliseconds]);
  const relayed = { Records: [{ dynamodb: { NewImage: { pk: { S: '1' }, sk: { S: '1' } } } }] };
  for (let round = 1; round <= rounds; round++) {
    for (const name of Object.keys(bareRivals)) {
      note(name, (await caller.call(join(rivalsDir, `${name}.mjs`), relayed)).milliseconds);
    }
    for (const { name, event } of ours) {
      const bundle = join(bundlesDir, 'functions', name, 'index.mjs');
      note(name, (await caller.call(bundle, event, settings)).milliseconds);
    }
    progress(`${round} of ${rounds} rounds of ${ours.length} functions`);
  }
  const median = (name: string) => quantile(times.get(name) ?? [], 0.5);
  return ours.map(({ name, kilobytes, rival }) => ({
    name,
    kilobytes,
    rival,
    milliseconds: median(name),
    ofBareSdk: median(name) / median(rival),
  }));
};
