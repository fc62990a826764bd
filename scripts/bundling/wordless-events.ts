import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const eventsDir = join(resolve(import.meta.dirname, '../..'), 'events');

/** From the property's name to the next property or the end of the definition, as the formatter lays them out. */
const prose = /^ {2}(?:meaning|example|refused):[\s\S]*?(?=^ {2}\w|^\}\))/gm;

/** Takes what an event's definition says to people and tests out of its source; every line stays where it is. */
export function withoutProse(source: string): string {
  const start = source.indexOf('defineEvent({\n');
  if (start === -1) return source;
  return source.slice(0, start) + source.slice(start).replace(prose, (text) => text.replace(/[^\n]/g, ''));
}

/**
 * Leaves the events' meanings and examples out of the bundles, where nothing reads them:
 * a function that knows the whole vocabulary would carry 50 kB of them.
 */
export const wordlessEvents: Plugin = {
  name: 'wordless-events',
  setup(build) {
    build.onLoad({ filter: /events[\\/].+\.ts$/ }, async ({ path }) =>
      path.startsWith(eventsDir)
        ? { contents: withoutProse(await readFile(path, 'utf8')), loader: 'ts' }
        : undefined,
    );
  },
};
