import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, DisclosureId, DocumentId } from '../identifiers.ts';
import { SecrecyGround } from './secrecy-ground.ts';

export const DisclosureDecided = defineEvent({
  name: 'DisclosureDecided',
  noun: 'document',
  version: 1,
  meaning: 'It was decided whether a document that somebody asked for is handed out: whole, masked, or not.',
  data: z.object({
    disclosureId: DisclosureId,
    documentId: DocumentId,
    outcome: z.enum(['released', 'partlyReleased', 'refused']),
    decidedOn: CalendarDate,
    /** For what was not handed out. */
    grounds: z.array(SecrecyGround),
    maskedDocumentId: z.optional(DocumentId),
  }),
  example: {
    disclosureId: '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f',
    documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
    outcome: 'refused',
    decidedOn: '2026-11-23',
    grounds: ['OSL 26:1'],
  },
  refused: [
    {
      why: 'a decision has an outcome',
      data: {
        disclosureId: '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f',
        documentId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f',
        decidedOn: '2026-11-23',
        grounds: [],
      },
    },
  ],
});
