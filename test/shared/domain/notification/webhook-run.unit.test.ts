import { describe, expect, it } from 'vitest';
import type { Decision } from '#shared/domain/decision.ts';
import { pauseWebhook, removeWebhook } from '#shared/domain/notification/decide-webhook.ts';
import {
  claimRun,
  endRun,
  failsForDays,
  type RunResult,
  ringWebhook,
  rouseWebhook,
} from '#shared/domain/notification/run-webhook.ts';
import type { Webhook } from '#shared/domain/notification/webhook.ts';
import { accepted, at, aWebhook, webhookId } from './a-webhook.ts';

const aDueWebhook = (): Webhook => accepted(ringWebhook(aWebhook(), at(10))).state;
const aSendingWebhook = (): Webhook => accepted(claimRun(aDueWebhook(), { run: 1 }, at(10))).state;
const anIdleWebhook = (): Webhook => {
  const { wakeAt: _, ...webhook } = aWebhook();
  return webhook;
};
const end = (webhook: Webhook, changes: Partial<RunResult>, minutes = 11): Decision<Webhook> =>
  endRun(webhook, { run: 1, position: 'p', delivered: 0, end: 'caughtUp', ...changes }, at(minutes));
/** As a run leaves it: what it was claimed until is gone, and where it came to is known. */
const ended = (): Webhook => {
  const { wakeAt: _, ...webhook } = aSendingWebhook();
  return { ...webhook, delivery: 'idle', position: 'p' };
};

describe('rousing a webhook', () => {
  const roused = [{ name: 'WebhookRoused', data: { webhookId } }];

  it('has it look when the feed shows what happened', () => {
    expect(rouseWebhook(anIdleWebhook(), at(10))).toEqual({
      state: { ...aWebhook(), wakeAt: at(11.1).now },
      events: roused,
    });
    expect(rouseWebhook(aWebhook(), at(10))).toBeUndefined();
  });

  it.each([
    ['due', aDueWebhook],
    ['under way', aSendingWebhook],
  ])('has it look once more after a run that is %s', (_, aWebhookBeing) => {
    const decision = rouseWebhook(aWebhookBeing(), at(11));
    expect(decision).toEqual({ state: { ...aWebhookBeing(), isRoused: true }, events: roused });
    expect(rouseWebhook(accepted(decision).state, at(11))).toBeUndefined();
  });

  it('is of no use when the deliveries are not on', () => {
    expect(rouseWebhook({ ...anIdleWebhook(), status: 'paused' }, at(10))).toBeUndefined();
    expect(rouseWebhook({ ...anIdleWebhook(), status: 'disabled' }, at(10))).toBeUndefined();
  });
});

describe('the alarm of a webhook', () => {
  it('asks for the next run, which should have ended a quarter of an hour later', () => {
    expect(ringWebhook(aWebhook({ wakeAt: at(10).now, run: 4 }), at(10))).toEqual({
      state: aWebhook({ delivery: 'due', run: 5, wakeAt: at(25).now }),
      events: [{ name: 'WebhookDue', data: { webhookId, run: 5 } }],
    });
  });

  it('rings when it is time, for one that is on', () => {
    expect(ringWebhook(aWebhook({ wakeAt: at(10).now }), at(9.99))).toBeUndefined();
    expect(ringWebhook(anIdleWebhook(), at(1000))).toBeUndefined();
    expect(ringWebhook(aWebhook({ status: 'paused' }), at(1000))).toBeUndefined();
  });
});

describe('claiming a run', () => {
  it('is for the one that is due; what happened until then is part of it', () => {
    expect(claimRun({ ...aDueWebhook(), isRoused: true }, { run: 1 }, at(12))).toEqual({
      state: { ...aDueWebhook(), delivery: 'sending', isRoused: false, wakeAt: at(27).now },
      events: [{ name: 'WebhookClaimed', data: { webhookId, run: 1 } }],
    });
  });

  it('is not for another, for one that is claimed, or when the deliveries are off', () => {
    expect(claimRun(aDueWebhook(), { run: 2 }, at(12))).toBeUndefined();
    expect(claimRun(aSendingWebhook(), { run: 1 }, at(12))).toBeUndefined();
    expect(claimRun({ ...aDueWebhook(), delivery: 'idle' }, { run: 1 }, at(12))).toBeUndefined();
    expect(claimRun({ ...aDueWebhook(), status: 'paused' }, { run: 1 }, at(12))).toBeUndefined();
  });
});

