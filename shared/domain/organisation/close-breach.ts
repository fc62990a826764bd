import * as z from 'zod/mini';
import type { EventDraft } from '#events/catalogue.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText } from '../text.ts';
import type { Breach } from './breach.ts';
import { breachSentences as rules } from './breach-sentences.ts';

/** Why a matter ends although not everything is corrected. */
export const BreachClosing = z.strictObject({
  reason: z.enum(['terminated', 'withdrawn', 'agreementEnded', 'unitClosed', 'providerReplaced']),
  explanation: freeText(),
});
export type BreachClosing = z.infer<typeof BreachClosing>;

/** The breach as closed, and the event that says so. */
export const closed = (
  breach: Breach,
  closing: NonNullable<Breach['closing']>,
): { readonly state: Breach; readonly event: EventDraft } => {
  const { decideBy: _, ...rest } = breach;
  const { breachId, agreementId, unit } = breach;
  const { closedOn, reason } = closing;
  return {
    state: { ...rest, status: 'closed', closing },
    event: { name: 'BreachClosed', data: { breachId, agreementId, unitId: unit.unitId, closedOn, reason } },
  };
};

/** A person ends the matter, with the reason. */
export const closeBreach = (
  breach: Breach,
  { reason, explanation }: BreachClosing,
  { now, actor }: Circumstances,
): Decision<Breach> => {
  if (breach.status === 'closed') return refuse('conflict', rules.isOpen, { field: '/status' });
  const closedOn = dateInStockholm(now);
  const last = breach.steps.at(-1);
  if (reason === 'terminated' && (last?.step !== 'termination' || closedOn < last.dueOn)) {
    return refuse('conflict', rules.terminationHasEnded, {
      field: '/reason',
      ...(last?.step === 'termination' && { limit: last.dueOn }),
    });
  }
  const closedBy = personOf(actor);
  const end = closed(breach, { closedOn, reason, explanation, ...(closedBy && { closedBy }) });
  return { state: end.state, events: [end.event] };
};
