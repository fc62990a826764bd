import type { IncomingMessage } from 'node:http';
import type { EventBuses } from '../bus/event-bus.ts';
import { Flow } from '../flow/flow.ts';
import { flowChanges, flowPage, flowScript } from '../flow/flow-page.ts';
import { type ApiAnswer, gatewayAnswer } from '../http-api/api-payload.ts';
import { readBody } from '../http-api/read-body.ts';
import type { LocalStack } from '../local-stack.ts';
import type { MailBox } from '../mail/mail-box.ts';
import { eventDescription, referencePage } from '../reference/reference-pages.ts';
import { html, htmlPage } from './html.ts';

const text = (body: string, type = 'text/plain; charset=utf-8', status = 200): ApiAnswer => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body,
});
const json = (value: unknown) => text(JSON.stringify(value, undefined, 2), 'application/json');
const page = (title: string, main: Parameters<typeof htmlPage>[1]) =>
  text(htmlPage(title, main), 'text/html; charset=utf-8');

/** What only a local stack has: tokens, the clock, and pages that show what happens and what the API is. */
export class LocalPages {
  readonly #stack: LocalStack;
  readonly #buses: EventBuses;
  readonly #mailBox: MailBox;
  readonly #flow: Flow;

  constructor({ stack, buses, mailBox }: { stack: LocalStack; buses: EventBuses; mailBox: MailBox }) {
    this.#stack = stack;
    this.#buses = buses;
    this.#mailBox = mailBox;
    this.#flow = new Flow({ stack, buses, mailBox });
  }

