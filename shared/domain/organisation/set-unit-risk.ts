import * as z from 'zod/mini';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { organisationSentences as rules } from './rules.ts';
import type { Unit } from './unit.ts';
import { UnitRisk } from './unit-risk.ts';

/** A unit's risk level and the motive for it. */
export const UnitRiskSetting = z.object({ level: UnitRisk.shape.level, motive: UnitRisk.shape.motive });
export type UnitRiskSetting = z.infer<typeof UnitRiskSetting>;

/** A person judges how closely a unit should be followed. The same level with the same motive: nothing changes. */
export const setUnitRisk = (
  unit: Unit,
  { level, motive }: UnitRiskSetting,
  { now, actor }: Circumstances,
): Decision<Unit> => {
  if (!unit.isActive) return refuse('conflict', rules.unitIsActive, { received: unit.unitId });
  if (unit.risk?.level === level && unit.risk.motive === motive) return undefined;
  const setOn = dateInStockholm(now);
  const personId = personOf(actor);
  const setBy = personId && { organisationId: actor.organisationId, personId };
  return {
    state: { ...unit, risk: { level, motive, setOn, ...(setBy && { setBy }) } },
    events: [{ name: 'UnitRiskLevelSet', data: { unitId: unit.unitId, level, setOn } }],
  };
};
