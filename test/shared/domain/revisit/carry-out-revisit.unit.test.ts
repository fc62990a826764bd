import { describe, expect, it } from 'vitest';
import { carryOutRevisit } from '#shared/domain/revisit/carry-out-revisit.ts';
import { completeRevisit } from '#shared/domain/revisit/complete-revisit.ts';
import { planRevisit } from '#shared/domain/revisit/plan-revisit.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { revisitSeenByUnit } from '#shared/domain/revisit/revisit-seen-by-unit.ts';
import { accepted, broken, manager, on } from '../plan/a-plan.ts';
import { aCompletedRevisit, anOpenRevisit, judged, judgedAlone, planned } from './a-revisit.ts';

const carriedOut = (revisit: Revisit = anOpenRevisit(), heldOn = '2027-01-26') =>
  carryOutRevisit(revisit, { heldOn }, on('2027-01-28'));
const waitsFor = (revisit: Revisit, personId: string) =>
  revisitRules.involved(revisit).find(({ person }) => person.personId === personId)?.waitsFor?.task;

describe('a revisit', () => {
  it('goes from called for to invited, carried out and reported', () => {
    const invited = planned(anOpenRevisit(), 'announced');
    expect(invited.status).toBe('invited');
    const { state, events } = accepted(carriedOut(invited));
    expect(state).toMatchObject({ status: 'carriedOut', heldOn: '2027-01-26' });
    expect(events).toMatchObject([
      { name: 'RevisitCarriedOut', data: { heldOn: '2027-01-26', revisitNumber: 1 } },
    ]);
    expect(accepted(completeRevisit(judged(state), {}, on('2027-01-28'))).state).toMatchObject({
      status: 'completed',
      heldOn: '2027-01-26',
    });
  });

  it('that was not announced is there for the unit from the day it was carried out, without unfinished judgements', () => {
    const hidden = judgedAlone(planned(anOpenRevisit(), 'unannounced'));
    expect(hidden.status).toBe('open');
    expect([revisitSeenByUnit(hidden), waitsFor(hidden, manager.personId)]).toEqual([undefined, undefined]);
    const { state } = accepted(carriedOut(hidden));
    expect(waitsFor(state, manager.personId)).toBe('accountForMeasures');
    expect(JSON.stringify(revisitSeenByUnit(state))).not.toContain('achieved');
  });

  it('is carried out once, on a day that can be true', () => {
    const { state } = accepted(carriedOut());
    expect(carriedOut(state)).toBeUndefined();
    expect(broken(carriedOut(state, '2027-01-27'))).toEqual(['/status revisit.notYetHeld']);
    expect(broken(carriedOut(aCompletedRevisit()))).toEqual(['/status revisit.notYetHeld']);
    expect(broken(carriedOut(anOpenRevisit(), '2027-01-29'))).toEqual([
      '/heldOn revisit.heldDateIsPlausible',
    ]);
    const day = { plannedOn: '2027-02-02', announcement: 'announced' } as const;
    expect(broken(planRevisit(state, day))).toEqual(['/status revisit.notYetHeld']);
  });

  it('is reported with the day it was held, said then or when it was carried out', () => {
    expect(broken(completeRevisit(judged(anOpenRevisit()), {}, on('2027-01-28')))).toEqual([
      '/heldOn revisit.heldDayIsNamed',
    ]);
  });
});
