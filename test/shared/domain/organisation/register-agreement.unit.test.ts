import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId, UnitId } from '#events/identifiers.ts';
import {
  type Agreement,
  type AgreementDetails,
  agreementRules,
  newestVersion,
} from '#shared/domain/organisation/agreement.ts';
import {
  changeAgreement,
  changeRequirements,
  handOverAgreement,
  registerAgreement,
} from '#shared/domain/organisation/decide-agreement.ts';
import type { Requirement } from '#shared/domain/organisation/requirement.ts';
import { accepted, aKnown, anna, bo, bodyId, broken, circumstances, provider, solna } from './a-known.ts';
import { agreementDetails, agreementId, aRequirement } from './an-agreement.ts';

const register = (
  details: AgreementDetails = agreementDetails(),
  { requirements, before }: { requirements?: Requirement[]; before?: Agreement } = {},
) => registerAgreement(before, { agreementId, details, requirements, known: aKnown() }, circumstances);
const registered = (changes: Partial<AgreementDetails> = {}) =>
  accepted(register(agreementDetails(changes))).state;
const { validTo: _, ...openEnded } = agreementDetails();
const madeAt = circumstances.now;

describe('registering an agreement', () => {
  it('writes down what is agreed and the first version of the requirements', () => {
    const details = agreementDetails({ referenceNumber: 'ON/2025:88' });
    expect(accepted(register(details, { requirements: [aRequirement('gp-1')] }))).toEqual({
      state: {
        ...details,
        agreementId,
        organisationId: solna,
        registeredOn: '2026-10-01',
        rung: [],
        settled: [],
        versions: { 1: { version: 1, requirements: [aRequirement('gp-1')], madeAt } },
      },
      events: [
        {
          name: 'AgreementRegistered',
          data: {
            agreementId,
            bodyId,
            kind: 'agreement',
            parties: details.parties,
            unitIds: details.unitIds,
            validFrom: '2025-01-01',
            validTo: '2028-12-31',
          },
        },
        { name: 'AgreementVersionMade', data: { agreementId, version: 1, requirementCount: 1 } },
      ],
    });
  });

  it('may leave out the requirements and the last day', () => {
    const { state, events } = accepted(register(openEnded));
    expect(state.versions).toEqual({ 1: { version: 1, requirements: [], madeAt } });
    expect(events[0].data).not.toHaveProperty('validTo');
    expect(events[1]?.data).toEqual({ agreementId, version: 1, requirementCount: 0 });
  });

  it('happens once: the same again changes nothing, something else is refused', () => {
    const before = registered();
    expect(register(agreementDetails(), { before })).toBeUndefined();
    const refused = register(agreementDetails({ title: 'Ett annat' }), { before });
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: agreementId }] });
    expect(broken(refused)).toEqual(['organisation.registeredOnce']);
  });

  it.each([
    ['ends the day it begins', { validTo: '2025-01-01', optionDates: [] }],
    ['has an option on its first day', { optionDates: ['2025-01-01'] }],
    ['has an option on its last day', { optionDates: ['2028-12-31'] }],
  ])('passes when it %s', (_what, changes) => {
    expect(registered(changes)).toMatchObject(changes);
  });

  it.each([
    [
      'ends before it begins',
      { validTo: '2024-12-31', optionDates: [] },
      { field: '/validTo', limit: '2025-01-01', received: '2024-12-31' },
    ],
    [
      'has an option before its first day',
      { optionDates: ['2024-12-31'] },
      { field: '/optionDates/0', received: '2024-12-31' },
    ],
    [
      'has an option after its last day',
      { optionDates: ['2029-01-01'] },
      { field: '/optionDates/0', received: '2029-01-01' },
    ],
    [
      'has an option twice',
      { optionDates: ['2027-06-30', '2027-06-30'] },
      { field: '/optionDates/1', received: '2027-06-30' },
    ],
    [
      'names an organisation that can not exist',
      { parties: [solna, '9999' as OrganisationId] },
      { field: '/parties/1', received: '9999' },
    ],
    ['is with nobody', { parties: [solna] }, { field: '/parties', received: 1 }],
    ['is without the organisation itself', { parties: [provider] }, { field: '/parties', received: 1 }],
    ['is an assignment to others', { kind: 'assignment' as const }, { field: '/parties', received: 2 }],
    ['is of no body', { bodyId: 'x' as BodyId }, { field: '/bodyId', received: 'x' }],
  ])('is refused when it %s', (_what, changes, violation) => {
    const refused = register(agreementDetails(changes));
    expect(refused).toMatchObject({ kind: 'invalid', violations: [violation] });
    expect(broken(refused)).toHaveLength(1);
  });

  it('passes with a municipality as party, and with options of an agreement that never ends', () => {
    expect(registered({ parties: [solna, '2080' as OrganisationId] }).parties).toEqual([solna, '2080']);
    expect(accepted(register({ ...openEnded, optionDates: ['2040-01-01'] })).state.optionDates).toEqual([
      '2040-01-01',
    ]);
    expect(broken(register({ ...openEnded, optionDates: ['2024-12-31'] }))).toEqual([
      '/optionDates/0 organisation.optionWithinValidity',
    ]);
  });
});

