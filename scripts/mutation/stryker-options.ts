import type { PartialStrykerOptions } from '@stryker-mutator/api/core';

/** How the rules under shared/domain are mutated; `folders` are folders or files below it, none means all. */
export const strykerOptions = (
  folders: readonly string[],
  { workers }: { readonly workers: number },
): PartialStrykerOptions => ({
  mutate: (folders.length > 0 ? folders : ['']).map((folder) =>
    folder.endsWith('.ts') ? `shared/domain/${folder}` : `shared/domain/${folder ? `${folder}/` : ''}**/*.ts`,
  ),
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
  htmlReporter: { fileName: 'out/mutation/report.html' },
  // Beside half as long again as the tests take: what is still at it is in an endless loop.
  timeoutMS: 3_000,
  concurrency: workers,
  allowConsoleColors: false,
});
