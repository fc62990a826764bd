import { parseSync } from 'oxc-parser';

/** A node of a source's syntax tree (ESTree); `start` and `end` count characters. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** What comes in the place of a stretch of the source. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The statements of a source file. */
export function statementsOf(file: string, source: string): readonly SyntaxNode[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} can not be parsed: ${errors[0]?.message}`);
  return program.body as unknown as readonly SyntaxNode[];
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;

/** Every node under this one, itself first. */
export function* nodesUnder(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesUnder(item);
  if (!isNode(value)) return;
  yield value;
  for (const child of Object.values(value)) yield* nodesUnder(child);
}

/** An identifier's name, or a key's: `undefined` for anything that is worked out. */
export const nameOf = (value: unknown): string | undefined => {
  if (!isNode(value)) return undefined;
  const name = value.type === 'Literal' ? value['value'] : value['name'];
  return typeof name === 'string' ? name : undefined;
};

/** Takes a stretch away but leaves its line breaks, so that stack traces still lead to the right lines. */
export const without = (source: string, { start, end }: { start: number; end: number }): Edit => ({
  start,
  end,
  text: source.slice(start, end).replaceAll(/[^\n]/g, ''),
});

/** The source with all the edits made; none may overlap another. */
export function edited(source: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts = edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .flatMap(({ start, end, text }) => {
      const before = source.slice(at, start);
      at = end;
      return [before, text];
    });
  return [...parts, source.slice(at)].join('');
}
