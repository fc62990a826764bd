import type { PersonRef } from '#events/identifiers.ts';
import type { Decision } from '../decision.ts';
import type { Assessment } from './assessment.ts';

/** From whom to whom work goes when somebody leaves or the work is redistributed. */
export interface HandOver {
  readonly from: PersonRef;
  readonly to: PersonRef;
}

/** Whether two references name the same person in the same organisation. */
export const isSamePerson = (a: PersonRef, b: PersonRef): boolean =>
  a.personId === b.personId && a.organisationId === b.organisationId;

/** Hands one person's parts in the assessment to another. Undefined when they have none, or none any more. */
export const handOver = (assessment: Assessment, { from, to }: HandOver): Decision<Assessment> => {
  const { assessmentId, officer, unit, status } = assessment;
  if (status === 'cancelled' || isSamePerson(from, to)) return undefined;
  const parts = [
    ...(isSamePerson(officer, from) ? (['officer'] as const) : []),
    ...(isSamePerson(unit.manager, from) ? (['unitManager'] as const) : []),
  ];
  if (parts.length === 0) return undefined;
  return {
    state: {
      ...assessment,
      officer: isSamePerson(officer, from) ? to : officer,
      unit: { ...unit, manager: isSamePerson(unit.manager, from) ? to : unit.manager },
    },
    events: [
      {
        name: 'AssessmentHandedOver',
        data: { assessmentId, fromPersonId: from.personId, toPersonId: to.personId, parts },
      },
    ],
  };
};
