import { describe, expect, it } from 'vitest';
import { mapLines } from '#shared/domain/plan/lines-by-area.ts';
import { agendaOfRevisit } from '#shared/domain/revisit/agenda-of-revisit.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import { manager, officer, provider, providersManager } from '../plan/a-plan.ts';
import {
  aCompletedRevisit,
  accounted,
  anOpenRevisit,
  aPrivateRevisit,
  judged,
  planned,
} from './a-revisit.ts';

const opened = anOpenRevisit();
const announced = planned(opened, 'announced');
const secret = planned(opened, 'unannounced');
const carriedOut = (revisit: Revisit): Revisit => ({
  ...revisit,
  status: 'carriedOut',
  heldOn: '2027-01-26',
});
const called = (revisit: Revisit, status: 'cancelled' | 'waived'): Revisit => ({ ...revisit, status });
const { planId, bodyId, unit } = opened;

describe('the day of a revisit in the calendars', () => {
  const entry = {
    key: 'visit',
    matter: 'visit',
    on: '2027-01-26',
    name: 'Återbesök',
    unitName: 'Påhittade Björkens hemtjänst',
  };
  const hidden = { ...entry, readAs: 'readWhole', isUnannounced: true, people: [officer] };

  it('is both parties’ when the unit is invited, else the officer’s', () => {
    expect(agendaOfRevisit(announced)).toStrictEqual([{ ...entry, people: [officer, manager] }]);
    expect(agendaOfRevisit(secret)).toStrictEqual([hidden]);
    expect(agendaOfRevisit({ ...announced, status: 'open' })).toStrictEqual([hidden]);
    expect(agendaOfRevisit({ ...secret, status: 'invited' })).toStrictEqual([hidden]);
  });

  it('is none without a day, or when nobody is to come', () => {
    const nobody = [
      opened,
      carriedOut(announced),
      called(announced, 'cancelled'),
      called(announced, 'waived'),
    ];
    for (const revisit of nobody) expect(agendaOfRevisit(revisit)).toEqual([]);
  });
});

describe('what waits for whom at a revisit', () => {
  const completing = { person: officer, waitsFor: { task: 'completeRevisit', dueOn: '2027-02-01' } };
  const telling = (dueOn: string) => ({ person: manager, waitsFor: { task: 'accountForMeasures', dueOn } });

  it('is the account, by the day of the visit, and the report', () => {
    expect(revisitRules.involved(opened)).toStrictEqual([completing, telling('2027-02-01')]);
    expect(revisitRules.involved(announced)).toStrictEqual([completing, telling('2027-01-26')]);
    expect(revisitRules.involved(carriedOut(announced))).toStrictEqual([completing, telling('2027-01-26')]);
    expect(revisitRules.involved(accounted(announced))).toStrictEqual([completing, { person: manager }]);
  });

  it('is nothing once it is reported or called off, and nothing of the unit while it is hidden', () => {
    const nobody = [{ person: officer }, { person: manager }];
    for (const revisit of [called(announced, 'cancelled'), called(announced, 'waived'), aCompletedRevisit()])
      expect(revisitRules.involved(revisit)).toStrictEqual(nobody);
    expect(revisitRules.involved(secret)).toStrictEqual([completing]);
    expect(revisitRules.involved(carriedOut(secret))).toHaveLength(2);
  });
});

describe('a revisit as its store sees it', () => {
  it('is listed by what it is and where it stands', () => {
    const row = {
      title: 'Återbesök 1: Påhittade Björkens hemtjänst',
      caseNumber: 'ON/2026:114',
      isFictional: true,
      planId,
      number: 1,
      dueOn: '2027-01-18',
      holdBy: '2027-02-01',
      lines: 3,
    };
    expect(revisitRules.summary(opened)).toStrictEqual({
      ...row,
      status: 'open',
      isHiddenFromUnit: false,
      plannedOn: undefined,
      heldOn: undefined,
      remaining: 3,
    });
    const done = aCompletedRevisit(judged(announced, { 'brist-1': 'partly' }));
    expect(revisitRules.summary(done)).toStrictEqual({
      ...row,
      status: 'completed',
      isHiddenFromUnit: false,
      plannedOn: '2027-01-26',
      heldOn: '2027-01-26',
      remaining: 1,
    });
  });

  it('is hidden from the unit while it is unannounced and nobody has been there', () => {
    const isHidden = (revisit: Revisit) => revisitRules.summary(revisit)['isHiddenFromUnit'];
    const completed: Revisit = { ...carriedOut(secret), status: 'completed' };
    expect(
      [secret, carriedOut(secret), completed, announced, called(secret, 'waived')].map(isHidden),
    ).toEqual([true, false, false, false, true]);
    expect(revisitRules.belongsTo(opened)).toEqual({ bodyId, unitId: unit.unitId });
    expect(revisitRules.wakeAt(opened)).toBeUndefined();
  });

  it('is shared with a private provider once it may know of it', () => {
    const theirs = aPrivateRevisit();
    expect(theirs.unit.manager).toEqual(providersManager);
    const shared = [{ organisationId: provider, relation: 'unitProvider' }];
    expect(revisitRules.sharedWith(theirs)).toStrictEqual(shared);
    expect(revisitRules.sharedWith(planned(theirs, 'unannounced'))).toEqual([]);
    expect(revisitRules.sharedWith(opened)).toEqual([]);
  });

  it('keeps its texts apart', () => {
    const { areas, support } = { ...judged(opened), support: { given: 'Handledning.' } };
    const lines = Object.values(areas).flatMap((area) => area.lines);
    expect(revisitRules.texts({ ...opened, areas, support })).toStrictEqual({
      lines: lines.map(({ lineId, measures: [measure] }) => ({
        lineId,
        comment: undefined,
        measures: [{ measureId: 'measure-1', account: measure?.account, judgement: measure?.judgement }],
      })),
      support,
    });
    expect(lines[0]?.measures[0]?.account).toEqual({ done: 'yes' });
  });
});

describe('a revisit as its unit sees it', () => {
  it('is without judgements and support until it is reported', () => {
    const comment = 'Arbetet har börjat.';
    const before = accounted(opened);
    const { areas } = judged(opened);
    const worked: Revisit = {
      ...before,
      areas: mapLines(areas, (line) => ({ ...line, comment })),
      support: { given: 'Handledning.' },
    };
    const seen = { ...before, areas: mapLines(before.areas, (line) => ({ ...line, version: 3 })) };
    expect(revisitSeenByUnit(worked)).toStrictEqual(seen);
    expect(revisitSeenByUnit(carriedOut(worked))).toStrictEqual(carriedOut(seen));
    const completed: Revisit = { ...carriedOut(worked), status: 'completed' };
    expect(revisitSeenByUnit(completed)).toBe(completed);
    expect(revisitSeenByUnit(secret)).toBeUndefined();
  });
});
