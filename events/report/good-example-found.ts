import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { GoodExampleId, LocalId, ReportId, UnitId } from '../identifiers.ts';

export const GoodExampleFound = defineEvent({
  name: 'GoodExampleFound',
  noun: 'report',
  version: 1,
  meaning:
    'A report that was handed over holds a good example. The unit is asked whether others may learn of it; until it says so nobody else does.',
  data: z.strictObject({ exampleId: GoodExampleId, reportId: ReportId, unitId: UnitId, areaId: LocalId }),
  example: {
    exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    areaId: 'personal',
  },
  refused: [
    {
      why: 'what it tells stays in the record',
      data: {
        exampleId: '0192f0c1-eee1-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        areaId: 'personal',
        text: 'Kollegor lär av varandra.',
      },
    },
  ],
});
