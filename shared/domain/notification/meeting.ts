import type { CalendarDate, PersonRef } from '#events/identifiers.ts';
import type { MeetingKind } from '#events/notification/meeting-kind.ts';
import type { Assessment } from '../assessment/assessment.ts';
import type { Slot } from '../calendar/slot.ts';
import type { Plan } from '../plan/plan.ts';
import type { Report } from '../report/report.ts';
import { isToBeHeld, type Revisit } from '../revisit/revisit.ts';

/**
 * A day that people should have in their calendars, as the record says it now. `set`: it is to take place, and those it
 * concerns know of it; `off`: it does not, or not for their eyes; `over`: it took place, and calendars keep it.
 */
export interface Meeting {
  readonly kind: MeetingKind;
  /** Names it within its record. */
  readonly key: string;
  readonly status: 'set' | 'off' | 'over';
  readonly day: CalendarDate;
  readonly slot?: Slot | undefined;
  /** The municipality's own name for what is done: the method, the report, the plan, the revisit. */
  readonly name: string;
  /** Where, by the unit's name alone: an address is never shown, so that no protected one can be. */
  readonly unitName: string;
  readonly people: readonly PersonRef[];
}

const each = (...people: readonly (PersonRef | undefined)[]): PersonRef[] => {
  const named = people.filter((person) => person !== undefined);
  return named.filter(
    ({ personId }, index) => named.findIndex((other) => other.personId === personId) === index,
  );
};

/** The occasions of an assessment; an unannounced one is in nobody's calendar. */
export const meetingsOfAssessment = ({
  occasions,
  status,
  programme,
  unit,
  officer,
}: Assessment): readonly Meeting[] =>
  occasions.map((occasion) => ({
    kind: 'occasion',
    key: occasion.occasionId,
    status:
      occasion.status === 'carriedOut'
        ? 'over'
        : occasion.status === 'planned' && status === 'open' && occasion.notice === 'announced'
          ? 'set'
          : 'off',
    day: occasion.plannedOn,
    slot: occasion.slot,
    name: programme.definition.methods.find(({ id }) => id === occasion.methodId)?.name ?? occasion.methodId,
    unitName: unit.name,
    people: each(officer, unit.manager),
  }));

/** The day of a revisit; one that is set no longer, as when the revisit follows its plan to another time, is called off. */
export const meetingsOfRevisit = (revisit: Revisit): readonly Meeting[] => {
  const { plannedOn, slot, status, announcement, names, unit, officer, dueOn } = revisit;
  const isHeld = status === 'carriedOut' || status === 'completed';
  const isSet = plannedOn !== undefined && isToBeHeld(revisit) && announcement === 'announced';
  return [
    {
      kind: 'revisit',
      key: 'visit',
      status: isHeld ? 'over' : isSet ? 'set' : 'off',
      day: plannedOn ?? dueOn,
      slot,
      name: names.revisit,
      unitName: unit.name,
      people: each(officer, unit.manager),
    },
  ];
};

/** The read-through of a report, when its day is set: with whoever wrote it. */
export const meetingsOfReport = (report: Report): readonly Meeting[] => {
  const { readThroughPlanned, readThrough, programme, unit, author } = report;
  if (readThroughPlanned === undefined) return [];
  return [
    {
      kind: 'readThrough',
      key: 'read-through',
      status: readThrough === undefined ? 'set' : 'over',
      day: readThroughPlanned.plannedOn,
      slot: readThroughPlanned.slot,
      name: programme.definition.names.report,
      unitName: unit.name,
      people: each(unit.manager, author),
    },
  ];
};

/** The body's meeting about a plan, when it is set: with the officer, the commissioner and whoever set it. */
export const meetingsOfPlan = (plan: Plan): readonly Meeting[] => {
  const { presentationPlanned, presentation, status, programme, unit, officer, commissioner } = plan;
  if (presentationPlanned === undefined) return [];
  const { plannedOn, slot, plannedBy } = presentationPlanned;
  return [
    {
      kind: 'presentation',
      key: 'presentation',
      status: presentation !== undefined ? 'over' : status === 'closed' ? 'off' : 'set',
      day: plannedOn,
      slot,
      name: programme.definition.names.plan,
      unitName: unit.name,
      people: each(plannedBy, officer, commissioner),
    },
  ];
};
