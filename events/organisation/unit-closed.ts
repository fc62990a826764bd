import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, UnitId } from '../identifiers.ts';

export const UnitClosed = defineEvent({
  name: 'UnitClosed',
  noun: 'organisation',
  version: 1,
  meaning: 'The unit is no longer run. No new follow-up is opened for it; its records stay.',
  data: z.object({ unitId: UnitId, closedOn: CalendarDate }),
  example: { unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f', closedOn: '2026-12-31' },
  refused: [{ why: 'a unit is closed on a day', data: { unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' } }],
});
