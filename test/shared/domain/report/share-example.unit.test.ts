import { describe, expect, it } from 'vitest';
import { type ExampleRecord, exampleRules, inLibrary } from '#shared/domain/report/example-record.ts';
import { type GoodExample, planBasisOf } from '#shared/domain/report/plan-basis.ts';
import {
  exampleIdOf,
  findExample,
  handOverExample,
  shareExample,
  withholdExample,
} from '#shared/domain/report/share-example.ts';
import {
  accepted,
  aPerson,
  aPrivateUnit,
  manager,
  officer,
  on,
  provider,
} from '../assessment/an-assessment.ts';
import { aPublishedReport, bySystem } from './a-report.ts';

const basis = () => planBasisOf(aPublishedReport());
const find = (before?: ExampleRecord) =>
  findExample(before, { basis: basis(), example: basis().goodExamples[0] as GoodExample });
const found = (): ExampleRecord => accepted(find()).state;
const exampleId = exampleIdOf('0084a360-c8c6-5a99-b6d5-1b23c318a651' as never, '1-3');
const municipality = { audience: 'municipality', isUnitNamed: true } as const;
const share = (
  example: ExampleRecord,
  consent = municipality as Parameters<typeof shareExample>[1],
  date = '2026-11-02',
) => shareExample(example, consent, on(date, manager));
const shared = (): ExampleRecord => accepted(share(found())).state;
const withheld = (): ExampleRecord => accepted(withholdExample(shared(), on('2026-11-09', manager))).state;
const ids = () => ({ exampleId, unitId: found().unit.unitId, areaId: 'personal' });

describe('a good example', () => {
  it('is kept once of a report that was handed over, and the unit is asked', () => {
    const { reportId, unit } = basis();
    expect(find()).toStrictEqual({
      state: {
        exampleId,
        organisationId: '0184',
        bodyId: 'omvardnadsnamnden',
        reportId,
        findingId: '1-3',
        areaId: 'personal',
        areaName: 'Personal',
        programmeTitle: 'Uppföljning av hemtjänst',
        unit,
        text: 'Kollegor lär av varandra varje vecka.',
        foundOn: '2026-10-20',
        status: 'asked',
      },
      events: [{ name: 'GoodExampleFound', data: { ...ids(), reportId } }],
    });
    expect(find(found())).toBeUndefined();
    expect(exampleIdOf(reportId, '1-4')).not.toBe(exampleId);
  });

  it('is let out by the unit, who says to whom and whether it is named', () => {
    expect(share(found())).toStrictEqual({
      state: {
        ...found(),
        status: 'shared',
        consent: { ...municipality, sharedOn: '2026-11-02', givenBy: manager },
      },
      events: [
        {
          name: 'GoodExampleShared',
          data: { ...ids(), audience: 'municipality', sharedOn: '2026-11-02' },
        },
      ],
    });
    const nobodys = accepted(shareExample(found(), municipality, bySystem('2026-11-02'))).state;
    expect(nobodys.consent).toStrictEqual({ ...municipality, sharedOn: '2026-11-02' });
  });

  it('is let out anew when the consent is another, or was taken back', () => {
    expect(share(shared(), municipality, '2026-11-03')).toBeUndefined();
    const wider = { ...municipality, audience: 'collaborations' } as const;
    expect(accepted(share(shared(), wider, '2026-11-03')).state.consent).toMatchObject({
      ...wider,
      sharedOn: '2026-11-03',
    });
    const unnamed = { ...municipality, isUnitNamed: false };
    expect(accepted(share(shared(), unnamed)).state.consent).toMatchObject(unnamed);
    const again = accepted(share(withheld())).state;
    expect(again).toStrictEqual(shared());
  });

  it('is taken back once, whether or not it was let out', () => {
    expect(withholdExample(shared(), on('2026-11-09'))).toStrictEqual({
      state: { ...shared(), status: 'withheld', withheldOn: '2026-11-09' },
      events: [{ name: 'GoodExampleWithheld', data: { ...ids(), withheldOn: '2026-11-09' } }],
    });
    expect(accepted(withholdExample(found(), on('2026-11-09'))).state.status).toBe('withheld');
    expect(withholdExample(withheld(), on('2026-11-10'))).toBeUndefined();
  });

  it('is answered for by whoever manages the unit', () => {
    const to = aPerson('d');
    expect(handOverExample(found(), { from: manager, to })).toStrictEqual({
      state: { ...found(), unit: { ...found().unit, manager: to } },
      events: [
        {
          name: 'GoodExampleHandedOver',
          data: { exampleId, fromPersonId: manager.personId, toPersonId: to.personId },
        },
      ],
    });
    expect(handOverExample(found(), { from: officer, to })).toBeUndefined();
    expect(handOverExample(found(), { from: manager, to: manager })).toBeUndefined();
  });
});

describe('the library', () => {
  it('shows what the unit has agreed to, and its name when it may', () => {
    const unnamed = {
      exampleId,
      organisationId: '0184',
      bodyId: 'omvardnadsnamnden',
      areaId: 'personal',
      areaName: 'Personal',
      programmeTitle: 'Uppföljning av hemtjänst',
      form: 'hemtjänst',
      isFictional: true,
      text: 'Kollegor lär av varandra varje vecka.',
      sharedOn: '2026-11-02',
      audience: 'municipality',
    };
    expect(inLibrary(shared())).toStrictEqual({ ...unnamed, unitName: 'Hemtjänst Lönnen (fiktiv)' });
    const quiet = accepted(share(found(), { ...municipality, isUnitNamed: false })).state;
    expect(inLibrary(quiet)).toStrictEqual(unnamed);
  });

  it('shows nothing that the unit has not let out, or has taken back', () => {
    const { consent: _, ...without } = shared();
    expect([inLibrary(found()), inLibrary(withheld()), inLibrary(without)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('a good example as its store sees it', () => {
  it('is listed by its area and unit, and to whom it is let out', () => {
    const summary = {
      title: 'Personal: Hemtjänst Lönnen (fiktiv)',
      status: 'asked',
      isFictional: true,
      reportId: basis().reportId,
      areaId: 'personal',
      areaName: 'Personal',
      foundOn: '2026-10-20',
    };
    expect(exampleRules.summary(found())).toEqual(summary);
    expect(exampleRules.summary(shared())).toEqual({
      ...summary,
      status: 'shared',
      audience: 'municipality',
    });
    expect(exampleRules.summary(withheld())).toEqual({ ...summary, status: 'withheld' });
    const { consent: _, ...without } = shared();
    expect(exampleRules.summary(without)['audience']).toBeUndefined();
    expect(exampleRules.belongsTo(found())).toEqual({ bodyId: found().bodyId, unitId: found().unit.unitId });
    expect([exampleRules.wakeAt(found()), exampleRules.texts(found())]).toEqual([undefined, undefined]);
  });

  it('waits for the manager’s answer, and only for that', () => {
    expect(exampleRules.involved(found())).toStrictEqual([
      { person: manager, waitsFor: { task: 'answerConsent' } },
    ]);
    for (const example of [shared(), withheld()])
      expect(exampleRules.involved(example)).toStrictEqual([{ person: manager }]);
  });

  it('is shared with the provider of a private unit', () => {
    expect(exampleRules.sharedWith(found())).toEqual([]);
    expect(exampleRules.sharedWith({ ...found(), unit: aPrivateUnit() })).toEqual([
      { organisationId: provider, relation: 'unitProvider' },
    ]);
  });
});
