import PostalMime from 'postal-mime';
import type { Interceptor } from '#bench/world/aws-call.ts';
import type { SendEmailRequest } from '#local/mail/mail-box.ts';
import { canaryNumber, type FreeTexts } from './canary-fields.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Every text of a body with its place, and the body as it would be with another one there. */
const textsOf = (json: Json, path = ''): { path: string; text: string; put: (text: string) => Json }[] => {
  if (typeof json === 'string') return [{ path, text: json, put: (text) => text }];
  if (json === null || typeof json !== 'object') return [];
  const isList = Array.isArray(json);
  return Object.entries(json).flatMap(([name, inner]) =>
    textsOf(inner, `${path}/${name}`).map((found) => ({
      ...found,
      put: (text: string): Json => {
        const put = ([key, value]: [string, Json]) => [key, key === name ? found.put(text) : value] as const;
        const changed = Object.entries(json).map(put);
        return isList ? changed.map(([, value]) => value) : Object.fromEntries(changed);
      },
    })),
  );
};

/** Names of forms of care are held against one another: a unit's against a programme's. */
const compared = /\/(form|appliesTo\/\d+)$/;

/**
 * Feeds canaries through every free text of every command that somebody sends: a personal number in its place, which must be
 * refused, and a word of its own behind the text, which goes on with the command.
 */
export class Canaries {
  /** By word, the field it was fed through. */
  readonly #words = new Map<string, string>();
  readonly #asked = new Set<string>();
  /** Commands that did not refuse a personal number, or said it again. */
  readonly taken: string[] = [];
  /** The fields that did. */
  readonly refused = new Set<string>();
  readonly #send: typeof fetch;
  readonly #routes: readonly FreeTexts[];

  constructor(send: typeof fetch, routes: readonly FreeTexts[]) {
    this.#send = send;
    this.#routes = routes;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const { method = 'GET', body } = init ?? {};
    const { pathname } = new URL(input instanceof Request ? input.url : String(input));
    const route = this.#routes.find(
      (candidate) => candidate.method === method && candidate.at.test(pathname),
    );
    if (route === undefined || typeof body !== 'string') return this.#send(input, init);
    let json = JSON.parse(body) as Json;
    for (const [index, { path, text, put }] of textsOf(json).entries()) {
      const field = route.fields.find((candidate) => candidate.test(path));
      if (field === undefined) continue;
      const name = `${route.operationId} ${path.replaceAll(/\/\d+(?=\/|$)/g, '/*')}`;
      await this.#ask(name, { input, init, body: JSON.stringify(put(`Anna ${canaryNumber}`)) });
      if (compared.test(path)) continue;
      const word = `kanarie${this.#words.size + 1}q`;
      this.#words.set(word, name);
      // Behind the text, but before a file name's extension.
      json = textsOf(json)[index]?.put(text.replace(/(\.[a-z]{2,4})?$/, ` ${word}$1`)) ?? json;
    }
    return this.#send(input, { ...init, body: JSON.stringify(json) });
  };

  /** Sends the command with a personal number in one field, once for each. */
  async #ask(
    name: string,
    { input, init, body }: { input: string | URL | Request; init: RequestInit | undefined; body: string },
  ): Promise<void> {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const headers = new Headers(init?.headers);
    if (headers.has('idempotency-key')) headers.set('idempotency-key', `probe-${this.#asked.size}`);
    const answer = await this.#send(input, { ...init, headers, body });
    const said = await answer.text();
    const isRefused = answer.status === 422 && said.includes('text.noPersonalNumber');
    if (isRefused && !said.includes('1212')) this.refused.add(name);
    else this.taken.push(`${name}: ${answer.status}`);
  }

  /** The fields whose canaries are found in a text. */
  fieldsIn(text: string): readonly string[] {
    return [...text.matchAll(/kanarie\d+q/g)].flatMap(([word]) => this.#words.get(word) ?? []);
  }
}

/** Reads each mail that leaves with an independent parser: subject, text, HTML and calendar file. */
export const mailReader =
  (keep: (content: string) => void): Interceptor =>
  async (call, proceed) => {
    if (call.operation === 'SendEmail') {
      const { Content } = call.input as SendEmailRequest;
      const { Simple, Raw } = Content ?? {};
      if (Simple) keep([Simple.Subject?.Data, Simple.Body?.Text?.Data, Simple.Body?.Html?.Data].join('\n'));
      if (Raw?.Data) {
        const { subject, text, html, attachments } = await PostalMime.parse(Buffer.from(Raw.Data, 'base64'));
        const files = attachments.map(({ content }) =>
          typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString('utf8'),
        );
        // A calendar file's long lines are folded (RFC 5545, 3.1).
        keep([subject, text, html, ...files.map((file) => file.replaceAll(/\r?\n[ \t]/g, ''))].join('\n'));
      }
    }
    return proceed();
  };
