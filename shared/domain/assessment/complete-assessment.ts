import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, type Violation } from '../refusal.ts';
import { type Assessment, groundOf } from './assessment.ts';
import { missingIn } from './check-content.ts';
import { closedRefusal } from './closed-refusal.ts';
import { assessmentSentences as rules } from './rules.ts';

const missingOccasions = ({ occasions, programme }: Assessment): Violation[] => {
  const carriedOut = occasions.filter(({ status }) => status === 'carriedOut');
  const unused = programme.definition.methods.filter(
    ({ id, isRequired }) => isRequired && !carriedOut.some(({ methodId }) => methodId === id),
  );
  return [
    ...(carriedOut.length === 0 ? [{ rule: rules.atLeastOneOccasion, field: '/occasions', limit: 1 }] : []),
    ...unused.map(({ id }) => ({ rule: rules.requiredMethodUsed, field: '/occasions', limit: id })),
    ...occasions.flatMap(({ status, plannedOn }, index) =>
      status === 'planned'
        ? [{ rule: rules.occasionsAreSettled, field: `/occasions/${index}`, received: plannedOn }]
        : [],
    ),
  ];
};

/** Everything that is missing before the assessment can be completed; empty when nothing is. */
export const missingBeforeCompletion = (assessment: Assessment): readonly Violation[] => [
  ...Object.entries(assessment.areas).flatMap(([areaId, content]) => {
    const ground = groundOf(assessment, areaId);
    return ground ? missingIn(content, ground, `/areas/${areaId}`) : [];
  }),
  ...missingOccasions(assessment),
];

/** Completes an assessment whose whole scope is judged and whose required methods have been used. */
export const completeAssessment = (assessment: Assessment, { now }: Circumstances): Decision<Assessment> => {
  const closed = closedRefusal(assessment);
  if (closed) return closed;
  const missing = missingBeforeCompletion(assessment);
  const { assessmentId, unit, programme, scope, occasions, closedDays } = assessment;
  const lastOccasionOn = occasions
    .flatMap(({ carriedOutOn }) => carriedOutOn ?? [])
    .sort()
    .at(-1);
  if (missing.length > 0 || lastOccasionOn === undefined) return new Refusal('conflict', missing);

  const reportDueOn = dueOn(lastOccasionOn, programme.definition.cadence.reportPublishedWithin, closedDays);
  return {
    state: {
      ...assessment,
      status: 'completed',
      completedOn: dateInStockholm(now),
      lastOccasionOn,
      reportDueOn,
    },
    events: [
      {
        name: 'AssessmentCompleted',
        data: {
          assessmentId,
          unitId: unit.unitId,
          programmeId: programme.programmeId,
          programmeVersion: programme.version,
          scope: scope.kind,
          areaIds: scope.areaIds,
          lastOccasionOn,
          reportDueOn,
        },
      },
    ],
  };
};
