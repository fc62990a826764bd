import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { CalendarDate, LocalId, PlanId, ReportId, UnitId } from '../identifiers.ts';

export const PlanClosed = defineEvent({
  name: 'PlanClosed',
  noun: 'plan',
  version: 1,
  meaning:
    'The plan has ended, with the reason. What remains is carried over: the next assessment starts from it, or the unit goes on with it in its own quality work.',
  data: z.object({
    planId: PlanId,
    reportId: ReportId,
    unitId: UnitId,
    closedOn: CalendarDate,
    reason: z.enum([
      'nothingRemains',
      'programmeEnds',
      'officerDecided',
      'agreementEnded',
      'unitClosed',
      'providerReplaced',
    ]),
    /** Where what remains is taken up; the next assessment unless told. */
    carriedTo: z.optional(z.enum(['nextAssessment', 'unitsOwnWork'])),
    carriedOver: z.array(
      z.object({
        lineId: LocalId,
        areaId: LocalId,
        kind: z.enum(['improvementArea', 'remark', 'deficiency']),
      }),
    ),
  }),
  example: {
    planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
    reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    closedOn: '2027-04-22',
    reason: 'programmeEnds',
    carriedOver: [
      { lineId: 'forbattringsomrade-1', areaId: 'dokumentation', kind: 'improvementArea' },
      { lineId: 'papekande-2', areaId: 'hygien', kind: 'remark' },
    ],
  },
  refused: [
    {
      why: 'a plan is never closed without a reason',
      data: {
        planId: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f',
        reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        closedOn: '2027-04-22',
        carriedOver: [
          { lineId: 'forbattringsomrade-1', areaId: 'dokumentation', kind: 'improvementArea' },
          { lineId: 'papekande-2', areaId: 'hygien', kind: 'remark' },
        ],
      },
    },
  ],
});
