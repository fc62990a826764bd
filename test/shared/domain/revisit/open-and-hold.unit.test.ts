import { describe, expect, it } from 'vitest';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import type { SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import { carryOutRevisit } from '#shared/domain/revisit/carry-out-revisit.ts';
import { openRevisit } from '#shared/domain/revisit/open-revisit.ts';
import { planRevisit } from '#shared/domain/revisit/plan-revisit.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  aFinding,
  aMeasure,
  found,
  officer,
  on,
  refusal,
  twoYears,
  withLines,
} from '../plan/a-plan.ts';
import { anOpenRevisit, planned } from './a-revisit.ts';

const findings = [
  aFinding('brist-1'),
  aFinding('halsa', { areaId: 'halso-och-sjukvard', areaName: 'Hälsa' }),
];
const given = adoptedFrom(aBasis({ findings }));
const { planId, unit } = given;
const { unitId } = unit;
const revisitId = revisitIdOf(planId, 1);
const ids = { revisitId, planId, unitId };
const [first] = given.revisits as [SetRevisit];
const open = (plan: Plan, number = 1) => openRevisit(undefined, { plan, number }, on('2027-01-18'));
const withFirst = (changes: Partial<SetRevisit>): Plan => ({
  ...given,
  revisits: [{ ...first, ...changes }],
});
const held = { revisitId, heldOn: '2027-01-26' };
const inEachState = () => {
  const [opened, invited] = [anOpenRevisit(given), planned(anOpenRevisit(given), 'announced')];
  const carriedOut: Revisit = { ...invited, status: 'carriedOut', heldOn: '2027-01-26' };
  const ended = (['completed', 'cancelled', 'waived'] as const).map((status) => ({ ...carriedOut, status }));
  return { opened, invited, carriedOut, ended };
};
const isOpen = (received: string) => ({
  kind: 'conflict',
  violations: [{ code: 'revisit.isOpen', field: '/status', received }],
});
const notYetHeld = (received: string) => ({
  kind: 'conflict',
  violations: [{ code: 'revisit.notYetHeld', field: '/status', received }],
});

describe('opening a revisit', () => {
  const { organisationId, bodyId, caseNumber } = given;
  const line = {
    kind: 'improvementArea',
    text: aFinding('brist-1').text,
    measures: [{ ...aMeasure(), measureId: 'measure-1' }],
    version: 1,
  };
  const opened = {
    revisitId,
    planId,
    organisationId,
    bodyId,
    caseNumber,
    unit,
    officer,
    number: 1,
    name: 'Återbesök',
    names: { plan: 'Handlingsplan', revisit: 'Återbesök' },
    comesAgain: true,
    status: 'open',
    openedOn: '2027-01-18',
    dueOn: '2027-01-18',
    holdBy: '2027-02-01',
    earliestHeldOn: '2026-11-16',
    announcement: 'announced',
    areas: {
      personal: { areaName: 'Personal', lines: [{ lineId: 'brist-1', areaId: 'personal', ...line }] },
      'halso-och-sjukvard': {
        areaName: 'Hälsa',
        lines: [{ lineId: 'halsa', areaId: 'halso-och-sjukvard', ...line }],
      },
    },
    support: {},
  };

  it('takes over what remains of the plan', () => {
    expect(accepted(open(given))).toStrictEqual({
      state: opened,
      events: [
        {
          name: 'RevisitOpened',
          data: {
            ...ids,
            revisitNumber: 1,
            dueOn: '2027-01-18',
            holdBy: '2027-02-01',
            lineIds: ['brist-1', 'halsa'],
          },
        },
      ],
    });
  });

  it('takes over reasons and what was found before, and leaves areas out in which nothing remains', () => {
    const latest = found('yes', 'hadEffect');
    const noMeasureReason = 'Redan åtgärdat.';
    const plan = withLines(
      (one) =>
        one.lineId === 'halsa'
          ? { ...one, latest: { ...latest, result: 'achieved' } }
          : { ...one, measures: [], noMeasureReason, latest },
      given,
    );
    expect(accepted(open(plan)).state.areas).toStrictEqual({
      personal: {
        areaName: 'Personal',
        lines: [
          {
            lineId: 'brist-1',
            areaId: 'personal',
            ...line,
            measures: [],
            noMeasureReason,
            resultBefore: 'partly',
          },
        ],
      },
    });
  });

  it('comes again where the programme says so, or another one waits', () => {
    const cadence = {
      ...twoYears,
      revisits: [{ name: 'År två', after: 'P1Y', countedFrom: 'planAdoption' as const }],
    };
    const last = adoptedFrom(aBasis({ findings, cadence }));
    const { comesAgain } = accepted(open(last)).state;
    const another = { ...first, number: 2, dueOn: '2028-01-18' };
    const more = { ...last, revisits: [...last.revisits, another] };
    expect([comesAgain, accepted(open(more)).state.comesAgain]).toEqual([false, true]);
  });

  it('is extra when the plan says so, and is held after the latest before it', () => {
    const extra = { ...first, number: 4, isExtra: true as const, dueOn: '2027-01-11' };
    const heldOn = (number: number, day: string) => ({ ...first, number, held: { ...held, heldOn: day } });
    const revisits = [heldOn(1, '2026-12-21'), heldOn(2, '2026-12-14'), extra];
    const { state } = accepted(open({ ...given, revisits }, 4));
    expect(state).toMatchObject({ isExtra: true, number: 4, earliestHeldOn: '2026-12-21' });
  });

  it('happens once, of the one that the plan waits for, while it holds', () => {
    const planHolds = (received: number) => ({
      kind: 'missing',
      violations: [{ code: 'revisit.planHolds', received }],
    });
    expect(refusal(open(given, 7))).toStrictEqual(planHolds(7));
    const { adoptedOn: _, ...unadopted } = given;
    expect(refusal(open(unadopted))).toStrictEqual(planHolds(1));
    expect(openRevisit(anOpenRevisit(given), { plan: given, number: 1 }, on('2027-01-18'))).toBeUndefined();
    expect(open({ ...given, status: 'closed' })).toBeUndefined();
    expect(open({ ...given, revisits: [first, { ...first, number: 2 }] }, 2)).toBeUndefined();
    expect(open(withFirst({ held }))).toBeUndefined();
  });
});

