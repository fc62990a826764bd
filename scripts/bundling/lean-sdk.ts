import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { nodeModule } from './replacement.ts';
import { sdkReplacements } from './sdk-replacements.ts';

const clientManifest = nodeModule('@aws-sdk/(client-[^/]+|nested-clients)/package\\.json');
const anyReplaceable = /node_modules.(@aws-sdk|@smithy).+\.(js|json)$/;

/** Leaves out of every bundle what the AWS SDK carries for other places than Lambda. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    build.onLoad({ filter: anyReplaceable }, async ({ path }) => {
      const file = path.replaceAll('\\', '/');
      const replacement = sdkReplacements.find((candidate) => candidate.file.test(file));
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
