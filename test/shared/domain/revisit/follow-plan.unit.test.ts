import { describe, expect, it } from 'vitest';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import { cancelRevisit } from '#shared/domain/revisit/cancel-revisit.ts';
import { followPlan } from '#shared/domain/revisit/follow-plan.ts';
import { handOver } from '#shared/domain/revisit/hand-over.ts';
import { recordSupport } from '#shared/domain/revisit/record-support.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { accepted, anAdoptedPlan, colleague, manager, officer, refusal } from '../plan/a-plan.ts';
import { anOpenRevisit, planned } from './a-revisit.ts';

const given = anAdoptedPlan();
const opened = anOpenRevisit(given);
const { revisitId, planId, unit } = opened;
const ids = { revisitId, planId, unitId: unit.unitId };
const [first] = given.revisits as [SetRevisit];
const withFirst = (changes: Partial<SetRevisit>): Plan => ({
  ...given,
  revisits: [{ ...first, ...changes }],
});
const waived = { waivedOn: '2027-01-19', reason: 'Beslut.' };
const held = { revisitId, heldOn: '2027-01-26' };
const closed: Plan = { ...given, status: 'closed' };
/** On 26 January, at one o'clock. */
const timed: Revisit = { ...planned(opened, 'announced'), slot: { from: '13:00', minutes: 60 } };
const carriedOut: Revisit = { ...timed, status: 'carriedOut', heldOn: '2027-01-26' };

describe('what the plan decides', () => {
  it.each([
    ['waived', 'waived', withFirst({ waived })],
    ['planClosed', 'cancelled', closed],
    ['waived', 'waived', { ...withFirst({ waived }), status: 'closed' as const }],
  ] as const)('calls the revisit off: %s', (reason, status, plan) => {
    for (const revisit of [opened, timed])
      expect(accepted(followPlan(revisit, { plan }))).toStrictEqual({
        state: { ...revisit, status },
        events: [{ name: 'RevisitCancelled', data: { ...ids, reason } }],
      });
  });

  it.each([
    ['2027-01-19', '2027-02-01', true],
    ['2027-01-26', '2027-02-09', true],
    ['2027-01-12', '2027-01-26', true],
    ['2027-01-27', '2027-02-10', false],
    ['2027-01-11', '2027-01-25', false],
  ])('moves the revisit to %s to %s: the day that is set stays, %s', (dueOn, holdBy, isDayKept) => {
    const { plannedOn: _, slot: __, ...undated } = timed;
    expect(accepted(followPlan(timed, { plan: withFirst({ dueOn, holdBy }) }))).toStrictEqual({
      state: isDayKept ? { ...timed, dueOn, holdBy } : { ...undated, dueOn, holdBy, status: 'open' },
      events: [{ name: 'RevisitRescheduled', data: { ...ids, dueOn, holdBy, isDayKept } }],
    });
  });

  it('moves a revisit without a day, also when only its last day is another', () => {
    const [dueOn, holdBy] = [opened.dueOn, '2027-02-08'];
    expect(accepted(followPlan(opened, { plan: withFirst({ holdBy }) }))).toStrictEqual({
      state: { ...opened, holdBy },
      events: [{ name: 'RevisitRescheduled', data: { ...ids, dueOn, holdBy, isDayKept: true } }],
    });
  });

  it('is of the revisit of the same number, whatever the plan has decided of others', () => {
    const other = { ...first, number: 2, waived };
    expect(followPlan(timed, { plan: { ...given, revisits: [other, first] } })).toBeUndefined();
    const ours = {
      ...given,
      revisits: [
        { ...first, number: 2 },
        { ...first, waived },
      ],
    };
    expect(accepted(cancelRevisit(timed, { plan: ours })).state.status).toBe('waived');
  });

  it('changes nothing of what is as the plan has it, or has been held', () => {
    expect(followPlan(timed, { plan: given })).toBeUndefined();
    expect(followPlan(carriedOut, { plan: closed })).toBeUndefined();
    expect(followPlan(timed, { plan: { ...closed, revisits: [] } })).toBeUndefined();
    expect(followPlan(timed, { plan: { ...withFirst({ held }), status: 'closed' } })).toBeUndefined();
  });
});

