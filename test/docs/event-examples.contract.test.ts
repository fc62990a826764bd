import { describe, expect, test } from 'vitest';
// The small zod has no reader of JSON Schema; a test is bundled nowhere.
import * as z from 'zod';
import { catalogue, eventNames } from '#events/catalogue.ts';
import type { EventDefinition } from '#events/define-event.ts';
import { Envelope, nameOfType } from '#events/envelope.ts';
import { eventSchema, exampleEnvelope, typeOf } from '../../scripts/docs/event-schema.ts';

const events: readonly EventDefinition[] = eventNames.map((name) => catalogue[name]);

/** Reads the published JSON Schema back, as another system would, and checks with that. */
const published = (event: EventDefinition) => z.fromJSONSchema(eventSchema(event));

test('each event is in the catalogue under its own name', () => {
  expect(events.map(({ name }) => name)).toEqual(eventNames);
});

describe.each(events)('$name', (event) => {
  test('its example passes its schema, as written and as published', () => {
    expect(event.data.safeParse(event.example).error).toBeUndefined();
    expect(Envelope.safeParse(exampleEnvelope(event)).error).toBeUndefined();
    expect(published(event).safeParse(exampleEnvelope(event)).error).toBeUndefined();
    expect(nameOfType(typeOf(event))).toBe(event.name);
  });

  test('what it refuses is refused by its schema, as written and as published', () => {
    expect(event.refused.length).toBeGreaterThan(0);
    for (const { why, data } of event.refused) {
      expect(event.data.safeParse(data).success, why).toBe(false);
      const envelope = { ...exampleEnvelope(event), data };
      expect(published(event).safeParse(envelope).success, `${why} (published schema)`).toBe(false);
    }
  });

  test('its meaning is a paragraph of whole sentences', () => {
    expect(event.meaning).toMatch(/^\p{Lu}.{20,}\.$/u);
  });
});
