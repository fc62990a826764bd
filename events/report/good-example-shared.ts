import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, GoodExampleId, LocalId, UnitId } from '../identifiers.ts';

export const GoodExampleShared = defineEvent({
  name: 'GoodExampleShared',
  noun: 'report',
  version: 1,
  meaning:
    'The unit consents that its good example is shown to the municipality, or also to the collaborations that the body takes part in. It may be withdrawn at any time.',
  data: z.object({
    exampleId: GoodExampleId,
    unitId: UnitId,
    areaId: LocalId,
    audience: z.enum(['municipality', 'collaborations']),
    sharedOn: CalendarDate,
  }),
  example: {
    exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'personal',
    audience: 'municipality',
    sharedOn: '2026-11-02',
  },
  refused: [
    {
      why: 'a consent says to whom',
      data: {
        exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'personal',
        sharedOn: '2026-11-02',
      },
    },
  ],
});
