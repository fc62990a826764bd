import { nameOfType } from '#events/envelope.ts';
import type { WebhookId } from '#events/identifiers.ts';
import type { FeedEntry, ThinEvent } from '#events/thin-event.ts';
import { claimRun, endRun, type RunResult } from '#shared/domain/notification/run-webhook.ts';
import { secretsAt, type Webhook, wants } from '#shared/domain/notification/webhook.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import { webhookHeaders } from '#shared/messaging/webhook-signature.ts';
import { log } from '#shared/observability/log.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { readFeed } from '#shared/storage/notification/feed.ts';
import { findSecrets } from '#shared/storage/notification/webhook-secrets.ts';
import type { WebhookStore } from '#shared/storage/notification/webhook-store.ts';
import type { Table } from '#shared/storage/table.ts';
import type { PostEvent } from './post-event.ts';

export interface DeliverEventsNeeds {
  readonly table: Table;
  readonly webhooks: WebhookStore;
  readonly post: PostEvent;
  readonly now: () => Date;
  /** Begins to count a run's time; answers whether there is some left. */
  readonly startTime: () => () => boolean;
}

const pageSize = 50;

const bodyOf = ({ noun: _noun, unitId: _unit, ...event }: FeedEntry): string =>
  JSON.stringify(event satisfies ThinEvent);

/** The notifications' own events are of no use to others, and would rouse their own webhook for ever. */
const isForOthers = ({ noun }: FeedEntry): boolean => noun !== 'notification';

const deliver = async (
  webhook: Webhook,
  secrets: readonly string[],
  { table, post, now, startTime }: DeliverEventsNeeds,
): Promise<RunResult> => {
  const { organisationId, url, run } = webhook;
  const hasTime = startTime();
  let { position } = webhook;
  let delivered = 0;
  for (;;) {
    const page = await readFeed(table, {
      organisationId,
      after: position,
      now: now().toISOString(),
      limit: pageSize,
    });
    for (const { position: next, entry } of page.items) {
      if (isForOthers(entry) && wants(webhook, nameOfType(entry.type))) {
        if (!hasTime()) return { run, position, delivered, end: 'outOfTime' };
        const body = bodyOf(entry);
        const headers = webhookHeaders({ id: entry.id, sentAt: now(), body }, secrets);
        const failure = await post({
          url,
          body,
          headers: { ...headers, 'content-type': 'application/cloudevents+json', 'user-agent': 'Samsyn' },
        });
        if (failure !== undefined) return { run, position, delivered, end: { failure } };
        delivered++;
      }
      position = next;
    }
    if (page.hasYounger) return { run, position, delivered, end: 'settling' };
    if (page.items.length < pageSize) return { run, position, delivered, end: 'caughtUp' };
  }
};

/**
 * One run: everything that has happened since the receiver last took something, one at a time and in the order of the
 * feed, until nothing is left, the time is up or something is not taken. Claimed first, so that no other run is beside it.
 */
export const deliverEvents = async (
  { organisationId, data }: ReceivedEvent<{ readonly webhookId: WebhookId; readonly run: number }>,
  cause: Cause,
  needs: DeliverEventsNeeds,
): Promise<void> => {
  const { webhookId, run } = data;
  const place = { store: needs.webhooks, organisationId, id: webhookId };
  const claim = await decideAndSave({
    ...place,
    cause,
    decide: (webhook) => webhook && claimRun(webhook, { run }, cause),
  });
  if (claim.kind !== 'saved') return;
  const webhook = claim.stored.state;
  const kept = await findSecrets(needs.table, { organisationId, webhookId });
  const secrets = secretsAt(webhook, cause.now).flatMap(({ secretId }) =>
    kept.filter((secret) => secret.secretId === secretId).map(({ value }) => value),
  );
  const result = await deliver(webhook, secrets, needs);
  const ended: Cause = { ...cause, now: needs.now().toISOString() };
  await decideAndSave({
    ...place,
    cause: ended,
    decide: (state) => state && endRun(state, result, ended),
  });
  const fields = { webhookId, run, delivered: result.delivered };
  if (typeof result.end === 'object') log.warn('WEBHOOK_FAILED', { ...fields, failure: result.end.failure });
  else log.info('WEBHOOK_DELIVERED', fields);
};
