import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { PersonId } from '../identifiers.ts';

export const ResponsibilityHandedOver = defineEvent({
  name: 'ResponsibilityHandedOver',
  noun: 'organisation',
  version: 1,
  meaning:
    'A record of the organisation got another responsible person because the one before left: a unit its manager, an agreement its contract manager, a person their own manager, an import its owner.',
  data: z.object({
    part: z.enum(['unitManager', 'responsible', 'ownManager', 'importer']),
    from: PersonId,
    to: PersonId,
  }),
  example: {
    part: 'responsible',
    from: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    to: '0192f0c1-3334-7c3d-8e4f-5a6b7c8d9e0f',
  },
  refused: [
    {
      why: 'a hand-over goes to someone',
      data: { part: 'responsible', from: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
    },
  ],
});
