import { describe, expect, it } from 'vitest';
import { adoptPlan } from '#shared/domain/plan/adopt-plan.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { reportMeasure } from '#shared/domain/plan/report-measure.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import { severityOfLine } from '#shared/domain/plan/schedule-of.ts';
import type { ReminderRule } from '#shared/domain/programme/reminder-rule.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  aFinding,
  anAgreedPlan,
  anAnsweredPlan,
  anOpenPlan,
  aSubmittedPlan,
  manager,
  on,
} from './a-plan.ts';

const days: readonly ReminderRule[] = [{ remindBefore: ['P7D', 'P0D'] }];

/** A plan with one measure, due on Friday 18 December 2026, adopted on 16 November under the organisation's rules. */
const aPlan = (
  reminders: readonly ReminderRule[],
  { usual, finding = {} }: { usual?: ReminderRule[]; finding?: Parameters<typeof aFinding>[1] } = {},
): Plan => {
  const basis = aBasis({ findings: [aFinding('brist-1', finding)] });
  const { programme } = basis;
  const definition = { ...programme.definition, ...(usual && { reminders: usual }) };
  const open = anOpenPlan({ ...basis, programme: { ...programme, definition } });
  const agreed = anAgreedPlan(aCommentedPlan(aSubmittedPlan(anAnsweredPlan(open))));
  return accepted(adoptPlan(agreed, { reminders }, on('2026-11-16'))).state;
};

/** Rings the plan whenever it asks for it until a day; what it says of its measure, with the day. */
const toldUntil = (plan: Plan, until: string): { plan: Plan; told: string[] } => {
  const told: string[] = [];
  let state = plan;
  for (let at = planRules.wakeAt(state); at !== undefined && at < until; at = planRules.wakeAt(state)) {
    const rung = accepted(ring(state, { now: at }));
    state = rung.state;
    for (const { name, data } of rung.events) {
      if (name === 'MeasureDueSoon') told.push(`${at.slice(0, 10)} soon`);
      if (name === 'MeasureOverdue') told.push(`${at.slice(0, 10)} late, ${data.tell}`);
    }
  }
  return { plan: state, told };
};

describe('when one is reminded of a measure', () => {
  it('is before its day, on it and after it, as the organisation says', () => {
    expect(toldUntil(aPlan(days), '2026-12-29').told).toEqual([
      '2026-12-11 soon',
      '2026-12-18 soon',
      '2026-12-21 late, owner',
      '2026-12-28 late, ownersManager',
    ]);
  });

  it('is as the programme says where the organisation says nothing, and only when late where neither does', () => {
    expect(toldUntil(aPlan([], { usual: [...days] }), '2026-12-20').told).toHaveLength(2);
    expect(toldUntil(aPlan([]), '2026-12-20').told).toEqual([]);
  });

  it('depends on how much hangs on it: the rule for its severity comes before the one for all', () => {
    const high: ReminderRule = {
      severity: 'high',
      remindBefore: ['P3D'],
      ladder: [{ after: 'P1D', tell: 'departmentHead' }],
    };
    const critical = { kind: 'deficiency', criticality: 'high' } as const;
    const told = toldUntil(aPlan([...days, high], { finding: critical }), '2027-01-10').told;
    expect(told).toEqual(['2026-12-15 soon', '2026-12-21 late, departmentHead']);
    expect(toldUntil(aPlan([...days, high]), '2026-12-20').told).toHaveLength(2);
  });

  it('says after an outage only the latest of it', () => {
    const plan = aPlan(days);
    const after = (now: string) => accepted(ring(plan, { now })).events.map(({ name }) => name);
    expect(after('2026-12-18T09:00:00.000Z')).toEqual(['MeasureDueSoon']);
    const late = accepted(ring(plan, { now: '2026-12-22T09:00:00.000Z' }));
    expect(late.events.map(({ name }) => name)).toEqual(['MeasureOverdue']);
    expect(toldUntil(late.state, '2026-12-27').told).toEqual([]);
  });

  it('stops when it is carried out, and never comes before the plan held', () => {
    const plan = aPlan([{ remindBefore: ['P2M', 'P7D'] }]);
    expect(toldUntil(plan, '2026-12-10').told).toEqual([]);
    const [line] = linesOf(plan);
    const measure = { lineId: line?.lineId ?? '', measureId: line?.measures[0]?.measureId ?? '' };
    const done = accepted(reportMeasure(plan, { ...measure, done: 'yes' }, on('2026-12-01', manager))).state;
    expect(toldUntil(done, '2026-12-31').told).toEqual([]);
  });
});

describe('how much hangs on a line', () => {
  it.each([
    [{ kind: 'improvementArea', isUrgent: false }, 'normal'],
    [{ kind: 'remark', isUrgent: false }, 'normal'],
    [{ kind: 'remark', isUrgent: false, criticality: 'high' }, 'normal'],
    [{ kind: 'deficiency', isUrgent: false, criticality: 'medium' }, 'raised'],
    [{ kind: 'deficiency', isUrgent: false, criticality: 'high' }, 'high'],
    [{ kind: 'improvementArea', isUrgent: true }, 'high'],
  ] as const)('of %j is %s', (line, severity) => expect(severityOfLine(line)).toBe(severity));
});
