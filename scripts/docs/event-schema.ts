import * as z from 'zod/mini';
import type { EventDefinition } from '#events/define-event.ts';
import { Envelope } from '#events/envelope.ts';
import { kebabCase } from './kebab-case.ts';

export type JsonSchema = Record<string, unknown>;
export type SchemaTarget = 'draft-2020-12' | 'draft-7';

/** `starts_with` is zod's own name; the pattern beside it says the same to everyone. */
const standardFormatsOnly = ({ jsonSchema }: { jsonSchema: { format?: string } }) => {
  if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
};

/** A schema as those who read events should check it: fields they don't know are let through. */
export const jsonSchemaOf = (schema: z.core.$ZodType, target: SchemaTarget = 'draft-2020-12'): JsonSchema => {
  const { '~standard': _, ...jsonSchema } = z.toJSONSchema(schema, {
    target,
    io: 'input',
    override: standardFormatsOnly,
  });
  return jsonSchema;
};

export const typeOf = ({ name, version }: EventDefinition): string => `se.samsyn.${name}.v${version}`;

/** The kind and id of the record an example is about: `personId` of the noun organisation is a `person`. */
const subjectOf = ({ noun, example }: EventDefinition): string => {
  const [field, id] = Object.entries(example as Record<string, string>).find(
    ([key, value]) => key.endsWith('Id') && typeof value === 'string',
  ) ?? [`${noun}Id`, '0184'];
  return `${kebabCase(field.slice(0, -2))}/${id}`;
};

/** An event's example as it lies in EventBridge's `detail`. */
export const exampleEnvelope = (event: EventDefinition): Envelope => ({
  specversion: '1.0',
  id: '5d0f6c1e-8a1b-5c2d-9e3f-4a5b6c7d8e9f',
  source: '/organisations/0184',
  type: typeOf(event),
  subject: subjectOf(event),
  time: '2026-11-22T07:45:00.000Z',
  datacontenttype: 'application/json',
  sequence: '0000000001',
  organisationid: '0184' as Envelope['organisationid'],
  actor: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
  onbehalfof: '0184' as Envelope['onbehalfof'],
  data: event.example as Record<string, unknown>,
});

/** JSON Schema 2020-12 of one event, envelope and data. */
export const eventSchema = (event: EventDefinition): JsonSchema => {
  const { $schema, ...schema } = jsonSchemaOf(
    z.extend(Envelope, { type: z.literal(typeOf(event)), data: event.data }),
  );
  return {
    $schema,
    $id: `urn:samsyn:event:${event.name}:v${event.version}`,
    title: event.name,
    description: event.meaning,
    ...schema,
    examples: [exampleEnvelope(event)],
  };
};
