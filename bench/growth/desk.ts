import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Table } from '#shared/storage/table.ts';
import type { WorldRequest } from '../world/world-gateway.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- answers are read as a user's script would
type Json = any;

/** Where everyone works: a world, or the local stack. */
export interface Office {
  readonly table: Table;
  readonly now: () => number;
  readonly request: (request: WorldRequest) => Promise<{
    status: number;
    headers: Readonly<Record<string, string | string[]>>;
    body: Buffer | string;
  }>;
  /** Lets everything that follows from what was done happen. */
  readonly drain: () => Promise<void>;
}

/** Where a person sits with their login and asks the API. */
export class Desk {
  readonly office: Office;
  readonly organisationId: string;
  readonly #subject: string;

  constructor(office: Office, organisationId: string, subject: string) {
    this.office = office;
    this.organisationId = organisationId;
    this.#subject = subject;
  }

  /** Today in Stockholm. */
  get today(): string {
    return dateInStockholm(new Date(this.office.now()).toISOString());
  }

  /** @throws Error when the API does not take it. */
  async send(
    method: string,
    path: string,
    body?: object,
    etag?: string,
  ): Promise<{ id: string; etag: string; json: Json }> {
    const answer = await this.office.request({
      method,
      path: `/v1/${this.organisationId}${path}`,
      as: this.#subject,
      headers: {
        ...(body && { 'content-type': 'application/json' }),
        ...(etag && { 'if-match': etag }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${String(answer.body)}`);
    const json: Json = JSON.parse(String(answer.body));
    return { id: json.id, etag: [answer.headers['etag'] ?? ''].flat().join(), json };
  }

  get(path: string): Promise<{ id: string; etag: string; json: Json }> {
    return this.send('GET', path);
  }

  /** Reads the record for its version, takes the step, and lets everything that follows from it happen. */
  async step(record: string, to: string, body: object = {}, method = 'POST'): Promise<string> {
    const { etag } = await this.get(record);
    const sent = await this.send(method, `${record}${to}`, body, etag);
    await this.office.drain();
    return sent.etag;
  }
}