  /** Answers below `/local/`, and only to this machine by its own name. */
  async answer(request: IncomingMessage, url: URL): Promise<ApiAnswer> {
    // A page from elsewhere whose name was pointed at this machine must not fetch tokens.
    if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')) {
      return gatewayAnswer(403, 'Forbidden');
    }
    const path = url.pathname.replace(/^\/local\/?/, '');
    if (request.method === 'POST') return this.#act(path, request);
    const [first = '', second = ''] = path.split('/');
    switch (first) {
      case '':
        return this.#overview();
      case 'token':
        return this.#token(url.searchParams);
      case 'clock':
        return json({ now: this.#stack.clock.now() });
      case 'environment':
        return json({
          ...this.#stack.environment,
          tableNames: this.#stack.tableNames,
          apiUrl: this.#stack.apiUrl,
        });
      case 'events':
        return json(this.#buses.events());
      case 'queues':
        return json(this.#stack.queues());
      case 'mails':
        return second ? this.#mail(second) : json(this.#mailBox.list());
      case 'flow':
        return this.#showFlow(second, url.searchParams);
      case 'reference':
        return this.#refer(second);
      default:
        return gatewayAnswer(404, 'Not Found');
    }
  }

  async #act(path: string, request: IncomingMessage): Promise<ApiAnswer> {
    // Only JSON: a form on someone's web page can't send that without asking.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      return gatewayAnswer(415, 'Send application/json');
    }
    const body = parse((await readBody(request, 64 * 1024))?.toString());
    switch (path) {
      case 'clock':
        try {
          const now = this.#stack.setTime(String(body.now));
          await this.#stack.tick();
          return json({ now });
        } catch (error) {
          return gatewayAnswer(400, (error as Error).message);
        }
      case 'tick':
        await this.#stack.tick();
        return json({ now: this.#stack.clock.now() });
      case 'redrive':
        return json({ moved: this.#stack.redrive(typeof body.queue === 'string' ? body.queue : '') });
      default:
        return gatewayAnswer(404, 'Not Found');
    }
  }

  async #showFlow(part: string, query: URLSearchParams): Promise<ApiAnswer> {
    switch (part) {
      case '': {
        const { title, main } = await flowPage(this.#flow);
        return page(title, main);
      }
      case 'changes':
        return json(await flowChanges(this.#flow, Number(query.get('since')) || 0));
      case 'follow.js':
        return text(await flowScript(), 'text/javascript; charset=utf-8');
      default:
        return gatewayAnswer(404, 'Not Found');
    }
  }

  async #refer(noun: string): Promise<ApiAnswer> {
    if (noun === 'asyncapi.json') return json(await eventDescription());
    const found = await referencePage(noun);
    return found ? page(found.title, found.main) : gatewayAnswer(404, 'Not Found');
  }

  async #token(query: URLSearchParams): Promise<ApiAnswer> {
    const sub = query.get('sub');
    if (!sub) return gatewayAnswer(400, 'Say who the token is for: /local/token?sub=...');
    const scope = query.get('scope');
    const token = await this.#stack.token({ sub, ...(scope !== null && { scope }) });
    return text(`${token}\n`);
  }

  #mail(id: string): ApiAnswer {
    const found = this.#mailBox.find(id.replace(/\.eml$/, ''));
    if (!found) return gatewayAnswer(404, 'Not Found');
    if (id.endsWith('.eml')) return text(found.source, 'message/rfc822');
    const { mail } = found;
    return page(
      mail.subject || 'Mail without subject',
      html`<p><a href="/local/">Overview</a> · <a href="/local/mails/${mail.messageId}.eml">The mail as a file</a></p>
<table><tbody>
<tr><th scope="row">From</th><td>${mail.from}</td></tr>
<tr><th scope="row">To</th><td>${mail.to.join(', ')}</td></tr>
<tr><th scope="row">Sent</th><td>${mail.sentAt}</td></tr>
</tbody></table>
<h2>Text</h2>
<pre>${mail.text ?? 'No text part'}</pre>
<h2>HTML</h2>
${mail.html ? html`<iframe sandbox title="The mail's HTML part" srcdoc="${mail.html}"></iframe>` : html`<p>No HTML part</p>`}`,
    );
  }

  #overview(): ApiAnswer {
    const { apiUrl, clock } = this.#stack;
    const { mails } = this.#mailBox.latest(50);
    const events = this.#buses.latest(50);
    const queues = this.#stack.queues();
    return page(
      'The local stack',
      html`<p>The stack's clock shows <time>${clock.now().toISOString()}</time>. The API is at <code>${apiUrl}</code>.</p>
<p><a href="/local/flow">The flow, live</a> shows what happens while it happens; <a href="/local/reference">the API and its events</a> is the reference.</p>
<h2>Tokens</h2>
<p>A token says only who someone is; what that person may do is decided by the memberships stored for the same <code>sub</code>.</p>
<pre>TOKEN=$(curl -s '${apiUrl}/local/token?sub=otto-officer')
curl -H "Authorization: Bearer $TOKEN" ${apiUrl}/v1/api-info</pre>
<p>Move time forward and ring the clock:</p>
<pre>curl -X POST -H 'content-type: application/json' -d '{"now":"2027-01-15T08:00:00Z"}' ${apiUrl}/local/clock</pre>
<table><caption>Mails, newest first (${mails.length} shown)</caption>
<thead><tr><th scope="col">Sent</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>${mails.map(
        ({ messageId, sentAt, to, subject }) =>
          html`<tr><td>${sentAt}</td><td>${to.join(', ')}</td><td><a href="/local/mails/${messageId}">${subject}</a></td></tr>`,
      )}</tbody></table>
<table><caption>Events, newest first (${events.length} shown)</caption>
<thead><tr><th scope="col">Time</th><th scope="col">Bus</th><th scope="col">Event</th><th scope="col">Subject</th></tr></thead>
<tbody>${events.map(
        (event) =>
          html`<tr><td>${event.time}</td><td>${event.bus}</td><td>${event['detail-type']}</td><td>${typeof event.detail.subject === 'string' ? event.detail.subject : ''}</td></tr>`,
      )}</tbody></table>
<table><caption>Queues</caption>
<thead><tr><th scope="col">Queue</th><th scope="col">Kind</th><th scope="col">Messages</th></tr></thead>
<tbody>${queues.map(
        ({ name, depth, isDeadLetterQueue }) =>
          html`<tr><td>${name}</td><td>${isDeadLetterQueue ? 'dead letters' : 'work'}</td><td>${depth}</td></tr>`,
      )}</tbody></table>`,
    );
  }
}

function parse(body: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
