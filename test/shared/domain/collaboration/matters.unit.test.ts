import { describe, expect, it } from 'vitest';
import { closeMatter } from '#shared/domain/collaboration/decide-matter.ts';
import type { Group } from '#shared/domain/collaboration/group.ts';
import type { Matter } from '#shared/domain/collaboration/matter.ts';
import { raiseMatter, referMatter } from '#shared/domain/collaboration/raise-matter.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aGroup, at, collaborationId, groupId } from './a-collaboration.ts';
import {
  convener,
  decide,
  decided,
  lower,
  matterId,
  parties,
  procurement,
  raise,
  raiser,
  seat,
  stranger,
  upper,
  upperId,
  waiting,
} from './a-matter.ts';

describe('raising a matter', () => {
  it('lets it wait in a group for an answer by a day', () => {
    expect(accepted(raise())).toStrictEqual({
      state: {
        matterId,
        collaborationId,
        kind: 'procurement',
        title: 'Gemensam upphandling',
        text: 'Av nattpatrull.',
        raisedBy: raiser,
        raisedOn: '2026-11-10',
        status: 'waiting',
        stays: [{ groupId, groupName: 'Styrgruppen', since: '2026-11-10', answerBy: '2026-12-10' }],
        answerWithin: 'P30D',
        convener,
        told: { waits: 0, ending: false },
      },
      events: [
        {
          name: 'MatterRaised',
          data: { collaborationId, matterId, groupId, kind: 'procurement', answerBy: '2026-12-10' },
        },
      ],
    });
    expect(accepted(raise(upper)).state).not.toHaveProperty('convener');
  });

  it('needs a group, and happens once', () => {
    const input = {
      matterId,
      collaborationId,
      kind: 'other' as const,
      title: 'T',
      text: 'T',
      group: undefined,
    };
    const refused = raiseMatter(undefined, input, at('2026-11-10'));
    expect(refused).toMatchObject({ kind: 'missing' });
    expect(broken(refused)).toStrictEqual(['/groupId matter.groupIsKnown']);
    expect(raiseMatter(waiting(), { ...input, group: lower }, at('2026-11-10'))).toBeUndefined();
  });
});

describe('referring a matter', () => {
  const refer = (matter: Matter, to: Group | undefined = upper) =>
    referMatter(matter, { to, reason: 'Kräver budget.' }, at('2026-11-15', convener));

  it('sends it to another group with a reason, and the time to answer begins anew', () => {
    const late = { ...waiting(), told: { waits: 2, ending: false } };
    const { state, events } = accepted(refer(late));
    const { convener: _, ...rest } = waiting();
    expect(state).toStrictEqual({
      ...rest,
      stays: [
        ...rest.stays,
        {
          groupId: upperId,
          groupName: 'Förvaltningscheferna',
          since: '2026-11-15',
          answerBy: '2027-01-14',
          reason: 'Kräver budget.',
        },
      ],
      answerWithin: 'P60D',
    });
    expect(events).toStrictEqual([
      {
        name: 'MatterReferred',
        data: { collaborationId, matterId, groupId, toGroupId: upperId, answerBy: '2027-01-14' },
      },
    ]);
  });

  it('goes to a group that is known and another one, as long as it waits', () => {
    const nowhere = referMatter(waiting(), { to: undefined, reason: 'Vidare.' }, at('2026-11-15'));
    expect(nowhere).toMatchObject({ kind: 'missing', violations: [{ field: '/toGroupId' }] });
    expect(broken(nowhere)).toStrictEqual(['/toGroupId matter.groupIsKnown']);
    expect(broken(refer(waiting(), lower))).toStrictEqual(['/toGroupId matter.goesElsewhere']);
    expect(refer(waiting(), lower)).toMatchObject({ kind: 'conflict' });
    expect(refer(decided())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'decided', rule: { code: 'matter.waits' } }],
    });
  });
});

describe('deciding a matter', () => {
  it('is written down by a member of the group that has it', () => {
    expect(accepted(decide(waiting()))).toStrictEqual({
      state: {
        ...waiting(),
        status: 'decided',
        decision: { text: 'Vi handlar upp.', decidedOn: '2026-11-20', by: convener, parties },
      },
      events: [{ name: 'MatterDecided', data: { collaborationId, matterId, groupId, parties } }],
    });
    const ofTwo = aGroup({ convener, members: [seat(2), seat(3)] });
    expect(decide(waiting(), { group: ofTwo })).toHaveProperty('state');
    expect(decide(accepted(raise(lower, 'other')).state)).toHaveProperty('state');
  });

  it('is nobody else’s: not of another group, not of who is no member, not twice', () => {
    for (const refused of [
      decide(waiting(), { group: upper }, stranger),
      decide(waiting(), { group: undefined }),
      decide(waiting(), {}, stranger),
    ]) {
      expect(refused).toMatchObject({ kind: 'forbidden' });
      expect(broken(refused)).toStrictEqual(['matter.decidedInItsGroup']);
    }
    expect(decide(decided())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/status', received: 'decided' }],
    });
  });

  it.each(['2026-11-21', '2046-11-20'])('tells until when what was bought together holds: %s', (endsOn) => {
    const bought = accepted(decide(waiting(), { procurement: { ...procurement, endsOn } }));
    expect(bought.state.procurement).toStrictEqual({ ...procurement, endsOn });
    expect(bought.events[0]?.data).toMatchObject({ endsOn });
  });

  it.each(['2026-11-20', '2046-11-21'])('refuses an end that is past or too far away: %s', (endsOn) => {
    expect(decide(waiting(), { procurement: { ...procurement, endsOn } })).toMatchObject({
      kind: 'invalid',
      violations: [
        {
          field: '/procurement/endsOn',
          limit: '2046-11-20',
          received: endsOn,
          rule: { code: 'matter.endsInTheFuture' },
        },
      ],
    });
  });

  it('buys nothing in a matter of another kind', () => {
    expect(decide(accepted(raise(lower, 'experience')).state, { procurement })).toMatchObject({
      kind: 'invalid',
      violations: [
        { field: '/procurement', received: 'experience', rule: { code: 'matter.procurementOfItsKind' } },
      ],
    });
  });
});

describe('closing a matter', () => {
  const close = (matter: Matter, by = raiser, text?: string) =>
    closeMatter(matter, { text }, at('2026-12-01', by));

  it.each([raiser, convener])('is done by who raised it or convenes its group', (by) => {
    expect(accepted(close(decided(), by, 'Klart.'))).toStrictEqual({
      state: { ...decided(), status: 'closed', closing: { closedOn: '2026-12-01', text: 'Klart.' } },
      events: [{ name: 'MatterClosed', data: { collaborationId, matterId, groupId } }],
    });
    expect(accepted(close(waiting(), by)).state.closing).toStrictEqual({ closedOn: '2026-12-01' });
  });

  it('is nobody else’s, and happens once', () => {
    expect(close(decided(), stranger)).toMatchObject({ kind: 'forbidden' });
    expect(broken(close(decided(), stranger))).toStrictEqual(['matter.closedByThoseItConcerns']);
    const { convener: _, ...unconvened } = decided();
    expect(broken(close(unconvened, convener))).toStrictEqual(['matter.closedByThoseItConcerns']);
    const closed = accepted(close(decided())).state;
    expect(close(closed)).toMatchObject({ kind: 'conflict' });
    expect(broken(close(closed))).toStrictEqual(['matter.closedOnce']);
  });
});
