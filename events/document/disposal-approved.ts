import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { BodyId, DisposalId } from '../identifiers.ts';

export const DisposalApproved = defineEvent({
  name: 'DisposalApproved',
  noun: 'document',
  version: 1,
  meaning:
    'A second person approved a disposal list: its documents are disposed of, but for those that are held by now.',
  data: z.object({ disposalId: DisposalId, bodyId: BodyId }),
  example: { disposalId: '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f', bodyId: 'omvardnadsnamnden' },
  refused: [{ why: 'a list is approved', data: { bodyId: 'omvardnadsnamnden' } }],
});
