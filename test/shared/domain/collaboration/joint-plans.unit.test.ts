import { describe, expect, it } from 'vitest';
import { nameContacts } from '#shared/domain/collaboration/contribute.ts';
import { askParties, draftJointPlan, writeArea } from '#shared/domain/collaboration/draft-joint-plan.ts';
import { agreeingSeats, areasOf, stanceOf } from '#shared/domain/collaboration/joint-plan.ts';
import { takeStance } from '#shared/domain/collaboration/take-stance.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aPerson, at, collaborationId } from './a-collaboration.ts';
import {
  aDraftedPlan,
  aHeldWorkshop,
  anAdoptedPlan,
  anAnsweredPlan,
  anAskedPlan,
  answered,
  answering,
  aPairWithContact,
  contact,
  coordinator,
  drafting,
  jointPlanId,
  measures,
  ours,
  seats,
  theirs,
  workshopId,
  written,
} from './a-joint-plan.ts';

const ids = { collaborationId, jointPlanId };

describe('drafting a joint plan', () => {
  const draft = (changes: Parameters<typeof drafting>[0] = {}) =>
    draftJointPlan(undefined, drafting(changes), at('2026-11-23', coordinator));

  it('makes development areas of what a workshop found must develop', () => {
    const area = (areaId: string) => ({
      areaId,
      title: `Om ${areaId}`,
      need: `Behöver utvecklas: ${areaId}.`,
      measures: [],
      revision: 1,
      stances: [],
    });
    expect(accepted(draft())).toStrictEqual({
      state: {
        ...ids,
        title: 'Nära vård i Dalsland',
        workshopId,
        coordinator,
        seats: [
          { seatId: 'bengtsfors', party: ours, name: 'Bengtsfors kommun, Socialnämnden', contacts: [] },
          { seatId: 'mellerud', party: theirs, name: 'Melleruds kommun, hemtjänsten', contacts: [contact] },
        ],
        status: 'drafted',
        areas: { sip: area('sip'), franvaro: area('franvaro') },
        cadence: { revisitAfter: 'P6M', revisitAgainAfter: 'P1Y' },
        isReminded: false,
        revisits: [],
      },
      events: [
        { name: 'JointPlanDrafted', data: { ...ids, parties: [ours, theirs], areaIds: ['sip', 'franvaro'] } },
      ],
    });
    const superiorPlan = { title: 'God och nära vård', owner: 'Länet' };
    expect(accepted(draft({ superiorPlan })).state.superiorPlan).toStrictEqual(superiorPlan);
    expect(draftJointPlan(aDraftedPlan(), drafting(), at('2026-11-24'))).toBeUndefined();
  });

  it('needs a workshop that came to something', () => {
    expect(draft({ workshop: undefined })).toMatchObject({ kind: 'missing' });
    expect(broken(draft({ workshop: undefined }))).toStrictEqual(['/workshopId workshop.isKnown']);
    const { result: _, ...planned } = aHeldWorkshop();
    expect(draft({ workshop: planned })).toMatchObject({ kind: 'invalid' });
    expect(broken(draft({ workshop: planned }))).toStrictEqual(['/seats jointPlan.isJoint']);
  });

  it('needs seats of two parties, told apart', () => {
    const [first, second] = seats as [(typeof seats)[number], (typeof seats)[number]];
    const refused = (...list: typeof seats) => broken(draft({ seats: list }));
    expect(refused(first)).toStrictEqual(['/seats jointPlan.isJoint']);
    expect(refused(first, { ...first, seatId: 'bengtsfors-2' })).toStrictEqual(['/seats jointPlan.isJoint']);
    expect(refused(first, second, second)).toStrictEqual(['/seats jointPlan.seatOfAParty']);
    const stranger = { seatId: 'x', party: { ...ours, organisationId: theirs.organisationId } };
    const unknown = { ...stranger, party: { ...stranger.party, bodyId: 'okand' as typeof ours.bodyId } };
    expect(refused(first, second, unknown)).toStrictEqual(['/seats jointPlan.seatOfAParty']);
    expect(draft({ seats: [first, second, unknown] })).toMatchObject({ kind: 'invalid' });
  });

  it('asks the first forty whom a party has named', () => {
    const people = (of: number) =>
      Array.from({ length: 20 }, (_, index) => aPerson(100 * of + index, '1461'));
    const contacts = [1, 2, 3].map((of) => ({ functionName: `KSA ${of}`, people: people(of) }));
    const collaboration = accepted(
      nameContacts(aPairWithContact(), { party: theirs, contacts }, at('2026-11-21')),
    ).state;
    const [, second] = accepted(draft({ collaboration })).state.seats;
    expect(second?.contacts).toStrictEqual([...people(1), ...people(2)]);
  });
});

