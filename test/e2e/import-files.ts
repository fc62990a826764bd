import { expect } from 'vitest';
import type { OrganisationId } from '#events/identifiers.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser } from '#local/users/api-user.ts';
import { idOfKey } from '#shared/domain/organisation/import-rows.ts';
import { send } from './send.ts';
import { eventItems, tableAtRest } from './table-items.ts';

/** A file to import, and the records that its rows become. */
export interface ImportFile {
  readonly kind: 'people' | 'units';
  readonly text: string;
  readonly subjects: ReadonlySet<string>;
}

const falun = '2080' as OrganisationId;

const fileOf = (kind: ImportFile['kind'], header: string, rows: readonly string[][]): ImportFile => {
  const record = kind === 'people' ? 'person' : 'unit';
  return {
    kind,
    text: [header, ...rows.map((row) => row.join(';'))].join('\r\n'),
    subjects: new Set(rows.map(([key = '']) => `${record}/${idOfKey(falun, kind, key)}`)),
  };
};

const numbers = (count: number) => Array.from({ length: count }, (_one, index) => index);

/** People of Falun with logins: the first is registrar and the manager of all others. */
export const peopleFile = (prefix: string, count: number): ImportFile =>
  fileOf(
    'people',
    'nyckel;namn;e-post;språk;inloggning;roller;nämnd;chef',
    numbers(count).map((index) => [
      `${prefix}${index}`,
      `Påhittad ${prefix.toUpperCase()} ${index}`,
      `${prefix}${index}@falun.example`,
      index % 10 === 0 ? 'engelska' : 'svenska',
      `${prefix}-${index}`,
      index === 0 ? 'registrator' : '',
      'Omvårdnadsnämnden',
      index === 0 ? '' : `${prefix}0`,
    ]),
  );

/** Units that those people manage, one each. */
export const unitsFile = (prefix: string, count: number): ImportFile =>
  fileOf(
    'units',
    'nyckel;namn;verksamhetsform;regi;nämnd;chef;fiktiv',
    numbers(count).map((index) => [
      `enhet-${prefix}${index}`,
      `Påhittade enheten ${prefix}${index}`,
      'hemtjänst',
      'egen',
      'Omvårdnadsnämnden',
      `${prefix}${index}`,
      'ja',
    ]),
  );

/** Sends a file as the administrator; answers where to read how it goes. */
export const sendFile = async (
  stack: LocalStack,
  as: ApiUser,
  { kind, text }: ImportFile,
): Promise<string> => {
  const { status, json } = await send(stack, {
    as,
    method: 'POST',
    path: `/imports?kind=${kind}`,
    headers: { 'content-type': 'text/csv; charset=utf-8' },
    raw: text,
  });
  expect({ status, json }).toMatchObject({ status: 201 });
  return `/imports/${json.id}`;
};

/** How often each event has happened in the records of a file. */
export const countEvents = async (
  stack: LocalStack,
  { subjects }: ImportFile,
): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { envelope } of eventItems(await tableAtRest(stack))) {
    const [, , name = ''] = envelope.type.split('.');
    if (subjects.has(envelope.subject)) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
};
