import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';

/** An error that the DynamoDB engine answered with. */
export class DynamoDbError extends Error {
  override readonly name: string;

  constructor(operation: string, name: string, message: string) {
    super(`${operation}: ${name}: ${message}`);
    this.name = name;
  }
}

const startTimeoutMilliseconds = 20_000;

/** The embedded DynamoDB: its own process on its own file, or any DynamoDB that the developer names. */
export class DynamoDbEngine {
  readonly url: string;
  /** The engine's file, when the engine is the embedded one. */
  readonly file: string | undefined;
  readonly #child: ChildProcess | undefined;
  readonly #pidFile: string | undefined;
  #isStopping = false;

  private constructor(url: string, embedded?: { file: string; child: ChildProcess; pidFile: string }) {
    this.url = url;
    this.file = embedded?.file;
    this.#child = embedded?.child;
    this.#pidFile = embedded?.pidFile;
  }

  /** Starts the engine on the data folder's file, after ending one that an earlier run left behind. */
  static async start(dataDir: string): Promise<DynamoDbEngine> {
    const given = process.env.AWS_ENDPOINT_URL_DYNAMODB;
    const binary = findBinary();
    if (!binary) {
      if (given) return new DynamoDbEngine(given);
      throw new Error(
        `There is no embedded DynamoDB for ${process.platform}-${process.arch} in node_modules. ` +
          'Start any DynamoDB (DynamoDB Local, for instance) and set AWS_ENDPOINT_URL_DYNAMODB to its address.',
      );
    }
    const file = resolve(dataDir, 'dynamodb.sqlite');
    const pidFile = join(dataDir, 'dynamodb.pid');
    await endStale(pidFile, file);
    const port = await freePort();
    const child = spawn(binary, ['serve', '--port', String(port), '--db-path', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      // Ctrl-C in a terminal reaches the whole group; the engine shall end last.
      detached: true,
    });
    writeFileSync(pidFile, String(child.pid));
    child.stderr?.on('data', (chunk) => appendFileSync(join(dataDir, 'dynamodb.log'), chunk));
    const engine = new DynamoDbEngine(`http://127.0.0.1:${port}`, { file, child, pidFile });
    await engine.#untilReady(child);
    child.once('exit', (code, signal) => {
      if (engine.#isStopping) return;
      console.error(
        `The embedded DynamoDB ended by itself (${signal ?? code}); see dynamodb.log in the data folder`,
      );
    });
    return engine;
  }

  /** Calls an operation of DynamoDB or DynamoDB Streams; throws what the engine refuses. */
  async call<T>(
    operation: string,
    input: object,
    { service = 'DynamoDB_20120810' }: { service?: 'DynamoDB_20120810' | 'DynamoDBStreams_20120810' } = {},
  ): Promise<T> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `${service}.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(input),
    });
    const answer = (await response.json()) as { __type?: string; message?: string; Message?: string };
    if (!response.ok) {
      const name = answer.__type?.split('#').at(-1) ?? `status ${response.status}`;
      throw new DynamoDbError(operation, name, answer.message ?? answer.Message ?? '');
    }
    return answer as T;
  }

  /** Ends the engine; what it acknowledged is on disk. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#isStopping = true;
    if (!child) return;
    if (child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(3000)]);
      child.kill('SIGKILL');
    }
    if (this.#pidFile) rmSync(this.#pidFile, { force: true });
  }

  async #untilReady(child: ChildProcess): Promise<void> {
    const deadline = performance.now() + startTimeoutMilliseconds;
    while (performance.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`The embedded DynamoDB ended with code ${child.exitCode}`);
      try {
        await this.call('ListTables', {});
        return;
      } catch {
        await sleep(20);
      }
    }
    throw new Error(`The embedded DynamoDB did not answer within ${startTimeoutMilliseconds} ms`);
  }
}

function findBinary(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    const binary = join(dirname(manifest), process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

/** A kill -9 of the runner leaves its engine alive, and two engines on one file would not know of each other. */
async function endStale(pidFile: string, file: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  for (let attempt = 0; attempt < 50 && isEngine(pid, file); attempt += 1) {
    process.kill(pid, attempt < 25 ? 'SIGTERM' : 'SIGKILL');
    await sleep(40);
  }
  rmSync(pidFile, { force: true });
}

/** Whether the process is an engine on this very file: a pid may have been given to someone else. */
function isEngine(pid: number, file: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes('dynoxide') && command.includes(file);
  } catch {
    return false;
  }
}
