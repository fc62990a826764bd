import { describe, expect, it } from 'vitest';
import {
  pauseWebhook,
  registerWebhook,
  removeWebhook,
  resumeWebhook,
  rewindWebhook,
  rotateSecret,
} from '#shared/domain/notification/decide-webhook.ts';
import {
  claimRun,
  endRun,
  failsForDays,
  type RunResult,
  ringWebhook,
  rouseWebhook,
} from '#shared/domain/notification/run-webhook.ts';
import { secretsAt, type Webhook, WebhookUrl, webhookRules } from '#shared/domain/notification/webhook.ts';
import { accepted, at, aWebhook } from './a-webhook.ts';

const asleep = () => {
  const { wakeAt: _looks, ...webhook } = aWebhook();
  return webhook as Webhook;
};
const day = 24 * 60;
const namesOf = (decision: ReturnType<typeof ringWebhook>) =>
  accepted(decision).events.map(({ name }) => name);

/** A run from the alarm to its end. */
const afterRun = (webhook: Webhook, minutes: number, result: Omit<RunResult, 'run'>) => {
  const due = accepted(ringWebhook({ ...webhook, wakeAt: at(minutes).now }, at(minutes))).state;
  const claimed = accepted(claimRun(due, { run: due.run }, at(minutes))).state;
  return accepted(endRun(claimed, { ...result, run: due.run }, at(minutes)));
};
const failed = (delivered = 0) => ({
  position: 'somewhere',
  delivered,
  end: { failure: 'noAnswer' as const },
});

describe('the address of a webhook', () => {
  it.each([
    'https://diariet.example',
    'https://diariet.example:8443/a/b?c=d',
    'http://[::1]:80/',
    'https://10.0.0.1/',
  ])('%s may be written', (url) => expect(WebhookUrl.safeParse(url).success).toBe(true));
  it.each([
    'https://user:secret@diariet.example/',
    'https://diariet.example/#fragment',
    'ftp://diariet.example/',
    'https://',
    'diariet.example',
    'https://diariet.example\\@evil.example/',
    'https://diariet.example/ /',
    `https://diariet.example/${'a'.repeat(1000)}`,
  ])('%s may not', (url) => expect(WebhookUrl.safeParse(url).success).toBe(false));
});

