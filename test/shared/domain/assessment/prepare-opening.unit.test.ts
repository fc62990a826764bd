import { describe, expect, it } from 'vitest';
import { type Opening, prepareOpening } from '#shared/domain/assessment/prepare-opening.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import { Programme } from '#shared/domain/programme/programme.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aClosedPlan } from './a-closed-plan.ts';
import { aProgramme, assessmentId, aUnit, municipality, officer } from './an-assessment.ts';

const bodyId = 'omvardnadsnamnden';
const { programmeId, definition } = aProgramme();
const unit = Unit.parse({
  ...aUnit(),
  organisationId: municipality,
  bodyId,
  isProtected: true,
  address: 'Hemliga gatan 1',
  isActive: true,
});
const adopted = { version: 1, definition, adoptedAt: '2026-08-15T08:00:00.000Z' };
const programme = Programme.parse({
  programmeId,
  organisationId: municipality,
  bodyId,
  versions: { 1: adopted, 2: { version: 2, definition } },
});

const prepare = (
  found: Partial<Opening['found']> = {},
  scope: Opening['request']['scope'] = { kind: 'full' },
) => {
  const prepared = prepareOpening({
    assessmentId,
    organisationId: municipality,
    officer,
    request: { unitId: unit.unitId, programmeId, caseNumber: 'ON/2026:117', scope },
    found: { unit, programme, closedPlans: [], ...found },
    closedDays: [],
  });
  if (prepared instanceof Refusal) throw new Error(JSON.stringify(prepared.violations));
  return prepared;
};

describe('what an assessment pins when it opens', () => {
  it('is the version in force, not the draft beside it, and never an address', () => {
    const prepared = prepare();
    expect(prepared.programme.version).toBe(1);
    expect(JSON.stringify(prepared.unit)).not.toContain('Hemliga');
  });

  it('takes up what the last plan left behind', () => {
    const { carriedOver } = prepare({ closedPlans: [aClosedPlan()] });
    expect(carriedOver?.items.map(({ areaId, kind }) => `${areaId} ${kind}`)).toEqual([
      'personal improvementArea',
      'personal deficiency',
    ]);
  });

  it('takes up only the newest plan, and not one that another assessment has taken up', () => {
    const taken = { ...aClosedPlan(), nextAssessmentId: assessmentId };
    expect(prepare({ closedPlans: [taken, aClosedPlan()] }).carriedOver).toBeUndefined();
  });

  it('leaves the rest to a later assessment when the scope does not cover it', () => {
    const scope = { kind: 'partial' as const, areaIds: ['halso-och-sjukvard'], reason: 'Läkemedel.' };
    expect(prepare({ closedPlans: [aClosedPlan()] }, scope).carriedOver).toBeUndefined();
    const covering = { ...scope, areaIds: ['personal'] };
    expect(prepare({ closedPlans: [aClosedPlan()] }, covering).carriedOver?.items).toHaveLength(2);
  });

  it('takes up nothing of another programme', () => {
    const plan = aClosedPlan();
    const other = { ...plan, programme: { ...plan.programme, programmeId: assessmentId as never } };
    expect(prepare({ closedPlans: [other] }).carriedOver).toBeUndefined();
  });
});
