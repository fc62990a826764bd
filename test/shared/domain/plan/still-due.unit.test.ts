import { describe, expect, it } from 'vitest';
import type { EventDraft } from '#events/catalogue.ts';
import { isStillDue } from '#shared/domain/plan/is-still-due.ts';
import { findLine, withLine } from '#shared/domain/plan/lines-by-area.ts';
import { awaitsPresentation, type Plan } from '#shared/domain/plan/plan.ts';
import type { PlanLine } from '#shared/domain/plan/plan-line.ts';
import { scheduleOf, severityInPlan, severityOfPlan } from '#shared/domain/plan/schedule-of.ts';
import { aBasis, adoptedFrom, aFinding, anOpenPlan } from './a-plan.ts';

const { planId, reportId, bodyId, unit } = anOpenPlan();
const { unitId } = unit;
const ids = { planId, reportId, unitId };
const given = adoptedFrom(aBasis({ findings: [aFinding('brist-1')] }));
const line = findLine(given, 'brist-1') as PlanLine;
const withMeasuresOf = (changes: Partial<PlanLine>): Plan => ({
  ...given,
  areas: withLine(given.areas, { ...line, ...changes }),
});

describe('presenting to the body', () => {
  it('is waited for until it is done or a person has ended the plan', () => {
    const closed = (reason: NonNullable<Plan['closing']>['reason']): Plan => ({
      ...given,
      status: 'closed',
      closing: { closedOn: '2027-01-10', reason },
    });
    const { presentBy: _, ...unasked } = given;
    const presentation = {
      bodyId,
      presentedOn: '2027-01-14',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    expect(
      [given, closed('nothingRemains'), closed('programmeEnds'), closed('officerDecided')].map(
        awaitsPresentation,
      ),
    ).toEqual([true, true, true, false]);
    expect([unasked, { ...given, presentation }].map(awaitsPresentation)).toEqual([false, false]);
  });
});

describe('what the plan once told', () => {
  const overdue = (changes: object = {}): EventDraft => ({
    name: 'MeasureOverdue',
    data: {
      planId,
      unitId,
      lineId: 'brist-1',
      measureId: 'measure-1',
      ownerSide: 'unit',
      dueOn: '2026-12-18',
      step: 1,
      tell: 'owner',
      ...changes,
    },
  });

  it('of a measure holds while it is not carried out and its day is the same', () => {
    const [measure] = line.measures;
    const soon = { ...overdue(), name: 'MeasureDueSoon' } as EventDraft;
    expect([given, { ...given, status: 'closed' as const }].map((plan) => isStillDue(plan, soon))).toEqual([
      true,
      false,
    ]);
    const progress = { done: 'yes' as const, reportedOn: '2026-12-20' };
    expect(isStillDue(given, overdue())).toBe(true);
    expect(isStillDue({ ...given, status: 'closed' }, overdue())).toBe(false);
    for (const changes of [{ dueOn: '2026-12-17' }, { lineId: 'brist-2' }, { measureId: 'measure-2' }])
      expect(isStillDue(given, overdue(changes))).toBe(false);
    const measures = measure ? [{ ...measure, progress }] : [];
    expect(isStillDue(withMeasuresOf({ measures }), overdue())).toBe(false);
    const latest = { revisitId: planId as never, revisitNumber: 1, heldOn: '2026-12-10', measures: [] };
    expect(isStillDue(withMeasuresOf({ latest: { ...latest, result: 'achieved' } }), overdue())).toBe(false);
    expect(isStillDue(withMeasuresOf({ latest: { ...latest, result: 'partly' } }), overdue())).toBe(true);
  });

  it('of a revisit holds while the plan waits for it by the same day', () => {
    const late = (revisitNumber: number, holdBy: string): EventDraft => ({
      name: 'RevisitOverdue',
      data: { ...ids, revisitNumber, holdBy, step: 1, tell: 'owner' },
    });
    expect(isStillDue(given, late(1, '2027-02-01'))).toBe(true);
    expect(isStillDue(given, late(1, '2027-02-02'))).toBe(false);
    expect(isStillDue(given, late(2, '2027-02-01'))).toBe(false);
    expect(isStillDue({ ...given, revisits: [] }, late(1, '2027-02-01'))).toBe(false);
  });

  it('of the adoption or the presentation holds while that is waited for by the same day', () => {
    const { planDueOn } = given;
    const adoption: EventDraft = { name: 'PlanAdoptionDueSoon', data: { ...ids, planDueOn } };
    expect(isStillDue(anOpenPlan(), adoption)).toBe(true);
    expect(isStillDue({ ...anOpenPlan(), planDueOn: '2026-11-24' }, adoption)).toBe(false);
    expect(isStillDue(given, adoption)).toBe(false);
    const presentation: EventDraft = {
      name: 'PlanPresentationOverdue',
      data: { ...ids, bodyId, presentBy: '2027-01-15' },
    };
    expect(isStillDue(given, presentation)).toBe(true);
    expect(isStillDue({ ...given, presentBy: '2027-01-16' }, presentation)).toBe(false);
    expect(isStillDue(anOpenPlan(), presentation)).toBe(false);
    expect(isStillDue(given, { name: 'PlanAgreed', data: {} } as never)).toBe(true);
  });

  it('weighs as the line it is about, else as the heaviest of what remains', () => {
    const plan = adoptedFrom(
      aBasis({
        findings: [
          aFinding('brist-1', { kind: 'deficiency' }),
          aFinding('akut', { isUrgent: true }),
          aFinding('vanlig'),
        ],
      }),
    );
    const of = (lineId: string, name = 'MeasureOverdue') =>
      severityInPlan(plan, { ...overdue({ lineId }), name } as EventDraft);
    expect([of('brist-1'), of('akut'), of('vanlig'), of('ingen')]).toEqual([
      'raised',
      'high',
      'normal',
      'high',
    ]);
    expect([of('brist-1', 'MeasureDueSoon'), of('vanlig', 'RevisitOverdue')]).toEqual(['raised', 'high']);
    expect([severityOfPlan(plan), severityOfPlan(given), severityOfPlan({ ...given, areas: {} })]).toEqual([
      'high',
      'normal',
      'normal',
    ]);
  });
});

describe('a schedule', () => {
  const ladder = (after: string) => [{ after, tell: 'owner' as const }];
  const plan = (reminders: Plan['reminders'], usual?: Plan['reminders']): Plan => ({
    ...given,
    programme: {
      ...given.programme,
      definition: { ...given.programme.definition, ...(usual && { reminders: usual }) },
    },
    ...(reminders && { reminders }),
  });

  it('is the organisation’s before the programme’s, and a severity’s before that of all', () => {
    const all = { remindBefore: ['P1D'], ladder: ladder('P1D') };
    const high = { severity: 'high' as const, remindBefore: ['P2D'], ladder: ladder('P2D') };
    const { severity: _, ...asHigh } = high;
    expect(scheduleOf(plan([all, high]), 'high')).toStrictEqual(asHigh);
    expect(scheduleOf(plan([high, all]), 'normal')).toStrictEqual(all);
    expect(scheduleOf(plan([all], [high]), 'high')).toStrictEqual(all);
    expect(scheduleOf(plan(undefined, [all, high]), 'high')).toStrictEqual(asHigh);
  });

  it('takes each half from the first that says it; else no reminders, and the ladder of the cadence', () => {
    const usual = given.programme.definition.cadence.ladder;
    expect(
      scheduleOf(plan([{ remindBefore: ['P1D'] }], [{ ladder: ladder('P3D') }]), 'normal'),
    ).toStrictEqual({
      remindBefore: ['P1D'],
      ladder: ladder('P3D'),
    });
    expect(
      scheduleOf(plan([{ ladder: ladder('P3D') }], [{ remindBefore: ['P1D'] }]), 'normal'),
    ).toStrictEqual({
      remindBefore: ['P1D'],
      ladder: ladder('P3D'),
    });
    expect(scheduleOf(plan(undefined), 'raised')).toStrictEqual({ remindBefore: [], ladder: usual });
    const [raised] = [{ severity: 'raised' as const, remindBefore: ['P1D'], ladder: [] }];
    expect(scheduleOf(plan([raised]), 'normal')).toStrictEqual({ remindBefore: [], ladder: usual });
    expect(scheduleOf(plan([raised]), 'raised')).toStrictEqual({ remindBefore: ['P1D'], ladder: [] });
  });
});
