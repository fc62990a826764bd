import document from '../../../docs/api/openapi.json' with { type: 'json' };

/** What the functions here read of the OpenAPI document. */
export interface ApiDocument {
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The generated document; in the bundle it is packed, and unpacked when it is first read. */
export const readDocument = (): ApiDocument => document;
