import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { LocalStack } from '../local-stack.ts';
import type { Outcome } from './follow-up.ts';
import type { Timeline } from './timeline.ts';

/** Writes what the demo leaves: timeline.json, the mails as .eml, their calendar files as .ics, the reports and plans as pages. */
export const writeOut = (
  stack: LocalStack,
  {
    timeline,
    outcomes,
    dir,
  }: { timeline: Timeline; outcomes: readonly Pick<Outcome, 'title' | 'pages'>[]; dir: string },
): void => {
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'mails'), { recursive: true });
  writeFileSync(join(dir, 'timeline.json'), `${JSON.stringify(timeline.entries, undefined, 2)}\n`);
  for (const { file, calendar } of stack.mails()) {
    copyFileSync(file, join(dir, 'mails', basename(file)));
    if (calendar !== undefined) {
      writeFileSync(join(dir, 'mails', basename(file).replace(/\.eml$/, '.ics')), calendar);
    }
  }
  for (const { title, pages } of outcomes) {
    for (const { name, html } of pages) writeFileSync(join(dir, `${title}-${name}.html`), html);
  }
};
