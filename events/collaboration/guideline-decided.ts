import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, CollaborationId, GuidelineId } from '../identifiers.ts';
import { PartyRef } from './party-ref.ts';

export const GuidelineDecided = defineEvent({
  name: 'GuidelineDecided',
  noun: 'collaboration',
  version: 1,
  meaning:
    'A body decided that a version of a governing document holds for it. Its staff find it from now on.',
  data: z.object({
    collaborationId: CollaborationId,
    guidelineId: GuidelineId,
    version: z.int().check(z.positive()),
    parties: z.array(PartyRef).check(z.minLength(1), z.maxLength(1)),
    decidedOn: CalendarDate,
    referenceNumber: z.string(),
  }),
  example: {
    collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
    guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
    version: 1,
    parties: [{ organisationId: '1460', bodyId: 'socialnamnden' }],
    decidedOn: '2026-12-14',
    referenceNumber: 'SN/2026:97',
  },
  refused: [
    {
      why: 'one body decides at a time',
      data: {
        collaborationId: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
        guidelineId: '0192f0c1-7e01-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
        parties: [
          { organisationId: '1460', bodyId: 'socialnamnden' },
          { organisationId: '1460', bodyId: 'socialnamnden' },
        ],
        decidedOn: '2026-12-14',
        referenceNumber: 'SN/2026:97',
      },
    },
  ],
});
