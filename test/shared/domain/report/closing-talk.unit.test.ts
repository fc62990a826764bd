import { describe, expect, it } from 'vitest';
import { planIdOf } from '#shared/domain/plan/plan-id.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { type ClosingTalk, closingTalkRules } from '#shared/domain/report/closing-talk.ts';
import {
  askClosingTalk,
  handOverTalk,
  holdClosingTalk,
  holdUnaskedTalk,
  talkIdOf,
} from '#shared/domain/report/hold-closing-talk.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import {
  accepted,
  aPerson,
  aPrivateUnit,
  aProgramme,
  manager,
  officer,
  on,
  provider,
} from '../assessment/an-assessment.ts';
import { twoYears } from '../plan/a-plan.ts';
import { anEstablishedReport, aPublishedReport } from './a-report.ts';

const successor = aPerson('d');
const talking = (): Report =>
  aPublishedReport({
    programme: aProgramme({ cadence: { ...aProgramme().definition.cadence, ...twoYears } }),
  });
const ask = (report = talking(), kind: ClosingTalk['kind'] = 'afterProtocol') =>
  askClosingTalk(undefined, { report, kind }, on('2026-10-20'));
const asked = (): ClosingTalk => accepted(ask()).state;
const held = {
  heldOn: '2026-11-04',
  participants: [{ role: 'undersköterska', number: 6 }],
  proposals: 'Fasta team per område.',
};
const hold = (
  talk: ClosingTalk,
  changes: Partial<typeof held> = {},
  notBefore: string | undefined = '2026-10-20',
) => holdClosingTalk(talk, { held: { ...held, ...changes }, notBefore }, on('2026-11-05'));
const begun = ({ reportId, unit }: Report) => ({
  talkId: talkIdOf(reportId, 'afterProtocol'),
  kind: 'afterProtocol',
  organisationId: '0184',
  bodyId: 'omvardnadsnamnden',
  caseNumber: 'ON/2026:117',
  unit,
  officer,
  reportId,
  planId: planIdOf(reportId),
});
const inEvents = (report: Report) => {
  const { talkId, kind, reportId, planId, unit } = begun(report);
  return { talkId, kind, reportId, planId, unitId: unit.unitId };
};

describe('a closing talk', () => {
  it('is asked for by the programme, once, and waits for the officer', () => {
    expect(ask()).toStrictEqual({
      state: { ...begun(talking()), status: 'asked', askedOn: '2026-10-20' },
      events: [{ name: 'ClosingTalkAsked', data: { ...inEvents(talking()), askedOn: '2026-10-20' } }],
    });
    expect(
      askClosingTalk(asked(), { report: talking(), kind: 'afterProtocol' }, on('2026-10-20')),
    ).toBeUndefined();
    expect(ask(aPublishedReport())).toBeUndefined();
  });

  it('is one of each kind', () => {
    const other = accepted(ask(talking(), 'afterRevisits')).state;
    expect(other.kind).toBe('afterRevisits');
    expect(other.talkId).not.toBe(asked().talkId);
  });

  it('is held once, between the hand-over and today', () => {
    const done = accepted(hold(asked()));
    expect(done).toStrictEqual({
      state: { ...asked(), status: 'held', held },
      events: [{ name: 'ClosingTalkHeld', data: { ...inEvents(talking()), heldOn: '2026-11-04' } }],
    });
    expect(hold(done.state)).toEqual(refuse('conflict', rules.recordedOnce));
    for (const heldOn of ['2026-10-20', '2026-11-05'])
      expect(accepted(hold(asked(), { heldOn })).state.held?.heldOn).toBe(heldOn);
    for (const heldOn of ['2026-10-19', '2026-11-06'])
      expect(hold(asked(), { heldOn })).toEqual(
        refuse('invalid', rules.heldAfterHandOver, {
          field: '/heldOn',
          limit: '2026-10-20 – 2026-11-05',
          received: heldOn,
        }),
      );
  });

  it('is held of a report that was handed over', () => {
    const talk = asked();
    expect(holdClosingTalk(talk, { held, notBefore: undefined }, on('2026-11-05'))).toEqual(
      refuse('conflict', rules.isPublished),
    );
  });

  it('may be held though nobody asked for it', () => {
    const { talkId } = begun(aPublishedReport());
    const unasked = (report: Report) =>
      holdUnaskedTalk({ report, held, talkId, kind: 'afterProtocol' }, on('2026-11-05'));
    expect(unasked(aPublishedReport())).toStrictEqual({
      state: { ...begun(aPublishedReport()), status: 'held', held },
      events: [{ name: 'ClosingTalkHeld', data: { ...inEvents(aPublishedReport()), heldOn: '2026-11-04' } }],
    });
    expect(unasked(anEstablishedReport())).toEqual(refuse('conflict', rules.isPublished));
  });

  it('is handed over with what waits for its officer or its manager', () => {
    const handOver = (from = officer, to = successor, talk = asked()) => handOverTalk(talk, { from, to });
    const event = (from = officer) => ({
      name: 'ClosingTalkHandedOver',
      data: { talkId: asked().talkId, fromPersonId: from.personId, toPersonId: successor.personId },
    });
    expect(handOver()).toStrictEqual({ state: { ...asked(), officer: successor }, events: [event()] });
    expect(handOver(manager)).toStrictEqual({
      state: { ...asked(), unit: { ...asked().unit, manager: successor } },
      events: [event(manager)],
    });
    const both = { ...asked(), officer: manager };
    expect(accepted(handOver(manager, successor, both)).state).toMatchObject({
      officer: successor,
      unit: { manager: successor },
    });
    expect(handOver(aPerson('e'))).toBeUndefined();
    expect(handOver(officer, officer)).toBeUndefined();
  });
});

describe('a closing talk as its store sees it', () => {
  it('is listed by its unit and what came of it', () => {
    const summary = {
      title: 'Avslutande samtal efter protokollet: Hemtjänst Lönnen (fiktiv)',
      talkKind: 'afterProtocol',
      isFictional: true,
      caseNumber: 'ON/2026:117',
      reportId: talking().reportId,
      planId: planIdOf(talking().reportId),
      status: 'asked',
      askedOn: '2026-10-20',
    };
    expect(closingTalkRules.summary(asked())).toEqual(summary);
    const done = accepted(hold(asked())).state;
    expect(closingTalkRules.summary(done)).toEqual({ ...summary, status: 'held', heldOn: '2026-11-04' });
    expect([closingTalkRules.texts(asked()), closingTalkRules.texts(done)]).toEqual([undefined, held]);
    expect(closingTalkRules.wakeAt(asked())).toBeUndefined();
    expect(closingTalkRules.belongsTo(asked())).toEqual({
      bodyId: 'omvardnadsnamnden',
      unitId: asked().unit.unitId,
    });
  });

  it('waits for the officer until it is held, and is known to the manager', () => {
    expect(closingTalkRules.involved(asked())).toStrictEqual([
      { person: officer, waitsFor: { task: 'holdClosingTalk' } },
      { person: manager },
    ]);
    expect(closingTalkRules.involved(accepted(hold(asked())).state)).toStrictEqual([
      { person: officer },
      { person: manager },
    ]);
  });

  it('is shared with the provider of a private unit', () => {
    expect(closingTalkRules.sharedWith(asked())).toEqual([]);
    expect(closingTalkRules.sharedWith({ ...asked(), unit: aPrivateUnit() })).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
  });
});
