import type { EventDraft } from '#events/catalogue.ts';
import type { Period } from '#events/identifiers.ts';
import { Severity } from '#events/notification/severity.ts';
import type { LadderStep, ReminderRule } from '../programme/reminder-rule.ts';
import { findLine } from './lines-by-area.ts';
import { type Plan, remainingLines } from './plan.ts';
import type { PlanLine } from './plan-line.ts';

/** How much hangs on a line: on what it is about, whether it could wait, and how critical its requirement is. */
export const severityOfLine = ({
  kind,
  isUrgent,
  criticality,
}: Pick<PlanLine, 'kind' | 'isUrgent' | 'criticality'>): Severity => {
  if (isUrgent || (kind === 'deficiency' && criticality === 'high')) return 'high';
  return kind === 'deficiency' ? 'raised' : 'normal';
};

/** The highest severity of what remains. */
export const severityOfPlan = (plan: Plan): Severity => {
  const found = new Set(remainingLines(plan).map(severityOfLine));
  return Severity.options.findLast((severity) => found.has(severity)) ?? 'normal';
};

/** How much hangs on what the plan once told: on the line it is about, or on the whole. */
export const severityInPlan = (plan: Plan, { name, data }: EventDraft): Severity => {
  const isOfLine = name === 'MeasureOverdue' || name === 'MeasureDueSoon';
  const line = isOfLine ? findLine(plan, data.lineId) : undefined;
  return line ? severityOfLine(line) : severityOfPlan(plan);
};

export interface Schedule {
  readonly remindBefore: readonly Period[];
  readonly ladder: readonly LadderStep[];
}

/**
 * When one is reminded of what has this severity: by what the organisation said when the plan was adopted, else by the
 * programme; of each the rule for the severity before the one for all. Said of one half, the other half stays.
 */
export const scheduleOf = ({ programme, reminders = [] }: Plan, severity: Severity): Schedule => {
  const { cadence, reminders: usual = [] } = programme.definition;
  const ordered = [reminders, usual].flatMap((rules): ReminderRule[] => [
    ...rules.filter((rule) => rule.severity === severity),
    ...rules.filter((rule) => rule.severity === undefined),
  ]);
  return {
    remindBefore: ordered.find((rule) => rule.remindBefore !== undefined)?.remindBefore ?? [],
    ladder: ordered.find((rule) => rule.ladder !== undefined)?.ladder ?? cadence.ladder,
  };
};
