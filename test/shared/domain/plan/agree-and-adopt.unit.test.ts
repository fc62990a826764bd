import { describe, expect, it } from 'vitest';
import { adoptPlan, missingForAdoption } from '#shared/domain/plan/adopt-plan.ts';
import { agreePlan } from '#shared/domain/plan/agree-plan.ts';
import { commentPlan } from '#shared/domain/plan/comment-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { submitPlan } from '#shared/domain/plan/submit-plan.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  agreed,
  anAdoptedPlan,
  anAgreedPlan,
  anAnsweredPlan,
  anOpenPlan,
  aPrivateUnit,
  aSubmittedPlan,
  commissioner,
  manager,
  on,
  provider,
  refusal,
  solna,
  twoYears,
} from './a-plan.ts';

const { planId, reportId, assessmentId, unit } = anOpenPlan();
const ids = { planId, reportId, unitId: unit.unitId };
const aClosedPlan = (): Plan => ({ ...anAdoptedPlan(), status: 'closed' });

describe('handing a plan in', () => {
  it('gives it to the officer, as the text then reads', () => {
    const given = anAnsweredPlan();
    expect(accepted(submitPlan(given, {}, on('2026-11-10')))).toStrictEqual({
      state: {
        ...given,
        status: 'submitted',
        submission: { submittedOn: '2026-11-10', revision: 4, isReceivedDocument: false },
      },
      events: [{ name: 'PlanSubmitted', data: { ...ids, revision: 4 } }],
    });
    const received = submitPlan(anOpenPlan(aBasis({ unit: aPrivateUnit })), {}, on('2026-11-10'));
    expect(accepted(received).state.submission).toStrictEqual({
      submittedOn: '2026-11-10',
      revision: 1,
      isReceivedDocument: true,
      counterpart: provider,
    });
  });

  it.each([aCommentedPlan(), anAdoptedPlan(), aClosedPlan()])('is over once it is $status', (plan) => {
    expect(refusal(submitPlan(plan, {}, on('2026-11-20')))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.submittedOnce', field: '/status', received: plan.status }],
    });
  });
});

describe('the officer’s answer', () => {
  it.each([
    ['noComments', undefined],
    ['noComments', 'Bra plan.'],
    ['completionAsked', 'Vem ansvarar?'],
  ] as const)('is %s with the text %s', (outcome, text) => {
    const given = aSubmittedPlan();
    const comment = { outcome, ...(text !== undefined && { text }) };
    expect(accepted(commentPlan(given, comment, on('2026-11-12')))).toStrictEqual({
      state: { ...given, status: outcome, comment: { ...comment, revision: 4, commentedOn: '2026-11-12' } },
      events: [{ name: 'PlanCommented', data: { ...ids, outcome, revision: 4 } }],
    });
  });

  it('is to what was handed in, and says what is missing', () => {
    expect(refusal(commentPlan(anAnsweredPlan(), { outcome: 'noComments' }, on('2026-11-12')))).toStrictEqual(
      {
        kind: 'conflict',
        violations: [{ code: 'plan.submittedBeforeComment', field: '/status', received: 'open' }],
      },
    );
    expect(
      refusal(commentPlan(aSubmittedPlan(), { outcome: 'completionAsked' }, on('2026-11-12'))),
    ).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.completionSaysWhat', field: '/text' }],
    });
  });
});

describe('agreeing', () => {
  const agree = (plan: Plan, party: 'unit' | 'commissioner', by: Parameters<typeof on>[1], revision = 4) =>
    agreePlan(plan, { party, revision }, on('2026-11-13', by));

  it('is written down with who and when, and tells when it is the last', () => {
    const given = aCommentedPlan();
    const first = accepted(agree(given, 'unit', manager));
    const ofUnit = { revision: 4, by: manager, agreedOn: '2026-11-13' };
    expect(first).toStrictEqual({
      state: { ...given, agreements: { unit: ofUnit } },
      events: [{ name: 'PlanAgreed', data: { ...ids, party: 'unit', revision: 4, isAgreedByAll: false } }],
    });
    const second = accepted(agree(first.state, 'commissioner', commissioner));
    expect(second).toStrictEqual({
      state: {
        ...given,
        agreements: { unit: ofUnit, commissioner: { revision: 4, by: commissioner, agreedOn: '2026-11-13' } },
      },
      events: [
        { name: 'PlanAgreed', data: { ...ids, party: 'commissioner', revision: 4, isAgreedByAll: true } },
      ],
    });
    expect(agree(second.state, 'unit', manager)).toBeUndefined();
  });

  it('names nobody where a function of our own agrees, and is then not held against anybody', () => {
    const system = { now: '2026-11-13T10:00:00.000Z', actor: { system: 'demo', organisationId: solna } };
    const first = accepted(agreePlan(aCommentedPlan(), { party: 'unit', revision: 4 }, system)).state;
    expect(first.agreements).toStrictEqual({ unit: { revision: 4, agreedOn: '2026-11-13' } });
    const second = agreePlan(first, { party: 'commissioner', revision: 4 }, system);
    expect(Object.keys(accepted(second).state.agreements)).toEqual(['unit', 'commissioner']);
    expect(Object.keys(accepted(agree(first, 'commissioner', manager)).state.agreements)).toHaveLength(2);
  });

  it('may be said anew by the same party, of a new text', () => {
    const old = { ...agreed(aCommentedPlan(), 'unit'), revision: 5 };
    expect(accepted(agree(old, 'unit', manager, 5)).state.agreements.unit?.revision).toBe(5);
  });

  it.each(['unit', 'commissioner'] as const)('of both is not the same person’s: %s agreed', (party) => {
    const other = party === 'unit' ? 'commissioner' : 'unit';
    const by = party === 'unit' ? manager : commissioner;
    expect(refusal(agree(agreed(aCommentedPlan(), party), other, by))).toStrictEqual({
      kind: 'forbidden',
      violations: [{ code: 'plan.partiesAreTwo', field: `/agreements/${party}` }],
    });
  });

  it.each([3, 5])('is to this very text, not to revision %i', (revision) => {
    expect(refusal(agree(aCommentedPlan(), 'unit', manager, revision))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.agreesToThisText', field: '/revision', limit: 4, received: revision }],
    });
  });

  it.each([anAdoptedPlan(), aClosedPlan()])('is over once the plan is $status', (plan) => {
    expect(refusal(agree(plan, 'unit', manager))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.adoptedOnce', field: '/status', received: plan.status }],
    });
  });
});

