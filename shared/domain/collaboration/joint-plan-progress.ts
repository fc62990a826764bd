import type { CalendarDate } from '#events/identifiers.ts';
import {
  type AreaJudgement,
  agreeingSeats,
  currentJointRevisit,
  holdingAreas,
  type JointArea,
  type JointMeasure,
  type JointPlan,
} from './joint-plan.ts';

/** How far the measures have come that somebody agreed to, as the latest revisit found: `notYet` where none has. */
export type Progress = Readonly<Record<'yes' | 'partly' | 'no' | 'notYet', number>>;

/** What the parties found of an area when they last came back to it. */
export const latestJudgement = ({ revisits }: JointPlan, areaId: string): AreaJudgement | undefined =>
  revisits
    .flatMap(({ held }) => held?.areas ?? [])
    .filter((judged) => judged.areaId === areaId)
    .at(-1);

/** The measures of an area that hold: of which somebody said that they agree. */
export const holdingMeasures = (plan: JointPlan, area: JointArea): readonly JointMeasure[] =>
  area.measures.filter(({ measureId }) => agreeingSeats(plan, area, measureId).length > 0);

export const progressOf = (plan: JointPlan): Progress => {
  const found = holdingAreas(plan).flatMap((area) =>
    holdingMeasures(plan, area).map(({ measureId }) => {
      const judged = latestJudgement(plan, area.areaId)?.measures.find((one) => one.measureId === measureId);
      return judged?.done ?? 'notYet';
    }),
  );
  const count = (how: keyof Progress) => found.filter((one) => one === how).length;
  return { yes: count('yes'), partly: count('partly'), no: count('no'), notYet: count('notYet') };
};

/** The day of the plan's next revisit, while it waits for one. */
export const nextRevisitOn = (plan: JointPlan): CalendarDate | undefined =>
  plan.status === 'adopted' ? currentJointRevisit(plan)?.dueOn : undefined;
