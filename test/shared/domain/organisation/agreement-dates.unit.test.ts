import { describe, expect, it } from 'vitest';
import { type Agreement, agreementRules } from '#shared/domain/organisation/agreement.ts';
import { dueNotice, openDates, ringAt } from '#shared/domain/organisation/agreement-dates.ts';
import {
  registerAgreement,
  ringAgreement,
  type SettleAgreementDate,
  settleAgreementDate,
} from '#shared/domain/organisation/decide-agreement.ts';
import { accepted, aKnown, anna, broken, circumstances, solna } from './a-known.ts';
import { agreementDetails, agreementId } from './an-agreement.ts';

const dated = { optionDates: ['2027-06-30', '2028-06-30'], validTo: '2028-12-31', settled: [] };
const anAgreement = (changes: Partial<Agreement> = {}): Agreement => ({
  ...accepted(
    registerAgreement(
      undefined,
      { agreementId, details: agreementDetails(), known: aKnown() },
      circumstances,
    ),
  ).state,
  ...changes,
});
const { validTo: _, ...withoutEnd } = anAgreement();

describe('the days on which something must be decided', () => {
  it('are the options and the end from the day of registration on, as long as nobody has decided', () => {
    const [first, second] = ['2027-06-30', '2028-06-30'].map((date) => ({ kind: 'option', date }));
    const end = { kind: 'end', date: '2028-12-31' };
    expect(openDates({ ...dated, registeredOn: '2027-06-30' })).toEqual([first, second, end]);
    expect(openDates({ ...dated, registeredOn: '2027-07-01' })).toEqual([second, end]);
    expect(openDates({ ...dated, registeredOn: '2026-10-01', settled: ['2028-06-30'] })).toEqual([
      first,
      end,
    ]);
    expect(openDates({ ...dated, validTo: undefined, registeredOn: '2026-10-01' })).toEqual([first, second]);
  });

  it('stand in the agenda of the contract manager', () => {
    const entry = { people: [{ organisationId: solna, personId: anna }], readAs: 'readAgreements' };
    expect(agreementRules.agenda?.(anAgreement())).toEqual([
      { ...entry, key: 'option-2027-06-30', matter: 'agreementOption', on: '2027-06-30' },
      { ...entry, key: 'end-2028-12-31', matter: 'agreementEnd', on: '2028-12-31' },
    ]);
  });

  it('are told of ninety days ahead and on the day, the latest notice standing for both', () => {
    const option = { kind: 'option', date: '2027-06-30' } as const;
    const [ahead, onTheDay] = ['option/2027-06-30/ahead', 'option/2027-06-30/onTheDay'];
    const at = (now: string, rung: string[] = []) => dueNotice(option, { rung, now });
    expect(at('2027-04-01T05:59:59.999Z')).toBeUndefined();
    expect(at('2027-04-01T06:00:00.000Z')).toEqual({ notice: 'ahead', names: [ahead] });
    expect(at('2027-06-30T05:59:59.999Z', [ahead])).toBeUndefined();
    expect(at('2027-06-30T06:00:00.000Z', [ahead])).toEqual({
      notice: 'onTheDay',
      names: [onTheDay],
    });
    expect(at('2027-06-30T06:00:00.000Z')).toEqual({ notice: 'onTheDay', names: [ahead, onTheDay] });
    expect(ringAt(option, [])).toBe('2027-04-01T06:00:00.000Z');
    expect(ringAt(option, [ahead])).toBe('2027-06-30T06:00:00.000Z');
    expect(ringAt(option, [ahead, onTheDay])).toBeUndefined();
  });

  it('are remembered by name when they have rung', () => {
    const agreement = anAgreement({ rung: ['option/2027-06-30/ahead'] });
    const rung = accepted(ringAgreement(agreement, { ...circumstances, now: '2028-12-31T07:00:00.000Z' }));
    expect(rung.state).toEqual({
      ...agreement,
      rung: [
        'option/2027-06-30/ahead',
        'option/2027-06-30/onTheDay',
        'end/2028-12-31/ahead',
        'end/2028-12-31/onTheDay',
      ],
    });
    expect(rung.events).toHaveLength(2);
  });

  it('wait for the contract manager once told of, the earliest first', () => {
    const rung = ['end/2028-12-31/ahead', 'option/2028-01-31/ahead', 'option/2027-06-30/ahead'];
    const optionDates = ['2028-01-31', '2027-06-30'];
    expect(agreementRules.involved(anAgreement({ optionDates, rung }))).toEqual([
      {
        person: { organisationId: solna, personId: anna },
        waitsFor: { task: 'settleAgreementDate', dueOn: '2027-06-30' },
      },
    ]);
  });
});

describe('deciding about such a day', () => {
  const settle = (command: SettleAgreementDate, agreement = anAgreement()) =>
    settleAgreementDate(agreement, command, circumstances);

  it('lets an agreement end, with nothing else changed', () => {
    expect(accepted(settle({ date: '2028-12-31', outcome: 'ends' }))).toEqual({
      state: { ...anAgreement(), settled: ['2028-12-31'] },
      events: [{ name: 'AgreementDateSettled', data: { agreementId, date: '2028-12-31', outcome: 'ends' } }],
    });
  });

  it('prolongs it by a day at least', () => {
    const further = settle({ date: '2027-06-30', outcome: 'extended', validTo: '2029-01-01' });
    expect(accepted(further).state).toEqual({
      ...anAgreement(),
      validTo: '2029-01-01',
      settled: ['2027-06-30'],
    });
    const refused = settle({ date: '2027-06-30', outcome: 'extended', validTo: '2028-12-31' });
    expect(refused).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/validTo', limit: '2028-12-31', received: '2028-12-31' }],
    });
    expect(broken(refused)).toEqual(['/validTo organisation.extensionReachesFurther']);
  });

  it('of an agreement without an end counts from the day itself', () => {
    const endless = (validTo: string) =>
      settle({ date: '2027-06-30', outcome: 'extended', validTo }, withoutEnd);
    expect(accepted(endless('2027-07-01')).state.validTo).toBe('2027-07-01');
    expect(endless('2027-06-30')).toMatchObject({ violations: [{ limit: '2027-06-30' }] });
  });

  it('says until when it is prolonged, and nothing of the kind when it ends', () => {
    const refused = settle({ date: '2027-06-30', outcome: 'extended' });
    expect(refused).toMatchObject({ kind: 'invalid' });
    expect(refused).not.toHaveProperty(['violations', 0, 'received']);
    expect(settle({ date: '2027-06-30', outcome: 'ends', validTo: '2030-01-01' })).toMatchObject({
      violations: [{ received: '2030-01-01' }],
    });
  });

  it('names a day of the agreement', () => {
    const refused = settle({ date: '2027-07-01', outcome: 'ends' });
    expect(refused).toMatchObject({ kind: 'invalid', violations: [{ received: '2027-07-01' }] });
    expect(broken(refused)).toEqual(['/date organisation.dateIsOfAgreement']);
  });
});
