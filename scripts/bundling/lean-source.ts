import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';
import { type Edit, edited, nameOf, nodesUnder, type SyntaxNode, statementsOf, without } from './syntax.ts';

const root = resolve(import.meta.dirname, '../..');
const ownDirs = ['events', 'shared', 'functions'].map((name) => join(root, name) + sep);

/** What a declaration says to people, documents and tests, and no function ever reads. */
const prose: Readonly<Record<string, ReadonlySet<string>>> = {
  defineEvent: new Set(['meaning', 'example', 'refused']),
  route: new Set(['summary', 'answer', 'example']),
};

/** The properties of `defineEvent({ … })` and `route({ … })` that only the documents are made of. */
function proseIn(source: string, statements: readonly SyntaxNode[]): Edit[] {
  return [...nodesUnder(statements)].flatMap((node) => {
    const told = node.type === 'CallExpression' ? prose[nameOf(node['callee']) ?? ''] : undefined;
    const [definition] = told ? (node['arguments'] as readonly SyntaxNode[]) : [];
    if (told === undefined || definition?.type !== 'ObjectExpression') return [];
    return (definition['properties'] as readonly SyntaxNode[])
      .filter(({ type, key }) => type === 'Property' && told.has(nameOf(key) ?? ''))
      .map((property) => {
        const comma = /^\s*,/.exec(source.slice(property.end));
        return without(source, { start: property.start, end: property.end + (comma?.[0].length ?? 0) });
      });
  });
}

/** Initializers that esbuild itself sees the harmlessness of. */
const harmless = new Set(['ArrowFunctionExpression', 'FunctionExpression', 'Literal', 'Identifier']);

/**
 * Says of every constant of a module that making it changes nothing else, so that esbuild leaves it out where
 * nothing uses it. It can't know that by itself of `z.object({ ...Unit.shape })`: a call or a getter might do anything.
 */
function pureConstantsIn(statements: readonly SyntaxNode[]): Edit[] {
  return statements
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement))
    .flatMap((statement) => {
      const { type, kind, declarations } = (statement ?? {}) as Partial<SyntaxNode>;
      return type === 'VariableDeclaration' && kind === 'const'
        ? (declarations as readonly SyntaxNode[])
        : [];
    })
    .flatMap(({ init }) => {
      const { type, start, end } = init as SyntaxNode;
      const isWaiting = [...nodesUnder(init)].some((node) => node.type === 'AwaitExpression');
      if (harmless.has(type) || isWaiting) return [];
      return [
        { start, end: start, text: '/* @__PURE__ */ (() => (' },
        { start: end, end, text: '))()' },
      ];
    });
}

/** Makes of one of our modules what a function needs of it; every line stays where it is. */
export function lean(file: string, source: string): string {
  const told = edited(source, proseIn(source, statementsOf(file, source)));
  return edited(told, pureConstantsIn(statementsOf(file, told)));
}

/**
 * Leaves out of the bundles what nothing there reads: the events' meanings and examples (50 kB for a function that
 * knows the whole vocabulary), the routes' summaries and the schemas of their answers, and all constants without use.
 */
export const leanSource: Plugin = {
  name: 'lean-source',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
      ownDirs.some((dir) => path.startsWith(dir))
        ? { contents: lean(path, await readFile(path, 'utf8')), loader: 'ts' }
        : undefined,
    );
  },
};
