import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { vi } from 'vitest';
import type { ThinEvent } from '#events/thin-event.ts';

/** A delivery as it came over the wire. */
export interface Delivery {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Another system: it verifies with the library of Standard Webhooks, by its own clock, and takes each event once. */
export interface WebhookReceiver {
  readonly url: string;
  /** What it has taken, in the order in which it came. */
  readonly taken: readonly ThinEvent[];
  /** Every delivery that was verified, also one that it had taken before. */
  readonly deliveries: readonly Delivery[];
  /** Why it did not take something. */
  readonly refusals: readonly string[];
  /** How many calls came while it was down. */
  readonly missed: number;
  secret: string;
  isUp: boolean;
  stop(): Promise<void>;
}

const textOf = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** Verifies as if it were the given instant: the library asks `Date`. Nothing else runs meanwhile. */
const verifyAt = (now: Date, secret: string, { body, headers }: Delivery): unknown => {
  vi.useFakeTimers({ toFake: ['Date'], now });
  try {
    return new Webhook(secret).verify(body, headers);
  } finally {
    vi.useRealTimers();
  }
};

export const webhookReceiver = async (now: () => Date): Promise<WebhookReceiver> => {
  const seen = new Set<string>();
  const taken: ThinEvent[] = [];
  const deliveries: Delivery[] = [];
  const refusals: string[] = [];
  let missed = 0;
  let secret = '';
  let isUp = true;

  const take = (delivery: Delivery): number => {
    try {
      const event = verifyAt(now(), secret, delivery) as ThinEvent;
      deliveries.push(delivery);
      const id = delivery.headers['webhook-id'] ?? '';
      if (!seen.has(id)) taken.push(event);
      seen.add(id);
      return 204;
    } catch (error) {
      refusals.push((error as Error).message);
      return 400;
    }
  };

  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('utf8');
    if (!isUp) missed++;
    response.writeHead(isUp ? take({ body, headers: textOf(request.headers) }) : 503).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`,
    taken,
    deliveries,
    refusals,
    get missed() {
      return missed;
    },
    get secret() {
      return secret;
    },
    set secret(value) {
      secret = value;
    },
    get isUp() {
      return isUp;
    },
    set isUp(value) {
      isUp = value;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
