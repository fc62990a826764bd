/** One exact version of an object in a bucket. */
export interface ObjectRef {
  readonly key: string;
  readonly objectVersion: string;
}

/** What an object store says of a version without its bytes. */
export interface ObjectDescription {
  readonly sizeBytes: number;
  /** In hexadecimal; undefined when the object was stored without one. */
  readonly sha256: string | undefined;
}

/** Looks at objects of one bucket, version by version; it cannot list them. */
export interface ObjectReader {
  /** Undefined when there is no such version. */
  describe(ref: ObjectRef): Promise<ObjectDescription | undefined>;
  /** Reads `length` bytes from `offset`, or as many as there are. */
  read(ref: ObjectRef, range: { readonly offset: number; readonly length: number }): Promise<Uint8Array>;
}

/** Removes exact versions for good. Removing what is gone is no fault. */
export interface ObjectRemover {
  remove(ref: ObjectRef): Promise<void>;
}

/** Copies exact versions out of one bucket into another, under the same key. */
export interface ObjectCopier {
  /**
   * Copies once: where something lies under the key already, that stays and its version is answered. So a copy
   * that nobody heard of is found again, and none is made twice.
   */
  copyOnce(source: ObjectRef): Promise<string>;
}

/** What a form lets its holder send: these bytes under this key, and nothing else. */
export interface Upload {
  readonly key: string;
  readonly contentType: string;
  readonly sizeBytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** An HTML form in data: where to post, and the fields to send before the file. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Signs upload forms for one bucket, valid for minutes. */
export interface UploadForms {
  formFor(upload: Upload): Promise<UploadForm>;
}

/** A file to be saved on somebody's disk. */
export interface Download extends ObjectRef {
  readonly fileName: string;
  readonly contentType: string;
}

/** Signs links to one bucket, valid for a minute. */
export interface DownloadLinks {
  linkFor(download: Download): Promise<string>;
}

/** S3 writes checksums in base64, people and their tools in hexadecimal. */
export const base64Of = (hex: string): string => Buffer.from(hex, 'hex').toString('base64');
export const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
