import { describe, expect, it } from 'vitest';
import type { GroupId, MatterId } from '#events/identifiers.ts';
import {
  closeMatter,
  type DecideMatter,
  decideMatter,
  handOverMatter,
  ringMatter,
} from '#shared/domain/collaboration/decide-matter.ts';
import type { Group } from '#shared/domain/collaboration/group.ts';
import { type Matter, matterRules } from '#shared/domain/collaboration/matter.ts';
import { raiseMatter, referMatter } from '#shared/domain/collaboration/raise-matter.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aGroup, aPerson, at, bengtsfors, collaborationId, groupId, partyRef } from './a-collaboration.ts';

const matterId = '0192f0c1-4444-7c3d-8e4f-000000000001' as MatterId;
const upperId = '0192f0c1-2222-7c3d-8e4f-000000000002' as GroupId;
const [raiser, convener, stranger] = [aPerson(1), aPerson(2), aPerson(3)];
const seat = (number: number) => ({ person: aPerson(number), roleId: 'ledamot', joinedOn: '2026-11-07' });
const lower = aGroup({ convener, members: [seat(2)] });
const upper = aGroup({
  groupId: upperId,
  name: 'Förvaltningscheferna',
  answerWithin: 'P60D',
  members: [seat(3)],
});

const raise = (group: Group | undefined = lower, kind: Matter['kind'] = 'procurement') =>
  raiseMatter(
    undefined,
    { matterId, collaborationId, kind, title: 'Gemensam upphandling', text: 'Av nattpatrull.', group },
    at('2026-11-10', raiser),
  );
const waiting = (): Matter => accepted(raise()).state;
const parties = [partyRef(bengtsfors)];
const decide = (matter: Matter, changes: Partial<DecideMatter> = {}, by = convener, on = '2026-11-20') =>
  decideMatter(matter, { text: 'Vi handlar upp.', parties, group: lower, ...changes }, at(on, by));
const decided = (changes: Partial<DecideMatter> = {}): Matter => accepted(decide(waiting(), changes)).state;
const procurement = { agreementTitle: 'Nattpatrull', parties, endsOn: '2029-08-31' };

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

describe('the alarm of a matter', () => {
  const ring = (matter: Matter, now: string) => ringMatter(matter, { now });

  it('rings the day after the answer was due, once more after as long again, and then no more', () => {
    expect(matterRules.wakeAt(waiting())).toBe('2026-12-11T07:00:00.000Z');
    expect(ring(waiting(), '2026-12-11T06:59:59.999Z')).toBeUndefined();
    const first = accepted(ring(waiting(), '2026-12-11T07:00:00.000Z'));
    expect(first.events).toStrictEqual([
      {
        name: 'MatterWaitsTooLong',
        data: { collaborationId, matterId, groupId, answerBy: '2026-12-10', step: 1 },
      },
    ]);
    expect(first.state).toStrictEqual({ ...waiting(), told: { waits: 1, ending: false } });
    expect(matterRules.wakeAt(first.state)).toBe('2027-01-10T07:00:00.000Z');
    const second = accepted(ring(first.state, '2027-01-11T07:00:00.000Z'));
    expect(second.events[0]?.data).toMatchObject({ step: 2 });
    expect(matterRules.wakeAt(second.state)).toBeUndefined();
    expect(ring(second.state, '2030-01-01T07:00:00.000Z')).toBeUndefined();
  });

  it.each([
    ['2029-08-31', '2029-02-28T07:00:00.000Z'],
    ['2029-03-15', '2028-09-15T06:00:00.000Z'],
  ])('rings half a year before an agreement ends on %s', (endsOn, wakeAt) => {
    const bought = decided({ procurement: { ...procurement, endsOn } });
    expect(matterRules.wakeAt(bought)).toBe(wakeAt);
    const rung = accepted(ring(bought, wakeAt));
    expect(rung).toStrictEqual({
      state: { ...bought, told: { waits: 0, ending: true } },
      events: [{ name: 'ProcurementEnding', data: { collaborationId, matterId, endsOn } }],
    });
    expect(matterRules.wakeAt(rung.state)).toBeUndefined();
  });

  it('does not ring for what was decided without an agreement', () => {
    expect(matterRules.wakeAt(decided())).toBeUndefined();
  });
});

