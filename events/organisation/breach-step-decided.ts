import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { AgreementId, BreachId, CalendarDate, PersonId, UnitId } from '../identifiers.ts';
import { BreachStep } from './breach-step.ts';

export const BreachStepDecided = defineEvent({
  name: 'BreachStepDecided',
  noun: 'organisation',
  version: 1,
  meaning:
    "A named person decided a step of the contract ladder, on a paragraph of the agreement: a request for correction, a price reduction or a penalty, or termination. The provider is told and has until the step's day. No step follows from a date alone.",
  data: z.object({
    breachId: BreachId,
    agreementId: AgreementId,
    unitId: UnitId,
    step: BreachStep,
    decidedBy: PersonId,
    decidedOn: CalendarDate,
    paragraph: z.string(),
    dueOn: CalendarDate,
  }),
  example: {
    breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
    agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
    unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
    step: 'correction',
    decidedBy: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
    decidedOn: '2026-11-02',
    paragraph: '§ 14.2',
    dueOn: '2026-12-02',
  },
  refused: [
    {
      why: 'a step is decided by a named person',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        step: 'correction',
        decidedOn: '2026-11-02',
        paragraph: '§ 14.2',
        dueOn: '2026-12-02',
      },
    },
    {
      why: 'a step rests on a paragraph of the agreement',
      data: {
        breachId: '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f',
        agreementId: '0192f0c1-4444-7c3d-8e4f-5a6b7c8d9e0f',
        unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f',
        step: 'penalty',
        decidedBy: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f',
        decidedOn: '2026-11-02',
        dueOn: '2026-12-02',
      },
    },
  ],
});