describe('a webhook', () => {
  it('is told only what happens from now on, and is one of at most twenty', () => {
    const webhook = aWebhook();
    expect(webhook).toMatchObject({ status: 'active', position: at(0).now, delivery: 'idle' });
    expect(registerWebhook(webhook, { others: 20 }, at(0))).toMatchObject({ kind: 'conflict' });
  });

  it('is roused once per burst', () => {
    const { state, events } = accepted(rouseWebhook(asleep(), at(10)));
    expect(events).toMatchObject([{ name: 'WebhookRoused' }]);
    expect(Date.parse(state.wakeAt as string) - Date.parse(at(10).now)).toBeGreaterThan(60_000);
    expect(rouseWebhook(state, at(10.5))).toBeUndefined();
  });

  it('remembers that something happened while it was delivering, and looks once more', () => {
    const due = accepted(ringWebhook(aWebhook(), at(10))).state;
    const sending = accepted(claimRun(due, { run: 1 }, at(10))).state;
    const roused = accepted(rouseWebhook(sending, at(11))).state;
    expect(rouseWebhook(roused, at(11))).toBeUndefined();
    const nothing = { run: 1, position: 'here', delivered: 0, end: 'caughtUp' as const };
    expect(accepted(endRun(roused, nothing, at(12))).state.wakeAt).toBeDefined();
    expect(accepted(endRun(sending, nothing, at(12))).state.wakeAt).toBeUndefined();
  });

  it('looks again after it has delivered something, and rests after a look that found nothing', () => {
    const delivered = afterRun(aWebhook(), 10, { position: 'p', delivered: 2, end: 'caughtUp' });
    expect(delivered.state).toMatchObject({ position: 'p', delivery: 'idle', lastDeliveredAt: at(10).now });
    expect(delivered.state.wakeAt).toBeDefined();
    expect(
      afterRun(delivered.state, 12, { position: 'p', delivered: 0, end: 'caughtUp' }).state.wakeAt,
    ).toBeUndefined();
    expect(
      afterRun(aWebhook(), 12, { position: 'p', delivered: 0, end: 'settling' }).state.wakeAt,
    ).toBeDefined();
  });

  it('goes on at once when only the time was up', () => {
    const { state, events } = afterRun(aWebhook(), 10, { position: 'p', delivered: 900, end: 'outOfTime' });
    expect(events.map(({ name }) => name)).toEqual(['WebhookDelivered', 'WebhookDue']);
    expect(accepted(claimRun(state, { run: 2 }, at(11))).state.position).toBe('p');
  });

  it('is delivered to by one sender at a time', () => {
    const due = accepted(ringWebhook(aWebhook(), at(10))).state;
    const sending = accepted(claimRun(due, { run: 1 }, at(10))).state;
    expect(claimRun(sending, { run: 1 }, at(10))).toBeUndefined();
    expect(claimRun(due, { run: 7 }, at(10))).toBeUndefined();
    expect(ringWebhook(sending, at(20))).toBeUndefined();
  });

  it('gives up a run that does not end, and does not listen to it any more', () => {
    const due = accepted(ringWebhook(aWebhook(), at(10))).state;
    const sending = accepted(claimRun(due, { run: 1 }, at(10))).state;
    expect(namesOf(ringWebhook(sending, at(26)))).toEqual(['WebhookDue']);
    const again = accepted(ringWebhook(sending, at(26))).state;
    const late = { run: 1, position: 'far ahead', delivered: 9, end: 'caughtUp' as const };
    expect(endRun(again, late, at(27))).toBeUndefined();
    expect(endRun(accepted(claimRun(again, { run: 2 }, at(27))).state, late, at(27))).toBeUndefined();
  });
});

describe('a receiver that fails', () => {
  it('is tried again after waits that grow, keeps its place, and is not roused meanwhile', () => {
    let webhook = aWebhook();
    let minutes = 10;
    const waits: number[] = [];
    for (let count = 0; count < 7; count++) {
      const { state, events } = afterRun(webhook, minutes, failed());
      expect(events).toMatchObject([{ name: 'WebhookFailed', data: { failures: count + 1 } }]);
      expect(rouseWebhook(state, at(minutes))).toBeUndefined();
      const wait = (Date.parse(state.wakeAt as string) - Date.parse(at(minutes).now)) / 60_000;
      waits.push(wait);
      minutes += wait;
      webhook = state;
    }
    expect(waits).toEqual([5, 15, 60, 180, 360, 360, 360]);
  });

  it('begins anew when it has taken something', () => {
    const once = afterRun(aWebhook(), 10, failed()).state;
    const twice = afterRun(once, 2 * day, failed(3));
    expect(twice.state).toMatchObject({ failures: 1, failingSince: at(2 * day).now });
    const well = afterRun(twice.state, 3 * day, { position: 'p', delivered: 1, end: 'caughtUp' }).state;
    expect(well.failures).toBe(0);
    expect(well.failingSince).toBeUndefined();
  });

  it('is switched off after five days, and resumes from the same place', () => {
    const first = afterRun(aWebhook(), 10, failed()).state;
    const last = afterRun(first, 10 + failsForDays * day, failed());
    expect(last.events).toMatchObject([{ name: 'WebhookDisabled', data: { reason: 'lastingFailure' } }]);
    expect(webhookRules.wakeAt(last.state)).toBeUndefined();
    expect(rouseWebhook(last.state, at(8 * day))).toBeUndefined();
    const resumed = accepted(resumeWebhook(last.state, at(9 * day))).state;
    expect(resumed).toMatchObject({ status: 'active', failures: 0, position: 'somewhere' });
    expect(webhookRules.wakeAt(resumed)).toBe(at(9 * day).now);
    // Its failure before is forgotten: another one does not switch it off at once.
    expect(namesOf(afterRun(resumed, 9 * day, failed()))).toEqual(['WebhookFailed']);
  });

  it('is switched off at once when it says that it is gone', () => {
    const gone = afterRun(aWebhook(), 10, { position: 'p', delivered: 4, end: { failure: 'gone' } });
    expect(gone.events).toMatchObject([{ name: 'WebhookDisabled', data: { reason: 'gone' } }]);
  });
});

