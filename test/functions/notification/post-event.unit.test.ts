import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { httpPost } from '#functions/notification/deliver-events/post-event.ts';

let server: Server | undefined;

const listening = async (listener: RequestListener): Promise<number> => {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
};

const post = (url: string, options: Partial<Parameters<typeof httpPost>[0]> = {}) =>
  httpPost({ policy: 'any', timeoutSeconds: 1, ...options })({
    url,
    headers: { 'x-test': 'yes' },
    body: '{"å":1}',
  });

describe('a call to a receiver', () => {
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  it('carries body and headers, and is taken with any 2xx', async () => {
    const seen: unknown[] = [];
    const port = await listening(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString('utf8');
      seen.push([request.method, request.url, request.headers['x-test'], body]);
      response.writeHead(202).end();
    });
    expect(await post(`http://127.0.0.1:${port}/a?b=c`)).toBeUndefined();
    expect(seen).toEqual([['POST', '/a?b=c', 'yes', '{"å":1}']]);
  });

  it.each([
    [400, 'notAccepted'],
    [500, 'notAccepted'],
    [410, 'gone'],
    [301, 'redirected'],
  ])('answered by %i is not taken: %s', async (status, failure) => {
    let calls = 0;
    const port = await listening((_request, response) => {
      calls++;
      response.writeHead(status, { location: '/elsewhere' }).end();
    });
    expect(await post(`http://127.0.0.1:${port}/`)).toBe(failure);
    expect(calls).toBe(1);
  });

  it('does not wait for a receiver that never answers, nor read one that never ends', async () => {
    const silent = await listening(() => undefined);
    expect(await post(`http://127.0.0.1:${silent}/`, { timeoutSeconds: 0.2 })).toBe('noAnswer');
    server?.closeAllConnections();
    server?.close();
    let written = 0;
    const endless = await listening((_request, response) => {
      response.writeHead(200);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(64_000))) written += 64_000;
      };
      response.on('drain', more);
      more();
    });
    expect(await post(`http://127.0.0.1:${endless}/`)).toBeUndefined();
    expect(written).toBeLessThan(10_000_000);
  });

  it('is not answered where nobody listens', async () => {
    const port = await listening(() => undefined);
    server?.close();
    await once(server as Server, 'close');
    expect(await post(`http://127.0.0.1:${port}/`)).toBe('noAnswer');
  });

  it('goes to the address that was checked, though the name leads elsewhere by then', async () => {
    const hosts: unknown[] = [];
    const port = await listening(({ headers }, response) => {
      hosts.push(headers.host);
      response.end();
    });
    const resolve = async () => [{ address: '127.0.0.1' }];
    expect(await post(`http://receiver.invalid:${port}/`, { resolve })).toBeUndefined();
    expect(hosts).toEqual([`receiver.invalid:${port}`]);
  });

  it('is not made to an internal address, also when the name led elsewhere when it was saved', async () => {
    let calls = 0;
    const port = await listening((_request, response) => {
      calls++;
      response.end();
    });
    const resolve = async () => [{ address: '127.0.0.1' }];
    const policy = 'publicHttps';
    expect(await post(`https://receiver.example:${port}/`, { policy, resolve })).toBe('addressNotAllowed');
    expect(await post(`https://[::ffff:7f00:1]:${port}/`, { policy })).toBe('addressNotAllowed');
    expect(await post(`http://receiver.example:${port}/`, { policy, resolve })).toBe('addressNotAllowed');
    expect(calls).toBe(0);
  });
});
