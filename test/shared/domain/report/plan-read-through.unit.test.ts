import { describe, expect, it } from 'vitest';
import { meetingsOfReport } from '#shared/domain/notification/meeting.ts';
import { planReadThrough } from '#shared/domain/report/plan-read-through.ts';
import { recordReadThrough } from '#shared/domain/report/record-read-through.ts';
import { accepted, manager, officer, on, refused } from '../assessment/an-assessment.ts';
import { anEstablishedReport, aPublishedReport } from './a-report.ts';

const planned = { plannedOn: '2026-11-03', slot: { from: '14:00', minutes: 60 } };

describe('the day of the read-through', () => {
  it('is set, moved and in the calendars of the manager and the author until it has been held', () => {
    const report = aPublishedReport();
    expect(meetingsOfReport(report)).toEqual([]);
    const { state, events } = accepted(planReadThrough(report, planned, on('2026-10-21')));
    expect(events).toMatchObject([{ name: 'ReadThroughPlanned', data: { plannedOn: '2026-11-03' } }]);
    expect(meetingsOfReport(state)).toMatchObject([
      {
        kind: 'readThrough',
        status: 'set',
        day: '2026-11-03',
        slot: planned.slot,
        people: [manager, officer],
      },
    ]);
    expect(planReadThrough(state, planned, on('2026-10-22'))).toBeUndefined();
    const moved = accepted(planReadThrough(state, { plannedOn: '2026-11-04' }, on('2026-10-22'))).state;
    expect(meetingsOfReport(moved)[0]).toMatchObject({ day: '2026-11-04', slot: undefined });
    const held = accepted(
      recordReadThrough(
        moved,
        {
          heldOn: '2026-11-04',
          participants: [{ role: 'undersköterska', number: 3 }],
          wantsToDevelop: 'Scheman.',
        },
        on('2026-11-05'),
      ),
    ).state;
    expect(meetingsOfReport(held)[0]?.status).toBe('over');
    expect(refused(planReadThrough(held, planned, on('2026-11-05'))).kind).toBe('conflict');
  });

  it('lies ahead, and after the hand-over', () => {
    const late = planReadThrough(aPublishedReport(), planned, on('2026-11-04'));
    expect(refused(late)).toMatchObject({ kind: 'invalid', violations: ['report.plannedAhead /plannedOn'] });
    expect(refused(planReadThrough(anEstablishedReport(), planned, on('2026-10-20'))).kind).toBe('conflict');
  });
});
