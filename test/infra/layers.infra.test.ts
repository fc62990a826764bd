import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** What each layer may and may not import. */
const layers: Record<string, { readonly allowed: readonly string[]; readonly refused: readonly string[] }> = {
  'events/report': {
    allowed: ['./other.ts', '../envelope.ts', '#events/envelope.ts', 'zod/mini'],
    refused: ['zod', 'zod/v4', 'uuid', 'node:fs', '#shared/domain/text.ts', '../../shared/domain/text.ts'],
  },
  'shared/domain/report': {
    allowed: [
      '../text.ts',
      '#events/a.ts',
      '#shared/domain/text.ts',
      'date-fns',
      'date-fns/locale',
      '@date-fns/tz',
      'uuid',
    ],
    refused: [
      'zod',
      'node:fs',
      '@aws-sdk/client-dynamodb',
      '#shared/storage/keys.ts',
      '../../storage/keys.ts',
      '#functions/a.ts',
    ],
  },
  'shared/storage': {
    allowed: ['./keys.ts', '#shared/domain/text.ts', '@aws-sdk/client-dynamodb', 'zod/mini', 'node:crypto'],
    refused: ['zod', '#functions/report/serve-report/routes.ts', '../../infra/stages.ts', '#local/start.ts'],
  },
  'functions/report/draft-report': {
    allowed: ['./story.ts', '#shared/storage/keys.ts', '#events/a.ts', '@middy/core', 'zod/mini'],
    refused: ['zod', '#infra/stages.ts', '../../../infra/stages.ts', '../../../local/a.ts', '#test/a.ts'],
  },
  infra: {
    allowed: [
      'aws-cdk-lib',
      '#events/catalogue.ts',
      '#shared/domain/text.ts',
      '#functions/report/serve-report/routes.ts',
    ],
    refused: [
      '#shared/storage/keys.ts',
      '#functions/report/serve-report/handler.ts',
      '#local/start.ts',
      '../local/start.ts',
    ],
  },
  local: {
    allowed: ['#infra/synth.ts', '../scripts/bundle.ts'],
    refused: ['#test/a.ts', '../test/a.ts', '#bench/a.ts', '../bench/a.ts'],
  },
  bench: {
    allowed: ['#local/start-stack.ts', '#shared/storage/keys.ts'],
    refused: ['#test/a.ts', '../test/a.ts'],
  },
};

let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'samsyn-layers-'));
  copyFileSync(join(root, '.oxlintrc.json'), join(dir, '.oxlintrc.json'));
});

afterAll(() => rmSync(dir, { recursive: true }));

it.each(Object.entries(layers))('%s imports only what lies below it', (folder, { allowed, refused }) => {
  expect(refusedImports(`${folder}/probe.ts`, [...allowed, ...refused])).toEqual(refused);
});

it('refuses a source file of more than 300 lines', () => {
  const file = join(dir, 'functions/long.ts');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, 'export {};\n'.repeat(301));
  expect(lint('functions/long.ts').map(({ code }) => code)).toContain('eslint(max-lines)');
});

/** Lints a file with these imports and tells which of them were refused. */
function refusedImports(file: string, imports: readonly string[]): string[] {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), imports.map((specifier) => `export * from '${specifier}';\n`).join(''));
  const lines = lint(file)
    .filter(({ code }) => code === 'eslint(no-restricted-imports)')
    .map(({ labels }) => labels[0]?.span.line ?? 0);
  return imports.filter((_, index) => lines.includes(index + 1));
}

interface Finding {
  readonly code: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

function lint(file: string): readonly Finding[] {
  const { stdout } = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format', 'json', file], {
    cwd: dir,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return (JSON.parse(stdout) as { diagnostics: Finding[] }).diagnostics;
}
