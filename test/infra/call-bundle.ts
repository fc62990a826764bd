import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

const runner = `
  const { handler } = await import(process.argv[1]);
  const results = [];
  for (const call of JSON.parse(process.argv[2])) results.push(await handler(call));
  process.stdout.write('\\n' + JSON.stringify({ results, loaded: process.moduleLoadList }));
`;

export interface BundleRun {
  readonly results: readonly {
    readonly answer?: Record<string, unknown>;
    readonly error?: Record<string, unknown>;
  }[];
  /** The internal modules that Node had loaded when the calls were made. */
  readonly loaded: readonly string[];
}

/** Runs a bundle's handler once per call in a process of its own, as Lambda would: with nothing but an environment. */
export async function callBundle(
  file: string,
  calls: readonly unknown[],
  env: Readonly<Record<string, string>>,
): Promise<BundleRun> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', runner, pathToFileURL(file).href, JSON.stringify(calls)],
    {
      env: {
        AWS_REGION: 'eu-north-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_SESSION_TOKEN: 'test',
        NODE_OPTIONS: '--enable-source-maps',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  // Before its last line there is what the function logs.
  return JSON.parse((await text(child.stdout)).split('\n').at(-1) ?? '') as BundleRun;
}
