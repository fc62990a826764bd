import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { scanBytes } from '#local/malware/scan-bytes.ts';
import { scanResultEvent } from '#local/malware/scan-result-event.ts';
import { openRunnerDatabase } from '#local/runner-database.ts';
import { S3Engine } from '#local/s3/s3-engine.ts';
import type { ResolvedResource } from '#local/template/template-resolver.ts';
import { bucketsOf } from '#local/wiring/wire-buckets.ts';
import type { WireAnswer } from './aws-call.ts';
import type { SdkRequest } from './aws-door.ts';
import type { WorldBus } from './world-bus.ts';

interface PlanProperties {
  readonly ProtectedResource: { readonly S3Bucket: { readonly BucketName: string } };
}

interface Created {
  readonly bucket: { readonly name: string };
  readonly object: { readonly key: string; readonly 'version-id': string; readonly etag: string };
}

/** What a response's stream becomes when nobody is on the line. */
class KeptResponse extends Writable {
  readonly chunks: Buffer[] = [];
  status = 0;
  headers: Record<string, string> = {};

  writeHead(status: number, headers: Record<string, unknown>): void {
    this.status = status;
    for (const [name, value] of Object.entries(headers)) this.headers[name.toLowerCase()] = String(value);
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }
}

/** The buckets: the local runner's S3 engine without its socket, made when the first file comes. */
export class WorldObjects {
  readonly #resources: readonly ResolvedResource[];
  readonly #bus: WorldBus;
  readonly #now: () => Date;
  readonly #protected: ReadonlySet<string>;
  #toScan: Created[] = [];
  #made: { readonly engine: S3Engine; readonly close: () => void } | undefined;

  constructor(resources: readonly ResolvedResource[], { bus, now }: { bus: WorldBus; now: () => number }) {
    this.#resources = resources;
    this.#bus = bus;
    this.#now = () => new Date(now());
    this.#protected = new Set(
      resources
        .filter(({ type }) => type === 'AWS::GuardDuty::MalwareProtectionPlan')
        .map(
          ({ properties }) => (properties as unknown as PlanProperties).ProtectedResource.S3Bucket.BucketName,
        ),
    );
  }

  get isReady(): boolean {
    return this.#toScan.length > 0;
  }

  /** Answers one request, path style: `/bucket/key`. */
  async answer({ method, path, query = {}, headers, body }: SdkRequest): Promise<WireAnswer> {
    const pairs = Object.entries(query).flatMap(([name, value]) =>
      [value ?? ''].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
    );
    const url = pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
    const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const content = typeof body === 'string' || body instanceof Uint8Array ? [Buffer.from(body)] : [];
    const incoming = Object.assign(Readable.from(content), {
      method,
      url,
      headers: Object.fromEntries(lower),
    });
    const kept = new KeptResponse();
    await this.#engine().handle(incoming as unknown as IncomingMessage, kept as unknown as ServerResponse);
    return { status: kept.status, headers: kept.headers, body: Buffer.concat(kept.chunks) };
  }

  /** Scans the next object that came into a protected bucket, and says what it found on the default bus. */
  async scan(): Promise<void> {
    const [next, ...rest] = this.#toScan;
    this.#toScan = rest;
    if (next === undefined) return;
    const { bucket, object } = next;
    const { key, 'version-id': versionId, etag } = object;
    const bytes = await this.#engine().readVersion(bucket.name, key, versionId);
    if (bytes === undefined) return;
    const scanned = { bucketName: bucket.name, objectKey: key, eTag: etag, versionId };
    this.#bus.publish(scanResultEvent(scanned, scanBytes(bytes)));
  }

  /** Removes what was kept on disk. */
  close(): void {
    this.#made?.close();
  }

  #engine(): S3Engine {
    this.#made ??= this.#make();
    return this.#made.engine;
  }

  #make(): { engine: S3Engine; close: () => void } {
    const dataDir = mkdtempSync(join(tmpdir(), 'samsyn-world-'));
    const database = openRunnerDatabase(dataDir);
    const engine = new S3Engine({
      database,
      dataDir,
      buckets: bucketsOf({ resources: this.#resources }),
      signer: { accessKeyId: 'world', secretAccessKey: 'world', sessionToken: 'world', region: 'eu-north-1' },
      accountId: '000000000000',
      now: this.#now,
      publish: (event) => {
        this.#bus.publish(event);
        const created = event.detail as unknown as Created;
        if (event.detailType === 'Object Created' && this.#protected.has(created.bucket.name)) {
          this.#toScan.push(created);
        }
      },
    });
    const close = () => {
      database.close();
      rmSync(dataDir, { recursive: true, force: true });
    };
    return { engine, close };
  }
}
