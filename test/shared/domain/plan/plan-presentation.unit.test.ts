import { describe, expect, it } from 'vitest';
import { meetingsOfPlan } from '#shared/domain/notification/meeting.ts';
import { planPresentation } from '#shared/domain/plan/plan-presentation.ts';
import {
  accepted,
  anAdoptedPlan,
  anOpenPlan,
  broken,
  colleague,
  commissioner,
  officer,
  on,
} from './a-plan.ts';

const plannedOn = '2027-03-10';

describe('the body’s meeting about a plan', () => {
  it('is in the calendars of whoever set it, the officer and the commissioner', () => {
    const plan = anAdoptedPlan();
    expect(meetingsOfPlan(plan)).toEqual([]);
    const { state, events } = accepted(planPresentation(plan, { plannedOn }, on('2027-03-01', colleague)));
    expect(events).toMatchObject([{ name: 'PresentationPlanned', data: { plannedOn } }]);
    const [meeting] = meetingsOfPlan(state);
    expect(meeting).toMatchObject({ kind: 'presentation', status: 'set', day: plannedOn });
    expect(meeting?.people).toEqual([colleague, officer, ...(plan.commissioner ? [commissioner] : [])]);
    expect(planPresentation(state, { plannedOn }, on('2027-03-02', colleague))).toBeUndefined();
    expect(meetingsOfPlan({ ...state, status: 'closed' })[0]?.status).toBe('off');
  });

  it('lies ahead, and after the adoption', () => {
    expect(broken(planPresentation(anAdoptedPlan(), { plannedOn }, on('2027-03-11')))).toEqual([
      '/plannedOn plan.meetingLiesAhead',
    ]);
    expect(broken(planPresentation(anOpenPlan(), { plannedOn }, on('2027-03-01')))).toEqual([
      '/status plan.holdsBeforePresented',
    ]);
  });
});
