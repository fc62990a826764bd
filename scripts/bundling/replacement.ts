import { edited, nameOf, nodesUnder, type SyntaxNode, statementsOf } from './syntax.ts';

/** A library's module that a Lambda needs less of, and what stands in its place. */
export interface Replacement {
  /** Matches the resolved file's path, written with forward slashes. */
  readonly file: RegExp;
  readonly reason: string;
  readonly contents: string | ((original: string) => string);
}

/** Matches a file of a package, whatever folder `node_modules` lies in. */
export const nodeModule = (path: string): RegExp => new RegExp(`/node_modules/${path}$`);

const refusal = (what: string): string => `throw new Error('${what} is left out: see scripts/bundling')`;

/** A stand-in that keeps the exports' names but says what happened if somebody ever calls one. */
export const refusing = (what: string, ...names: readonly string[]): string =>
  [`function leftOut() { ${refusal(what)} }`, ...names.map((name) => `export { leftOut as ${name} };`)].join(
    '\n',
  );

/** Empties the named functions and methods of a module: each only says that it is left out. */
export const refusingIn =
  (...names: readonly string[]) =>
  (original: string): string =>
    edited(
      original,
      names.map((name) => {
        const { start, end } = bodyOf(name, original);
        return { start, end, text: `{ ${refusal(name)} }` };
      }),
    );

/** Replaces one stretch of a module; a library's new version that has it no more stops the build. */
export const replacing =
  (stretch: string, other: string) =>
  (original: string): string => {
    if (!original.includes(stretch)) throw new Error(`A replacement looks for ${stretch} in a library`);
    return original.replace(stretch, other);
  };

/** Gives one function or method of a module another body. */
export const withBody =
  (name: string, body: string) =>
  (original: string): string =>
    edited(original, [{ ...rangeOf(bodyOf(name, original)), text: body }]);

const rangeOf = ({ start, end }: SyntaxNode) => ({ start, end });

/** The one body of that name; a library's new version that has no such function stops the build. */
function bodyOf(name: string, source: string): SyntaxNode {
  const [found, another] = [...nodesUnder(statementsOf('library.js', source))].flatMap((node): unknown[] => {
    if (node.type === 'FunctionDeclaration' && nameOf(node['id']) === name) return [node];
    return node.type === 'MethodDefinition' && nameOf(node['key']) === name ? [node['value']] : [];
  });
  if (found === undefined || another !== undefined)
    throw new Error(`A replacement looks for exactly one ${name} in a library, and it is not so`);
  return (found as SyntaxNode)['body'] as SyntaxNode;
}
