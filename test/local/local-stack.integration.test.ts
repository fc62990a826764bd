import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';
import { fixtureAssembly, temporaryFolder } from './fixture-assembly.ts';

const { folder, remove } = temporaryFolder();
const dataDir = join(folder, 'data');
let assemblyDir: string;
let stack: LocalStack;
let token: string;

const start = (port = 0) => startStack({ dataDir, assemblyDir, port, quiet: true, retryDelaySeconds: 0.05 });

beforeAll(async () => {
  assemblyDir = await fixtureAssembly(folder);
  stack = await start();
  token = await stack.token({ sub: 'anna', scope: 'openid' });
});

afterAll(async () => {
  await stack?.stop();
  remove();
});

function call(path: string, init: RequestInit = {}, bearer: string | undefined = token) {
  const authorization = bearer ? { authorization: `Bearer ${bearer}` } : {};
  return fetch(`${stack.apiUrl}${path}`, {
    ...init,
    headers: { ...authorization, ...(init.headers as Record<string, string>) },
  });
}

const put = (item: Record<string, unknown>) =>
  call('/items', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(item),
  });

const mailedIds = () => stack.mails().map(({ tags }) => tags.item);

describe('the HTTP API', () => {
  test('hands the function what a gateway would, and its answer back', async () => {
    const response = await call('/items/a%20b?x=1&x=2&y=å', {
      headers: { 'X-Two': 'words', cookie: 'c=1; d=2' },
    });
    const { event, remaining } = (await response.json()) as {
      event: Record<string, never>;
      remaining: number;
    };
    expect(response.status).toBe(200);
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'GET /items/{id}',
      queryStringParameters: { x: '1,2', y: 'å' },
      pathParameters: { id: 'a b' },
      cookies: ['c=1', 'd=2'],
      headers: { 'x-two': 'words' },
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'GET' },
        authorizer: { jwt: { claims: { sub: 'anna' }, scopes: ['openid'] } },
      },
    });
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThanOrEqual(1000);
  });

  test('hands over JSON as text and other bodies as base64', async () => {
    const json = await put({ id: 'body', kind: 'quiet' });
    expect(json.status).toBe(201);
    expect(json.headers.get('etag')).toBe('"1"');
    expect(json.headers.get('set-cookie')).toBe('a=b');
    const bytes = await call('/items', { method: 'POST', body: new Uint8Array([1, 2]) });
    expect(bytes.status).toBe(500);
  });

  test.each([
    ['no token', () => ''],
    ['what is no token', () => 'abc'],
    [
      'a token of another issuer',
      () => stack.token({ sub: 'anna', claims: { iss: 'https://elsewhere.example' } }),
    ],
    ['a token for another client', () => stack.token({ sub: 'anna', claims: { client_id: 'other' } })],
    ['a token that has expired', () => stack.token({ sub: 'anna', expiresInSeconds: -1 })],
    [
      'a token whose claims were changed',
      async () => {
        const [header, , signature] = token.split('.');
        return `${header}.${Buffer.from('{"sub":"bo"}').toString('base64url')}.${signature}`;
      },
    ],
  ])("refuses %s in the gateway's own words", async (_name, make) => {
    const response = await call('/items/1', {}, await make());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  test('a route with scopes asks for one of them', async () => {
    expect((await call('/secrets')).status).toBe(403);
    const allowed = await stack.token({ sub: 'anna', scope: ['openid', 'secrets/read'] });
    expect((await call('/secrets', {}, allowed)).status).toBe(200);
  });

  test('a public route asks for nothing', async () => {
    const response = await call('/open', {}, '');
    expect(
      ((await response.json()) as { event: { requestContext: object } }).event.requestContext,
    ).not.toHaveProperty('authorizer');
  });

  test("an unknown path is the gateway's 404, and more than 10 MB its 413", async () => {
    expect(await (await call('/nowhere')).json()).toEqual({ message: 'Not Found' });
    const large = await call('/items', { method: 'POST', body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ message: 'Request Entity Too Large' });
  });

  test('a function that hangs or dies is a 500, and the next call is well', async () => {
    expect((await put({ id: 'h', hang: true })).status).toBe(500);
    expect((await put({ id: 'e', exit: true })).status).toBe(500);
    expect((await put({ id: 'w', kind: 'quiet' })).status).toBe(201);
    expect(stack.invocations.map(({ error }) => error?.errorMessage)).toContain(
      'Task timed out after 1 seconds',
    );
  });

  test('the issuer shows its public key and never its private one', async () => {
    const { keys } = (await (await call('/.well-known/jwks.json')).json()) as {
      keys: Record<string, unknown>[];
    };
    expect(keys).toHaveLength(1);
    expect(keys[0]).not.toHaveProperty('d');
  });
});

