import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId } from '#events/identifiers.ts';
import {
  changeUnit,
  closeUnit,
  handOverUnit,
  registerUnit,
} from '#shared/domain/organisation/decide-unit.ts';
import { FollowedUnit } from '#shared/domain/organisation/followed-unit.ts';
import { followUnit, shownUnit, unitRules } from '#shared/domain/organisation/unit.ts';
import {
  accepted,
  aKnown,
  anna,
  aProvider,
  bo,
  bodyId,
  broken,
  cia,
  circumstances,
  provider,
  solna,
  unitId,
} from './a-known.ts';
import { ownUnit, privateUnit } from './a-unit.ts';

const register = (details = ownUnit()) =>
  registerUnit(undefined, { unitId, details, known: aKnown() }, circumstances);

describe('a unit', () => {
  it('is registered and can be followed up, own or private alike', () => {
    const { state, events } = accepted(register(privateUnit()));
    expect(events).toEqual([
      {
        name: 'UnitRegistered',
        data: { unitId, bodyId, operation: 'private', providerId: provider, isFictional: true },
      },
    ]);
    expect(FollowedUnit.parse(followUnit(state))).toEqual(followUnit(state));
    expect(unitRules.belongsTo(state)).toEqual({ bodyId, unitId });
    expect(unitRules.sharedWith(state)).toEqual([{ organisationId: provider, relation: 'unitProvider' }]);
    expect(unitRules.sharedWith(accepted(register()).state)).toEqual([]);
  });

  it('never shows the address of a protected place, neither itself, in lists nor to a follow-up', () => {
    const address = 'Hemliga gatan 7';
    const { state } = accepted(register(ownUnit({ isProtected: true, address })));
    for (const seen of [shownUnit(state), followUnit(state), unitRules.summary(state)]) {
      expect(JSON.stringify(seen)).not.toContain('Hemliga');
    }
    expect(shownUnit(accepted(register(ownUnit({ address }))).state)).toMatchObject({ address });
  });

  it('is refused with everything that is wrong at once', () => {
    const details = ownUnit({
      bodyId: 'kyrkonamnden' as BodyId,
      operation: 'private',
      manager: { organisationId: provider, personId: cia },
    });
    expect(broken(register(details))).toEqual([
      '/bodyId organisation.bodyIsKnown',
      '/providerId organisation.runBySomeone',
      '/manager/organisationId organisation.managerIsOfProvider',
    ]);
  });

  it('has a manager who is there', () => {
    const manager = { organisationId: solna, personId: '0192f0c1-3399-7c3d-8e4f-5a6b7c8d9e0f' as PersonId };
    expect(broken(register(ownUnit({ manager })))).toEqual(['/manager organisation.personIsKnown']);
  });

  it('belongs to an authority', () => {
    const known = aKnown({ organisation: aProvider() });
    expect(broken(registerUnit(undefined, { unitId, details: ownUnit(), known }, circumstances))).toEqual([
      'organisation.unitIsFollowedUpByAuthority',
    ]);
  });

  it('is registered once: the same again changes nothing, something else is refused', () => {
    const { state } = accepted(register());
    expect(
      registerUnit(state, { unitId, details: ownUnit(), known: aKnown() }, circumstances),
    ).toBeUndefined();
    const other = registerUnit(
      state,
      { unitId, details: ownUnit({ name: 'En annan' }), known: aKnown() },
      circumstances,
    );
    expect(other).toMatchObject({ kind: 'conflict' });
  });

  it('names what changed, and checks the whole of what it becomes', () => {
    const { state } = accepted(register());
    const manager = { organisationId: solna, personId: bo };
    const changed = accepted(
      changeUnit(state, { changes: { manager, name: state.name }, known: aKnown() }, circumstances),
    );
    expect(changed.events[0].data).toEqual({
      unitId,
      changed: ['manager'],
      formerManager: { organisationId: solna, personId: anna },
    });
    expect(unitRules.involved(changed.state)).toEqual([{ person: manager }]);
    expect(changeUnit(state, { changes: {}, known: aKnown() }, circumstances)).toBeUndefined();
    const taken = changeUnit(
      state,
      { changes: { providerId: provider, operation: 'private' }, known: aKnown() },
      circumstances,
    );
    expect(broken(taken)).toEqual(['/manager/organisationId organisation.managerIsOfProvider']);
  });

  it('may change its name although its manager is gone, but not get a manager who is', () => {
    const { state } = accepted(register());
    const known = aKnown({ people: new Map() });
    expect(
      accepted(changeUnit(state, { changes: { name: 'Nytt namn' }, known }, circumstances)).state.name,
    ).toBe('Nytt namn');
    const manager = { organisationId: solna, personId: bo };
    expect(broken(changeUnit(state, { changes: { manager }, known }, circumstances))).toEqual([
      '/manager organisation.personIsKnown',
    ]);
  });

  it('is closed once and then left as it is', () => {
    const { state } = accepted(register());
    const closed = accepted(closeUnit(state, { closedOn: '2026-12-31' }, circumstances));
    expect(closed.events).toEqual([{ name: 'UnitClosed', data: { unitId, closedOn: '2026-12-31' } }]);
    expect(closeUnit(closed.state, { closedOn: '2027-01-31' }, circumstances)).toBeUndefined();
    expect(
      broken(changeUnit(closed.state, { changes: { name: 'Ny' }, known: aKnown() }, circumstances)),
    ).toEqual(['organisation.unitIsActive']);
  });

  it('gets another manager when its manager leaves, once', () => {
    const { state } = accepted(register());
    const handOver = {
      from: { organisationId: solna, personId: anna },
      to: { organisationId: solna, personId: bo },
    };
    const handed = accepted(handOverUnit(state, handOver, circumstances));
    expect(handed.state.manager).toEqual(handOver.to);
    expect(handed.events).toEqual([
      { name: 'ResponsibilityHandedOver', data: { part: 'unitManager', from: anna, to: bo } },
    ]);
    expect(handOverUnit(handed.state, handOver, circumstances)).toBeUndefined();
  });
});
