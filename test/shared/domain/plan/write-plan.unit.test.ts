import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreePlan } from '#shared/domain/plan/agree-plan.ts';
import { answerLine, LineAnswer } from '#shared/domain/plan/answer-line.ts';
import { commentPlan } from '#shared/domain/plan/comment-plan.ts';
import { findLine, linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import { Plan, type Plan as PlanState } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { submitPlan } from '#shared/domain/plan/submit-plan.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  agreed,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anAnsweredPlan,
  anOpenPlan,
  answer,
  aPrivateUnit,
  aSubmittedPlan,
  broken,
  commissioner,
  eventNames,
  manager,
  officer,
  on,
  provider,
  providersManager,
} from './a-plan.ts';

const tasks = (plan: PlanState) =>
  Object.fromEntries(
    planRules
      .involved(plan)
      .filter(({ waitsFor }) => waitsFor)
      .map(({ person, waitsFor }) => [person.personId, waitsFor?.task]),
  );

describe('opening', () => {
  it('makes a line of every improvement area, remark and deficiency, in order and by area', () => {
    const { state, events } = accepted(openPlan(undefined, { basis: aBasis() }, on('2026-10-23')));
    expect(linesOf(state).map(({ lineId, kind }) => [lineId, kind])).toEqual([
      ['brist-1', 'deficiency'],
      ['papekande-2', 'remark'],
      ['forbattring-3', 'improvementArea'],
    ]);
    expect(Object.keys(state.areas)).toEqual(['personal', 'halso-och-sjukvard']);
    expect(linesOf(state)[0]?.text).toBe(aBasis().findings[0]?.text);
    expect(events).toMatchObject([
      { name: 'PlanOpened', data: { reportId: aBasis().reportId, planDueOn: '2026-11-23' } },
    ]);
    expect(Plan.safeParse(state).success).toBe(true);
  });

  it('happens once per report', () => {
    expect(openPlan(anOpenPlan(), { basis: aBasis() }, on('2026-10-24'))).toBeUndefined();
    expect(anOpenPlan().planId).toBe(anOpenPlan(aBasis({ caseNumber: 'ON/2026:999' })).planId);
  });

  it('lets a private provider in from the start, and nobody else', () => {
    expect(planRules.sharedWith(anOpenPlan())).toEqual([]);
    expect(planRules.sharedWith(anOpenPlan(aBasis({ unit: aPrivateUnit })))).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
  });

  it("waits for the unit's manager, or for the officer when there is nothing to answer", () => {
    expect(tasks(anOpenPlan())).toEqual({ [manager.personId]: 'answerPlan' });
    expect(tasks(anOpenPlan(aBasis({ findings: [] })))).toEqual({ [officer.personId]: 'adoptPlan' });
  });
});

