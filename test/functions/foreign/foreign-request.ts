import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Route } from '#shared/lambda/route.ts';
import { encodeCursor } from '#shared/storage/table.ts';
import type { StoredRef } from './foreign-world.ts';

interface Operation {
  readonly parameters?: readonly { readonly name?: string; readonly in?: string }[];
  readonly requestBody?: {
    readonly content: Readonly<
      Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
    >;
  };
}

const { paths } = JSON.parse(readFileSync(resolve('docs/api/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

const operationOf = ({ method, path }: Route): Operation =>
  paths[path.replace(/^\/v1/, '')]?.[method.toLowerCase()] ?? {};

/** "jointPlanId" → "joint-plan". */
const kindOf = (name: string): string =>
  name.replace(/Id$/, '').replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const nowhere = '0192f0c1-0000-7c3d-8e4f-5a6b7c8d9e0f';

/** Somebody else's records, as a request can name them. */
export class Foreign {
  readonly owner: string;
  readonly #records: readonly StoredRef[];

  constructor(records: readonly StoredRef[], owner: string) {
    this.owner = owner;
    this.#records = records.filter((record) => record.owner === owner);
  }

  idOf(name: string): string | undefined {
    return this.#records.find(({ kind }) => kind === kindOf(name))?.id;
  }

  /** Where the owner's list of a kind goes on, as its own cursor says. */
  #cursor(kind: string): string {
    const id = this.idOf(`${kind}Id`) ?? nowhere;
    const listPk = `${this.owner}#${kind}`;
    return encodeCursor({
      pk: `${listPk}#${id}`,
      sk: 'STATE',
      listPk,
      listSk: `2027-01-04T07:00:00.000Z#${id}`,
    });
  }

  /** The path in the name of an organisation, with the owner's ids in it. */
  pathOf({ path, params }: Route, organisationId: string): string {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const values: Record<string, string> = {};
    for (const name of names) {
      const own = name === 'organisationId' ? organisationId : (this.idOf(name) ?? nowhere);
      const isTaken = (value: string) => {
        const result = params.safeParse({
          ...Object.fromEntries(names.map((one) => [one, values[one] ?? nowhere])),
          ...values,
          organisationId,
          [name]: value,
        });
        return result.success || !result.error?.issues.some((issue) => issue.path[0] === name);
      };
      values[name] = [own, 'exempel-1', '1', '0184', '2026-11-23'].find(isTaken) ?? own;
    }
    return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] as string));
  }

  /** A query that names the owner's ids, or its cursor. */
  queriesOf(route: Route): readonly string[] {
    const names = (operationOf(route).parameters ?? []).flatMap(({ name = '', in: where }) =>
      where === 'query' ? [name] : [],
    );
    return names.flatMap((name) => {
      if (name === 'cursor') {
        const kinds = new Set(this.#records.map(({ kind }) => kind));
        return [...kinds].map((kind) => `?cursor=${encodeURIComponent(this.#cursor(kind))}`);
      }
      const id = this.idOf(name);
      return id === undefined ? [] : [`?${name}=${id}`];
    });
  }

  /** The document's example of a body, with the owner's ids wherever it names a record or an organisation. */
  bodyOf(route: Route): { readonly type?: string; readonly body?: string } {
    const [type, content] = Object.entries(operationOf(route).requestBody?.content ?? {})[0] ?? [];
    if (type === undefined) return {};
    const [example] = Object.values(content?.examples ?? {});
    if (example === undefined) return { type, body: 'x' };
    const foreign = (name: string, value: unknown): unknown => {
      if (typeof value !== 'string') return value;
      if (name === 'organisationId') return this.owner;
      return uuid.test(value)
        ? (this.idOf(name) ?? this.idOf(name === 'id' ? 'assessmentId' : name) ?? value)
        : value;
    };
    return { type, body: JSON.stringify(example.value, foreign) };
  }

  /** Which of the owner's records an answer tells of that the request did not name itself. */
  namesIn(answer: string, request: string): readonly string[] {
    return this.#records.flatMap(({ kind, id }) =>
      answer.includes(id) && !request.includes(id) ? [`${kind}/${id}`] : [],
    );
  }

  /** Headers that name the owner's record. */
  get headers(): Readonly<Record<string, string>> {
    const id = this.idOf('assessmentId') ?? this.idOf('matterId') ?? nowhere;
    return { 'if-match': `"${id}"`, 'idempotency-key': id };
  }
}
