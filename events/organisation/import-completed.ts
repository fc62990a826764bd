import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { ImportId } from '../identifiers.ts';
import { ImportKind } from './import-kind.ts';

export const ImportCompleted = defineEvent({
  name: 'ImportCompleted',
  noun: 'organisation',
  version: 1,
  meaning: 'Every row of an import is written or named as refused.',
  data: z.object({
    importId: ImportId,
    kind: ImportKind,
    rowCount: z.int().check(z.positive()),
    refusedCount: z.int().check(z.nonnegative()),
  }),
  example: {
    importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
    kind: 'units',
    rowCount: 240,
    refusedCount: 0,
  },
  refused: [
    {
      why: 'an import is of one kind',
      data: {
        importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
        kind: 'everything',
        rowCount: 240,
        refusedCount: 0,
      },
    },
  ],
});
