import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { excelReplacements } from './excel-replacements.ts';
import { nodeModule, type Replacement } from './replacement.ts';
import { sdkReplacements } from './sdk-replacements.ts';

/** Everything of other people's code that is replaced in a bundle. */
export const replacements: readonly Replacement[] = [...sdkReplacements, ...excelReplacements];

const clientManifest = nodeModule('@aws-sdk/(client-[^/]+|nested-clients)/package\\.json');
const anyReplaceable = /node_modules.(@aws|@aws-sdk|@smithy|read-excel-file)[\\/].+\.(js|json)$/;

/** Leaves out of every bundle what libraries carry for other places than Lambda. */
export const leanLibraries: Plugin = {
  name: 'lean-libraries',
  setup(build) {
    build.onLoad({ filter: anyReplaceable }, async ({ path }) => {
      const file = path.replaceAll('\\', '/');
      const replacement = replacements.find((candidate) => candidate.file.test(file));
      if (replacement) {
        const { contents } = replacement;
        return {
          contents: typeof contents === 'string' ? contents : contents(await readFile(path, 'utf8')),
          resolveDir: dirname(path),
        };
      }
      if (clientManifest.test(file)) {
        // The client reads nothing but the version, for its user agent.
        const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
        return { contents: JSON.stringify({ version }), loader: 'json' };
      }
      return undefined;
    });
  },
};