describe('the day of a revisit', () => {
  const slot = { from: '13:00', minutes: 60 };
  const plannedOn = '2027-01-26';

  it.each([
    ['announced', 'invited'],
    ['unannounced', 'open'],
  ] as const)('is set %s: the revisit is %s', (announcement, status) => {
    const { opened } = inEachState();
    const events = [{ name: 'RevisitPlanned', data: { ...ids, plannedOn, announcement } }];
    const state = { ...opened, status, plannedOn, announcement };
    expect(accepted(planRevisit(opened, { plannedOn, announcement }))).toStrictEqual({ state, events });
    const timed = planRevisit(opened, { plannedOn, slot, announcement });
    expect(accepted(timed)).toStrictEqual({ state: { ...state, slot }, events });
  });

  it('moves with day, time or whether the unit is told; the same once more is nothing', () => {
    const { opened } = inEachState();
    const planning = { plannedOn, slot, announcement: 'announced' as const };
    const { state } = accepted(planRevisit(opened, planning));
    expect(planRevisit(state, planning)).toBeUndefined();
    expect(accepted(planRevisit(state, { ...planning, plannedOn: '2027-01-27' })).state).toStrictEqual({
      ...state,
      plannedOn: '2027-01-27',
    });
    const { slot: _, ...untimed } = state;
    expect(accepted(planRevisit(state, { plannedOn, announcement: 'announced' })).state).toStrictEqual(
      untimed,
    );
    expect(accepted(planRevisit(state, { ...planning, announcement: 'unannounced' })).state.status).toBe(
      'open',
    );
  });

  it('is set before anybody has been there', () => {
    const { carriedOut, ended } = inEachState();
    const plan = (revisit: Revisit) =>
      refusal(planRevisit(revisit, { plannedOn, announcement: 'announced' }));
    expect(plan(carriedOut)).toStrictEqual(notYetHeld('carriedOut'));
    for (const revisit of ended) expect(plan(revisit)).toStrictEqual(isOpen(revisit.status));
  });
});

describe('carrying a revisit out', () => {
  const carryOut = (revisit: Revisit, heldOn = '2027-01-26') =>
    carryOutRevisit(revisit, { heldOn }, on('2027-01-28'));

  it('says on which day', () => {
    const { opened, invited } = inEachState();
    for (const before of [opened, invited]) {
      expect(accepted(carryOut(before))).toStrictEqual({
        state: { ...before, status: 'carriedOut', heldOn: '2027-01-26' },
        events: [{ name: 'RevisitCarriedOut', data: { ...ids, revisitNumber: 1, heldOn: '2027-01-26' } }],
      });
    }
  });

  it.each(['2026-11-15', '2027-01-29'])('is neither before the adoption nor ahead: %s', (heldOn) => {
    expect(refusal(carryOut(anOpenRevisit(given), heldOn))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'revisit.heldDateIsPlausible',
          field: '/heldOn',
          limit: '2026-11-16/2027-01-28',
          received: heldOn,
        },
      ],
    });
  });

  it('happens once', () => {
    const { carriedOut, ended } = inEachState();
    expect(carryOut(carriedOut)).toBeUndefined();
    expect(refusal(carryOut(carriedOut, '2027-01-27'))).toStrictEqual(notYetHeld('carriedOut'));
    for (const revisit of ended) expect(refusal(carryOut(revisit))).toStrictEqual(notYetHeld(revisit.status));
  });
});
