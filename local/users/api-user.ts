import type { LocalStack } from '../local-stack.ts';

/** A person of the demo, as the API knows them: a login and the organisation they act for. */
export interface Persona {
  readonly name: string;
  readonly role: string;
  readonly sub: string;
  readonly organisationId: string;
}

// oxlint-disable-next-line typescript/no-explicit-any -- answers are read as a user's script would
export type Json = any;

/** An answer that was not the one the story needs. */
export class UnexpectedAnswer extends Error {
  readonly status: number;
  readonly problem: Json;

  constructor(request: string, status: number, problem: Json) {
    super(`${request} answered ${status}: ${JSON.stringify(problem)}`);
    this.name = 'UnexpectedAnswer';
    this.status = status;
    this.problem = problem;
  }
}

/** What a command answers: where the record is, and its version. */
export interface Receipt {
  readonly id: string;
  readonly etag: string;
}

/** Acts through the HTTP API as a person would, with a token of theirs and nothing else. */
export class ApiUser {
  readonly persona: Persona;
  readonly #stack: LocalStack;
  readonly #now: () => Date;

  constructor(stack: LocalStack, persona: Persona) {
    this.#stack = stack;
    this.persona = persona;
    this.#now = () => stack.clock.now();
  }

  /** Reads a JSON answer below `/v1/{organisation}`. */
  async get(path: string): Promise<Json> {
    return (await this.#send('GET', path)).json;
  }

  /** Reads a page that people print. */
  async page(path: string): Promise<string> {
    return (await this.#send('GET', path)).text;
  }

  /** Asks for what is more than a receipt, such as forms to upload with. */
  async post(path: string, body: object): Promise<Json> {
    return (await this.#send('POST', path, { body })).json;
  }

  /** Begins a record. */
  async create(path: string, body: object): Promise<Receipt> {
    const key = `${this.persona.sub}-${path}-${this.#now().getTime()}-${Math.random()}`.replaceAll(
      /[^\x21-\x7e]/g,
      '',
    );
    const { json, headers } = await this.#send('POST', path, {
      body,
      headers: { 'idempotency-key': key.slice(0, 255) },
    });
    return { id: json.id, etag: headers.get('etag') ?? '' };
  }

  /** Changes a record as it lies there now: reads its version first and sends it along as If-Match. */
  async change(
    record: string,
    {
      to,
      body = {},
      method = 'POST',
      versionOf = record,
    }: { to: string; body?: object; method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE'; versionOf?: string },
  ): Promise<Receipt> {
    const { headers: found } = await this.#send('GET', versionOf);
    const etag = found.get('etag') ?? '';
    const { json, headers } = await this.#send(method, `${record}${to}`, {
      body,
      headers: { 'if-match': etag },
    });
    return { id: json.id, etag: headers.get('etag') ?? '' };
  }

  async #send(
    method: string,
    path: string,
    { body, headers = {} }: { body?: object; headers?: Record<string, string> } = {},
  ) {
    const url = `${this.#stack.apiUrl}/v1/${this.persona.organisationId}${path}`;
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await this.#stack.token({ sub: this.persona.sub })}`,
        ...(body && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    const json: Json = isJson ? JSON.parse(text) : undefined;
    if (!response.ok)
      throw new UnexpectedAnswer(`${method} ${path} as ${this.persona.name}`, response.status, json ?? text);
    return { json, text, headers: response.headers };
  }
}
