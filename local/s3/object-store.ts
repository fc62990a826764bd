import { randomBytes } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { inTransaction, readSetting, writeSetting } from '../runner-database.ts';
import type { Bucket } from './bucket.ts';
import type { Checksum } from './checksum.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS s3_version (
    sequence INTEGER PRIMARY KEY,
    bucket TEXT NOT NULL,
    key TEXT NOT NULL,
    version_id TEXT NOT NULL,
    blob TEXT,
    size_bytes INTEGER NOT NULL,
    etag TEXT NOT NULL,
    headers TEXT NOT NULL,
    checksum TEXT,
    tags TEXT NOT NULL,
    last_modified INTEGER NOT NULL,
    UNIQUE (bucket, key, version_id)
  );
  CREATE INDEX IF NOT EXISTS s3_version_by_key ON s3_version (bucket, key, sequence);
  CREATE INDEX IF NOT EXISTS s3_version_by_blob ON s3_version (blob);
`;

/** What an object is beside its name and version. */
export interface ObjectContent {
  /** The file that holds the bytes; versions that are copies of each other share it. */
  readonly blob: string;
  readonly sizeBytes: number;
  readonly etag: string;
  /** The headers kept with it, `x-amz-meta-` included. */
  readonly headers: Readonly<Record<string, string>>;
  readonly checksum: Checksum;
  readonly tags: Readonly<Record<string, string>>;
}

/** One version of an object, or the mark that it was deleted. */
export interface ObjectVersion {
  /** Grows with every change of any object. */
  readonly sequence: number;
  readonly bucket: string;
  readonly key: string;
  /** `null` where the bucket did not version when it came. */
  readonly versionId: string;
  readonly lastModified: Date;
  /** Absent in a delete marker. */
  readonly content: ObjectContent | undefined;
}

/** A change, told in the transaction that makes it. */
export interface ObjectChange {
  readonly kind: 'created' | 'marked' | 'removed';
  readonly bucket: Bucket;
  readonly version: ObjectVersion;
  /** The place of the change in the order of all changes. */
  readonly sequence: number;
}

/** Every version of every object; a change and what is told about it are one transaction. */
export class ObjectStore {
  readonly #database: DatabaseSync;
  readonly #now: () => Date;
  readonly #removeBlob: (name: string) => void;

  constructor({
    database,
    now,
    removeBlob,
  }: {
    database: DatabaseSync;
    now: () => Date;
    removeBlob: (name: string) => void;
  }) {
    database.exec(schema);
    this.#database = database;
    this.#now = now;
    this.#removeBlob = removeBlob;
  }

  /** The version that a read without version id meets, which may be a delete marker. */
  latest(bucket: string, key: string): ObjectVersion | undefined {
    return this.#select('bucket = ? AND key = ? ORDER BY sequence DESC LIMIT 1', bucket, key)[0];
  }

  /** One version. */
  find(bucket: string, key: string, versionId: string): ObjectVersion | undefined {
    return this.#select('bucket = ? AND key = ? AND version_id = ?', bucket, key, versionId)[0];
  }

  /** Every version under a prefix: by key, newest first. */
  versions(bucket: string, prefix: string): ObjectVersion[] {
    return this.#select(
      'bucket = ? AND substr(key, 1, length(?)) = ? ORDER BY key, sequence DESC',
      bucket,
      prefix,
      prefix,
    );
  }

  /** Stores an object; `check` sees what it replaces and may refuse. */
  put(
    bucket: Bucket,
    { key, content }: { key: string; content: ObjectContent },
    {
      check,
      tell,
    }: { check?: (present: ObjectVersion | undefined) => void; tell: (change: ObjectChange) => void },
  ): ObjectVersion {
    return this.#change(bucket, tell, () => {
      check?.(this.latest(bucket.name, key));
      return { kind: 'created', version: this.#insert(bucket, key, content) };
    });
  }

  /** Deletes as a request without version id does: by a marker where the bucket versions. */
  delete(bucket: Bucket, key: string, tell: (change: ObjectChange) => void): ObjectVersion | undefined {
    if (bucket.versioning === 'Off') return this.remove(bucket, { key, versionId: 'null' }, tell);
    return this.#change(bucket, tell, () => ({
      kind: 'marked',
      version: this.#insert(bucket, key, undefined),
    }));
  }

  /** Removes one version for good; answers what it was. */
  remove(
    bucket: Bucket,
    { key, versionId }: { key: string; versionId: string },
    tell: (change: ObjectChange) => void,
  ): ObjectVersion | undefined {
    const version = this.find(bucket.name, key, versionId);
    if (!version) return undefined;
    return this.#change(bucket, tell, () => {
      this.#database.prepare('DELETE FROM s3_version WHERE sequence = ?').run(version.sequence);
      return { kind: 'removed', version };
    });
  }

  /** Gives a version other tags. */
  setTags({ sequence }: ObjectVersion, tags: Readonly<Record<string, string>>): void {
    const statement = this.#database.prepare('UPDATE s3_version SET tags = ? WHERE sequence = ?');
    statement.run(JSON.stringify(tags), sequence);
  }

  /** Whether any version has its bytes in this blob. */
  usesBlob(name: string): boolean {
    return this.#database.prepare('SELECT 1 FROM s3_version WHERE blob = ? LIMIT 1').get(name) !== undefined;
  }

  #change(
    bucket: Bucket,
    tell: (change: ObjectChange) => void,
    work: () => { kind: ObjectChange['kind']; version: ObjectVersion },
  ): ObjectVersion {
    const replaced: (string | undefined)[] = [];
    const changed = inTransaction(this.#database, () => {
      const { kind, version } = work();
      if (kind === 'removed') replaced.push(version.content?.blob);
      else replaced.push(this.#dropReplacedNull(version));
      const sequence = kind === 'removed' ? this.#nextSequence() : version.sequence;
      tell({ kind, bucket, version, sequence });
      return version;
    });
    // Bytes go last: after a crash in between they are swept at the next start.
    for (const blob of replaced) if (blob && !this.usesBlob(blob)) this.#removeBlob(blob);
    return changed;
  }

  #insert(bucket: Bucket, key: string, content: ObjectContent | undefined): ObjectVersion {
    const sequence = this.#nextSequence();
    const versionId = bucket.versioning === 'Enabled' ? randomBytes(24).toString('base64url') : 'null';
    // Moved aside so that its bytes are known when the new one stands in its place.
    this.#database
      .prepare(
        "UPDATE s3_version SET version_id = 'replaced' WHERE bucket = ? AND key = ? AND version_id = ?",
      )
      .run(bucket.name, key, versionId);
    const lastModified = this.#now();
    this.#database
      .prepare(
        `INSERT INTO s3_version (sequence, bucket, key, version_id, blob, size_bytes, etag, headers, checksum,
         tags, last_modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        sequence,
        bucket.name,
        key,
        versionId,
        content?.blob ?? null,
        content?.sizeBytes ?? 0,
        content?.etag ?? '',
        JSON.stringify(content?.headers ?? {}),
        content ? JSON.stringify(content.checksum) : null,
        JSON.stringify(content?.tags ?? {}),
        lastModified.getTime(),
      );
    return { sequence, bucket: bucket.name, key, versionId, lastModified, content };
  }

  #dropReplacedNull({ bucket, key }: ObjectVersion): string | undefined {
    const replaced = this.find(bucket, key, 'replaced');
    if (replaced) {
      this.#database.prepare('DELETE FROM s3_version WHERE sequence = ?').run(replaced.sequence);
    }
    return replaced?.content?.blob;
  }

  #nextSequence(): number {
    const sequence = Number(readSetting(this.#database, 's3-sequence') ?? 0) + 1;
    writeSetting(this.#database, 's3-sequence', String(sequence));
    return sequence;
  }

  #select(condition: string, ...values: string[]): ObjectVersion[] {
    return this.#database
      .prepare(`SELECT * FROM s3_version WHERE ${condition}`)
      .all(...values)
      .map(versionOf);
  }
}

const versionOf = (row: Record<string, SQLOutputValue>): ObjectVersion => ({
  sequence: Number(row.sequence),
  bucket: String(row.bucket),
  key: String(row.key),
  versionId: String(row.version_id),
  lastModified: new Date(Number(row.last_modified)),
  content:
    row.blob === null
      ? undefined
      : {
          blob: String(row.blob),
          sizeBytes: Number(row.size_bytes),
          etag: String(row.etag),
          headers: JSON.parse(String(row.headers)) as Record<string, string>,
          checksum: JSON.parse(String(row.checksum)) as Checksum,
          tags: JSON.parse(String(row.tags)) as Record<string, string>,
        },
});