describe('adopting', () => {
  const adopt = (plan: Plan, command: Parameters<typeof adoptPlan>[1] = {}) =>
    adoptPlan(plan, command, on('2026-11-16'));
  const revisit = { number: 1, dueOn: '2027-01-18', holdBy: '2027-02-01' };
  const presentBy = '2027-01-15';

  it('makes the plan hold, and sets when one comes back and when the body gets it', () => {
    const given = anAgreedPlan();
    expect(accepted(adopt(given))).toStrictEqual({
      state: {
        ...given,
        status: 'adopted',
        adoptedOn: '2026-11-16',
        presentBy,
        revisits: [{ ...revisit, name: 'Återbesök' }],
      },
      events: [
        {
          name: 'PlanAdopted',
          data: { ...ids, assessmentId, adoptedOn: '2026-11-16', revisits: [revisit], presentBy },
        },
      ],
    });
  });

  it('says nothing of the body where the programme does not, and keeps the organisation’s reminders', () => {
    const { state, events } = accepted(
      adopt(
        anAgreedPlan(
          aCommentedPlan(aSubmittedPlan(anAnsweredPlan(anOpenPlan(aBasis({ cadence: twoYears }))))),
        ),
      ),
    );
    expect([state, events[0]?.data].some((one) => one && 'presentBy' in one)).toBe(false);
    expect(state).not.toHaveProperty('reminders');
    const reminders = [{ remindBefore: ['P7D'] }];
    expect(accepted(adopt(anAgreedPlan(), { reminders })).state.reminders).toStrictEqual(reminders);
  });

  it('of a plan with nothing to answer sets no revisits and closes it at once', () => {
    const given = anOpenPlan(aBasis({ findings: [] }));
    expect(accepted(adopt(given))).toStrictEqual({
      state: {
        ...given,
        status: 'closed',
        adoptedOn: '2026-11-16',
        presentBy,
        revisits: [],
        closing: { closedOn: '2026-11-16', reason: 'nothingRemains' },
      },
      events: [
        {
          name: 'PlanAdopted',
          data: { ...ids, assessmentId, adoptedOn: '2026-11-16', revisits: [], presentBy },
        },
        {
          name: 'PlanClosed',
          data: { ...ids, closedOn: '2026-11-16', reason: 'nothingRemains', carriedOver: [] },
        },
      ],
    });
  });

  it('says at once all that stands between the plan and its adoption', () => {
    expect(refusal(adopt(anOpenPlan()))).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'plan.everyLineIsAnswered', field: '/lines/brist-1' },
        { code: 'plan.everyLineIsAnswered', field: '/lines/papekande-2' },
        { code: 'plan.everyLineIsAnswered', field: '/lines/forbattring-3' },
        { code: 'plan.officerHasNoComments', field: '/status', limit: 'noComments', received: 'open' },
        { code: 'plan.bothPartiesAgree', field: '/agreements/unit', limit: 1 },
        { code: 'plan.bothPartiesAgree', field: '/agreements/commissioner', limit: 1 },
      ],
    });
    expect(missingForAdoption(anAgreedPlan())).toEqual([]);
    expect(missingForAdoption(anOpenPlan(aBasis({ findings: [] })))).toEqual([]);
  });

  it.each([anAdoptedPlan(), aClosedPlan()])('happens once, not again when the plan is $status', (plan) => {
    expect(refusal(adopt(plan))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.adoptedOnce', field: '/status', received: plan.status }],
    });
  });
});
