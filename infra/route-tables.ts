import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Route } from '#shared/lambda/route.ts';

/** What the API gateway needs to know of a route. */
export type RouteEntry = Pick<Route, 'operationId' | 'method' | 'path' | 'public'>;

/** The routes of every function that has a `routes.ts`, by the function's folder (`report/serve-report`). */
export type RouteTables = ReadonlyMap<string, readonly RouteEntry[]>;

/** Reads the route tables that the HTTP functions themselves route by. */
export async function loadRouteTables(functionsDir: string): Promise<RouteTables> {
  const files = globSync('*/*/routes.ts', { cwd: functionsDir }).sort();
  const tables = await Promise.all(
    files.map(async (file) => {
      const module: { routes?: readonly RouteEntry[] } = await import(
        pathToFileURL(join(functionsDir, file)).href
      );
      if (!module.routes) throw new Error(`functions/${file} must export "routes"`);
      return [dirname(file).replaceAll('\\', '/'), module.routes] as const;
    }),
  );
  return new Map(tables);
}
