import { existsSync, globSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { builtinShim } from './bundling/builtin-shim.ts';
import { leanSdk } from './bundling/lean-sdk.ts';
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

/** Bundles every Lambda in one esbuild call and returns what went into each bundle. */
export async function bundle({
  minify = true,
  functionsDir = join(root, 'functions'),
  buildDir = join(root, 'build'),
}: BundleOptions = {}): Promise<Metafile> {
  const handlers = globSync('*/*/handler.ts', { cwd: functionsDir });
  const names = handlers.map((handler) => dirname(handler).replaceAll('\\', '/')).sort();
  const outdir = join(buildDir, 'functions');
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: join(functionsDir, name, 'handler.ts'), out: `${name}/index` })),
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
    plugins: [builtinShim, leanSdk, packedDocument, leanSource, ownSourceMaps],
  });
  await removeStale(outdir, names);
  await mkdir(buildDir, { recursive: true });
  await writeFile(join(buildDir, 'metafile.json'), JSON.stringify(metafile));
  return metafile;
}

/** Removes bundles whose function no longer exists, so that nothing deploys a ghost. */
async function removeStale(outdir: string, names: readonly string[]): Promise<void> {
  if (!existsSync(outdir)) return;
  for (const noun of await readdir(outdir)) {
    for (const verbNoun of await readdir(join(outdir, noun))) {
      const name = `${noun}/${verbNoun}`;
      if (!names.includes(name)) await rm(join(outdir, name), { recursive: true });
    }
  }
}

if (import.meta.main) {
  const started = performance.now();
  const { outputs } = await bundle({ minify: !process.argv.includes('--no-minify') });
  const count = Object.values(outputs).filter(({ entryPoint }) => entryPoint).length;
  console.log(`${count} functions bundled in ${Math.round(performance.now() - started)} ms`);
}