describe('changing an agreement', () => {
  const change = (changes: Partial<AgreementDetails>, known = aKnown()) =>
    changeAgreement(registered(), { changes, known }, circumstances);

  it('is refused for what is wrong with what it becomes', () => {
    const refused = change({ validFrom: '2029-01-01' });
    expect(refused).toMatchObject({ kind: 'invalid' });
    expect(broken(refused)).toEqual([
      '/validTo organisation.validInOrder',
      '/optionDates/0 organisation.optionWithinValidity',
    ]);
  });

  it('does not ask again for units and people that were named earlier', () => {
    const known = aKnown({ units: new Map(), people: new Map() });
    expect(accepted(change({ title: 'Nytt namn' }, known)).state.title).toBe('Nytt namn');
    expect(broken(change({ unitIds: [bo as unknown as UnitId] }, known))).toEqual([
      '/unitIds/0 organisation.unitIsKnown',
    ]);
  });

  it('sets the requirements anew in a version of their own, when they are others', () => {
    const requirements = [aRequirement('gp-1'), aRequirement('gp-2')];
    const agreement = registered();
    const { state, events } = accepted(changeRequirements(agreement, { requirements }, circumstances));
    expect(state).toEqual({
      ...agreement,
      versions: { ...agreement.versions, 2: { version: 2, requirements, madeAt } },
    });
    expect(events).toEqual([
      { name: 'AgreementVersionMade', data: { agreementId, version: 2, requirementCount: 2 } },
    ]);
    expect(changeRequirements(state, { requirements }, circumstances)).toBeUndefined();
    const twice = changeRequirements(
      state,
      { requirements: [aRequirement('gp-1'), aRequirement('gp-1')] },
      circumstances,
    );
    expect(twice).toMatchObject({ kind: 'invalid', violations: [{ received: 'gp-1' }] });
    expect(broken(twice)).toEqual(['/requirements/1/requirementId organisation.idsAreUnique']);
  });

  it('gives another the responsibility of one who leaves, of nobody else', () => {
    const from = { organisationId: solna, personId: anna };
    const to = { organisationId: solna, personId: bo };
    const agreement = registered();
    expect(accepted(handOverAgreement(agreement, { from, to }, circumstances))).toEqual({
      state: { ...agreement, responsible: bo },
      events: [{ name: 'ResponsibilityHandedOver', data: { part: 'responsible', from: anna, to: bo } }],
    });
    const elsewhere = { ...from, organisationId: provider };
    expect(handOverAgreement(agreement, { from: elsewhere, to }, circumstances)).toBeUndefined();
  });
});

describe('an agreement as its store sees it', () => {
  const version = (number: number) => ({ version: number, requirements: [], madeAt });

  it('is known by its newest version, in whatever order the versions lie', () => {
    const versions = { a: version(2), b: version(3), c: version(1) };
    expect(newestVersion({ ...registered(), versions })).toBe(versions.b);
    expect(() => newestVersion({ ...registered(), versions: {} })).toThrow(RangeError);
  });

  it('is listed by what it is, belongs to its body, and keeps its texts', () => {
    const agreement = registered({ referenceNumber: 'ON/2025:88' });
    expect(agreementRules.summary(agreement)).toEqual({
      title: 'Hemtjänst i valfrihetssystem',
      agreementKind: 'agreement',
      bodyId,
      validFrom: '2025-01-01',
      validTo: '2028-12-31',
      unitIds: agreement.unitIds,
      version: 1,
    });
    expect(agreementRules.belongsTo(agreement)).toEqual({ bodyId });
    expect(agreementRules.texts(agreement)).toEqual({
      title: 'Hemtjänst i valfrihetssystem',
      referenceNumber: 'ON/2025:88',
    });
  });
});
