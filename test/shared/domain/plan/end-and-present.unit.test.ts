import { describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import { carriedOverOf } from '#shared/domain/plan/carried-over-of.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { forgetNextAssessment } from '#shared/domain/plan/forget-next-assessment.ts';
import { handOver } from '#shared/domain/plan/hand-over.ts';
import { noteNextAssessment } from '#shared/domain/plan/note-next-assessment.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planPresentation } from '#shared/domain/plan/plan-presentation.ts';
import { presentPlan } from '#shared/domain/plan/present-plan.ts';
import {
  accepted,
  anAdoptedPlan,
  anOpenPlan,
  colleague,
  commissioner,
  manager,
  officer,
  on,
  refusal,
  solna,
} from './a-plan.ts';

const { planId, reportId, unit, bodyId } = anOpenPlan();
const { unitId } = unit;
const allLines = [
  { lineId: 'brist-1', areaId: 'personal', kind: 'deficiency' },
  { lineId: 'papekande-2', areaId: 'personal', kind: 'remark' },
  { lineId: 'forbattring-3', areaId: 'halso-och-sjukvard', kind: 'improvementArea' },
];
const close = (plan: Plan, carriedTo?: 'nextAssessment' | 'unitsOwnWork') =>
  closePlan(plan, { reason: 'officerDecided', explanation: 'Beslut.', carriedTo }, on('2026-12-30'));

describe('closing a plan', () => {
  it('says why, and carries over what remains', () => {
    const given = anAdoptedPlan();
    const [closedOn, reason] = ['2026-12-30', 'officerDecided'];
    expect(accepted(close(given))).toStrictEqual({
      state: { ...given, status: 'closed', closing: { closedOn, reason, explanation: 'Beslut.' } },
      events: [
        { name: 'PlanClosed', data: { planId, reportId, unitId, closedOn, reason, carriedOver: allLines } },
      ],
    });
  });

  it('says where what remains is taken up, when that is told', () => {
    const { state, events } = accepted(close(anAdoptedPlan(), 'unitsOwnWork'));
    expect(state.closing?.carriedTo).toBe('unitsOwnWork');
    expect(events[0].data).toMatchObject({ carriedTo: 'unitsOwnWork', carriedOver: allLines });
    expect(carriedOverOf(state)).toEqual({ planId, items: [] });
    const next = accepted(close(anAdoptedPlan(), 'nextAssessment')).state;
    expect(carriedOverOf(next)).toStrictEqual({ planId, items: allLines });
  });

  it('happens once', () => {
    expect(refusal(close(accepted(close(anOpenPlan())).state))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.closedOnce', field: '/status', received: 'closed' }],
    });
  });
});

describe('presenting a plan to its body', () => {
  const minutes = { bodyId, presentedOn: '2027-01-14', paragraph: '§ 7', referenceNumber: 'ON/2026:201' };
  const present = (plan: Plan, changes: Partial<typeof minutes> = {}, today = '2027-01-15') =>
    presentPlan(plan, { ...minutes, ...changes }, on(today));

  it('is written down as the minutes have it', () => {
    const given = anAdoptedPlan();
    expect(accepted(present(given))).toStrictEqual({
      state: { ...given, presentation: minutes },
      events: [{ name: 'PlanPresented', data: { planId, reportId, unitId, ...minutes } }],
    });
  });

  it.each(['2026-11-16', '2027-01-15'])('takes place from the adoption until today: %s', (presentedOn) => {
    expect(accepted(present(anAdoptedPlan(), { presentedOn })).state.presentation).toEqual({
      ...minutes,
      presentedOn,
    });
  });

  it.each(['2026-11-15', '2027-01-16'])('takes place neither before nor after: %s', (presentedOn) => {
    expect(refusal(present(anAdoptedPlan(), { presentedOn }))).toStrictEqual({
      kind: 'invalid',
      violations: [
        {
          code: 'plan.presentationDateIsPlausible',
          field: '/presentedOn',
          limit: '2026-11-16/2027-01-15',
          received: presentedOn,
        },
      ],
    });
  });

  it('is for the plan’s own body, when it holds', () => {
    const elsewhere = 'kommunstyrelsen' as BodyId;
    expect(refusal(present(anAdoptedPlan(), { bodyId: elsewhere }))).toStrictEqual({
      kind: 'invalid',
      violations: [{ code: 'plan.presentedToItsBody', field: '/bodyId', limit: bodyId, received: elsewhere }],
    });
    expect(refusal(present(anOpenPlan()))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.holdsBeforePresented', field: '/status', received: 'open' }],
    });
  });

  it.each([
    { bodyId: 'kommunstyrelsen' as BodyId },
    { presentedOn: '2027-01-15' },
    { paragraph: '§ 8' },
    { referenceNumber: 'ON/2026:202' },
  ])('is by one set of minutes, not again by another: %j', (changes) => {
    const { state } = accepted(present(anAdoptedPlan()));
    expect(present(state)).toBeUndefined();
    expect(refusal(present(state, changes))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.presentedOnce', field: '/presentation' }],
    });
  });
});

