import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, ProgrammeId } from '../identifiers.ts';

export const ProgrammeDrafted = defineEvent({
  name: 'ProgrammeDrafted',
  noun: 'programme',
  version: 1,
  meaning:
    'A way of following up was written down or reworked. Nothing follows it until the body has adopted it.',
  data: z.object({ programmeId: ProgrammeId, bodyId: BodyId, version: z.int().check(z.positive()) }),
  example: { programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f', bodyId: 'omvardnadsnamnden', version: 1 },
  refused: [
    {
      why: 'versions are counted from 1',
      data: { programmeId: '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f', bodyId: 'omvardnadsnamnden', version: 0 },
    },
  ],
});
