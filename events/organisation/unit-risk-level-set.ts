import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, UnitId } from '../identifiers.ts';
import { RiskLevel } from './risk-level.ts';

export const UnitRiskLevelSet = defineEvent({
  name: 'UnitRiskLevelSet',
  noun: 'organisation',
  version: 1,
  meaning:
    'A person judged how closely the unit should be followed, with a motive that is kept with the unit. The next date is pulled forward as the programme says.',
  data: z.object({
    unitId: UnitId,
    level: RiskLevel,
    setOn: CalendarDate,
  }),
  example: {
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    level: 'raised',
    setOn: '2027-01-11',
  },
  refused: [
    {
      why: 'a level is one of three',
      data: {
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        level: 'red',
        setOn: '2027-01-11',
      },
    },
  ],
});
