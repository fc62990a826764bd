import { resourceTypes } from './resource-types.ts';
import type { ResolvedResource } from './template/template-resolver.ts';

/** Whether a type is listed as one that nothing runs of. */
export const isInert = (type: string): boolean => {
  const known = resourceTypes[type];
  return known !== undefined && 'inert' in known;
};

/** Refuses a template with a type or a property that the runner would silently leave out. */
export function checkResourceTypes(
  resources: readonly Pick<ResolvedResource, 'stack' | 'logicalId' | 'type' | 'properties'>[],
): void {
  const complaints: string[] = [];
  for (const { stack, logicalId, type, properties } of resources) {
    const known = resourceTypes[type];
    const place = `${stack}/${logicalId} (${type})`;
    if (!known) {
      complaints.push(`${place}: the type is not in local/resource-types.ts`);
    } else if ('honours' in known) {
      const paths = [...known.honours, ...Object.keys(known.accepts ?? {})];
      for (const path of unknownPaths(properties, paths))
        complaints.push(`${place}: property ${path} is unknown`);
    }
  }
  if (complaints.length > 0) {
    throw new Error(
      `The local runner can't run this template as it stands:\n- ${complaints.join('\n- ')}\n` +
        'Teach local/ the type or property, or list it in local/resource-types.ts with the reason why it may be left out.',
    );
  }
}

function unknownPaths(value: unknown, known: readonly string[], path = ''): string[] {
  if (path && known.includes(path)) return [];
  const isBranch = !path || known.some((name) => name.startsWith(`${path}.`) || name.startsWith(`${path}[`));
  if (!isBranch || typeof value !== 'object' || value === null) return path ? [path] : [];
  if (Array.isArray(value)) {
    return [...new Set(value.flatMap((item) => unknownPaths(item, known, `${path}[]`)))];
  }
  return Object.entries(value).flatMap(([key, item]) =>
    unknownPaths(item, known, path ? `${path}.${key}` : key),
  );
}
