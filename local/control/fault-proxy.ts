import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { readBody } from '../http-api/read-body.ts';
import type { FaultChooser } from './fault.ts';

/** Stands between the functions and DynamoDB when a test wants faults; made only then. */
export function faultProxy(engineUrl: string, chooseFault: FaultChooser): Server {
  return createServer((request, response) => {
    void forward(request, response).catch(() => request.socket.destroy());
  });

  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request, 32 * 1024 * 1024)) ?? Buffer.alloc(0);
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const input = JSON.parse(body.toString() || 'null') as { TransactItems?: unknown[] } | null;
    const fault = chooseFault({ service: 'dynamodb', operation, body: input });
    if (fault === 'hang') return;
    if (fault === 'refuse') {
      answer(response, 500, { __type: 'InternalServerError', message: 'A planned fault' });
      return;
    }
    if (fault === 'conflict') {
      answer(response, 400, conflict(input?.TransactItems?.length ?? 1));
      return;
    }
    const { host: _host, connection: _connection, 'content-length': _length, ...headers } = request.headers;
    const engineAnswer = await fetch(engineUrl, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
    });
    const text = await engineAnswer.text();
    if (fault === 'lose-answer') {
      request.socket.destroy();
      return;
    }
    const crc32 = engineAnswer.headers.get('x-amz-crc32');
    response.writeHead(engineAnswer.status, {
      'content-type': 'application/x-amz-json-1.0',
      ...(crc32 && { 'x-amz-crc32': crc32 }),
    });
    response.end(text);
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}

/** Another transaction holds the first item: the one refusal that the engine itself never gives. */
const conflict = (items: number) => ({
  __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
  message:
    'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict]',
  CancellationReasons: Array.from({ length: items }, (_item, index) =>
    index === 0
      ? { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' }
      : { Code: 'None' },
  ),
});
