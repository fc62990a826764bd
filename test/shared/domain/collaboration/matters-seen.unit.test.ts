import { describe, expect, it } from 'vitest';
import { closeMatter, handOverMatter, ringMatter } from '#shared/domain/collaboration/decide-matter.ts';
import { type Matter, matterRules } from '#shared/domain/collaboration/matter.ts';
import { referMatter } from '#shared/domain/collaboration/raise-matter.ts';
import { accepted } from '../plan/a-plan.ts';
import { aPerson, at, collaborationId, groupId } from './a-collaboration.ts';
import {
  convener,
  decide,
  decided,
  matterId,
  procurement,
  raiser,
  stranger,
  upper,
  waiting,
} from './a-matter.ts';

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
    const late = { ...waiting(), told: { waits: 1, ending: false } };
    expect(matterRules.summary(late)).toMatchObject({ isLate: true });
    expect(matterRules.summary(accepted(decide(late)).state)).toMatchObject({ isLate: false });
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
