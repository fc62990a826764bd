import { globSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Route } from '#shared/lambda/route.ts';

const functionsDir = resolve(import.meta.dirname, '../../functions');

const routesOf = async (file: string): Promise<readonly Route[]> =>
  ((await import(join(functionsDir, file))) as { routes: readonly Route[] }).routes;

/** Every route of every door, as the functions themselves route by. */
export const routes: readonly Route[] = (
  await Promise.all(globSync('*/*/routes.ts', { cwd: functionsDir }).sort().map(routesOf))
).flat();
