import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';

/** Where the bundles of all functions lie as they are deployed, and what went into each: bundled once for all tests. */
export const deployedBundles = async (): Promise<{ readonly dir: string; readonly metafile: Metafile }> => {
  const dir = join(await prepareAssembly(), '../bundles');
  return { dir, metafile: JSON.parse(readFileSync(join(dir, 'metafile.json'), 'utf8')) };
};
