import { type Agent, request } from 'node:http';
import type { HostileRequest } from './hostile-request.ts';

/** What came back, as text. */
export interface RawAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** Sends a request as it stands: no normalizing of the path, no verb that is forbidden. */
export function sendRaw(origin: string, agent: Agent, hostile: HostileRequest): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  const { method, path, headers, body } = hostile;
  return new Promise((done, fail) => {
    const outgoing = request(
      {
        agent,
        hostname,
        port,
        method,
        path,
        headers: { ...headers, ...(body && { 'content-length': body.byteLength }) },
        timeout: 60_000,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', () =>
          done({
            status: incoming.statusCode ?? 0,
            contentType: incoming.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString(),
          }),
        );
        incoming.on('error', fail);
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('No answer within a minute')));
    outgoing.on('error', fail);
    outgoing.end(body);
  });
}