describe('calling a revisit off by hand', () => {
  it('is done when its plan was closed or it was waived there', () => {
    const [off] = accepted(cancelRevisit(timed, { plan: closed })).events;
    expect(off).toStrictEqual({ name: 'RevisitCancelled', data: { ...ids, reason: 'planClosed' } });
    const [forgone] = accepted(cancelRevisit(timed, { plan: withFirst({ waived }) })).events;
    expect(forgone.data).toStrictEqual({ ...ids, reason: 'waived' });
  });

  it('is refused while the plan waits for it, though another one is waived', () => {
    const others = { ...given, revisits: [first, { ...first, number: 2, waived }] };
    for (const plan of [given, others]) {
      expect(refusal(cancelRevisit(timed, { plan }))).toStrictEqual({
        kind: 'conflict',
        violations: [{ code: 'revisit.calledOffWithThePlan', received: 'adopted' }],
      });
    }
  });

  it('is nothing once it is called off, and refused once somebody has been there', () => {
    for (const status of ['cancelled', 'waived'] as const)
      expect(cancelRevisit({ ...timed, status }, { plan: closed })).toBeUndefined();
    for (const status of ['carriedOut', 'completed'] as const) {
      expect(refusal(cancelRevisit({ ...carriedOut, status }, { plan: closed }))).toStrictEqual({
        kind: 'conflict',
        violations: [{ code: 'revisit.isOpen', field: '/status', received: status }],
      });
    }
  });
});

describe('handing a revisit over', () => {
  it('gives each part one had to another', () => {
    const event = (from: typeof officer, parts: string[]) => ({
      name: 'RevisitHandedOver',
      data: { revisitId, fromPersonId: from.personId, toPersonId: colleague.personId, parts },
    });
    expect(accepted(handOver(opened, { from: officer, to: colleague }))).toStrictEqual({
      state: { ...opened, officer: colleague },
      events: [event(officer, ['officer'])],
    });
    expect(accepted(handOver(opened, { from: manager, to: colleague }))).toStrictEqual({
      state: { ...opened, unit: { ...unit, manager: colleague } },
      events: [event(manager, ['unitManager'])],
    });
    const both = { ...opened, officer: manager };
    expect(accepted(handOver(both, { from: manager, to: colleague })).events).toStrictEqual([
      event(manager, ['officer', 'unitManager']),
    ]);
  });

  it('is nothing for others, or to oneself', () => {
    expect(handOver(opened, { from: colleague, to: manager })).toBeUndefined();
    expect(handOver(opened, { from: officer, to: officer })).toBeUndefined();
  });
});

describe('support', () => {
  it('is written down whole: given and asked for', () => {
    const [support, askedFor] = ['Handledning.', 'En utbildningsdag.'];
    const event = (...changed: string[]) => [
      { name: 'RevisitSupportRecorded', data: { revisitId, planId, changed } },
    ];
    const both = accepted(recordSupport(opened, { given: support, askedFor }));
    expect(both).toStrictEqual({
      state: { ...opened, support: { given: support, askedFor } },
      events: event('given', 'askedFor'),
    });
    expect(recordSupport(both.state, { given: support, askedFor })).toBeUndefined();
    const one = accepted(recordSupport(both.state, { askedFor }));
    expect(one).toStrictEqual({ state: { ...opened, support: { askedFor } }, events: event('given') });
    const other = accepted(recordSupport(both.state, { given: support }));
    expect(other).toStrictEqual({
      state: { ...opened, support: { given: support } },
      events: event('askedFor'),
    });
  });

  it.each(['completed', 'cancelled', 'waived'] as const)(
    'is not changed once the revisit is %s',
    (status) => {
      expect(refusal(recordSupport({ ...carriedOut, status }, { given: 'Handledning.' }))).toStrictEqual({
        kind: 'conflict',
        violations: [{ code: 'revisit.isOpen', field: '/status', received: status }],
      });
      expect(accepted(recordSupport(carriedOut, { given: 'Handledning.' })).events).toHaveLength(1);
    },
  );
});
