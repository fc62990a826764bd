import { existsSync } from 'node:fs';
import { join } from 'node:path';

const standIn = join(import.meta.dirname, 'constructs/stand-in');

/** Finds the bundle of each function, and remembers every one that is missing so that all are named at once. */
export class Bundles {
  readonly #dir: string;
  readonly #missing: string[] = [];

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The folder to deploy for `<noun>/<verb-noun>`. */
  of(name: string): string {
    const folder = join(this.#dir, name);
    if (existsSync(join(folder, 'index.mjs'))) return folder;
    this.#missing.push(name);
    return standIn;
  }

  assertComplete(): void {
    if (this.#missing.length === 0) return;
    const lines = this.#missing.map((name) => `  ${name}: functions/${name}/handler.ts`);
    throw new Error(
      `These functions are in a room but have no bundle. Write the handler, then "npm run bundle":\n${lines.join('\n')}`,
    );
  }
}