describe('planning the presentation', () => {
  const slot = { from: '13:00', minutes: 60 };
  const plannedOn = '2027-03-10';

  it('is written down with its time and who set it, where there are any', () => {
    const given = anAdoptedPlan();
    const planned = accepted(planPresentation(given, { plannedOn, slot }, on('2027-03-01', colleague)));
    expect(planned).toStrictEqual({
      state: { ...given, presentationPlanned: { plannedOn, slot, plannedBy: colleague } },
      events: [{ name: 'PresentationPlanned', data: { planId, unitId, plannedOn } }],
    });
    const system = { now: '2027-03-01T10:00:00.000Z', actor: { system: 'demo', organisationId: solna } };
    expect(accepted(planPresentation(given, { plannedOn }, system)).state.presentationPlanned).toStrictEqual({
      plannedOn,
    });
  });

  it('moves with the day or with the time, and may be today', () => {
    const { state } = accepted(planPresentation(anAdoptedPlan(), { plannedOn, slot }, on('2027-03-01')));
    expect(planPresentation(state, { plannedOn, slot }, on('2027-03-01'))).toBeUndefined();
    for (const moved of [{ plannedOn }, { plannedOn: '2027-03-11', slot }]) {
      expect(accepted(planPresentation(state, moved, on('2027-03-10'))).state.presentationPlanned).toEqual({
        ...moved,
        plannedBy: officer,
      });
    }
  });

  it('is for a plan that holds and is not presented yet, on a day that has not been', () => {
    const plan = (given: Plan, today = '2027-03-01') => planPresentation(given, { plannedOn }, on(today));
    expect(refusal(plan(anOpenPlan()))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.holdsBeforePresented', field: '/status', received: 'open' }],
    });
    expect(refusal(plan(anAdoptedPlan(), '2027-03-11'))).toStrictEqual({
      kind: 'invalid',
      violations: [
        { code: 'plan.meetingLiesAhead', field: '/plannedOn', limit: '2027-03-11', received: plannedOn },
      ],
    });
    const presentation = {
      bodyId,
      presentedOn: '2027-01-14',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    expect(refusal(plan({ ...anAdoptedPlan(), presentation }))).toStrictEqual({
      kind: 'conflict',
      violations: [{ code: 'plan.presentedOnce', field: '/presentation' }],
    });
  });
});

describe('the next assessment', () => {
  const assessmentId = '0192f0c1-7a2c-7c3d-8e4f-5a6b7c8d9e0f' as NonNullable<Plan['nextAssessmentId']>;

  it('is noted when it begins, and asked for again when it is cancelled', () => {
    const given = anAdoptedPlan();
    const asked = { ...given, told: { ...given.told, nextAssessmentDue: true } };
    const noted = accepted(noteNextAssessment(asked, { assessmentId }));
    expect(noted).toStrictEqual({
      state: { ...asked, nextAssessmentId: assessmentId },
      events: [{ name: 'NextAssessmentNoted', data: { planId, unitId, assessmentId } }],
    });
    const other = '0192f0c1-7a2d-7c3d-8e4f-5a6b7c8d9e0f' as typeof assessmentId;
    expect(noteNextAssessment(noted.state, { assessmentId: other })).toBeUndefined();
    expect(forgetNextAssessment(noted.state, { assessmentId: other })).toBeUndefined();
    expect(accepted(forgetNextAssessment(noted.state, { assessmentId }))).toStrictEqual({
      state: given,
      events: [{ name: 'NextAssessmentCancelled', data: { planId, unitId, assessmentId } }],
    });
  });
});

describe('a plan that is handed over', () => {
  it.each([
    ['officer', officer, { officer: colleague }],
    ['commissioner', commissioner, { commissioner: colleague }],
    ['unitManager', manager, { unit: { ...unit, manager: colleague } }],
  ] as const)('has another %s', (part, from, changes) => {
    const given = anAdoptedPlan();
    expect(accepted(handOver(given, { from, to: colleague }))).toStrictEqual({
      state: { ...given, ...changes },
      events: [
        {
          name: 'PlanHandedOver',
          data: { planId, fromPersonId: from.personId, toPersonId: colleague.personId, parts: [part] },
        },
      ],
    });
  });

  it('stays as it is when it was nobody’s of theirs, or goes to themselves', () => {
    const { commissioner: _, ...uncommissioned } = anAdoptedPlan();
    expect(handOver(anAdoptedPlan(), { from: colleague, to: officer })).toBeUndefined();
    expect(handOver(uncommissioned, { from: commissioner, to: colleague })).toBeUndefined();
    expect(handOver(anAdoptedPlan(), { from: officer, to: officer })).toBeUndefined();
  });
});