describe('writing an area', () => {
  const write = (changes: Partial<Parameters<typeof writeArea>[1]> = {}, plan = written()) =>
    writeArea(
      plan,
      {
        areaId: 'sip',
        title: 'Om sip',
        intendedOutcome: 'Den enskilde möter en plan.',
        measures,
        ...changes,
      },
      at('2026-11-26'),
    );

  it('gives its text a new revision; the answers to the old one stay with it', () => {
    const plan = answered(anAskedPlan(), answering('bengtsfors', 'sip'));
    const anew = accepted(write({ title: 'Samordnad plan', measures: measures.slice(1) }, plan));
    expect(anew.events).toStrictEqual([
      { name: 'JointAreaWritten', data: { ...ids, areaId: 'sip', revision: 3, measures: 1 } },
    ]);
    const before = plan.areas['sip'];
    expect(anew.state).toStrictEqual({
      ...plan,
      areas: {
        ...plan.areas,
        sip: { ...before, title: 'Samordnad plan', measures: measures.slice(1), revision: 3 },
      },
    });
    expect(before?.stances).toHaveLength(1);
  });

  it('is whole: what is left out is gone, and the same once more changes nothing', () => {
    expect(write()).toBeUndefined();
    const bare = accepted(write({ intendedOutcome: undefined })).state;
    expect(bare.areas['sip']).not.toHaveProperty('intendedOutcome');
    expect(write({ intendedOutcome: undefined }, bare)).toBeUndefined();
  });

  it('is refused where there is no such area, seat or measure of its own, and after the adoption', () => {
    expect(write({ areaId: 'x' })).toMatchObject({ kind: 'missing', violations: [{ received: 'x' }] });
    const [first, second] = measures as [(typeof measures)[number], (typeof measures)[number]];
    const wrong = (...list: typeof measures) => write({ measures: list });
    expect(wrong(first, first)).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/measures', received: 'mall', rule: { code: 'jointPlan.measureOfASeat' } }],
    });
    expect(wrong(first, { ...second, seatIds: ['mellerud', 'okand'] })).toMatchObject({
      violations: [{ received: 'tjanst' }],
    });
    expect(write({}, anAdoptedPlan())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'adopted' }],
    });
    expect(broken(write({ areaId: 'x' }))).toStrictEqual(['jointPlan.areaOfThePlan']);
  });
});

describe('asking the parties', () => {
  const ask = (plan = written(), answerBy = '2026-12-15') => askParties(plan, { answerBy }, at('2026-11-25'));

  it('lets each answer by a day, and by another one later', () => {
    expect(accepted(ask())).toStrictEqual({
      state: { ...written(), status: 'asked', answerBy: '2026-12-15' },
      events: [{ name: 'JointPlanAsked', data: { ...ids, answerBy: '2026-12-15' } }],
    });
    const reminded = { ...anAskedPlan(), isReminded: true };
    expect(ask(reminded)).toBeUndefined();
    expect(accepted(ask(reminded, '2027-01-15')).state).toMatchObject({
      status: 'asked',
      answerBy: '2027-01-15',
      isReminded: false,
    });
  });

  it('waits until every area says what shall become better and what is done', () => {
    expect(ask(aDraftedPlan())).toMatchObject({
      kind: 'invalid',
      violations: [{ received: 'franvaro', rule: { code: 'jointPlan.writtenBeforeAsking' } }],
    });
    const plan = written();
    const { sip } = plan.areas;
    const bare = { ...plan, areas: { ...plan.areas, sip: { ...sip, measures: [] } } } as typeof plan;
    expect(ask(bare)).toMatchObject({ violations: [{ received: 'sip' }] });
    const { intendedOutcome: _, ...withoutOutcome } = sip as NonNullable<typeof sip>;
    expect(ask({ ...plan, areas: { ...plan.areas, sip: withoutOutcome } })).toMatchObject({
      violations: [{ received: 'sip' }],
    });
    expect(ask(anAdoptedPlan())).toMatchObject({ kind: 'conflict' });
    expect(broken(ask(anAdoptedPlan()))).toStrictEqual(['/status jointPlan.writtenBeforeAdoption']);
  });
});

