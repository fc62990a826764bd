import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, CalendarDate, Period, RetentionDecisionId } from '../identifiers.ts';
import { DocumentKind } from './document-kind.ts';

export const RetentionDecided = defineEvent({
  name: 'RetentionDecided',
  noun: 'document',
  version: 1,
  meaning:
    'A body decided how long one kind of its documents is kept. What no decision covers is kept for good, and so is what is decided to be.',
  data: z.object({
    retentionDecisionId: RetentionDecisionId,
    bodyId: BodyId,
    kind: DocumentKind,
    /** Absent: for good. */
    keepFor: z.optional(Period),
    decidedOn: CalendarDate,
    paragraph: z.string(),
    referenceNumber: z.string(),
  }),
  example: {
    retentionDecisionId: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f',
    bodyId: 'omvardnadsnamnden',
    kind: 'workingMaterial',
    keepFor: 'P2Y',
    decidedOn: '2026-09-15',
    paragraph: '§ 84',
    referenceNumber: 'ON/2026:114',
  },
  refused: [
    {
      why: 'it says what it is about',
      data: {
        retentionDecisionId: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f',
        bodyId: 'omvardnadsnamnden',
        decidedOn: '2026-09-15',
        paragraph: '§ 84',
        referenceNumber: 'ON/2026:114',
      },
    },
  ],
});