describe('answering a line', () => {
  it('refuses a measure without a due date, and names each', () => {
    const { dueOn: _, ...undated } = aMeasure();
    const decision = answerLine(anOpenPlan(), {
      lineId: 'brist-1',
      measures: [aMeasure(), undated, { ...undated, measureId: 'm' }],
    });
    expect(broken(decision)).toEqual([
      '/measures/1/dueOn plan.measureHasDueDate',
      '/measures/2/dueOn plan.measureHasDueDate',
    ]);
  });

  it('refuses dates out of reason, ids used twice, and a reason beside a measure, all at once', () => {
    const decision = answerLine(anOpenPlan(), {
      lineId: 'brist-1',
      measures: [
        { ...aMeasure({ dueOn: '2026-10-04' }), measureId: 'm' },
        { ...aMeasure({ dueOn: '2031-10-06' }), measureId: 'm' },
      ],
      noMeasureReason: 'Det finns redan en rutin.',
    });
    expect(broken(decision)).toEqual([
      '/measures/0/dueOn plan.measureDateIsPlausible',
      '/measures/1/measureId plan.measuresAreToldApart',
      '/measures/1/dueOn plan.measureDateIsPlausible',
      '/noMeasureReason plan.measureOrReason',
    ]);
  });

  it('refuses a line that the plan does not have', () => {
    expect(broken(answerLine(anOpenPlan(), { lineId: 'brist-9', measures: [] }))).toEqual([
      'plan.lineOfThePlan',
    ]);
  });

  it('refuses texts about individuals', () => {
    const answered = { measures: [aMeasure({ what: 'Ring 811218-9876 varje vecka.' })] };
    expect(LineAnswer.safeParse(answered).error?.issues[0]?.path).toEqual(['measures', 0, 'what']);
    expect(LineAnswer.safeParse({ measures: [aMeasure()] }).success).toBe(true);
  });

  it('gives new measures ids of their own and keeps those they have', () => {
    const once = answer(anOpenPlan(), 'brist-1', [aMeasure(), aMeasure({ what: 'Annat.' })]);
    const measures = findLine(once, 'brist-1')?.measures ?? [];
    expect(measures.map(({ measureId }) => measureId)).toEqual(['measure-1', 'measure-2']);
    const second = { ...aMeasure({ what: 'Annat.' }), measureId: 'measure-2' };
    const twice = answer(once, 'brist-1', [aMeasure({ what: 'Nytt.' }), second]);
    expect(findLine(twice, 'brist-1')?.measures.map(({ measureId, what }) => [measureId, what])).toEqual([
      ['measure-3', 'Nytt.'],
      ['measure-2', 'Annat.'],
    ]);
  });

  it('says nothing when nothing changed, and counts versions of the line and of the text when it did', () => {
    const first = answer(anOpenPlan(), 'brist-1');
    const again = [{ ...aMeasure(), measureId: 'measure-1' }];
    expect(answerLine(first, { lineId: 'brist-1', measures: again })).toBeUndefined();
    // Sent once more as it was, because the first answer was lost: the same measures, not new ones.
    expect(answerLine(first, { lineId: 'brist-1', measures: [aMeasure()] })).toBeUndefined();
    const reason = answerLine(first, { lineId: 'brist-1', measures: [], noMeasureReason: 'Redan åtgärdat.' });
    const { state, events } = accepted(reason);
    expect([state.revision, findLine(state, 'brist-1')?.version]).toEqual([3, 3]);
    expect(findLine(state, 'papekande-2')?.version).toBe(1);
    expect(events).toMatchObject([
      { data: { revision: 3, changed: ['measures', 'noMeasureReason'], isAnswered: true } },
    ]);
  });

  it('may be saved empty while the plan is being written', () => {
    const cleared = accepted(
      answerLine(answer(anOpenPlan(), 'brist-1'), { lineId: 'brist-1', measures: [] }),
    );
    expect(cleared.events).toMatchObject([{ name: 'PlanLineAnswered', data: { isAnswered: false } }]);
  });

  it('changes nothing in an adopted plan', () => {
    const decision = answerLine(anAdoptedPlan(), { lineId: 'brist-1', measures: [] });
    expect(broken(decision)).toEqual(['/status plan.adoptedTextStands']);
  });

  it('withdraws every agreement, whoever had agreed', () => {
    const parties = fc.subarray(['unit', 'commissioner'] as const, { minLength: 1 });
    const line = fc.constantFrom('brist-1', 'papekande-2', 'forbattring-3');
    const dueOn = fc.integer({ min: 1, max: 28 }).map((day) => `2027-01-${String(day).padStart(2, '0')}`);
    fc.assert(
      fc.property(parties, line, dueOn, (agreeing, lineId, date) => {
        const given = agreeing.reduce(agreed, aCommentedPlan());
        const decision = answerLine(given, { lineId, measures: [aMeasure({ dueOn: date })] });
        const { state, events } = accepted(decision);
        expect(state.agreements).toEqual({});
        expect(state.status).toBe('submitted');
        expect(state.revision).toBe(given.revision + 1);
        expect(events.at(-1)).toMatchObject({
          name: 'PlanAgreementsWithdrawn',
          data: { parties: [...agreeing], revision: state.revision },
        });
      }),
    );
  });

  it('withdraws nothing when nobody had agreed', () => {
    const decision = answerLine(anOpenPlan(), { lineId: 'brist-1', measures: [aMeasure()] });
    expect(eventNames(decision)).toEqual(['PlanLineAnswered']);
  });

  it('says when it takes a plan without comments back to the officer, once', () => {
    const changed = (plan: Plan, what: string) =>
      accepted(answerLine(plan, { lineId: 'brist-1', measures: [aMeasure({ what })] }));
    const first = changed(aCommentedPlan(), 'Något annat.');
    expect(first.events).toMatchObject([{ name: 'PlanLineAnswered', data: { awaitsComments: true } }]);
    expect(tasks(first.state)).toEqual({ [officer.personId]: 'commentPlan' });
    const [again] = changed(first.state, 'Ännu något.').events;
    expect(again.data).not.toHaveProperty('awaitsComments');
  });

  it('keeps the text before it for good', () => {
    expect(planRules.texts(anOpenPlan())).not.toEqual(planRules.texts(answer(anOpenPlan(), 'brist-1')));
  });
});

