import type { AggregateStore } from '#shared/storage/aggregate-store.ts';

/** Lays a record in a store as if it had been decided there: with its shares, people and alarm. */
export const keepRecord = async <State>(
  store: AggregateStore<State>,
  id: string,
  state: State,
): Promise<void> => {
  const organisationId = '0184' as never;
  const assessmentId = '0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f' as never;
  const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as never;
  await store.save({
    ref: { organisationId, kind: store.rules.kind, id },
    decision: { state, events: [{ name: 'AssessmentCancelled', data: { assessmentId, unitId } }] },
    cause: { now: '2026-08-01T08:00:00.000Z', actor: { system: 'test', organisationId } },
  });
};
