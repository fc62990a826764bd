import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import type { PersonRef } from '#events/identifiers.ts';
import { followUpsOf, handOverUnit } from '#functions/organisation/hand-over-unit/hand-over-unit.ts';
import { handOver as handOverAssessment } from '#shared/domain/assessment/hand-over.ts';
import { Unit } from '#shared/domain/organisation/unit.ts';
import { handOver as handOverPlan } from '#shared/domain/plan/hand-over.ts';
import { handOver as handOverReport } from '#shared/domain/report/hand-over.ts';
import { handOver as handOverRevisit } from '#shared/domain/revisit/hand-over.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { recordsOf } from '#shared/storage/involvements.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { unitStore } from '#shared/storage/organisation/unit-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import {
  anOpenPlan,
  aPrivateUnit,
  colleague,
  manager,
  provider,
  providersManager,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { aSharedReport } from '../../shared/domain/report/a-report.ts';
import { anOpenRevisit } from '../../shared/domain/revisit/a-revisit.ts';
import { keep } from '../plan/some-callers.ts';

const plan = anOpenPlan();
const { unit, bodyId } = plan;
const cause = {
  now: '2026-11-23T08:00:00.000Z',
  actor: { system: 'organisation/test', organisationId: solna },
} as const;

describe('when a unit gets another manager', () => {
  let table: MemoryTable;
  beforeEach(() => {
    table = new MemoryTable();
  });

  const keepUnit = (to: PersonRef, details: object = unit) =>
    keep(
      unitStore(table),
      unit.unitId,
      Unit.parse({
        ...details,
        bodyId,
        organisationId: solna,
        isProtected: false,
        isActive: true,
        manager: to,
      }),
    );
  const receive = (formerManager?: PersonRef) => {
    const data = catalogue.UnitChanged.data.parse({
      unitId: unit.unitId,
      changed: formerManager ? ['manager'] : ['name'],
      ...(formerManager && { formerManager }),
    });
    const followUps = [
      followUpsOf(assessmentStore(table), handOverAssessment),
      followUpsOf(reportStore(table), handOverReport),
      followUpsOf(planStore(table), handOverPlan),
      followUpsOf(revisitStore(table), handOverRevisit),
    ];
    const event = { name: 'UnitChanged', organisationId: solna, data, envelope: {} as never };
    return handOverUnit(event, cause, { units: unitStore(table), followUps });
  };
  const waiting = async (person: PersonRef) => {
    const { records } = await recordsOf(table, person, { which: 'waiting', limit: 50 });
    return records.map(({ noun, task }) => `${noun} ${task}`).sort();
  };

  it('what waited for the one before waits for the new one, in every kind of follow-up, once', async () => {
    await keepUnit(colleague);
    const report = { ...aSharedReport(), unit };
    await keep(planStore(table), plan.planId, plan);
    await keep(reportStore(table), report.reportId, report);
    await keep(revisitStore(table), anOpenRevisit().revisitId, anOpenRevisit());
    const tasks = ['plan answerPlan', 'report answerFactCheck', 'revisit accountForMeasures'];
    expect(await waiting(manager)).toEqual(tasks);
    await receive(manager);
    expect([await waiting(manager), await waiting(colleague)]).toEqual([[], tasks]);
    const handed = await planStore(table).find(solna, plan.planId);
    await receive(manager);
    expect(await planStore(table).find(solna, plan.planId)).toEqual(handed);
  });

  it('nothing goes to another provider, nor when only its name changed', async () => {
    const theirs = { ...plan, unit: { ...aPrivateUnit, unitId: unit.unitId } };
    await keep(planStore(table), plan.planId, theirs);
    await keepUnit(colleague);
    await receive(providersManager);
    await receive();
    expect(await waiting(colleague)).toEqual([]);
    expect(await waiting(providersManager)).toEqual(['plan answerPlan']);
  });

  it('the work goes on within the provider that runs the unit', async () => {
    const theirs = { ...plan, unit: { ...aPrivateUnit, unitId: unit.unitId } };
    await keep(planStore(table), plan.planId, theirs);
    const next = { organisationId: provider, personId: colleague.personId };
    await keepUnit(next, { ...unit, operation: 'private', providerId: provider });
    await receive(providersManager);
    expect(await waiting(next)).toEqual(['plan answerPlan']);
  });

  it('fails, to be delivered again, while the unit can not be read', async () => {
    await expect(receive(manager)).rejects.toThrow('There is no unit');
  });
});