describe('the end of a run', () => {
  const deliveredTold = (delivered: number, isMore: boolean) => ({
    name: 'WebhookDelivered',
    data: { webhookId, run: 1, delivered, isMore },
  });

  it('that found nothing lets it sleep', () => {
    expect(end(aSendingWebhook(), {})).toStrictEqual({ state: ended(), events: [deliveredTold(0, false)] });
  });

  it('that delivered something has it look again', () => {
    expect(end(aSendingWebhook(), { delivered: 1 })).toStrictEqual({
      state: { ...ended(), lastDeliveredAt: at(11).now, wakeAt: at(12.1).now },
      events: [deliveredTold(1, false)],
    });
  });

  it('has it look again when something is too young to be sent, or happened meanwhile', () => {
    expect(accepted(end(aSendingWebhook(), { end: 'settling' })).state).toStrictEqual({
      ...ended(),
      wakeAt: at(12.1).now,
    });
    expect(accepted(end({ ...aSendingWebhook(), isRoused: true }, {})).state).toStrictEqual({
      ...ended(),
      wakeAt: at(12.1).now,
    });
  });

  it('for want of time makes the next one due at once', () => {
    expect(end({ ...aSendingWebhook(), isRoused: true }, { delivered: 9, end: 'outOfTime' })).toEqual({
      state: { ...ended(), lastDeliveredAt: at(11).now, delivery: 'due', run: 2, wakeAt: at(26).now },
      events: [deliveredTold(9, true), { name: 'WebhookDue', data: { webhookId, run: 2 } }],
    });
  });

  it('that went well ends what failed before', () => {
    const failing = { ...aSendingWebhook(), failures: 3, failingSince: at(1).now };
    expect(end(failing, {})).toStrictEqual({ state: ended(), events: [deliveredTold(0, false)] });
  });

  it('is heard once, of the run that is under way, while there is a webhook', () => {
    expect(end(ended(), {})).toBeUndefined();
    expect(end(aDueWebhook(), {})).toBeUndefined();
    expect(end(aSendingWebhook(), { run: 2 })).toBeUndefined();
    expect(end(accepted(removeWebhook(aSendingWebhook())).state, {})).toBeUndefined();
    const paused = accepted(pauseWebhook(aSendingWebhook())).state;
    expect(accepted(end(paused, {})).state).toStrictEqual({ ...ended(), status: 'paused' });
  });
});

describe('a run that failed', () => {
  const failing = (webhook: Webhook, changes: Partial<RunResult> = {}, minutes = 11) =>
    end(webhook, { end: { failure: 'noAnswer' }, ...changes }, minutes);
  const disabledTold = (reason: string) => [{ name: 'WebhookDisabled', data: { webhookId, run: 1, reason } }];

  it('is tried again; the first failure is remembered', () => {
    const first = { failures: 1, failingSince: at(11).now, lastFailure: 'noAnswer' };
    expect(failing(aSendingWebhook())).toStrictEqual({
      state: { ...ended(), ...first, wakeAt: at(16).now },
      events: [
        {
          name: 'WebhookFailed',
          data: {
            webhookId,
            run: 1,
            delivered: 0,
            failure: 'noAnswer',
            failures: 1,
            retryAt: at(16).now,
          },
        },
      ],
    });
    const second = failing({ ...aSendingWebhook(), failures: 1, failingSince: at(2).now });
    expect(accepted(second).state).toMatchObject({
      failures: 2,
      failingSince: at(2).now,
      wakeAt: at(26).now,
    });
  });

  it('begins a new row of failures when it delivered something first', () => {
    const before = { ...aSendingWebhook(), failures: 4, failingSince: at(2).now };
    expect(accepted(failing(before, { delivered: 1 })).state).toMatchObject({
      failures: 1,
      failingSince: at(11).now,
      lastDeliveredAt: at(11).now,
      wakeAt: at(16).now,
    });
  });

  it('is the last one when nothing has been taken for five days', () => {
    const fiveDays = failsForDays * 24 * 60;
    const before = { ...aSendingWebhook(), failures: 20, failingSince: at(2).now };
    expect(failing(before, {}, 2 + fiveDays)).toStrictEqual({
      state: {
        ...ended(),
        failures: 21,
        failingSince: at(2).now,
        lastFailure: 'noAnswer',
        status: 'disabled',
        disabledFor: 'lastingFailure',
      },
      events: disabledTold('lastingFailure'),
    });
    const { state } = accepted(failing(before, {}, 1.99 + fiveDays));
    expect(state).toMatchObject({ status: 'active', wakeAt: at(1.99 + fiveDays + 360).now });
  });

  it('is the last one when the receiver is gone', () => {
    expect(end(aSendingWebhook(), { end: { failure: 'gone' } })).toStrictEqual({
      state: {
        ...ended(),
        failures: 1,
        failingSince: at(11).now,
        lastFailure: 'gone',
        status: 'disabled',
        disabledFor: 'gone',
      },
      events: disabledTold('gone'),
    });
  });
});
