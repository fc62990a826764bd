import * as z from 'zod/mini';
import { defineEvent } from '../define-event.ts';
import { Instant, WebhookId } from '../identifiers.ts';
import { WebhookFailure } from './webhook-failure.ts';

export const WebhookFailed = defineEvent({
  name: 'WebhookFailed',
  noun: 'notification',
  version: 1,
  meaning:
    'The receiver did not take an event. It and all after it wait, and are tried again after a while that grows.',
  data: z.object({
    webhookId: WebhookId,
    run: z.int().check(z.positive()),
    delivered: z.int().check(z.nonnegative()),
    failure: WebhookFailure,
    failures: z.int().check(z.positive()),
    retryAt: Instant,
  }),
  example: {
    webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f',
    run: 3,
    delivered: 0,
    failure: 'noAnswer',
    failures: 2,
    retryAt: '2026-11-23T08:15:00.000Z',
  },
  refused: [
    {
      why: 'what the receiver answered is no part of an event',
      data: {
        webhookId: '0192f0c1-abab-7c3d-8e4f-5a6b7c8d9e0f',
        run: 3,
        delivered: 0,
        failure: 'Internal Server Error',
        failures: 2,
        retryAt: '2026-11-23T08:15:00.000Z',
      },
    },
  ],
});
