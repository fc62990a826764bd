import type { PartialStrykerOptions } from '@stryker-mutator/api/core';

/**
 * Tests that make the rest slow without judging rules of the domain: whole stories under faults, files of a thousand rows, every
 * interleaving of two writers; and two that need what mocha does not have (vitest's clock) or read the source as text.
 */
const leftOut = [
  'test/functions/plan/{two-writers,largest-plan}.unit.test.ts',
  'test/functions/notification/{list-events,bells,post-event,reminders}.unit.test.ts',
  'test/functions/document/{crash-safety,dispose-documents}.unit.test.ts',
  'test/functions/organisation/import-file.unit.test.ts',
  'test/functions/access.unit.test.ts',
];

/**
 * How the rules under shared/domain are mutated; `folders` are folders or files below it, none means all. What earlier runs in this
 * clone have judged and nobody has touched since is judged again only `afresh`.
 */
export const strykerOptions = (
  folders: readonly string[],
  { workers, afresh }: { readonly workers: number; readonly afresh: boolean },
): PartialStrykerOptions => ({
  mutate: (folders.length > 0 ? folders : ['']).map((folder) =>
    folder.endsWith('.ts') ? `shared/domain/${folder}` : `shared/domain/${folder ? `${folder}/` : ''}**/*.ts`,
  ),
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner', './scripts/mutation/sentences.ts'],
  ignorers: ['sentences'],
  mochaOptions: {
    spec: ['test/shared/domain/**/*.unit.test.ts', 'test/functions/**/*.unit.test.ts'],
    ignore: leftOut,
  },
  testRunnerNodeArgs: ['--import', './scripts/mutation/as-mocha.ts'],
  coverageAnalysis: 'perTest',
  // Tables and schemas that are made when a module is loaded: each would need all modules loaded anew.
  ignoreStatic: true,
  // Stryker rewrites it through TypeScript's old API, which TypeScript 7 no longer has; nothing here needs it.
  tsconfigFile: 'none.json',
  ignorePatterns: ['docs/api', 'docs/events', 'out', 'build', '.local', 'cdk.out'],
  tempDirName: 'out/stryker',
  incremental: true,
  incrementalFile: 'out/mutation/judged.json',
  force: afresh,
  reporters: ['progress-append-only', 'html'],
  htmlReporter: { fileName: 'out/mutation/report.html' },
  concurrency: workers,
  allowConsoleColors: false,
});