describe('handing in and answering', () => {
  it('goes from the unit to the officer and back', () => {
    const submitted = aSubmittedPlan();
    expect(tasks(submitted)).toEqual({ [officer.personId]: 'commentPlan' });
    const asked = accepted(
      commentPlan(submitted, { outcome: 'completionAsked', text: 'Vem ansvarar?' }, on('2026-11-12')),
    );
    expect(asked.events).toMatchObject([{ name: 'PlanCommented', data: { outcome: 'completionAsked' } }]);
    expect(tasks(asked.state)).toEqual({ [manager.personId]: 'answerPlan' });
    expect(aSubmittedPlan(asked.state).status).toBe('submitted');
  });

  it('asks for completion only by saying what is missing', () => {
    const decision = commentPlan(aSubmittedPlan(), { outcome: 'completionAsked' }, on('2026-11-12'));
    expect(broken(decision)).toEqual(['/text plan.completionSaysWhat']);
  });

  it('answers only what was handed in, and hands in only what is not answered', () => {
    const comment = { outcome: 'noComments' } as const;
    expect(broken(commentPlan(anAnsweredPlan(), comment, on('2026-11-12')))).toEqual([
      '/status plan.submittedBeforeComment',
    ]);
    expect(broken(submitPlan(aCommentedPlan(), {}, on('2026-11-12')))).toEqual([
      '/status plan.submittedOnce',
    ]);
    expect(submitPlan(aSubmittedPlan(), {}, on('2026-11-12'))).toBeUndefined();
  });

  it("makes a private provider's plan a received document, the body's own working material", () => {
    const received = aSubmittedPlan(anAnsweredPlan(anOpenPlan(aBasis({ unit: aPrivateUnit }))));
    expect(received.submission).toMatchObject({ isReceivedDocument: true, counterpart: provider });
    expect(aSubmittedPlan().submission).toEqual({
      submittedOn: '2026-11-10',
      revision: 4,
      isReceivedDocument: false,
    });
  });
});

describe('agreeing', () => {
  it('is to this very text', () => {
    const plan = aCommentedPlan();
    for (const revision of [plan.revision - 1, plan.revision + 1]) {
      const decision = agreePlan(plan, { party: 'unit', revision }, on('2026-11-13', manager));
      expect(broken(decision)).toEqual(['/revision plan.agreesToThisText']);
    }
  });

  it('waits for both, then for the officer to adopt', () => {
    const plan = aCommentedPlan();
    expect(tasks(plan)).toEqual({
      [manager.personId]: 'agreePlan',
      [commissioner.personId]: 'agreePlan',
    });
    expect(tasks(agreed(plan, 'unit'))).toEqual({ [commissioner.personId]: 'agreePlan' });
    expect(tasks(anAgreedPlan(plan))).toEqual({ [officer.personId]: 'adoptPlan' });
  });

  it('lets the officer agree for the commissioner where none is named', () => {
    const { commissioner: _, ...plan } = aCommentedPlan();
    expect(tasks(plan)).toEqual({ [manager.personId]: 'agreePlan', [officer.personId]: 'agreePlan' });
  });

  it('says when all have agreed, and says it once', () => {
    const plan = agreed(aCommentedPlan(), 'unit');
    const command = { party: 'commissioner' as const, revision: plan.revision };
    const { state, events } = accepted(agreePlan(plan, command, on('2026-11-13', commissioner)));
    expect(events).toMatchObject([{ name: 'PlanAgreed', data: { isAgreedByAll: true } }]);
    expect(agreePlan(state, command, on('2026-11-13', commissioner))).toBeUndefined();
  });

  it('is by two people', () => {
    const plan = agreed(aCommentedPlan(), 'unit');
    const command = { party: 'commissioner' as const, revision: plan.revision };
    expect(broken(agreePlan(plan, command, on('2026-11-13', manager)))).toEqual([
      '/agreements/unit plan.partiesAreTwo',
    ]);
  });

  it('gives a private manager the same tasks', () => {
    const plan = aCommentedPlan(aSubmittedPlan(anAnsweredPlan(anOpenPlan(aBasis({ unit: aPrivateUnit })))));
    expect(tasks(plan)[providersManager.personId]).toBe('agreePlan');
  });
});
