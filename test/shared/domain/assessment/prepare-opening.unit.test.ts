import { describe, expect, it } from 'vitest';
import { type Opening, prepareOpening } from '#shared/domain/assessment/prepare-opening.ts';
import { Agreement } from '#shared/domain/organisation/agreement.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { Programme } from '#shared/domain/programme/programme.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { agreementDetails } from '../organisation/an-agreement.ts';
import { accepted, anOpenPlan, on } from '../plan/a-plan.ts';
import { aClosedPlan } from './a-closed-plan.ts';
import { anAgreement, aProgramme, assessmentId, aUnit, municipality, officer } from './an-assessment.ts';

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

const opening = (
  found: Partial<Opening['found']> = {},
  request: Partial<Opening['request']> = {},
): Opening => ({
  assessmentId,
  organisationId: municipality,
  officer,
  request: {
    unitId: unit.unitId,
    programmeId,
    caseNumber: 'ON/2026:117',
    scope: { kind: 'full' },
    ...request,
  },
  found: { unit, programme, closedPlans: [], ...found },
  closedDays: ['2026-12-28'],
});
const prepare = (
  found: Partial<Opening['found']> = {},
  scope: Opening['request']['scope'] = { kind: 'full' },
) => {
  const prepared = prepareOpening(opening(found, { scope }));
  if (prepared instanceof Refusal) throw new Error(JSON.stringify(prepared.violations));
  return prepared;
};

const { agreementId, version, requirements } = anAgreement();
const agreement = Agreement.parse({
  ...agreementDetails({ bodyId: unit.bodyId, unitIds: [unit.unitId] }),
  agreementId,
  organisationId: municipality,
  registeredOn: '2025-01-01',
  rung: [],
  settled: [],
  versions: { [version]: { version, requirements, madeAt: '2025-01-01T08:00:00.000Z' } },
});

describe('what an assessment pins when it opens', () => {
  it('is the unit, the programme and the agreement as they are', () => {
    const pinned = {
      assessmentId,
      organisationId: municipality,
      bodyId,
      caseNumber: 'ON/2026:117',
      unit: aUnit(),
      programme: aProgramme(),
      scope: { kind: 'full' },
      officer,
      closedDays: ['2026-12-28'],
    };
    expect(prepare()).toEqual(pinned);
    const withAgreement = prepareOpening(opening({ agreement }, { agreementId }));
    expect(withAgreement).toEqual({ ...pinned, agreement: anAgreement() });
  });

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

  it('takes up nothing when the scope covers a part of what is left', () => {
    const explained = { reason: 'officerDecided' as const, explanation: 'Ny driftsform.' };
    const { state: plan } = accepted(closePlan(anOpenPlan(), explained, on('2026-11-02')));
    const scope = { kind: 'partial' as const, areaIds: ['personal'], reason: 'Ny chef.' };
    expect(prepare({ closedPlans: [plan] }).carriedOver?.items).toHaveLength(3);
    expect(prepare({ closedPlans: [plan] }, scope).carriedOver).toBeUndefined();
  });

  it('takes up what covers all that is left, though a newer version has dropped an area of it', () => {
    const plan = aClosedPlan();
    const partial = { kind: 'partial' as const, areaIds: ['halso-och-sjukvard'], reason: 'Läkemedel.' };
    const areas = definition.areas.filter(({ id }) => id !== 'personal');
    const newer = { ...programme, versions: { 1: { ...adopted, definition: { ...definition, areas } } } };
    expect(prepare({ programme: newer, closedPlans: [plan] }, partial).carriedOver?.items).toHaveLength(2);
    const nothing = { kind: 'partial' as const, reason: 'Läkemedel.' };
    expect(prepare({ closedPlans: [plan] }, nothing).carriedOver).toBeUndefined();
  });

  it('takes up nothing of another programme', () => {
    const plan = aClosedPlan();
    const other = { ...plan, programme: { ...plan.programme, programmeId: assessmentId as never } };
    expect(prepare({ closedPlans: [other] }).carriedOver).toBeUndefined();
  });
});

describe('an assessment is not opened', () => {
  const refused = (found: Partial<Opening['found']>, request: Partial<Opening['request']> = {}) => {
    const refusal = prepareOpening(opening(found, request));
    if (!(refusal instanceof Refusal)) throw new Error('not refused');
    return [
      refusal.kind,
      ...refusal.violations.map(({ rule, ...rest }) => ({
        code: rule.code.replace('assessment.', ''),
        ...rest,
      })),
    ];
  };
  const other = 'skolnamnden' as Agreement['bodyId'];

  it('of a unit that there is not, or is not any more', () => {
    expect(refused({ unit: undefined })).toEqual([
      'invalid',
      { code: 'knownUnit', field: '/unitId', received: unit.unitId },
    ]);
    expect(refused({ unit: undefined, agreement }, { agreementId })).toHaveLength(2);
    expect(refused({ unit: { ...unit, isActive: false } })).toEqual([
      'invalid',
      { code: 'unitIsActive', field: '/unitId' },
    ]);
  });

  it('under a programme that is not in force, or another body’s', () => {
    const notInForce = { code: 'programmeInForce', field: '/programmeId', received: programmeId };
    expect(refused({ programme: undefined })).toEqual(['invalid', notInForce]);
    const draft = { ...programme, versions: { 2: { version: 2, definition } } };
    expect(refused({ programme: draft })).toEqual(['invalid', notInForce]);
    expect(refused({ programme: { ...programme, bodyId: other } })).toEqual([
      'invalid',
      { code: 'programmeOfTheBody', field: '/programmeId', limit: bodyId, received: other },
    ]);
  });

  it('with an agreement that does not cover the unit', () => {
    const notCovering = [
      'invalid',
      { code: 'agreementCoversTheUnit', field: '/agreementId', received: agreementId },
    ];
    expect(refused({}, { agreementId })).toEqual(notCovering);
    expect(refused({ agreement: { ...agreement, unitIds: [] } }, { agreementId })).toEqual(notCovering);
    expect(refused({ agreement: { ...agreement, bodyId: other } }, { agreementId })).toEqual(notCovering);
  });

  it('and all that does not hang together is told at once', () => {
    const found = { unit: undefined, programme: undefined, agreement: undefined };
    expect(refused(found, { agreementId })).toHaveLength(3);
    const inactive = { unit: { ...unit, isActive: false }, programme: { ...programme, bodyId: other } };
    expect(refused(inactive, { agreementId })).toHaveLength(4);
  });
});
