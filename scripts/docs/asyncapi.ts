import { catalogue, type EventName, eventNames } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { Envelope } from '#events/envelope.ts';
import { exampleEnvelope, jsonSchemaOf, typeOf } from './event-schema.ts';

/** AsyncAPI reads JSON Schema as draft 7 unless a tool knows better, so that is what it gets. */
const schemaOf = (schema: Parameters<typeof jsonSchemaOf>[0]) => {
  const { $schema: _, ...rest } = jsonSchemaOf(schema, 'draft-7');
  return rest;
};

const messageOf = (name: EventName) => {
  const event: EventDefinition = catalogue[name];
  return {
    name,
    title: name,
    summary: event.meaning,
    contentType: 'application/json',
    tags: [{ name: event.noun }],
    payload: {
      allOf: [
        { $ref: '#/components/schemas/Envelope' },
        { type: 'object', properties: { type: { const: typeOf(event) }, data: schemaOf(event.data) } },
      ],
    },
    examples: [{ name: 'example', payload: exampleEnvelope(event) }],
  };
};

/** AsyncAPI 3.0.0 of everything that the bus carries. */
export const asyncApi = (): Record<string, unknown> => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Samsyn: events',
    version: '1.0.0',
    description:
      'What happens in the follow-up of care providers, told as CloudEvents 1.0 in the detail of EventBridge events. Source is "samsyn" and detail-type the plain name. Delivery is at least once and in no order: keep the last sequence per subject where order matters. Events carry ids, codes, statuses and dates, never texts or names.',
    license: { name: 'EUPL-1.2' },
  },
  defaultContentType: 'application/json',
  channels: {
    bus: {
      address: 'samsyn-{stage}',
      title: 'The event bus',
      parameters: { stage: { description: 'The installation: dev, test or prod', default: 'prod' } },
      messages: Object.fromEntries(
        eventNames.map((name) => [name, { $ref: `#/components/messages/${name}` }]),
      ),
    },
  },
  operations: Object.fromEntries(
    eventNames.map((name) => [
      `tell${name}`,
      {
        action: 'send',
        channel: { $ref: '#/channels/bus' },
        summary: catalogue[name].meaning,
        messages: [{ $ref: `#/channels/bus/messages/${name}` }],
      },
    ]),
  ),
  components: {
    schemas: { Envelope: schemaOf(Envelope) },
    messages: Object.fromEntries(eventNames.map((name) => [name, messageOf(name)])),
  },
});
