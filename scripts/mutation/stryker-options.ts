import { matchesGlob } from 'node:path';
import type { PartialStrykerOptions } from '@stryker-mutator/api/core';

/** What remembers what it has found: a change of it would be remembered while the next changes are judged. */
const withMemory = 'shared/domain/calendar/stockholm.ts';

export interface MutationPass {
  readonly mutate: readonly string[];
  /** How many changes one process judges; 0 is all of them. */
  readonly reuse: number;
  readonly report: string;
}

/** What is judged how, of folders or files under shared/domain; none means all. */
export const passesOf = (folders: readonly string[]): readonly MutationPass[] => {
  const mutate = (folders.length > 0 ? folders : ['']).map((folder) =>
    folder.endsWith('.ts') ? `shared/domain/${folder}` : `shared/domain/${folder ? `${folder}/` : ''}**/*.ts`,
  );
  const others = mutate.filter((pattern) => pattern !== withMemory);
  const isMeant = mutate.some((pattern) => matchesGlob(withMemory, pattern));
  return [
    ...(others.length > 0
      ? [{ mutate: [...others, `!${withMemory}`], reuse: 0, report: 'out/mutation/report.html' }]
      : []),
    ...(isMeant ? [{ mutate: [withMemory], reuse: 1, report: 'out/mutation/stockholm.html' }] : []),
  ];
};

/** How the rules under shared/domain are mutated. */
export const strykerOptions = (
  { mutate, reuse, report }: MutationPass,
  { workers }: { readonly workers: number },
): PartialStrykerOptions => ({
  mutate: [...mutate],
  maxTestRunnerReuse: reuse,
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/sentences.ts'],
  ignorers: ['sentences'],
  mochaOptions: {
    // The rules' own tests: those of the functions would load the SDK for each process and notice one change in twenty more.
    spec: ['test/shared/domain/**/*.unit.test.ts'],
  },
  testRunnerNodeArgs: ['--import', './scripts/mutation/as-mocha.ts'],
  coverageAnalysis: 'perTest',
  // Tables and schemas that are made when a module is loaded: each would need all modules loaded anew.
  ignoreStatic: true,
  // Stryker rewrites it through TypeScript's old API, which TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: 'none.json',
  ignorePatterns: ['docs/api', 'docs/events', 'out', 'build', '.local', 'cdk.out'],
  tempDirName: 'out/stryker',
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: report },
  // Beside half as long again as the tests take: what is still at it is in an endless loop.
  timeoutMS: 3_000,
  concurrency: workers,
  allowConsoleColors: false,
});
