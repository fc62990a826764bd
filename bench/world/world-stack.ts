import type { LocalStack } from '#local/local-stack.ts';
import { reset } from './faults.ts';
import type { World } from './world.ts';

const apiUrl = 'http://api.world.example';
const s3Url = 'http://127.0.0.1:9';

/** A response as `fetch` gives it; an answer without content has no body. */
const responseOf = (status: number, headers: object, body: Buffer | string): Response => {
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const isEmpty = status === 204 || status === 304 || body.length === 0;
  return new Response(isEmpty ? undefined : new Uint8Array(Buffer.from(body)), { status, headers: pairs });
};

/** `fetch` for those who act in a world: to its API and, with signed forms, to its buckets. */
const worldFetch =
  (world: World): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    const headers = Object.fromEntries(request.headers);
    const body = Buffer.from(await request.arrayBuffer());
    const path = url.pathname + url.search;
    if (url.origin === apiUrl) {
      const as = headers['authorization']?.replace(/^Bearer /, '');
      const answer = await world.request({ method: request.method, path, as, headers, body });
      return responseOf(answer.status, answer.headers, answer.body);
    }
    if (url.origin !== s3Url) throw reset();
    const {
      status,
      headers: answered,
      body: content,
    } = await world.objects.answer({
      method: request.method,
      hostname: url.hostname,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers,
      body,
    });
    return responseOf(status, answered, Buffer.from(content));
  };

const absent = (what: string) => () => {
  throw new Error(`A world has no ${what}: use the world itself`);
};

/**
 * A world in the shape of the local stack, so that the demo's stories and people run in it too. It takes `fetch` of the
 * process until it is stopped; a token is the login's name.
 */
export const worldStack = (world: World): LocalStack => {
  const ownFetch = globalThis.fetch;
  globalThis.fetch = worldFetch(world);
  const advanceTo = (instant: Date | string | number) => {
    void world.time.advanceTo(new Date(instant).getTime());
    return new Date(world.time.now());
  };
  return {
    apiUrl,
    s3Url,
    dynamoDbUrl: s3Url,
    controlUrl: s3Url,
    tableNames: [world.table.definition.name],
    bucketNames: [],
    environment: { AWS_REGION: 'eu-north-1', AWS_ACCESS_KEY_ID: 'world', AWS_SECRET_ACCESS_KEY: 'world' },
    outputs: {},
    clock: { now: () => new Date(world.time.now()), advanceTo },
    setTime: advanceTo,
    token: async ({ sub }) => sub,
    tick: async () => {
      await world.call('notification/ring-alarms');
    },
    drain: () => world.drain(),
    mails: () => world.mails.all,
    events: () => world.bus.events,
    queues: () =>
      world.queues.all.map(({ name, arn, messages }) => ({
        name,
        logicalId: name,
        depth: messages.length,
        isDeadLetterQueue: world.deliveries.deadLetterQueues.some((dead) => dead.arn === arn),
      })),
    invocations: [],
    deadLetters: absent('list of dead letters'),
    redrive: absent('redrive'),
    invoke: absent('invoke'),
    failNext: absent('planned failures'),
    tellVerdict: absent('verdicts of its own'),
    stop: async () => {
      globalThis.fetch = ownFetch;
      world.stop();
    },
  };
};
