/** JSON Schema as OpenAPI 3.1 holds it, as far as the generators here read and write it. */
export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  const?: unknown;
  enum?: readonly unknown[];
  default?: unknown;
  minimum?: number;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: readonly string[];
  items?: Schema;
  prefixItems?: readonly Schema[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
}

export interface Reference {
  readonly $ref: string;
}

export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly required?: boolean;
  description?: string;
  readonly schema: Schema;
}

export interface Content {
  schema: Schema;
  examples?: Record<string, { summary: string; value: unknown }>;
}

export interface Answer {
  description: string;
  headers?: Record<string, Reference>;
  content?: Record<string, Content>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly security?: readonly object[];
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, Content> };
  readonly responses: Readonly<Record<string, Answer | Reference>>;
}

/** The document as it is written: everything the generators made of the route tables. */
export interface ApiDocument {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>> & { readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: {
    readonly schemas: Record<string, Schema>;
    readonly parameters: Record<string, Parameter>;
    readonly headers: Record<string, unknown>;
    readonly responses: Record<string, Answer>;
    readonly securitySchemes: Record<string, { readonly type: string; readonly scheme: string }>;
  };
}

/** The named part a reference points to: `#/components/schemas/Problem`. */
export const resolveReference = <Part>(
  { components }: Pick<ApiDocument, 'components'>,
  { $ref }: Reference,
): Part => {
  const [, , section = '', name = ''] = $ref.split('/');
  const part = (components as unknown as Record<string, Record<string, unknown>>)[section]?.[name];
  if (part === undefined) throw new Error(`${$ref} points to nothing`);
  return part as Part;
};

/** A value that may be a reference, followed. */
export const resolved = <Part extends object>(
  document: Pick<ApiDocument, 'components'>,
  part: Part | Reference,
): Part =>
  '$ref' in part && typeof part.$ref === 'string' ? resolveReference(document, part) : (part as Part);
