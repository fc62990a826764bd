import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['test/**/*.{unit,contract}.test.ts'],
          // They keep nothing between them, and loading the same modules for each file takes longer than the tests.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'infra',
          include: ['test/**/*.infra.test.ts'],
          // Loading CDK and synthesizing a stage takes longer than the tests of it, which only read what came out.
          isolate: false,
          hookTimeout: 300_000,
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'stack',
          include: ['test/**/*.{integration,e2e}.test.ts'],
          // The first of them bundles and synthesizes for all, which a busy machine takes its time for.
          hookTimeout: 300_000,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
