import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** A map that says no more than "somewhere in a library": esbuild writes a full one unless the file brings its own. */
const libraryMap = Buffer.from('{"version":3,"sources":["library"],"names":[],"mappings":"AAAA"}').toString(
  'base64',
);

/**
 * Keeps other people's code out of the source maps: Node reads a function's map at start (400 kB with libraries,
 * 80 without), and a stack trace is wanted for our own lines.
 */
export const ownSourceMaps: Plugin = {
  name: 'own-source-maps',
  setup(build) {
    build.onLoad({ filter: /node_modules.+\.[cm]?js$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\n//# sourceMappingURL=data:application/json;base64,${libraryMap}`,
    }));
  },
};
