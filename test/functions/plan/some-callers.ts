import type { Plan } from '#shared/domain/plan/plan.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import type { MemoryTable } from '#shared/storage/memory-table.ts';
import {
  aBasis,
  colleague,
  commissioner,
  manager,
  officer,
  provider,
  providersManager,
  solna,
} from '../../shared/domain/plan/a-plan.ts';
import { letIn } from '../call-api.ts';

const { bodyId, unit } = aBasis();

/** Lays a record in its store as it is, with the alarm, people and shares that follow from it. */
export const keep = async <State>(store: AggregateStore<State>, id: string, state: State): Promise<void> => {
  const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' as Plan['planId'];
  const assessmentId = '0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f' as Plan['assessmentId'];
  await store.save({
    ref: { organisationId: solna, kind: store.rules.kind, id },
    decision: {
      state,
      events: [{ name: 'NextAssessmentNoted', data: { planId, unitId: unit.unitId, assessmentId } }],
    },
    cause: { now: '2026-10-23T10:00:00.000Z', actor: { system: 'test', organisationId: solna } },
  });
};

/** Logins of the municipality, of another municipality and of the provider. */
export const letEveryoneIn = async (table: MemoryTable): Promise<void> => {
  const units = [unit.unitId];
  const inSolna = (subject: string, personId: string, role: 'officer' | 'headOfFollowUp' | 'commissioner') =>
    letIn(table, { subject, personId, memberships: [{ role, bodyId }] });
  await inSolna('sub-officer', officer.personId, 'officer');
  await inSolna('sub-head', colleague.personId, 'headOfFollowUp');
  await inSolna('sub-commissioner', commissioner.personId, 'commissioner');
  const manages = { role: 'unitManager' as const, unitIds: units };
  await letIn(table, { subject: 'sub-manager', personId: manager.personId, memberships: [manages] });
  await letIn(table, {
    subject: 'sub-provider',
    organisationId: provider,
    personId: providersManager.personId,
    memberships: [manages],
  });
  await letIn(table, {
    subject: 'sub-stranger',
    organisationId: '0180',
    memberships: [{ role: 'officer', bodyId }],
  });
};
