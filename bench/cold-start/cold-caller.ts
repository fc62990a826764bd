import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const coldCall = join(import.meta.dirname, 'cold-call.mjs');

/** What AWS answers when all is well and nothing lies there, by operation. */
const answers: Readonly<Record<string, string>> = {
  PutEvents: '{"FailedEntryCount":0,"Entries":[{"EventId":"1"}]}',
  Query: '{"Items":[],"Count":0,"ScannedCount":0}',
};

interface ColdCall {
  /** From nothing loaded to the first answer. */
  readonly milliseconds: number;
  readonly result?: { readonly batchItemFailures?: readonly unknown[] };
}

/** Calls bundles as new Lambdas, each in a process of its own, against an AWS that answers at once. */
export class ColdCaller {
  readonly #server;
  readonly #env;

  private constructor(server: ReturnType<typeof createServer>) {
    this.#server = server;
    const { port } = server.address() as AddressInfo;
    this.#env = {
      PATH: process.env['PATH'] ?? '',
      AWS_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'cold',
      AWS_SECRET_ACCESS_KEY: 'cold',
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      TABLE_NAME: 'cold',
      BUS_NAME: 'cold',
      POWERTOOLS_IDEMPOTENCY_DISABLED: 'true',
      POWERTOOLS_DEV: 'false',
    };
  }

  static async start(): Promise<ColdCaller> {
    const server = createServer((request, response) => {
      const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
      request.resume().on('end', () => {
        const version = operation === 'PutEvents' ? '1.1' : '1.0';
        response.writeHead(200, { 'content-type': `application/x-amz-json-${version}` });
        response.end(answers[operation] ?? '{}');
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    return new ColdCaller(server);
  }

  /** Loads the bundle and calls it once, under its settings. */
  async call(
    bundle: string,
    event: unknown,
    settings: Readonly<Record<string, string>> = {},
  ): Promise<ColdCall> {
    const env = { ...settings, ...this.#env };
    const { stderr } = await run(process.execPath, [coldCall, bundle, JSON.stringify(event)], { env });
    return JSON.parse(stderr.trim().split('\n').at(-1) ?? '{}');
  }

  /** The instructions that callgrind counts; undefined without valgrind, or where it gives up. */
  async instructionsOf(bundle: string, event: unknown): Promise<number | undefined> {
    const tool = ['--tool=callgrind', '--callgrind-out-file=/dev/null'];
    try {
      const { stderr } = await run(
        'valgrind',
        [...tool, process.execPath, coldCall, bundle, JSON.stringify(event)],
        { env: this.#env, timeout: 300_000 },
      );
      return Number(/Collected : (\d+)/.exec(stderr)?.[1]);
    } catch {
      return undefined;
    }
  }

  stop(): void {
    this.#server.close();
  }
}
