import type { Instant } from '#events/identifiers.ts';
import type { WebhookFailure } from '#events/notification/webhook-failure.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { Webhook } from './webhook.ts';

type Now = Pick<Circumstances, 'now'>;

const minute = 60_000;
const after = (instant: Instant, minutes: number): Instant =>
  new Date(Date.parse(instant) + minutes * minute).toISOString();

/** When the feed shows what happened just now, and a little more. */
const looksAfterMinutes = 1.1;
/** No run takes longer: its function ends after five minutes. */
const runsWithinMinutes = 15;
/** Waits between failed runs; the last one repeats. Some 20 tries in five days. */
const backoffMinutes = [5, 15, 60, 180, 360] as const;
/** A receiver that has taken nothing for this long is no longer called. */
export const failsForDays = 5;

/** Something happened that the receiver wants to know. Once per burst: while it is to look anyway, nothing changes. */
export const rouseWebhook = (webhook: Webhook, { now }: Now): Decision<Webhook> => {
  const { webhookId, status, delivery, isRoused, wakeAt } = webhook;
  const isAwake = delivery === 'idle' ? wakeAt !== undefined : isRoused;
  if (status !== 'active' || isAwake) return undefined;
  return {
    state:
      delivery === 'idle'
        ? { ...webhook, wakeAt: after(now, looksAfterMinutes) }
        : { ...webhook, isRoused: true },
    events: [{ name: 'WebhookRoused', data: { webhookId } }],
  };
};

/** The alarm: a run is due; also when the one before was never claimed or never ended. */
export const ringWebhook = (webhook: Webhook, { now }: Now): Decision<Webhook> => {
  const { webhookId, status, wakeAt } = webhook;
  if (status !== 'active' || wakeAt === undefined || wakeAt > now) return undefined;
  const run = webhook.run + 1;
  return {
    state: { ...webhook, delivery: 'due', run, wakeAt: after(now, runsWithinMinutes) },
    events: [{ name: 'WebhookDue', data: { webhookId, run } }],
  };
};

/** A sender takes the run on itself; undefined when another has, or it is no longer to be done. */
export const claimRun = (
  webhook: Webhook,
  { run }: { readonly run: number },
  { now }: Now,
): Decision<Webhook> => {
  const { webhookId, status, delivery } = webhook;
  if (status !== 'active' || delivery !== 'due' || webhook.run !== run) return undefined;
  return {
    state: { ...webhook, delivery: 'sending', isRoused: false, wakeAt: after(now, runsWithinMinutes) },
    events: [{ name: 'WebhookClaimed', data: { webhookId, run } }],
  };
};

/** How a run went: how far it came, and why it stopped there. */
export interface RunResult {
  readonly run: number;
  readonly position: string;
  readonly delivered: number;
  /** `caughtUp`: nothing was left; `settling`: what is left is too young; `outOfTime`: there was more. */
  readonly end: 'caughtUp' | 'settling' | 'outOfTime' | { readonly failure: WebhookFailure };
}

const failRun = (
  webhook: Webhook,
  {
    run,
    delivered,
    failure,
  }: { readonly run: number; readonly delivered: number; readonly failure: WebhookFailure },
  { now }: Now,
): Decision<Webhook> => {
  const { webhookId } = webhook;
  const failures = delivered > 0 ? 1 : webhook.failures + 1;
  const failingSince = delivered > 0 ? now : (webhook.failingSince ?? now);
  const failed: Webhook = { ...webhook, failures, failingSince, lastFailure: failure };
  const isLasting = after(failingSince, failsForDays * 24 * 60) <= now;
  if (failure === 'gone' || isLasting) {
    const reason = failure === 'gone' ? 'gone' : 'lastingFailure';
    return {
      state: { ...failed, status: 'disabled', disabledFor: reason },
      events: [{ name: 'WebhookDisabled', data: { webhookId, run, reason } }],
    };
  }
  const wait = backoffMinutes[failures - 1] ?? backoffMinutes[backoffMinutes.length - 1];
  const retryAt = after(now, wait as number);
  return {
    state: { ...failed, wakeAt: retryAt },
    events: [{ name: 'WebhookFailed', data: { webhookId, run, delivered, failure, failures, retryAt } }],
  };
};

/**
 * A run has ended: the place in the feed is kept. A burst ends with one look that finds nothing, so that what the index
 * showed late is found too. The result of a run that was given up, or of one overtaken by a rewind, changes nothing.
 */
export const endRun = (webhook: Webhook, result: RunResult, { now }: Now): Decision<Webhook> => {
  const { webhookId, status, delivery } = webhook;
  const { run, position, delivered, end } = result;
  if (status === 'removed' || delivery !== 'sending' || webhook.run !== run) return undefined;
  const { wakeAt: _claim, ...rest } = webhook;
  const ended: Webhook = {
    ...rest,
    position,
    delivery: 'idle',
    ...(delivered > 0 && { lastDeliveredAt: now }),
  };
  if (typeof end === 'object') return failRun(ended, { run, delivered, failure: end.failure }, { now });
  const { failingSince: _since, ...rested } = ended;
  const well: Webhook = { ...rested, failures: 0, isRoused: false };
  if (end === 'outOfTime') {
    const next = run + 1;
    return {
      state: { ...well, delivery: 'due', run: next, wakeAt: after(now, runsWithinMinutes) },
      events: [
        { name: 'WebhookDelivered', data: { webhookId, run, delivered, isMore: true } },
        { name: 'WebhookDue', data: { webhookId, run: next } },
      ],
    };
  }
  const looksAgain = delivered > 0 || end === 'settling' || webhook.isRoused;
  return {
    state: { ...well, ...(looksAgain && { wakeAt: after(now, looksAfterMinutes) }) },
    events: [{ name: 'WebhookDelivered', data: { webhookId, run, delivered, isMore: false } }],
  };
};
