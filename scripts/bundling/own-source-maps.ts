import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const emptyMap = Buffer.from('{"version":3,"sources":[""],"mappings":"A"}').toString('base64');

/**
 * Keeps other people's code out of the source maps: Node reads a function's map at start,
 * and a stack trace is wanted for our own lines.
 */
export const ownSourceMaps: Plugin = {
  name: 'own-source-maps',
  setup(build) {
    build.onLoad({ filter: /node_modules.+\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${emptyMap}`,
    }));
  },
};
