import { globSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ResolvedResource } from '#local/template/template-resolver.ts';
import type { WorldFunction } from './world-function.ts';

interface FunctionProperties {
  readonly Timeout?: number;
  readonly MemorySize?: number;
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string | number>> };
}

interface Declared {
  readonly resource: ResolvedResource;
  readonly folder: string;
  readonly properties: FunctionProperties;
}

const functionsDir = resolve(import.meta.dirname, '../../functions');

/**
 * Imports the handlers of the template's functions, with their wiring as it is. They share this process and so its
 * environment: every setting must be the same wherever it is used.
 */
export const loadFunctions = async (resources: readonly ResolvedResource[]): Promise<WorldFunction[]> => {
  const folders = globSync('*/*/handler.ts', { cwd: functionsDir }).map((file) =>
    dirname(file).replaceAll('\\', '/'),
  );
  const declared: readonly Declared[] = resources
    .filter(({ type }) => type === 'AWS::Lambda::Function')
    .map((resource) => {
      const folder = folders.find((one) => resource.name.endsWith(`-${one.replace('/', '-')}`));
      if (folder === undefined) throw new Error(`No folder of functions/ is deployed as ${resource.name}`);
      return { resource, folder, properties: resource.properties };
    });
  const settings = new Map<string, string>();
  for (const { properties, folder } of declared) {
    for (const [name, value] of Object.entries(properties.Environment?.Variables ?? {})) {
      const known = settings.get(name);
      if (known !== undefined && known !== String(value)) {
        throw new Error(
          `${folder} has another ${name} than the functions before it: they can't share a process`,
        );
      }
      settings.set(name, String(value));
    }
  }
  const { NODE_OPTIONS: _, ...environment } = Object.fromEntries(settings);
  Object.assign(process.env, environment);
  return Promise.all(
    declared.map(async ({ resource, folder, properties }): Promise<WorldFunction> => {
      const { handler } = await import(pathToFileURL(join(functionsDir, folder, 'handler.ts')).href);
      const { Timeout: timeoutSeconds = 3, MemorySize: memoryMegabytes = 128 } = properties;
      const arn = resource.attributes.Arn ?? resource.name;
      return { name: folder, functionName: resource.name, arn, timeoutSeconds, memoryMegabytes, handler };
    }),
  );
};
