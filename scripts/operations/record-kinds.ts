import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AggregateRules } from '#shared/domain/aggregate.ts';

const root = resolve(import.meta.dirname, '../..');

const isRules = (value: unknown): value is AggregateRules<unknown> =>
  typeof value === 'object' && value !== null && 'kind' in value && 'belongsTo' in value && 'wakeAt' in value;

/** Every kind of record that the domain has rules for: looked up, so that a new kind can't be forgotten. */
export async function recordKinds(): Promise<readonly string[]> {
  const files = globSync('shared/domain/*/*.ts', { cwd: root });
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<object>),
  );
  const kinds = modules.flatMap((module) => Object.values(module).filter(isRules)).map(({ kind }) => kind);
  return [...new Set(kinds)].sort();
}
