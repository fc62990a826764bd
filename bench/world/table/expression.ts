import { notKnown } from '../aws-refusal.ts';
import type { Attribute, Attributes } from './attribute.ts';

/** Names and values that an expression stands for. */
export interface Substitutes {
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>> | undefined;
  readonly ExpressionAttributeValues?: Attributes | undefined;
}

type Clause =
  | { readonly kind: 'exists' | 'not_exists'; readonly name: string }
  | {
      readonly kind: '=' | '<' | '<=' | '>' | '>=' | 'begins_with';
      readonly name: string;
      readonly value: string;
    };

const patterns: readonly (readonly [RegExp, (match: RegExpExecArray) => Clause])[] = [
  [
    /^attribute_(not_exists|exists)\(\s*(\S+?)\s*\)$/,
    ([, kind, name]) => ({ kind: kind as 'exists', name: String(name) }),
  ],
  [
    /^begins_with\(\s*(\S+?)\s*,\s*(:\w+)\s*\)$/,
    ([, name, value]) => ({ kind: 'begins_with', name: String(name), value: String(value) }),
  ],
  [
    /^(\S+)\s*(=|<=|<|>=|>)\s*(:\w+)$/,
    ([, name, kind, value]) => ({ kind: kind as '=', name: String(name), value: String(value) }),
  ],
];

/** Both ends of a range as clauses of their own. */
const withoutBetween = (expression: string): string =>
  expression.replaceAll(/(\S+) BETWEEN (:\w+) AND (:\w+)/g, '$1 >= $2 AND $1 <= $3');

const known = new Map<string, readonly Clause[]>();

const clausesOf = (expression: string): readonly Clause[] => {
  const found = known.get(expression);
  if (found) return found;
  const clauses = withoutBetween(expression)
    .split(/\s+AND\s+/)
    .map((text) => {
      for (const [pattern, clause] of patterns) {
        const match = pattern.exec(text.trim());
        if (match) return clause(match);
      }
      throw notKnown(`the expression "${expression}"`);
    });
  known.set(expression, clauses);
  return clauses;
};

const nameIn = ({ ExpressionAttributeNames = {} }: Substitutes, name: string): string =>
  name.startsWith('#') ? (ExpressionAttributeNames[name] ?? name) : name;

const valueIn = ({ ExpressionAttributeValues = {} }: Substitutes, name: string): Attribute => {
  const value = ExpressionAttributeValues[name];
  if (value === undefined) throw notKnown(`a value for ${name}`);
  return value;
};

const scalar = (value: Attribute): string | number | boolean => {
  if ('S' in value) return value.S;
  if ('N' in value) return Number(value.N);
  if ('BOOL' in value) return value.BOOL;
  throw notKnown(`how to compare ${Object.keys(value).join()}`);
};

const compares = (
  kind: Clause['kind'],
  a: string | number | boolean,
  b: string | number | boolean,
): boolean => {
  if (typeof a !== typeof b) return false;
  switch (kind) {
    case '=':
      return a === b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return String(a).startsWith(String(b));
  }
};

/** Whether a condition holds for what lies there; nothing lies there when there is no item. */
export const holds = (expression: string, item: Attributes | undefined, substitutes: Substitutes): boolean =>
  clausesOf(expression).every((clause) => {
    const actual = item?.[nameIn(substitutes, clause.name)];
    if (clause.kind === 'exists') return actual !== undefined;
    if (clause.kind === 'not_exists') return actual === undefined;
    if (actual === undefined) return false;
    return compares(
      clause.kind,
      scalar(actual),
      scalar(valueIn(substitutes, 'value' in clause ? clause.value : '')),
    );
  });

/** What of a partition a key condition asks for: sort keys from `from` up to, not including, `to`. */
export interface KeyRange {
  readonly partition: string;
  readonly from: string;
  readonly to: string;
}

const afterAll = '\uffff';
/** Above the key itself with whatever an index has put behind a NUL, and below every longer key. */
const justAfter = '\u0001';

/** Reads a key condition: the partition, and the sort key by its beginning, its end or both ends. */
export const keyRange = (
  expression: string,
  { pk, sk }: { readonly pk: string; readonly sk: string },
  substitutes: Substitutes,
): KeyRange => {
  let partition: string | undefined;
  let from = '';
  let to = afterAll;
  for (const clause of clausesOf(expression)) {
    const name = nameIn(substitutes, clause.name);
    const value = 'value' in clause ? String(scalar(valueIn(substitutes, clause.value))) : '';
    if (name === pk && clause.kind === '=') partition = value;
    else if (name === sk && clause.kind === 'begins_with') {
      from = value;
      to = `${value}${afterAll}`;
    } else if (name === sk && clause.kind === '>=') from = value;
    else if (name === sk && clause.kind === '<=') to = `${value}${justAfter}`;
    else throw notKnown(`the key condition "${expression}"`);
  }
  if (partition === undefined) throw notKnown(`a key condition without ${pk}`);
  return { partition, from, to };
};

/** The attributes that an update removes; no other update is made here. */
export const removedBy = (expression: string, substitutes: Substitutes): readonly string[] => {
  const [, names] = /^REMOVE\s+(.+)$/.exec(expression) ?? [];
  if (names === undefined) throw notKnown(`the update "${expression}"`);
  return names.split(/\s*,\s*/).map((name) => nameIn(substitutes, name));
};
