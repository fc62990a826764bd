import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import { type Agreement, agreementRules, pinAgreement } from '#shared/domain/organisation/agreement.ts';
import {
  changeAgreement,
  changeRequirements,
  handOverAgreement,
  registerAgreement,
  ringAgreement,
  settleAgreementDate,
} from '#shared/domain/organisation/decide-agreement.ts';
import {
  accepted,
  aKnown,
  anna,
  bo,
  bodyId,
  broken,
  circumstances,
  provider,
  solna,
  unitId,
} from './a-known.ts';
import { agreementDetails, agreementId, aRequirement } from './an-agreement.ts';

const register = (details = agreementDetails(), requirements = [aRequirement('gp-1')]) =>
  registerAgreement(undefined, { agreementId, details, requirements, known: aKnown() }, circumstances);
const anAgreement = (details = agreementDetails()) => accepted(register(details)).state;
const at = (now: string) => ({ ...circumstances, now });
const ring = (agreement: Agreement, now: string) => ringAgreement(agreement, at(now));

describe('an agreement', () => {
  it('is registered with the first version of its requirements, which assessments pin', () => {
    const { state, events } = accepted(register());
    expect(events.map(({ name }) => name)).toEqual(['AgreementRegistered', 'AgreementVersionMade']);
    expect(pinAgreement(state)).toEqual({ agreementId, version: 1, requirements: [aRequirement('gp-1')] });
    expect(agreementRules.sharedWith(state)).toEqual([{ organisationId: provider, relation: 'party' }]);
  });

  it('keeps every earlier version untouched, whatever the requirements become', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 6 }), (steps) => {
        let agreement = anAgreement();
        for (const step of steps) {
          const before = agreement;
          const decision = changeRequirements(
            agreement,
            { requirements: step.map(aRequirement) },
            circumstances,
          );
          if (decision === undefined) continue;
          agreement = accepted(decision).state;
          expect(agreement.versions).toMatchObject(before.versions);
          expect(pinAgreement(agreement).version).toBe(pinAgreement(before).version + 1);
        }
        const last = steps.at(-1) ?? ['gp-1'];
        expect(pinAgreement(agreement).requirements).toEqual(last.map(aRequirement));
      }),
    );
  });

  it('is refused with everything that is wrong at once', () => {
    const details = agreementDetails({
      bodyId: 'kyrkonamnden' as BodyId,
      parties: [solna],
      unitIds: [unitId, anna as unknown as UnitId],
      validTo: '2024-12-31',
      optionDates: ['2025-06-30'],
      responsible: '0192f0c1-3399-7c3d-8e4f-5a6b7c8d9e0f' as never,
    });
    expect(broken(register(details, [aRequirement('gp-1'), aRequirement('gp-1')]))).toEqual([
      '/bodyId organisation.bodyIsKnown',
      '/parties organisation.agreementHasParties',
      '/unitIds/1 organisation.unitIsKnown',
      '/validTo organisation.validInOrder',
      '/optionDates/0 organisation.optionWithinValidity',
      '/responsible organisation.personIsKnown',
      '/requirements/1/requirementId organisation.idsAreUnique',
    ]);
  });

  it('with the own organisation alone is an assignment', () => {
    const assignment = agreementDetails({ kind: 'assignment', parties: [solna] });
    expect(agreementRules.sharedWith(anAgreement(assignment))).toEqual([]);
    expect(broken(register(agreementDetails({ kind: 'assignment' })))).toEqual([
      '/parties organisation.agreementHasParties',
    ]);
  });

  it('changes by named fields, never its requirements', () => {
    const agreement = anAgreement();
    const changes = { responsible: bo, title: agreement.title };
    const { state, events } = accepted(
      changeAgreement(agreement, { changes, known: aKnown() }, circumstances),
    );
    expect(events).toEqual([{ name: 'AgreementChanged', data: { agreementId, changed: ['responsible'] } }]);
    expect(state.versions).toEqual(agreement.versions);
    expect(changeAgreement(state, { changes, known: aKnown() }, circumstances)).toBeUndefined();
  });
});

