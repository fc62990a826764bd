import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { ImportId } from '../identifiers.ts';

export const ImportProgressed = defineEvent({
  name: 'ImportProgressed',
  noun: 'organisation',
  version: 1,
  meaning:
    'One chunk of an accepted import is written. An import that breaks off goes on after the last chunk that is told here. Rows that no longer could be written, because something had changed since the check, are named by row and rule.',
  data: z.object({
    importId: ImportId,
    chunk: z.int().check(z.positive()),
    chunkCount: z.int().check(z.positive()),
    refusedRows: z.array(z.object({ row: z.int(), rule: z.string().check(z.regex(/^[a-z]+\.[A-Za-z]+$/)) })),
  }),
  example: {
    importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
    chunk: 2,
    chunkCount: 3,
    refusedRows: [{ row: 117, rule: 'organisation.unitIsActive' }],
  },
  refused: [
    {
      why: 'chunks are counted from 1',
      data: { importId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', chunk: 0, chunkCount: 3, refusedRows: [] },
    },
  ],
});
