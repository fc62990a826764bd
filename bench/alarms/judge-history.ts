import type { Envelope } from '#events/envelope.ts';
import type { CalendarDate } from '#events/identifiers.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { type Fate, fateOf, numberOf } from './country.ts';

/** What went wrong in one record's history, as sentences; nothing when all is well. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly early: readonly string[];
}

const hour = 3_600_000;
const offsets = new Map<CalendarDate, number>();
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Eight in the morning in Stockholm in milliseconds, asked of another calendar than the product's. */
export const morningOf = (date: CalendarDate): number => {
  const atEight = Date.parse(`${date}T08:00:00.000Z`);
  const offset = offsets.get(date) ?? Number(wallClock.format(atEight)) - 8;
  offsets.set(date, offset);
  return atEight - offset * hour;
};

interface Rung {
  readonly what: string;
  readonly at: number;
}

const rungOf = (history: readonly Envelope[], name: string): Rung[] =>
  history
    .filter(({ type }) => type === `se.samsyn.${name}.v1`)
    .map(({ data, time }) => {
      const { revisitNumber, step } = data as { revisitNumber: number; step?: number };
      return { what: `${name} ${revisitNumber}${step ? `/${step}` : ''}`, at: Date.parse(time) };
    });

/** Everything that must have rung by an instant, with the earliest time for it. */
const expectedOf = (plan: Plan, fate: Fate, until: number): Rung[] => {
  const steps = plan.programme.definition.cadence.ladder.length;
  const due = plan.revisits.map(({ number, dueOn }) => ({ number, dueOn, at: morningOf(dueOn) }));
  const called = due
    .filter(({ at }) => at <= until)
    .map(({ number, at }) => ({ what: `PlanDueForReview ${number}`, at }));
  if (fate !== 'neglected') return called;
  // Someone comes to a neglected plan when its whole ladder has rung.
  const first = due.find(({ number }) => number === 1);
  const isOver = plan.status === 'closed';
  const climbed = Array.from({ length: isOver ? steps : 0 }, (_, index) => ({
    what: `RevisitOverdue 1/${index + 1}`,
    at: first?.at ?? until,
  }));
  return [...called, ...climbed];
};

/** Holds what rang for a record against what should have by an instant. */
export const judgeHistory = (plan: Plan, history: readonly Envelope[], until: number): Verdict => {
  const fate = fateOf(numberOf(plan.planId));
  const expected = expectedOf(plan, fate, until);
  const rung = [...rungOf(history, 'PlanDueForReview'), ...rungOf(history, 'RevisitOverdue')];
  const name = (what: string) => `${plan.planId}: ${what}`;
  const isNeedless = ({ what }: Rung) => fate !== 'neglected' && what.startsWith('RevisitOverdue');
  const dueAt = new Map(expected.map(({ what, at }) => [what, at]));
  return {
    lost: expected.filter(({ what }) => !rung.some((one) => one.what === what)).map(({ what }) => name(what)),
    doubled: rung
      .filter(({ what }, index) => rung.findIndex((one) => one.what === what) !== index)
      .map(({ what }) => name(what)),
    early: rung
      .filter((one) => isNeedless(one) || one.at < (dueAt.get(one.what) ?? 0))
      .map(({ what }) => name(what)),
  };
};
