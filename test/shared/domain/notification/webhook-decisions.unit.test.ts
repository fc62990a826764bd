import { describe, expect, it } from 'vitest';
import type { OrganisationId } from '#events/identifiers.ts';
import type { Decision } from '#shared/domain/decision.ts';
import {
  pauseWebhook,
  registerWebhook,
  removeWebhook,
  resumeWebhook,
  rewindWebhook,
  rotateSecret,
  webhooksAtMost,
} from '#shared/domain/notification/decide-webhook.ts';
import { secretsAt, type Webhook, wants, webhookRules } from '#shared/domain/notification/webhook.ts';
import { accepted, at, aWebhook, webhookId } from './a-webhook.ts';

const day = 24 * 60;

describe('another system', () => {
  const command = {
    webhookId,
    organisationId: '0184' as OrganisationId,
    name: 'Diariet',
    url: 'https://diariet.example/samsyn',
  };

  it('is told from now on, and looks by itself once after two minutes', () => {
    expect(registerWebhook(command, { others: webhooksAtMost - 1 }, at(0))).toEqual({
      state: {
        ...command,
        status: 'active',
        secrets: [{ secretId: 1, madeAt: at(0).now }],
        position: at(0).now,
        delivery: 'idle',
        run: 0,
        wakeAt: at(2).now,
        isRoused: false,
        failures: 0,
        registeredAt: at(0).now,
      },
      events: [{ name: 'WebhookRegistered', data: { webhookId } }],
    });
  });

  it('is refused when there are enough', () => {
    expect(registerWebhook(command, { others: webhooksAtMost }, at(0))).toMatchObject({
      kind: 'conflict',
      violations: [{ rule: { code: 'webhook.fewEnough' }, limit: 20 }],
    });
  });

  it('is told of the events it asks for, or of all', () => {
    const eventTypes = ['PlanAdopted', 'PlanClosed'];
    expect(wants({}, 'PlanOpened')).toBe(true);
    expect(['PlanAdopted', 'PlanClosed', 'PlanOpened'].map((name) => wants({ eventTypes }, name))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is listed without its address, and wakes while it is on', () => {
    const webhook = aWebhook({ eventTypes: ['PlanAdopted'], lastFailure: 'noAnswer' });
    expect(webhookRules.summary({ ...webhook, failingSince: at(1).now, lastDeliveredAt: at(2).now })).toEqual(
      {
        name: 'Diariet',
        status: 'active',
        delivery: 'idle',
        eventTypes: ['PlanAdopted'],
        failures: 0,
        failingSince: at(1).now,
        lastFailure: 'noAnswer',
        lastDeliveredAt: at(2).now,
      },
    );
    expect(webhookRules.wakeAt(webhook)).toBe(at(2).now);
    expect(webhookRules.wakeAt({ ...webhook, status: 'disabled' })).toBeUndefined();
    expect(webhookRules.texts(webhook)).toEqual({ name: 'Diariet', url: 'https://diariet.example/samsyn' });
    expect(webhookRules.belongsTo(webhook)).toEqual({});
    expect(webhookRules.involved(webhook)).toEqual([]);
    expect(webhookRules.sharedWith(webhook)).toEqual([]);
  });
});

describe('the deliveries', () => {
  it('are paused', () => {
    expect(pauseWebhook(aWebhook())).toEqual({
      state: aWebhook({ status: 'paused' }),
      events: [{ name: 'WebhookPaused', data: { webhookId } }],
    });
  });

  const resumed = { events: [{ name: 'WebhookResumed', data: { webhookId } }] };

  it('go on at once after a pause', () => {
    expect(resumeWebhook(aWebhook({ status: 'paused' }), at(9))).toEqual({
      state: aWebhook({ wakeAt: at(9).now }),
      ...resumed,
    });
    expect(resumeWebhook(aWebhook(), at(9))).toBeUndefined();
  });

  it('go on after they were switched off, and what failed is forgotten', () => {
    const failed = {
      failures: 7,
      failingSince: at(1).now,
      disabledFor: 'gone',
      lastFailure: 'gone',
    } as const;
    const disabled = aWebhook({ status: 'disabled', ...failed });
    expect(resumeWebhook(disabled, at(9))).toStrictEqual({
      state: { ...aWebhook({ lastFailure: 'gone' }), wakeAt: at(9).now },
      ...resumed,
    });
  });

  it('go on by themselves after a run that is under way', () => {
    const sending = aWebhook({ status: 'paused', delivery: 'sending', run: 1, wakeAt: at(20).now });
    expect(resumeWebhook(sending, at(9))).toEqual({ state: { ...sending, status: 'active' }, ...resumed });
  });

  it('end for good, and the secrets with them', () => {
    expect(removeWebhook(aWebhook())).toEqual({
      state: aWebhook({ status: 'removed', secrets: [] }),
      events: [{ name: 'WebhookRemoved', data: { webhookId } }],
    });
  });
});

describe('delivering once more', () => {
  const rewind = (since: number, webhook: Webhook = aWebhook()): Decision<Webhook> =>
    rewindWebhook(webhook, { since: at(since).now }, at(60 * day));

  it('begins at an instant, at once', () => {
    expect(rewind(31 * day)).toEqual({
      state: aWebhook({ position: at(31 * day).now, wakeAt: at(60 * day).now }),
      events: [{ name: 'WebhookRewound', data: { webhookId, since: at(31 * day).now } }],
    });
  });

  it('begins six minutes later when a run is under way, which is not heard any more', () => {
    expect(accepted(rewind(31 * day, aWebhook({ delivery: 'sending' }))).state).toEqual(
      aWebhook({ position: at(31 * day).now, delivery: 'idle', wakeAt: at(60 * day + 6).now }),
    );
    expect(accepted(rewind(31 * day, aWebhook({ delivery: 'due' }))).state.wakeAt).toBe(at(60 * day).now);
  });

  it('reaches 30 days back, and not into the future', () => {
    expect(accepted(rewind(30 * day)).state.position).toBe(at(30 * day).now);
    expect(accepted(rewind(60 * day)).state.position).toBe(at(60 * day).now);
    for (const since of [30 * day - 1, 60 * day + 1]) {
      expect(rewind(since)).toMatchObject({
        kind: 'invalid',
        violations: [
          {
            field: '/since',
            limit: `${at(30 * day).now}/${at(60 * day).now}`,
            received: at(since).now,
            rule: { code: 'webhook.sinceIsKept' },
          },
        ],
      });
    }
  });
});

describe('another secret', () => {
  it('takes over, and the one before is used for two more days', () => {
    expect(rotateSecret(aWebhook(), at(60))).toEqual({
      state: aWebhook({
        secrets: [
          { secretId: 1, madeAt: at(0).now, until: at(60 + 2 * day).now },
          { secretId: 2, madeAt: at(60).now },
        ],
      }),
      events: [{ name: 'WebhookSecretRotated', data: { webhookId, previousUntil: at(60 + 2 * day).now } }],
    });
  });

  it('is the first to be used; the one before until its time is out', () => {
    const { state } = accepted(rotateSecret(aWebhook(), at(0)));
    const ids = (minutes: number) => secretsAt(state, at(minutes).now).map(({ secretId }) => secretId);
    expect(ids(2 * day - 1)).toEqual([2, 1]);
    expect(ids(2 * day)).toEqual([2]);
  });
});

describe('what the administrator asks for is refused', () => {
  const refusal = (status: string, code: string) => ({
    kind: 'conflict',
    violations: [{ field: '/status', received: status, rule: { code } }],
  });

  it.each(['paused', 'disabled'] as const)('while the deliveries are not on: %s', (status) => {
    const decision = rewindWebhook(aWebhook({ status }), { since: at(0).now }, at(0));
    expect(decision).toMatchObject(refusal(status, 'webhook.isActive'));
  });

  it('when the deliveries are switched off already', () => {
    const decision = pauseWebhook(aWebhook({ status: 'disabled' }));
    expect(decision).toMatchObject(refusal('disabled', 'webhook.isActive'));
  });

  it('when the webhook is no more', () => {
    const removed = aWebhook({ status: 'removed' });
    for (const decision of [
      pauseWebhook(removed),
      resumeWebhook(removed, at(1)),
      rotateSecret(removed, at(1)),
    ])
      expect(decision).toMatchObject(refusal('removed', 'webhook.isThere'));
    expect(removeWebhook(removed)).toBeUndefined();
  });

  it('but a new secret may be made while the deliveries rest', () => {
    for (const status of ['paused', 'disabled'] as const)
      expect(accepted(rotateSecret(aWebhook({ status }), at(1))).state.secrets).toHaveLength(2);
  });
});