describe('answering', () => {
  const take = (changes: Parameters<typeof answering>[2] = {}, plan = anAskedPlan()) =>
    takeStance(plan, answering('mellerud', 'sip', changes), at('2026-12-01', aPerson(4, '1461')));
  const stance = {
    seatId: 'mellerud',
    stance: 'agrees',
    revision: 2,
    by: contact,
    mandateId: 'planer',
    delegation: 'Delegationsordning 4.2',
    takenOn: '2026-12-01',
  };

  it('is done for the own seat, on a written mandate, of an area or one measure', () => {
    const area = accepted(take());
    expect(area.state.areas['sip']?.stances).toStrictEqual([stance]);
    expect(area.events).toStrictEqual([
      {
        name: 'StanceTaken',
        data: {
          ...ids,
          areaId: 'sip',
          seatId: 'mellerud',
          party: theirs,
          mandateId: 'planer',
          stance: 'agrees',
          revision: 2,
          isAnsweredByAll: false,
        },
      },
    ]);
    const otherwise = { measureId: 'tjanst', stance: 'declines', text: 'Saknar medel.' } as const;
    const measure = accepted(take(otherwise, area.state));
    expect(measure.state.areas['sip']?.stances).toStrictEqual([stance, { ...stance, ...otherwise }]);
    expect(measure.events[0]?.data).toMatchObject({ measureId: 'tjanst', stance: 'declines' });
    const changed = accepted(take({ stance: 'reserves', text: 'Tveksamt.' }, measure.state)).state;
    expect(changed.areas['sip']?.stances.map((one) => [one.measureId, one.stance])).toStrictEqual([
      ['tjanst', 'declines'],
      [undefined, 'reserves'],
    ]);
  });

  it('tells when all have answered', () => {
    const plan = answered(
      anAskedPlan(),
      answering('bengtsfors', 'sip'),
      answering('bengtsfors', 'franvaro'),
      answering('mellerud', 'franvaro'),
    );
    expect(accepted(take({}, plan)).events[0]?.data).toMatchObject({ isAnsweredByAll: true });
  });

  it.each([
    [{ areaId: 'x' }, 'missing', ' jointPlan.areaOfThePlan', 'x'],
    [{ measureId: 'x' }, 'missing', ' jointPlan.areaOfThePlan', 'x'],
    [{ seatId: 'x' }, 'forbidden', '/seatId jointPlan.seatIsOwn', 'x'],
    [{ seatId: 'bengtsfors' }, 'forbidden', '/seatId jointPlan.seatIsOwn', 'bengtsfors'],
    [{ revision: 1 }, 'invalid', '/revision jointPlan.answersThisText', 1],
    [{ stance: 'reserves' as const }, 'invalid', '/text jointPlan.saysWhy', undefined],
  ])('is refused: %o', (changes, kind, rule, received) => {
    const refused = take(changes);
    expect(refused).toMatchObject({ kind });
    expect(broken(refused)).toStrictEqual([rule.trim()]);
    if (received !== undefined) expect(refused).toMatchObject({ violations: [{ received }] });
  });

  it('comes after the question', () => {
    expect(take({}, written())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'drafted', rule: { code: 'jointPlan.askedBeforeAnswer' } }],
    });
  });

  it('counts for the text it was given to; a measure without one of its own follows its area', () => {
    const area = areasOf(anAnsweredPlan())[1];
    if (area === undefined) throw new Error('There are two areas');
    expect(area.areaId).toBe('sip');
    expect(stanceOf(area, 'mellerud', 'mall')?.stance).toBe('agrees');
    expect(stanceOf({ ...area, revision: 3 }, 'mellerud')).toBeUndefined();
    expect(stanceOf(area, 'okand')).toBeUndefined();
    const plan = answered(
      anAskedPlan(),
      answering('mellerud', 'sip', { measureId: 'mall' }),
      answering('mellerud', 'sip', { stance: 'declines', text: 'Nej.' }),
    );
    const sip = plan.areas['sip'] ?? area;
    expect(agreeingSeats(plan, sip, 'mall').map(({ seatId }) => seatId)).toStrictEqual(['mellerud']);
    expect(agreeingSeats(plan, sip, 'tjanst')).toStrictEqual([]);
  });
});
