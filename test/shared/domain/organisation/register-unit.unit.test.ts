import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId } from '#events/identifiers.ts';
import {
  changeUnit,
  closeUnit,
  handOverUnit,
  registerUnit,
} from '#shared/domain/organisation/decide-unit.ts';
import { setUnitRisk } from '#shared/domain/organisation/set-unit-risk.ts';
import {
  followUnit,
  shownUnit,
  type Unit,
  type UnitDetails,
  unitRules,
} from '#shared/domain/organisation/unit.ts';
import { Refusal } from '#shared/domain/refusal.ts';
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
import { ownUnit, privateUnit } from './a-unit.ts';

const register = (details: UnitDetails = ownUnit(), before?: Unit) =>
  registerUnit(before, { unitId, details, known: aKnown() }, circumstances);
const aUnit = (details?: UnitDetails): Unit => accepted(register(details)).state;
const anns = { organisationId: solna, personId: anna };
const bos = { organisationId: solna, personId: bo };
const closed = (): Unit => accepted(closeUnit(aUnit(), { closedOn: '2026-12-31' }, circumstances)).state;
const code = (rule: string) => expect.objectContaining({ code: `organisation.${rule}` });

describe('a unit from its registration to its end', () => {
  it('is registered as it is told, and is active', () => {
    expect(accepted(register())).toEqual({
      state: { ...ownUnit(), unitId, organisationId: solna, isActive: true },
      events: [
        {
          name: 'UnitRegistered',
          data: { unitId, bodyId, operation: 'own', providerId: solna, isFictional: true },
        },
      ],
    });
    const again = register(ownUnit({ name: 'En annan' }), aUnit());
    expect(again).toMatchObject({ kind: 'conflict', violations: [{ received: unitId }] });
    expect(broken(again)).toEqual(['organisation.registeredOnce']);
  });

  it('is refused with what was expected and what was received', () => {
    const elsewhere = { organisationId: provider, personId: anna };
    const details = ownUnit({ bodyId: 'x' as BodyId, operation: 'private', manager: elsewhere });
    expect(register(details)).toEqual(
      new Refusal('invalid', [
        { rule: code('bodyIsKnown'), field: '/bodyId', received: 'x' },
        { rule: code('runBySomeone'), field: '/providerId', limit: 'private', received: solna },
        {
          rule: code('managerIsOfProvider'),
          field: '/manager/organisationId',
          limit: solna,
          received: provider,
        },
      ]),
    );
    const nobody = '0192f0c1-3399-7c3d-8e4f-5a6b7c8d9e0f' as PersonId;
    expect(register(ownUnit({ manager: { organisationId: solna, personId: nobody } }))).toEqual(
      new Refusal('invalid', [{ rule: code('personIsKnown'), field: '/manager', received: nobody }]),
    );
    expect(broken(register(ownUnit({ providerId: provider })))).toEqual([
      '/providerId organisation.runBySomeone',
      '/manager/organisationId organisation.managerIsOfProvider',
    ]);
  });

  it('is changed by fields; a new manager is told of with the one before', () => {
    const change = (changes: Partial<UnitDetails>, unit = aUnit()) =>
      changeUnit(unit, { changes, known: aKnown() }, circumstances);
    expect(accepted(change({ name: 'Nytt namn (fiktivt)', form: 'hemtjänst' }))).toEqual({
      state: { ...aUnit(), name: 'Nytt namn (fiktivt)' },
      events: [{ name: 'UnitChanged', data: { unitId, changed: ['name'] } }],
    });
    expect(accepted(change({ manager: bos })).events).toEqual([
      { name: 'UnitChanged', data: { unitId, changed: ['manager'], formerManager: anns } },
    ]);
    expect(change({ bodyId: 'x' as BodyId })).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/bodyId' }],
    });
    const late = change({ name: 'Nytt namn (fiktivt)' }, closed());
    expect(late).toMatchObject({ kind: 'conflict', violations: [{ received: unitId }] });
    expect(change({ form: 'hemtjänst' }, closed())).toBeUndefined();
  });

  it('is closed with everything that is known of it kept', () => {
    expect(closed()).toEqual({ ...aUnit(), isActive: false, closedOn: '2026-12-31' });
    expect([unitRules.involved(aUnit()), unitRules.involved(closed())]).toEqual([[{ person: anns }], []]);
  });

  it('gets another manager only when its own leaves', () => {
    expect(accepted(handOverUnit(aUnit(), { from: anns, to: bos }, circumstances)).state).toEqual({
      ...aUnit(),
      manager: bos,
    });
    expect(handOverUnit(aUnit(), { from: bos, to: anns }, circumstances)).toBeUndefined();
  });
});

describe('the risk of a unit', () => {
  const judge = (motive: string, unit = aUnit(), actor = circumstances.actor) =>
    setUnitRisk(unit, { level: 'raised', motive }, { ...circumstances, actor });

  it('is judged anew when the level or the motive is another', () => {
    const judged = accepted(judge('Ny chef.')).state;
    expect(judge('Ny chef.', judged)).toBeUndefined();
    expect(accepted(judge('Ny chef och många vikarier.', judged)).state.risk).toEqual({
      level: 'raised',
      motive: 'Ny chef och många vikarier.',
      setOn: '2026-10-01',
      setBy: anns,
    });
    const refused = judge('Ny chef.', closed());
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: unitId }] });
    const actor = { system: 'test', organisationId: solna };
    expect(accepted(judge('Ny chef.', aUnit(), actor)).state.risk).not.toHaveProperty('setBy');
  });
});

describe('a unit as it is seen', () => {
  const details = privateUnit({ address: 'Påhittade gatan 7' });
  const risk = { level: 'raised', motive: 'Ny chef.', setOn: '2026-10-01' } as const;

  it('shows its address where it has one, and its risk to those who judge risks', () => {
    const unit: Unit = { ...aUnit(details), risk };
    const { risk: _, ...shown } = unit;
    expect(shownUnit(unit)).toStrictEqual(shown);
    expect(shownUnit(unit, { readsRisk: true })).toStrictEqual(unit);
    expect(shownUnit(aUnit(), { readsRisk: true })).toStrictEqual(aUnit());
  });

  it('is listed and followed up without them; its texts are kept', () => {
    const unit: Unit = { ...aUnit(details), risk };
    const { name, form, operation, providerId, manager, isFictional } = details;
    expect(unitRules.summary(unit)).toEqual({
      name,
      form,
      operation,
      providerId,
      bodyId,
      unitId,
      isActive: true,
      isFictional,
    });
    expect(followUnit(unit)).toEqual({ unitId, name, form, operation, providerId, manager, isFictional });
    expect(unitRules.texts(unit)).toEqual({ name, form, address: 'Påhittade gatan 7', risk: 'Ny chef.' });
    expect(unitRules.texts(aUnit())).toEqual({ name, form });
    expect(unitRules.wakeAt(unit)).toBeUndefined();
  });
});
