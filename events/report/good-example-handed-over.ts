import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { GoodExampleId, PersonId } from '../identifiers.ts';

export const GoodExampleHandedOver = defineEvent({
  name: 'GoodExampleHandedOver',
  noun: 'report',
  version: 1,
  meaning: "Another person answers for the unit's consent from now on.",
  data: z.object({ exampleId: GoodExampleId, fromPersonId: PersonId, toPersonId: PersonId }),
  example: {
    exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'a hand-over goes to someone',
      data: {
        exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