describe('from the table to the mail', () => {
  test('an item becomes an event, the event a mail, the mail an event of SES', async () => {
    await put({ id: 'one' });
    await stack.drain();
    const arrived = stack.events().filter(({ detail }) => JSON.stringify(detail).includes('one'));
    expect(arrived.map((event) => event['detail-type'])).toEqual([
      'ItemPut',
      'Email Sent',
      'Email Delivered',
    ]);
    const mail = stack.mails().find(({ tags }) => tags.item === 'one');
    const parsed = await PostalMime.parse(readFileSync(mail?.file ?? ''));
    expect(parsed).toMatchObject({ subject: 'Något väntar: one', to: [{ address: 'anna@example.se' }] });
    expect(parsed.text?.trim()).toBe('Läs på sidan.');
    expect(parsed.html).toContain('href="https://samsyn.example"');
  });

  test('what the filter does not want is not published', async () => {
    await put({ id: 'quiet', kind: 'quiet' });
    await stack.drain();
    expect(stack.events().some(({ detail }) => detail.id === 'quiet')).toBe(false);
  });

  test('only the failed part of a batch comes again, ends as a dead letter, and is redriven', async () => {
    const before = mailedIds().length;
    for (const id of ['p1', 'p2', 'p3']) await put({ id, unmailable: id === 'p2' });
    await stack.drain();
    expect(new Set(mailedIds().slice(before))).toEqual(new Set(['p1', 'p3']));
    const [dead] = stack.deadLetters('mail-dead');
    expect(dead?.body).toContain('"p2"');
    expect(dead?.receiveCount).toBe(3);
    expect(stack.redrive('mail-dead')).toBe(1);
    await stack.drain();
    expect(stack.deadLetters('mail-dead')).toHaveLength(1);
  });

  test('a reaction that a test makes fail is dead-lettered; redriven, it runs', async () => {
    const failing = stack.failNext('mail-items', Number.POSITIVE_INFINITY);
    await put({ id: 'late' });
    await stack.drain();
    expect(mailedIds()).not.toContain('late');
    failing.stop();
    expect(stack.deadLetters('mail-dead').some(({ body }) => body.includes('"late"'))).toBe(true);
    stack.redrive('mail-dead');
    await stack.drain();
    expect(mailedIds()).toContain('late');
  });

  test('a poisoned record is named in the dead-letter queue and holds nobody up', async () => {
    for (const [id, poison] of [['s1'], ['s2', 'poisoned'], ['s3'], ['s4', 'deadly'], ['s5']] as const) {
      await put({ id, ...(poison && { [poison]: true }) });
    }
    await stack.drain();
    expect(mailedIds()).toEqual(expect.arrayContaining(['s1', 's3', 's5']));
    const lost = stack.deadLetters('relay-dead').map(({ body }) => JSON.parse(body));
    expect(lost).toHaveLength(2);
    for (const { requestContext, DDBStreamBatchInfo } of lost) {
      expect(requestContext.condition).toBe('RetryAttemptsExhausted');
      expect(DDBStreamBatchInfo.batchSize).toBe(1);
    }
  });

  test('what is stuck is said', async () => {
    const failing = stack.failNext('relay-items', Number.POSITIVE_INFINITY, 'the relay is out');
    await put({ id: 'stuck' });
    await expect(stack.drain({ timeoutSeconds: 0.06 })).rejects.toThrow(/not drained[\s\S]*the relay is out/);
    failing.stop();
    await stack.drain();
  });
});

