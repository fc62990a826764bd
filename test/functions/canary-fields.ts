import type * as z from 'zod/mini';
import type { Route } from '#shared/lambda/route.ts';

/** A number that Skatteverket gives out for tests (SKV 704): it looks like a person's, and is nobody's. */
export const canaryNumber = '19121212-1212';

/** A place in a request where any text may stand. */
export interface TextField {
  readonly path: string;
  readonly schema: z.ZodMiniType;
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodMiniType>>;
  readonly element?: z.ZodMiniType;
  readonly innerType?: z.ZodMiniType;
  readonly valueType?: z.ZodMiniType;
  readonly options?: readonly z.ZodMiniType[];
  readonly items?: readonly z.ZodMiniType[];
  readonly left?: z.ZodMiniType;
  readonly right?: z.ZodMiniType;
  readonly in?: z.ZodMiniType;
  readonly getter?: () => z.ZodMiniType;
}

const definitionOf = (schema: z.ZodMiniType): Definition => schema._zod.def;

/** Every string of a schema, wherever it lies; enumerations and constants are no strings. */
export function stringsIn(schema: z.ZodMiniType, path = '', depth = 0): TextField[] {
  const definition = definitionOf(schema);
  const { type, shape, element, innerType, valueType, options, items, left, right, getter } = definition;
  if (depth > 20) return [];
  const inside = (inner: z.ZodMiniType, name = '') => stringsIn(inner, path + name, depth + 1);
  if (type === 'string') return [{ path, schema }];
  return [
    ...Object.entries(shape ?? {}).flatMap(([name, inner]) => inside(inner, `/${name}`)),
    ...(element ? inside(element, '/*') : []),
    ...(valueType ? inside(valueType, '/*') : []),
    ...[innerType, left, right, definition.in, getter?.()].flatMap((inner) => (inner ? inside(inner) : [])),
    ...(options ?? []).flatMap((inner) => inside(inner)),
    ...(items ?? []).flatMap((inner) => inside(inner, '/*')),
  ];
}

/** Every string that the body of a route may hold. */
export const textFieldsOf = ({ body }: Pick<Route, 'body'>): readonly TextField[] =>
  body === undefined ? [] : stringsIn(body);

/** Every text of a command that people write in words of their own. */
export interface FreeTexts {
  readonly operationId: string;
  readonly method: string;
  /** Matches the path of a request. */
  readonly at: RegExp;
  /** Matches a place in the body. */
  readonly fields: readonly RegExp[];
}

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}|\*/g, '[^/]+')}$`);

/** Which texts of a route's body are free: those that take a sentence. */
export const freeTextsOf = (route: Route): FreeTexts => ({
  operationId: route.operationId,
  method: route.method,
  at: pattern(route.path),
  fields: textFieldsOf(route)
    .filter(({ schema }) => schema.safeParse('Anna, född i december.').success)
    .map(({ path }) => pattern(path)),
});
