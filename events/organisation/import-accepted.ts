import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { ImportId } from '../identifiers.ts';
import { ImportKind } from './import-kind.ts';

export const ImportAccepted = defineEvent({
  name: 'ImportAccepted',
  noun: 'organisation',
  version: 1,
  meaning:
    'A file of units, people, agreements or requirements was checked and every row passed. Nothing of it is written yet; that begins now.',
  data: z.object({
    importId: ImportId,
    kind: ImportKind,
    rowCount: z.int().check(z.positive()),
    chunkCount: z.int().check(z.positive()),
  }),
  example: { importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', kind: 'units', rowCount: 240, chunkCount: 3 },
  refused: [
    {
      why: 'an import has rows',
      data: { importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', kind: 'units', rowCount: 0, chunkCount: 0 },
    },
  ],
});
