import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import { routes } from '#functions/assessment/serve-assessment/routes.ts';
import type { Assessment } from '#shared/domain/assessment/assessment.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { keepRecord } from '../../functions/assessment/keep-record.ts';
import { apiOf, letIn } from '../../functions/call-api.ts';
import { anOpenAssessment, aPrivateUnit, provider } from '../domain/assessment/an-assessment.ts';

const { unit } = anOpenAssessment();
const idOf = (number: number) => `0192f0c1-7a2b-7c3d-8e4f-${String(number).padStart(12, '0')}`;

/** An assessment whose only occasion is as told. */
const withOccasion = (
  number: number,
  notice: 'announced' | 'unannounced',
  changes: Partial<Assessment> = {},
) => ({
  ...anOpenAssessment(),
  assessmentId: idOf(number) as Assessment['assessmentId'],
  occasions: [
    {
      occasionId: 'occasion-1',
      methodId: 'intervju',
      notice,
      status: 'planned' as const,
      plannedOn: '2026-10-05',
      rolesThatTookPart: [],
    },
  ],
  ...changes,
});

describe('a list of which the caller may not see every row', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;
  const keep = (assessment: Assessment) =>
    keepRecord(assessmentStore(table), assessment.assessmentId, assessment);
  beforeEach(async () => {
    table = new MemoryTable();
    const now = () => '2026-09-01T08:00:00.000Z';
    call = apiOf(routes, { table, now, newId: () => idOf(0), assessments: assessmentStore(table) } as never);
    const manages = { role: 'unitManager' as const, unitIds: [unit.unitId] };
    await letIn(table, { subject: 'sub-manager', memberships: [manages] });
    await letIn(table, {
      subject: 'sub-both',
      memberships: [manages, { role: 'mas', bodyId: 'skolnamnden' as BodyId }],
    });
    await letIn(table, { subject: 'sub-provider', organisationId: provider, memberships: [manages] });
  });

  const list = (query: Record<string, string>, as = 'sub-manager', organisationId = '0184') =>
    call({ as, method: 'GET', path: `/v1/${organisationId}/assessments`, query });

  it('tells nothing of what is hidden, neither by an empty page nor by a way on', async () => {
    await keep(withOccasion(1, 'announced'));
    for (const number of [2, 3, 4]) await keep(withOccasion(number, 'unannounced'));
    for (const query of [{ limit: '1' }, { limit: '1', unitId: unit.unitId }, { limit: '20' }]) {
      const { json } = await list(query);
      expect(json.items.map(({ id }: { id: string }) => id)).toEqual([idOf(1)]);
      const next = json._links.next?.href as string | undefined;
      const cursor = new URLSearchParams(next?.split('?')[1] ?? '').get('cursor');
      const opened = Buffer.from(cursor ?? '', 'base64url').toString();
      for (const number of [2, 3, 4]) expect(opened).not.toContain(idOf(number));
    }
  });

  it('is empty, and says so, when everything is hidden', async () => {
    for (const number of [1, 2, 3]) await keep(withOccasion(number, 'unannounced'));
    const { json } = await list({ limit: '1', unitId: unit.unitId });
    expect(json).toEqual({ items: [], _links: { self: expect.anything() } });
  });

  it('hides them also from a manager who follows up in another body', async () => {
    await keep(withOccasion(1, 'unannounced'));
    expect((await list({}, 'sub-both')).json.items).toEqual([]);
  });

  it('of what is shared is narrowed to the unit that is asked for', async () => {
    const ours = aPrivateUnit();
    const theirs = { ...ours, unitId: '0192f0c1-1112-7c3d-8e4f-5a6b7c8d9e0f' as UnitId };
    const both = [ours.unitId, theirs.unitId];
    await letIn(table, {
      subject: 'sub-provider',
      organisationId: provider,
      memberships: [{ role: 'unitManager', unitIds: both }],
    });
    await keep(withOccasion(1, 'announced', { unit: ours }));
    await keep(withOccasion(2, 'announced', { unit: theirs }));
    const shared = { relation: 'shared' };
    expect((await list(shared, 'sub-provider', provider)).json.items).toHaveLength(2);
    const { json } = await list({ ...shared, unitId: ours.unitId }, 'sub-provider', provider);
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual([idOf(1)]);
  });

  it('and neither does the version of what may be seen tell of what may not', async () => {
    const known = withOccasion(1, 'announced');
    await keep(known);
    const read = () => call({ as: 'sub-manager', method: 'GET', path: `/v1/0184/assessments/${idOf(1)}` });
    const before = await read();
    const [occasion] = known.occasions;
    const hidden = { ...occasion, occasionId: 'occasion-2', notice: 'unannounced' as const };
    const store = assessmentStore(table);
    const ref = { organisationId: '0184' as Assessment['organisationId'], kind: 'assessment', id: idOf(1) };
    const state = { ...known, occasions: [...known.occasions, hidden] } as Assessment;
    const event = { name: 'OccasionPlanned', data: {} } as never;
    await store.save({
      ref,
      before: await store.find(ref.organisationId, ref.id),
      decision: { state, events: [event] },
      cause: {
        now: '2026-09-02T08:00:00.000Z',
        actor: { system: 'test', organisationId: ref.organisationId },
      },
    });
    const after = await read();
    expect(after.headers['etag']).toBe(before.headers['etag']);
    expect(after.json).toEqual(before.json);
  });
});
