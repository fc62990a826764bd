import { describe, expect, it } from 'vitest';
import { setUnitRisk } from '#shared/domain/organisation/set-unit-risk.ts';
import { shownUnit, type Unit, unitRules } from '#shared/domain/organisation/unit.ts';
import { aBasis, accepted, broken, officer, on, solna } from '../plan/a-plan.ts';

const { unit: followed, bodyId } = aBasis();
const unit: Unit = { ...followed, organisationId: solna, bodyId, isProtected: false, isActive: true };
const raised = { level: 'raised', motive: 'Ny chef och många vikarier.' } as const;

describe("a unit's risk level", () => {
  it('is set by a person with a motive, which is kept with the unit and told to nobody', () => {
    const { state, events } = accepted(setUnitRisk(unit, raised, on('2027-01-11')));
    expect(state.risk).toEqual({ ...raised, setOn: '2027-01-11', setBy: officer });
    expect(events).toEqual([
      { name: 'UnitRiskLevelSet', data: { unitId: unit.unitId, level: 'raised', setOn: '2027-01-11' } },
    ]);
    expect(setUnitRisk(state, raised, on('2027-01-12'))).toBeUndefined();
    expect(JSON.stringify([shownUnit(state), unitRules.summary(state)])).not.toContain('vikarier');
    expect(shownUnit(state, { readsRisk: true }).risk).toEqual(state.risk);
  });

  it('is not set on a unit that is closed', () => {
    expect(broken(setUnitRisk({ ...unit, isActive: false }, raised, on('2027-01-11')))).toEqual([
      'organisation.unitIsActive',
    ]);
  });
});