describe('the administrator', () => {
  it('pauses: nothing rings, a run under way still tells how far it came, and it goes on from there', () => {
    const due = accepted(ringWebhook(aWebhook(), at(10))).state;
    const sending = accepted(claimRun(due, { run: 1 }, at(10))).state;
    const paused = accepted(pauseWebhook(sending)).state;
    expect(pauseWebhook(paused)).toBeUndefined();
    expect(webhookRules.wakeAt(paused)).toBeUndefined();
    const ended = accepted(
      endRun(paused, { run: 1, position: 'p', delivered: 1, end: 'caughtUp' }, at(11)),
    ).state;
    expect(ended).toMatchObject({ status: 'paused', position: 'p' });
    expect(accepted(resumeWebhook(ended, at(20))).state).toMatchObject({ position: 'p', wakeAt: at(20).now });
    expect(resumeWebhook(aWebhook(), at(20))).toBeUndefined();
  });

  it('begins no second run beside one that is under way', () => {
    const due = accepted(ringWebhook(aWebhook(), at(10))).state;
    const sending = accepted(claimRun(due, { run: 1 }, at(10))).state;
    const resumed = accepted(resumeWebhook(accepted(pauseWebhook(sending)).state, at(11))).state;
    expect(ringWebhook(resumed, at(12))).toBeUndefined();
    const rewound = accepted(rewindWebhook(sending, { since: at(1).now }, at(11))).state;
    expect(ringWebhook(rewound, at(12))).toBeUndefined();
    expect(namesOf(ringWebhook(rewound, at(18)))).toEqual(['WebhookDue']);
  });

  it('has what happened since an instant delivered again, within 30 days', () => {
    const now = at(60 * day);
    expect(accepted(rewindWebhook(aWebhook(), { since: at(31 * day).now }, now)).state.position).toBe(
      at(31 * day).now,
    );
    for (const since of [at(29 * day).now, at(61 * day).now]) {
      expect(rewindWebhook(aWebhook(), { since }, now)).toMatchObject({ kind: 'invalid' });
    }
    expect(rewindWebhook(aWebhook({ status: 'paused' }), { since: at(31 * day).now }, now)).toMatchObject({
      kind: 'conflict',
    });
  });

  it('rotates the secret: both count for two days, never three', () => {
    const second = accepted(rotateSecret(aWebhook(), at(60))).state;
    const ids = (webhook: Webhook, minutes: number) =>
      secretsAt(webhook, at(minutes).now).map(({ secretId }) => secretId);
    expect(ids(second, 61)).toEqual([2, 1]);
    expect(ids(second, 60 + 2 * day)).toEqual([2]);
    const third = accepted(rotateSecret(second, at(120))).state;
    expect(ids(third, 121)).toEqual([3, 2]);
  });

  it('removes it for good', () => {
    const removed = accepted(removeWebhook(aWebhook())).state;
    expect(removed).toMatchObject({ status: 'removed', secrets: [] });
    expect(removeWebhook(removed)).toBeUndefined();
    for (const decision of [
      pauseWebhook(removed),
      resumeWebhook(removed, at(1)),
      rotateSecret(removed, at(1)),
      rewindWebhook(removed, { since: at(0).now }, at(1)),
    ]) {
      expect(decision).toMatchObject({
        kind: 'conflict',
        violations: [{ rule: { code: 'webhook.isThere' } }],
      });
    }
  });
});
