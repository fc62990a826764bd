import { globSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type BuildOptions, build, type Metafile } from 'esbuild';
import { builtinShim } from './bundling/builtin-shim.ts';
import { leanLibraries } from './bundling/lean-libraries.ts';
import { leanSource } from './bundling/lean-source.ts';
import { ownSourceMaps } from './bundling/own-source-maps.ts';
import { packedDocument } from './bundling/packed-document.ts';

const root = resolve(import.meta.dirname, '..');

export interface BundleOptions {
  readonly minify?: boolean;
  /** Holds `<noun>/<verb-noun>/handler.ts`. */
  readonly functionsDir?: string;
  /** Gets `functions/<noun>/<verb-noun>/index.mjs` and `metafile.json`. */
  readonly buildDir?: string;
}

/**
 * Functions that load some of their code when it is first needed: `await import(…)` becomes a file of its own beside
 * the bundle. Each is bundled by itself, or else the functions would share files.
 */
const inChunks = new Set([
  'notification/send-notification',
  'notification/serve-calendar',
  'notification/serve-webhook',
  'organisation/accept-import',
  'plan/serve-plan',
  'report/serve-report',
]);

/** Bundles every Lambda and returns what went into each bundle. */
export async function bundle({
  minify = true,
  functionsDir = join(root, 'functions'),
  buildDir = join(root, 'build'),
}: BundleOptions = {}): Promise<Metafile> {
  const handlers = globSync('*/*/handler.ts', { cwd: functionsDir });
  const names = handlers.map((handler) => dirname(handler).replaceAll('\\', '/')).sort();
  const outdir = join(buildDir, 'functions');
  const entry = (name: string) => ({ in: join(functionsDir, name, 'handler.ts'), out: `${name}/index` });
  const common = {
    absWorkingDir: root,
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // With `main` first the SDK's CommonJS twins come in and no export can be shaken out: twice the size.
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'external',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
    plugins: [builtinShim, leanLibraries, packedDocument, leanSource, ownSourceMaps],
  } satisfies BuildOptions;
  const metafiles = await Promise.all([
    build({ ...common, entryPoints: names.filter((name) => !inChunks.has(name)).map(entry) }),
    ...names
      .filter((name) => inChunks.has(name))
      .map((name) =>
        build({
          ...common,
          entryPoints: [entry(name)],
          splitting: true,
          chunkNames: `${name}/[name]-[hash]`,
        }),
      ),
  ]);
  const metafile: Metafile = {
    inputs: Object.assign({}, ...metafiles.map(({ metafile: { inputs } }) => inputs)),
    outputs: Object.assign({}, ...metafiles.map(({ metafile: { outputs } }) => outputs)),
  };
  await removeStale(outdir, new Set(Object.keys(metafile.outputs).map((output) => resolve(root, output))));
  await mkdir(buildDir, { recursive: true });
  await writeFile(join(buildDir, 'metafile.json'), JSON.stringify(metafile));
  return metafile;
}

/** Removes what this run has not written, so that nothing deploys a ghost of a function or of a chunk. */
async function removeStale(outdir: string, written: ReadonlySet<string>): Promise<void> {
  const folders = new Set([...written].map(dirname));
  for (const folder of globSync('*/*', { cwd: outdir }).map((path) => join(outdir, path))) {
    if (!folders.has(folder)) await rm(folder, { recursive: true });
    else
      for (const file of await readdir(folder))
        if (!written.has(join(folder, file))) await rm(join(folder, file));
  }
}

if (import.meta.main) {
  const started = performance.now();
  const { outputs } = await bundle({ minify: !process.argv.includes('--no-minify') });
  const count = Object.values(outputs).filter(({ entryPoint }) => entryPoint).length;
  console.log(`${count} functions bundled in ${Math.round(performance.now() - started)} ms`);
}
