import { Readable } from 'node:stream';
import type { PutEventsEntry } from '#local/bus/event-bus.ts';
import type { AwsCall, CountedCall, Interceptor, WireAnswer } from './aws-call.ts';
import type { SdkRequest, SdkService } from './aws-door.ts';
import { AwsRefusal, notKnown } from './aws-refusal.ts';
import type { CommandService } from './short-door.ts';
import type { Consumed } from './table/consumed.ts';
import type { TableEngine } from './table/table-engine.ts';
import type { WorldBus } from './world-bus.ts';
import { currentInvocation } from './world-function.ts';
import type { WorldMails } from './world-mails.ts';
import type { WorldObjects } from './world-objects.ts';

/** What the world has behind its door. */
export interface WorldServicesNeeds {
  readonly table: TableEngine;
  /** None of these three: a world of a table only. */
  readonly bus?: WorldBus;
  readonly mails?: WorldMails;
  readonly objects?: WorldObjects;
  /** The one point that every call passes. */
  readonly intercept: () => Interceptor | undefined;
  readonly count: (counted: CountedCall) => void;
  /** Told when a call comes, before anything else. */
  readonly onArrival?: () => void;
}

const textOfBody = (body: unknown): string => {
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array)
    return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString();
  if (body === undefined || body === null) return '';
  throw new Error('A body that is neither text nor bytes');
};

/** Which service and operation a request is for. */
const callOf = (request: SdkRequest, timeoutMilliseconds: number): AwsCall => {
  const { hostname, path, method, headers, query } = request;
  const shared = { invocation: currentInvocation(), timeoutMilliseconds };
  const target = headers['x-amz-target']?.split('.').at(-1);
  const json = () => JSON.parse(textOfBody(request.body)) as unknown;
  if (headers['x-amz-target']?.startsWith('DynamoDB_')) {
    return { ...shared, service: 'dynamodb', operation: target ?? '', input: json() };
  }
  if (headers['x-amz-target']?.startsWith('AWSEvents')) {
    return { ...shared, service: 'events', operation: target ?? '', input: json() };
  }
  if (path === '/v2/email/outbound-emails') {
    return { ...shared, service: 'ses', operation: 'SendEmail', input: json() };
  }
  if (headers['x-amz-target'] === undefined && (method !== 'POST' || headers['x-amz-copy-source'])) {
    const isCopy = headers['x-amz-copy-source'] !== undefined;
    const names = { GET: 'GetObject', HEAD: 'HeadObject', DELETE: 'DeleteObject' } as Record<string, string>;
    const operation = isCopy ? 'CopyObject' : (names[method] ?? `${method} Object`);
    return { ...shared, service: 's3', operation, input: { method, hostname, path, query, headers } };
  }
  throw new Error(`The one-process world has no ${method} ${hostname}${path}`);
};

const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): WireAnswer => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.0', ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

const refused = ({ name, message, status, more }: AwsRefusal): WireAnswer =>
  jsonAnswer(status, { __type: name, message, ...more }, { 'x-amzn-errortype': name });

/** S3's client reads a stream, the others take bytes; what is cut breaks off as a socket does. */
const bodyOf = ({ service }: AwsCall, { body, isCut }: WireAnswer): Uint8Array | Readable => {
  if (isCut) {
    return Readable.from(
      (async function* cut() {
        yield body;
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
      })(),
    );
  }
  return service === 's3' ? Readable.from(body.length > 0 ? [body] : []) : body;
};

const never = (): Promise<never> => new Promise(() => {});

/** All AWS services of a world, behind either door. */
export class WorldServices {
  readonly #needs: WorldServicesNeeds;

  constructor(needs: WorldServicesNeeds) {
    this.#needs = needs;
  }

  /** Behind the SDK's request handler: each call passes the interceptor, and the dead neither ask nor hear. */
  readonly answer: SdkService = async (request, timeoutMilliseconds) => {
    this.#needs.onArrival?.();
    const call = callOf(request, timeoutMilliseconds);
    if (call.invocation?.isDead()) return never();
    const interceptor = this.#needs.intercept();
    const proceed = () => this.#proceed(call, request);
    const answer = interceptor ? await interceptor(call, proceed) : await proceed();
    if (call.invocation?.isDead()) return never();
    return { statusCode: answer.status, headers: { ...answer.headers }, body: bodyOf(call, answer) };
  };

  /** Behind a client's `send`: no wire, no interceptor. */
  readonly serve: CommandService = async (service, operation, input) => {
    const call = {
      service,
      operation,
      input,
      invocation: currentInvocation(),
      timeoutMilliseconds: Infinity,
    };
    return this.#counted(call);
  };

  async #proceed(call: AwsCall, request: SdkRequest): Promise<WireAnswer> {
    const { objects } = this.#needs;
    if (call.service === 's3' && objects) {
      const answer = await objects.answer(request);
      this.#needs.count({
        call,
        consumed: [],
        error: answer.status < 400 ? undefined : String(answer.status),
      });
      return answer;
    }
    try {
      return jsonAnswer(200, this.#counted(call));
    } catch (error) {
      if (error instanceof AwsRefusal) return refused(error);
      throw error;
    }
  }

  #counted(call: AwsCall): unknown {
    const { count } = this.#needs;
    try {
      const { output, consumed } = this.#carryOut(call);
      count({ call, consumed, error: undefined });
      return output;
    } catch (error) {
      if (error instanceof AwsRefusal) count({ call, consumed: [], error: error.name });
      throw error;
    }
  }

  #carryOut({ service, operation, input }: AwsCall): { output: unknown; consumed: readonly Consumed[] } {
    const { table, bus, mails } = this.#needs;
    if (service === 'dynamodb') return table.call(operation, input);
    if (operation === 'PutEvents' && bus) {
      const Entries = bus.put((input as { Entries: PutEventsEntry[] }).Entries);
      const FailedEntryCount = Entries.filter((entry) => 'ErrorCode' in entry).length;
      return { output: { FailedEntryCount, Entries }, consumed: [] };
    }
    if (operation === 'SendEmail' && mails) return { output: mails.send(input), consumed: [] };
    throw notKnown(`${service} ${operation}`);
  }
}
