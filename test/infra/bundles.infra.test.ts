import { dirname, join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { samsynApp } from '#infra/samsyn-app.ts';
import { bundleSizes } from '../../scripts/bundling/bundle-sizes.ts';
import { deployedBundles } from './deployed-bundles.ts';
import { SynthesizedStage } from './synthesized-stage.ts';

const functionsDir = resolve(import.meta.dirname, '../../functions');

let buildDir: string;
let metafile: Metafile;

beforeAll(async () => {
  ({ dir: buildDir, metafile } = await deployedBundles());
});

const bundles = () => Object.entries(metafile.outputs).filter(([path]) => path.endsWith('/index.mjs'));

it('keeps every bundle within its budget', () => {
  const overBudget = bundleSizes(metafile).filter(({ sizeBytes, budgetBytes }) => sizeBytes > budgetBytes);
  expect(overBudget).toEqual([]);
});

it('starts without what it may never need: the readers of files, the pages to print, calendars, address ranges', () => {
  const later = bundleSizes(metafile).filter(({ laterBytes }) => laterBytes > 0);
  expect(later.map(({ name }) => name).toSorted()).toEqual([
    'notification/send-notification',
    'notification/serve-calendar',
    'notification/serve-webhook',
    'organisation/accept-import',
    'plan/serve-plan',
    'report/serve-report',
  ]);
});

it('takes in neither the locales nor the methods of the large zod', () => {
  for (const [path, { inputs }] of bundles()) {
    const unwanted = Object.keys(inputs).filter((input) =>
      /zod\/(v4\/locales\/|v4\/classic\/|v3\/|index\.js)/.test(input),
    );
    expect({ path, unwanted }).toEqual({ path, unwanted: [] });
  }
});

it('loads nothing at run time that is not in its own folder', () => {
  for (const [path, { imports }] of Object.entries(metafile.outputs)) {
    const elsewhere = imports.filter((item) => dirname(item.path) !== dirname(path));
    expect({ path, elsewhere }).toEqual({ path, elsewhere: [] });
  }
});

describe('deployed functions', () => {
  it('are all bundled', async () => {
    await expect(
      samsynApp({ stage: 'dev', functionsDir, bundlesDir: join(buildDir, 'functions') }),
    ).resolves.toBeDefined();
  });

  it('are all that there are: no handler is left without a room', async () => {
    const stage = await SynthesizedStage.of('dev');
    const bundled = bundleSizes(metafile).map(({ name }) => name);
    expect(bundled.filter((name) => !stage.functions().has(name))).toEqual([]);
  });

  it('may make every SDK call that their bundle holds', async () => {
    const stage = await SynthesizedStage.of('dev');
    const actionsOf = (name: string) => {
      const resource = stage.functions().get(name);
      return resource ? stage.statements(resource).flatMap(({ Action }) => Action) : [];
    };
    // Every bundle holds the whole table class: which of its calls a function makes, its rights decide.
    const onTable = [...stage.functions().keys()]
      .flatMap(actionsOf)
      .filter((action) => action.startsWith('dynamodb:'));
    const missing = bundles().flatMap(([path, { inputs }]) => {
      const [, name = ''] = path.match(/functions\/([^/]+\/[^/]+)\/index\.mjs$/) ?? [];
      const allowed = new Set([...onTable, ...actionsOf(name)]);
      return sdkActions(Object.keys(inputs))
        .filter((action) => !allowed.has(action))
        .map((action) => `${name}: ${action}`);
    });
    expect(missing).toEqual([]);
  });
});

/** What a call needs where the right has another name; a transaction needs the right to each kind of write in it. */
const implied: Readonly<Record<string, readonly string[]>> = {
  'dynamodb:TransactWriteItems': ['dynamodb:PutItem', 'dynamodb:DeleteItem'],
  'dynamodb:TransactGetItems': ['dynamodb:GetItem'],
  // The DynamoDB client holds it for an endpoint discovery that nothing asks for.
  'dynamodb:DescribeEndpoints': [],
  // The S3 client holds it for directory buckets, which nothing here is.
  's3:CreateSession': [],
  's3:HeadObject': ['s3:GetObject'],
  // Always of an exact version: without one, a deletion would only hide.
  's3:DeleteObject': ['s3:DeleteObjectVersion'],
  's3:CopyObject': ['s3:GetObject', 's3:PutObject'],
};

const services: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  eventbridge: 'events',
  sesv2: 'ses',
};

/** The IAM actions of the SDK commands that went into a bundle. */
function sdkActions(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => {
    const [, client = '', command] =
      input.match(/@aws-sdk\/client-([^/]+)\/.*\/commands\/(.+)Command\.js$/) ?? [];
    if (!command) return [];
    const action = `${services[client] ?? client}:${command}`;
    return implied[action] ?? [action];
  });
}