describe('the dates of an agreement', () => {
  it('ring ninety days ahead and on the day, at eight in Stockholm, and wait for the contract manager', () => {
    const agreement = anAgreement();
    expect(agreementRules.wakeAt(agreement)).toBe('2027-04-01T06:00:00.000Z');
    expect(agreementRules.involved(agreement)).toEqual([
      { person: { organisationId: solna, personId: anna } },
    ]);

    const ahead = accepted(ring(agreement, '2027-04-01T06:00:00.000Z'));
    expect(ahead.events).toEqual([
      {
        name: 'AgreementDateDue',
        data: { agreementId, bodyId, kind: 'option', notice: 'ahead', date: '2027-06-30' },
      },
    ]);
    expect(agreementRules.involved(ahead.state)).toEqual([
      {
        person: { organisationId: solna, personId: anna },
        waitsFor: { task: 'settleAgreementDate', dueOn: '2027-06-30' },
      },
    ]);
    expect(agreementRules.wakeAt(ahead.state)).toBe('2027-06-30T06:00:00.000Z');
    const onTheDay = accepted(ring(ahead.state, '2027-06-30T06:00:00.000Z'));
    expect(onTheDay.events[0].data).toMatchObject({ notice: 'onTheDay', date: '2027-06-30' });
    expect(agreementRules.wakeAt(onTheDay.state)).toBe('2028-10-02T06:00:00.000Z');
  });

  it('ring each once however often the alarm goes, and the latest notice only after an outage', () => {
    const agreement = anAgreement();
    const late = accepted(ring(agreement, '2029-01-15T12:00:00.000Z'));
    expect(late.events.map(({ data }) => data)).toMatchObject([
      { kind: 'option', notice: 'onTheDay' },
      { kind: 'end', notice: 'onTheDay' },
    ]);
    expect(ring(late.state, '2029-01-15T12:05:00.000Z')).toBeUndefined();
    expect(agreementRules.wakeAt(late.state)).toBeUndefined();
  });

  it('give every notice exactly once, in whatever steps time passes', () => {
    const days = fc.array(fc.integer({ min: 0, max: 1200 }), { maxLength: 10 });
    fc.assert(
      fc.property(days, (steps) => {
        let agreement = anAgreement();
        const heard: string[] = [];
        const start = Date.parse('2026-10-01T08:00:00.000Z');
        for (const step of [...steps].sort((a, b) => a - b)) {
          const decision = ring(agreement, new Date(start + step * 86_400_000).toISOString());
          if (decision === undefined) continue;
          const { state, events } = accepted(decision);
          agreement = state;
          heard.push(...events.map(({ data }) => JSON.stringify(data)));
          const now = new Date(start + step * 86_400_000).toISOString();
          expect((agreementRules.wakeAt(agreement) ?? '9999') > now).toBe(true);
        }
        expect(new Set(heard).size).toBe(heard.length);
      }),
    );
  });

  it('that had passed when the agreement was registered never ring', () => {
    const agreement = anAgreement(agreementDetails({ optionDates: ['2026-06-30'], validTo: '2026-09-30' }));
    expect(agreementRules.wakeAt(agreement)).toBeUndefined();
    expect(ring(agreement, '2027-01-01T08:00:00.000Z')).toBeUndefined();
  });

  it('closer than ninety days ring at once', () => {
    const agreement = anAgreement(agreementDetails({ optionDates: ['2026-11-30'], validTo: undefined }));
    expect(accepted(ring(agreement, circumstances.now)).events[0].data).toMatchObject({ notice: 'ahead' });
  });

  it('are settled: extended with a new last day, or left to end; then nobody is reminded', () => {
    const told = accepted(ring(anAgreement(), '2027-04-01T06:00:00.000Z')).state;
    const settle = { date: '2027-06-30', outcome: 'extended', validTo: '2030-12-31' } as const;
    const { state, events } = accepted(settleAgreementDate(told, settle, circumstances));
    expect(events[0].data).toEqual({ agreementId, date: '2027-06-30', outcome: 'extended' });
    expect(state.validTo).toBe('2030-12-31');
    expect(agreementRules.involved(state)[0]).not.toHaveProperty('waitsFor');
    expect(agreementRules.wakeAt(state)).toBe('2030-10-02T06:00:00.000Z');
    expect(settleAgreementDate(state, settle, circumstances)).toBeUndefined();
  });

  it.each([
    ['a date of no meaning', { date: '2027-07-01', outcome: 'ends' }, '/date organisation.dateIsOfAgreement'],
    [
      'an extension without a new last day',
      { date: '2027-06-30', outcome: 'extended' },
      '/validTo organisation.extensionReachesFurther',
    ],
    [
      'an end that is later',
      { date: '2027-06-30', outcome: 'ends', validTo: '2030-12-31' },
      '/validTo organisation.extensionReachesFurther',
    ],
  ] as const)('are not settled by %s', (_what, command, expected) => {
    expect(broken(settleAgreementDate(anAgreement(), command, circumstances))).toEqual([expected]);
  });

  it('wait for another when the contract manager leaves', () => {
    const told = accepted(ring(anAgreement(), '2027-04-01T06:00:00.000Z')).state;
    const handOver = {
      from: { organisationId: solna, personId: anna },
      to: { organisationId: solna, personId: bo },
    };
    const { state } = accepted(handOverAgreement(told, handOver, circumstances));
    expect(agreementRules.involved(state)).toMatchObject([
      { person: handOver.to, waitsFor: { dueOn: '2027-06-30' } },
    ]);
    expect(handOverAgreement(state, handOver, circumstances)).toBeUndefined();
  });
});