test('log lines are JSON where the template says so, and stay in the data folder', async () => {
  await stack.invoke('ring', {});
  await expect
    .poll(() => readFileSync(join(dataDir, 'logs/fixture-ring.log'), 'utf8'))
    .toMatch(/"level":"INFO","requestId":"[0-9a-f-]{36}","message":\{"rungAt":/);
});

describe('time', () => {
  test('moves forward for every function, never back, and is kept', async () => {
    const later = '2031-03-01T08:00:00.000Z';
    stack.clock.advanceTo(later);
    stack.clock.advanceTo('2030-01-01T00:00:00.000Z');
    expect(stack.clock.now().toISOString() >= later).toBe(true);
    expect((await call('/items/1')).status).toBe(401);
    token = await stack.token({ sub: 'anna' });
    const response = await call('/items/1');
    expect(((await response.json()) as { now: string }).now.slice(0, 10)).toBe('2031-03-01');
    expect(new Date(response.headers.get('date') ?? '').getUTCFullYear()).toBe(2031);
  });

  test('a tick rings the schedule, and the clock can be moved over HTTP', async () => {
    const rung = () => stack.invocations.filter(({ trigger }) => trigger === 'schedule').length;
    await stack.tick();
    expect(rung()).toBe(1);
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ now: '2031-04-01T08:00:00Z' });
    expect((await call('/local/clock', { method: 'POST', headers, body })).status).toBe(200);
    expect(rung()).toBe(2);
    expect(stack.clock.now().toISOString().slice(0, 7)).toBe('2031-04');
    expect((await call('/local/clock', { method: 'POST', body })).status).toBe(415);
  });

  test('a ring that fails is tried again twice', async () => {
    const before = stack.invocations.length;
    stack.failNext('ring', 2);
    await stack.tick();
    const rings = stack.invocations.slice(before).map(({ error }) => error?.errorType ?? 'well');
    expect(rings).toEqual(['PlannedFailure', 'PlannedFailure', 'well']);
  });
});

describe('the pages', () => {
  test('show mails, events and queues, and hand out tokens', async () => {
    const overview = await (await call('/local/')).text();
    expect(overview).toContain('Något väntar: one');
    expect(overview).toContain('ItemPut');
    const { messageId = '' } = stack.mails()[0] ?? {};
    expect(await (await call(`/local/mails/${messageId}`)).text()).toContain('<iframe sandbox');
    const handed = (await (await call('/local/token?sub=bo')).text()).trim();
    expect((await call('/items/1', {}, handed)).status).toBe(200);
    expect((await call('/local/token')).status).toBe(400);
  });
});

describe('the data folder', () => {
  beforeAll(async () => {
    token = await stack.token({ sub: 'anna' });
  });

  test("is one stack's at a time", async () => {
    await expect(start()).rejects.toThrow(/Another local stack/);
  });

  test('holds everything at the next start', async () => {
    expect((await put({ id: 'kept' })).status).toBe(201);
    await stack.drain();
    const before = { mails: stack.mails(), events: stack.events(), dead: stack.deadLetters() };
    await stack.stop();
    stack = await start();
    expect({ mails: stack.mails(), events: stack.events(), dead: stack.deadLetters() }).toEqual(before);
    expect(stack.clock.now().getUTCFullYear()).toBe(2031);
    expect((await call('/items/1')).status).toBe(200);
    await put({ id: 'after' });
    await stack.drain();
    expect(mailedIds()).toContain('after');
    expect(mailedIds().filter((id) => id === 'kept')).toHaveLength(1);
  });

  test('is asked too early: who asks while the stack starts is answered when it is there', async () => {
    const port = Number(new URL(stack.apiUrl).port);
    await stack.stop();
    const starting = start(port);
    let isUp = false;
    while (!isUp) {
      isUp = await call('/items/1', { signal: AbortSignal.timeout(20_000) }).then(
        ({ status }) => status === 200,
        (error: Error) => {
          if (error.name === 'TimeoutError') throw error;
          return false;
        },
      );
    }
    stack = await starting;
    expect(isUp).toBe(true);
  });
});
