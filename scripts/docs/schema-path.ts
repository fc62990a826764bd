import type { EventDefinition } from '#events/define-event.ts';

/** Where an event's schema lies under docs/events. */
export const schemaPath = ({ noun, name, version }: EventDefinition): string =>
  `${noun}/${name}.v${version}.schema.json`;
