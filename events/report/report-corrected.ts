import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { LocalId, ReportId, UnitId } from '../identifiers.ts';

export const ReportCorrected = defineEvent({
  name: 'ReportCorrected',
  noun: 'report',
  version: 1,
  meaning:
    'An error in an established report was corrected by a new version with a reason. The earlier version is kept, and the unit is told.',
  data: z.object({
    reportId: ReportId,
    unitId: UnitId,
    version: z.int().check(z.minimum(2)),
    areaIds: z.array(LocalId).check(z.minLength(1)),
  }),
  example: {
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    version: 2,
    areaIds: ['genomforandeplaner'],
  },
  refused: [
    {
      why: 'a correction is never the first version',
      data: {
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        version: 1,
        areaIds: ['genomforandeplaner'],
      },
    },
  ],
});
