import * as z from 'zod/mini';
import { addRevisit, ExtraRevisit } from '#shared/domain/plan/add-revisit.ts';
import { moveRevisit, RevisitMoving } from '#shared/domain/plan/move-revisit.ts';
import { revisitIdOf } from '#shared/domain/plan/plan-id.ts';
import { RevisitWaiver, waiveRevisit } from '#shared/domain/plan/waive-revisit.ts';
import { changeRecord, findRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { PlanNeeds } from './needs.ts';
import { PlanParams, RevisitNumberParams } from './params.ts';

const revisits = '/v1/{organisationId}/plans/{planId}/revisits';

/** What moving, waiving and adding have in common. */
const onRevisits = {
  method: 'POST',
  noun: 'plan',
  action: 'setRevisits',
  answer: Receipt,
  status: 200,
  isVersioned: true,
} as const;

export const moveRevisitRoute = route({
  ...onRevisits,
  operationId: 'moveRevisit',
  path: `${revisits}/{number}/moves`,
  summary: {
    sv: 'Flytta ett återbesök till en annan dag; den som skjuter upp det skriver varför',
    en: 'Move a revisit to another day; whoever postpones it writes why',
  },
  params: RevisitNumberParams,
  body: z.strictObject(RevisitMoving.shape),
  example: { dueOn: '2027-03-15', reason: 'Enheten flyttar till nya lokaler i februari.' },
  story: (request, needs: PlanNeeds) => {
    const { planId, number } = request.params;
    return changeRecord(request, needs, {
      store: needs.plans,
      id: planId,
      decide: (plan, circumstances) => moveRevisit(plan, { number, ...request.body }, circumstances),
    });
  },
});

export const waiveRevisitRoute = route({
  ...onRevisits,
  operationId: 'waiveRevisit',
  path: `${revisits}/{number}/waivers`,
  summary: {
    sv: 'Besluta att avstå från ett återbesök, och skriv varför',
    en: 'Decide that a revisit is not held, and write why',
  },
  params: RevisitNumberParams,
  body: z.strictObject(RevisitWaiver.shape),
  example: { reason: 'Enheten byter utförare vid månadsskiftet.' },
  async story(request, needs: PlanNeeds) {
    const { planId, number } = request.params;
    const { stored } = await findRecord(request, needs, { store: needs.plans, id: planId });
    const revisit = await needs.revisits.find(stored.ref.organisationId, revisitIdOf(planId, number));
    const isCarriedOut = revisit?.state.heldOn !== undefined;
    const command = { number, isCarriedOut, ...request.body };
    return changeRecord(request, needs, {
      store: needs.plans,
      id: planId,
      decide: (plan, circumstances) => waiveRevisit(plan, command, circumstances),
    });
  },
});

export const addRevisitRoute = route({
  ...onRevisits,
  operationId: 'addRevisit',
  path: revisits,
  summary: {
    sv: 'Bestäm ett extra återbesök med anledning; andra ser bara att det är en extra uppföljning',
    en: 'Set an extra revisit for cause; others only see that it is an extra one',
  },
  params: PlanParams,
  body: z.strictObject(ExtraRevisit.shape),
  example: {
    dueOn: '2027-03-15',
    cause: { kind: 'complaint', date: '2027-03-01', referenceNumber: 'ON/2027:31' },
  },
  story: (request, needs: PlanNeeds) =>
    changeRecord(request, needs, {
      store: needs.plans,
      id: request.params.planId,
      decide: (plan, circumstances) => addRevisit(plan, request.body, circumstances),
    }),
});
