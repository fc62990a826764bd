import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, GoodExampleId, LocalId, UnitId } from '../identifiers.ts';

export const GoodExampleWithheld = defineEvent({
  name: 'GoodExampleWithheld',
  noun: 'report',
  version: 1,
  meaning:
    'The unit does not, or no longer, want its good example to be shown: nobody else finds it from now on.',
  data: z.object({ exampleId: GoodExampleId, unitId: UnitId, areaId: LocalId, withheldOn: CalendarDate }),
  example: {
    exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'personal',
    withheldOn: '2027-03-01',
  },
  refused: [
    {
      why: 'it must be known from which day',
      data: {
        exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'personal',
      },
    },
  ],
});
