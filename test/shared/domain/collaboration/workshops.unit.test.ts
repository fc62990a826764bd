import { describe, expect, it } from 'vitest';
import type { WorkshopId } from '#events/identifiers.ts';
import {
  holdWorkshop,
  planWorkshop,
  type Workshop,
  workshopRules,
} from '#shared/domain/collaboration/workshop.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { at, collaborationId } from './a-collaboration.ts';
import { aHeldWorkshop, workshopId } from './a-joint-plan.ts';

describe('a workshop', () => {
  const planned = { workshopId, collaborationId, name: 'Dialogdag', plannedOn: '2026-11-20' };
  const { result } = aHeldWorkshop();
  const nextId = '0192f0c1-7777-7c3d-8e4f-000000000002' as WorkshopId;

  it('is planned once, on its own or going on from what another came to', () => {
    expect(accepted(planWorkshop(undefined, planned, at('2026-11-01')))).toStrictEqual({
      state: planned,
      events: [{ name: 'WorkshopPlanned', data: { collaborationId, workshopId, plannedOn: '2026-11-20' } }],
    });
    expect(planWorkshop(aHeldWorkshop(), planned, at('2026-11-01'))).toBeUndefined();
    const next = { ...planned, workshopId: nextId, before: aHeldWorkshop() };
    const { state, events } = accepted(planWorkshop(undefined, next, at('2027-11-01')));
    const { worksWell, mustDevelop } = result ?? {};
    expect(state).toStrictEqual({
      ...planned,
      workshopId: nextId,
      startsFrom: { workshopId, worksWell, mustDevelop },
    });
    expect(events[0]?.data).toMatchObject({ earlierWorkshopId: workshopId });
    const early = planWorkshop(undefined, { ...next, before: planned }, at('2027-11-01'));
    expect(early).toMatchObject({ kind: 'conflict' });
    expect(broken(early)).toStrictEqual(['/earlierWorkshopId workshop.startsFromAResult']);
  });

  const write = (changes: Partial<NonNullable<Workshop['result']>> = {}) =>
    holdWorkshop(planned, { ...(result as NonNullable<typeof result>), ...changes }, at('2026-11-20'));

  it('comes to what its participants said together, counted and never named', () => {
    const participants = [
      { organisationId: '1460', role: 'enhetschef', number: 6 },
      { organisationId: '1461', role: 'sjuksköterska', number: 3 },
    ] as NonNullable<typeof result>['participants'];
    const { state, events } = accepted(write({ participants }));
    expect(state).toStrictEqual({ ...planned, result: { ...result, participants } });
    expect(events).toStrictEqual([
      {
        name: 'WorkshopHeld',
        data: {
          collaborationId,
          workshopId,
          heldOn: '2026-11-20',
          participants: 9,
          worksWell: 1,
          mustDevelop: 2,
        },
      },
    ]);
  });

  it('is not held in advance, and tells its items apart', () => {
    expect(write({ heldOn: '2026-11-21' })).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/heldOn', limit: '2026-11-20', received: '2026-11-21' }],
    });
    const [item] = result?.worksWell ?? [];
    expect(write({ mustDevelop: item ? [item] : [] })).toMatchObject({
      kind: 'invalid',
      violations: [
        { field: '/mustDevelop', received: 'tillit', rule: { code: 'workshop.itemsAreToldApart' } },
      ],
    });
  });

  it('is listed by when it was held and how much must develop', () => {
    expect(workshopRules.summary(aHeldWorkshop())).toEqual({
      name: 'Dialogdag',
      plannedOn: '2026-11-20',
      heldOn: '2026-11-20',
      mustDevelop: 2,
    });
    expect(workshopRules.summary(planned)).toEqual({ name: 'Dialogdag', plannedOn: '2026-11-20' });
    expect(workshopRules.texts?.(planned)).toEqual({ name: 'Dialogdag' });
    expect(workshopRules.texts?.(aHeldWorkshop())).toStrictEqual({
      name: 'Dialogdag',
      worksWell: result?.worksWell,
      mustDevelop: result?.mustDevelop,
    });
    expect([workshopRules.involved(planned), workshopRules.sharedWith(planned)]).toStrictEqual([[], []]);
    expect([workshopRules.belongsTo(planned), workshopRules.wakeAt(planned)]).toStrictEqual([{}, undefined]);
  });
});
