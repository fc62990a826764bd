import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/**
 * What the mail service makes of one request. `taken`: as it should be; `answerLost`, `takenThen500`, `takenThenHangs`: it
 * took the mail, but nobody hears that; `lost`, `hangs`, `fails`: it did not take it, and nobody hears that either; the
 * others are a definite no.
 */
export type Fate =
  | 'taken'
  | 'answerLost'
  | 'takenThen500'
  | 'takenThenHangs'
  | 'lost'
  | 'hangs'
  | 'fails'
  | 'throttled'
  | 'paused'
  | 'rejected';

const tooks: ReadonlySet<Fate> = new Set(['taken', 'answerLost', 'takenThen500', 'takenThenHangs']);

const answers: Partial<Readonly<Record<Fate, readonly [status: number, name: string]>>> = {
  takenThen500: [500, 'InternalServiceErrorException'],
  fails: [503, 'ServiceUnavailableException'],
  throttled: [429, 'TooManyRequestsException'],
  paused: [400, 'SendingPausedException'],
  rejected: [400, 'MessageRejected'],
};

/** A mail that the service took: which one, and the name the service gave it. */
export interface TakenMail {
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** SESv2's SendEmail on this machine, which keeps what it took and fails as it is told to. */
export class SesEndpoint {
  readonly taken: TakenMail[] = [];
  #requests = 0;
  readonly #server: Server;
  readonly #fate: (request: number) => Fate;

  constructor(fate: (request: number) => Fate) {
    this.#fate = fate;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  /** Listens, and answers the address that AWS_ENDPOINT_URL_SESV2 takes. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.#server.closeAllConnections();
    return new Promise((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  get requests(): number {
    return this.#requests;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = JSON.parse(await text(request)) as { EmailTags: { Name: string; Value: string }[] };
    const fate = this.#fate(this.#requests++);
    const messageId = `local-${this.#requests}`;
    if (tooks.has(fate)) {
      this.taken.push({
        messageId,
        tags: Object.fromEntries(body.EmailTags.map(({ Name, Value }) => [Name, Value])),
      });
    }
    if (fate === 'answerLost' || fate === 'lost') request.socket.destroy();
    if (['answerLost', 'lost', 'hangs', 'takenThenHangs'].includes(fate)) return;
    const [status, name] = answers[fate] ?? [200, ''];
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(name && { 'x-amzn-errortype': name }),
    });
    response.end(JSON.stringify(status === 200 ? { MessageId: messageId } : { message: name }));
  }
}
