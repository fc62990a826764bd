import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventBuses, PutEventsEntry } from '../bus/event-bus.ts';
import { readBody } from '../http-api/read-body.ts';
import { BadMailError, type MailBox } from '../mail/mail-box.ts';
import { mailEvents } from '../mail/mail-events.ts';
import type { SqsApi } from '../queues/sqs-api.ts';
import type { FaultChooser } from './fault.ts';

/** What the endpoint serves. */
export interface ControlEndpointNeeds {
  readonly buses: EventBuses;
  readonly mailBox: MailBox;
  readonly sqs: SqsApi;
  readonly now: () => Date;
  readonly chooseFault: FaultChooser | undefined;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface Call {
  readonly service: string;
  readonly operation: string;
  readonly body: unknown;
  /** Where the caller reached the endpoint. */
  readonly baseUrl: string;
}

const refusal = (status: number, type: string, message: string): Answer => ({
  status,
  body: { __type: type, message },
});

/** The AWS services that functions call (AWS_ENDPOINT_URL), told apart by the scope of the signature. */
export class ControlEndpoint {
  readonly #needs: ControlEndpointNeeds;

  constructor(needs: ControlEndpointNeeds) {
    this.#needs = needs;
  }

  /** Answers one call; what is not understood names itself. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = await readBody(request, 16 * 1024 * 1024);
    const service =
      /Credential=[^/]*\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? 'unsigned';
    const target = String(request.headers['x-amz-target'] ?? '')
      .split('.')
      .at(-1);
    const operation = target || `${request.method} ${new URL(request.url ?? '/', 'http://local').pathname}`;
    const call = { service, operation: nameOf(operation), body: parse(bytes) };
    const isOfFunctions = service === 'events' || service === 'ses';
    const fault = isOfFunctions ? this.#needs.chooseFault?.({ ...call, service }) : undefined;
    if (fault === 'hang') return;
    const answer =
      fault === 'refuse'
        ? refusal(500, 'InternalFailure', 'A planned fault')
        : await this.#answer({ ...call, baseUrl: `http://${request.headers.host}` });
    if (fault === 'lose-answer') {
      request.socket.destroy();
      return;
    }
    const text = JSON.stringify(answer.body);
    const errorType = (answer.body as { __type?: string }).__type;
    response.writeHead(answer.status, {
      'content-type': service === 'events' ? 'application/x-amz-json-1.1' : 'application/json',
      'content-length': Buffer.byteLength(text),
      'x-amzn-requestid': randomUUID(),
      ...(errorType && { 'x-amzn-errortype': errorType }),
      date: this.#needs.now().toUTCString(),
    });
    response.end(text);
  }

  async #answer({ service, operation, body, baseUrl }: Call): Promise<Answer> {
    try {
      if (service === 'sqs') {
        const answer = this.#needs.sqs.answer(operation, body, baseUrl);
        if (answer) return { status: '__type' in answer ? 400 : 200, body: answer };
      }
      if (service === 'events' && operation === 'PutEvents') return this.#putEvents(body);
      if (service === 'ses' && operation === 'SendEmail') return await this.#sendEmail(body);
      return refusal(501, 'NotImplemented', `The local runner does not serve ${service} ${operation}`);
    } catch (error) {
      if (error instanceof BadMailError) return refusal(400, error.name, error.message);
      return refusal(500, 'InternalFailure', (error as Error).message);
    }
  }

  #putEvents(body: unknown): Answer {
    const entries = (body as { Entries?: PutEventsEntry[] } | undefined)?.Entries;
    if (!Array.isArray(entries) || entries.length < 1 || entries.length > 10) {
      return refusal(400, 'ValidationException', 'Entries must hold 1 to 10 entries');
    }
    const results = this.#needs.buses.put(entries);
    const FailedEntryCount = results.filter((result) => 'ErrorCode' in result).length;
    return { status: 200, body: { FailedEntryCount, Entries: results } };
  }

  async #sendEmail(body: unknown): Promise<Answer> {
    const { buses, mailBox } = this.#needs;
    const mail = await mailBox.send(body ?? {});
    for (const event of mailEvents(mail)) buses.publishFromAws({ source: 'aws.ses', ...event });
    return { status: 200, body: { MessageId: mail.messageId } };
  }
}

const nameOf = (operation: string) =>
  operation === 'POST /v2/email/outbound-emails' ? 'SendEmail' : operation;

function parse(bytes: Buffer | undefined): unknown {
  try {
    return JSON.parse(bytes?.toString() || 'null');
  } catch {
    return undefined;
  }
}
