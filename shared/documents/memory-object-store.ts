import { createHash } from 'node:crypto';
import type {
  DownloadLinks,
  ObjectCopier,
  ObjectReader,
  ObjectRef,
  ObjectRemover,
  UploadForms,
} from './object-store.ts';

interface KeptVersion extends ObjectRef {
  readonly bytes: Uint8Array;
}

/** A versioned bucket in memory, the twin of S3's for tests: everything that Samsyn asks of one. */
export class MemoryObjectStore implements ObjectReader, ObjectRemover, UploadForms, DownloadLinks {
  readonly #name: string;
  #versions: readonly KeptVersion[] = [];
  #made = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Every version there is, oldest first. */
  get versions(): readonly ObjectRef[] {
    return this.#versions.map(({ key, objectVersion }) => ({ key, objectVersion }));
  }

  put(key: string, bytes: Uint8Array): ObjectRef {
    const ref = { key, objectVersion: `${this.#name}-${++this.#made}` };
    this.#versions = [...this.#versions, { ...ref, bytes }];
    return ref;
  }

  #find(ref: ObjectRef): KeptVersion | undefined {
    return this.#versions.find(
      ({ key, objectVersion }) => key === ref.key && objectVersion === ref.objectVersion,
    );
  }

  async describe(ref: ObjectRef) {
    const bytes = this.#find(ref)?.bytes;
    return bytes && { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  async read(ref: ObjectRef, { offset, length }: { offset: number; length: number }) {
    const bytes = this.#find(ref)?.bytes;
    if (bytes === undefined) throw new Error(`There is no version ${ref.objectVersion}`);
    return bytes.subarray(offset, offset + length);
  }

  async remove(ref: ObjectRef) {
    const found = this.#find(ref);
    this.#versions = this.#versions.filter((version) => version !== found);
  }

  /** What copies out of another bucket into this one. */
  copierFrom(source: MemoryObjectStore): ObjectCopier {
    return {
      copyOnce: async (ref) => {
        const found = source.#find(ref);
        if (found === undefined) throw new Error(`There is no version ${ref.objectVersion}`);
        const there = this.#versions.findLast(({ key }) => key === ref.key);
        return (there ?? this.put(ref.key, found.bytes)).objectVersion;
      },
    };
  }

  async formFor({ key }: { key: string }) {
    return { url: `memory://${this.#name}`, fields: { key } };
  }

  async linkFor({ key, objectVersion }: ObjectRef) {
    return `memory://${this.#name}/${key}?versionId=${objectVersion}`;
  }
}
