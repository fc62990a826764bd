import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { ClosingTalkId, PersonId } from '../identifiers.ts';

export const ClosingTalkHandedOver = defineEvent({
  name: 'ClosingTalkHandedOver',
  noun: 'report',
  version: 1,
  meaning: 'What waited for one person in a closing talk waits for another from now on.',
  data: z.object({ talkId: ClosingTalkId, fromPersonId: PersonId, toPersonId: PersonId }),
  example: {
    talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
    fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
    toPersonId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'a hand-over goes to someone',
      data: {
        talkId: '0192f0c1-ccc1-5c3d-8e4f-5a6b7c8d9e0f',
        fromPersonId: '0192f0c1-6666-7c3d-8e4f-5a6b7c8d9e0f',
      },
    },
  ],
});