describe('a matter that is handed over', () => {
  const handOver = (matter: Matter, from = raiser, to = stranger) =>
    handOverMatter(matter, { from, to }, at('2026-12-01'));

  it('waits for another: for who raised it, for who convenes, or for both', () => {
    expect(accepted(handOver(waiting()))).toStrictEqual({
      state: { ...waiting(), raisedBy: stranger },
      events: [
        {
          name: 'CollaborationHandedOver',
          data: {
            collaborationId,
            fromPersonId: raiser.personId,
            toPersonId: stranger.personId,
            kind: 'matter',
          },
        },
      ],
    });
    expect(accepted(handOver(waiting(), convener)).state).toStrictEqual({ ...waiting(), convener: stranger });
    const both = { ...waiting(), convener: raiser };
    expect(accepted(handOver(both)).state).toMatchObject({ raisedBy: stranger, convener: stranger });
    const { convener: _, ...unconvened } = waiting();
    expect(accepted(handOver(unconvened)).state).not.toHaveProperty('convener');
  });

  it('stays as it is for others', () => {
    expect(handOver(waiting(), stranger, aPerson(9))).toBeUndefined();
    expect(handOver(waiting(), raiser, raiser)).toBeUndefined();
  });
});

describe('a matter as its store sees it', () => {
  it('is listed by where it waits and since when, and by what came of it', () => {
    expect(matterRules.summary(waiting())).toEqual({
      title: 'Gemensam upphandling',
      kind: 'procurement',
      status: 'waiting',
      raisedOn: '2026-11-10',
      raisedBy: '1460',
      waitsIn: 'Styrgruppen',
      waitsSince: '2026-11-10',
      answerBy: '2026-12-10',
      isLate: false,
    });
    expect(matterRules.summary({ ...waiting(), told: { waits: 1, ending: false } })).toMatchObject({
      isLate: true,
    });
    const done = matterRules.summary(decided({ procurement }));
    expect(done).toMatchObject({ decidedOn: '2026-11-20', endsOn: '2029-08-31', isLate: false });
    expect([done['waitsIn'], done['waitsSince'], done['answerBy']]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('waits for the convener while it waits, then for who raised it', () => {
    const answer = { task: 'answerMatter', dueOn: '2026-12-10' };
    expect(matterRules.involved(waiting())).toStrictEqual([
      { person: convener, waitsFor: answer },
      { person: raiser },
    ]);
    expect(matterRules.involved({ ...waiting(), convener: raiser })).toStrictEqual([
      { person: raiser, waitsFor: answer },
    ]);
    const { convener: _, ...unconvened } = waiting();
    expect(matterRules.involved(unconvened)).toStrictEqual([{ person: raiser }]);
    expect(matterRules.involved(decided())).toStrictEqual([
      { person: raiser, waitsFor: { task: 'closeMatter' } },
    ]);
    const closed = accepted(closeMatter(decided(), {}, at('2026-12-01', raiser))).state;
    expect(matterRules.involved(closed)).toStrictEqual([{ person: raiser }]);
  });

  it('keeps its texts apart', () => {
    const referred = accepted(
      referMatter(waiting(), { to: upper, reason: 'Kräver budget.' }, at('2026-11-15', convener)),
    ).state;
    expect(matterRules.texts?.(referred)).toEqual({
      title: 'Gemensam upphandling',
      text: 'Av nattpatrull.',
      reasons: [undefined, 'Kräver budget.'],
    });
    const closed = accepted(closeMatter(decided(), { text: 'Klart.' }, at('2026-12-01', raiser))).state;
    expect(matterRules.texts?.(closed)).toMatchObject({ decision: 'Vi handlar upp.', closing: 'Klart.' });
    expect([matterRules.sharedWith(closed), matterRules.belongsTo(closed)]).toStrictEqual([[], {}]);
  });
});
