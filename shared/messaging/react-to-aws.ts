import type { SQSRecord } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { Instant } from '#events/identifiers.ts';
import { log } from '#shared/observability/log.ts';
import { eachMessage } from './each-message.ts';

/** A reaction to what an AWS service said on the default bus. Delivered at least once, in any order. */
export interface AwsReactionOptions<Detail, Needs> {
  /** `document/inspect-upload`, as its folder is called; it is the actor of what the reaction causes. */
  readonly name: string;
  /** What of the event's `detail` the reaction relies on. */
  readonly detail: z.ZodMiniType<Detail>;
  readonly now: () => Instant;
  readonly needs: Needs;
  readonly story: (detail: Detail, when: { readonly now: Instant }, needs: Needs) => Promise<void>;
}

/** The handler of such a reaction's queue. */
export const reactToAws = <Detail, Needs>({
  name,
  detail,
  now,
  needs,
  story,
}: AwsReactionOptions<Detail, Needs>) =>
  eachMessage(name, async ({ body }: SQSRecord) => {
    const message = JSON.parse(body) as { id: string; 'detail-type': string; detail: unknown };
    const fields = { reaction: name, event: message['detail-type'], eventId: message.id };
    log.info('REACTION_STARTED', fields);
    await story(detail.parse(message.detail), { now: now() }, needs);
    log.info('REACTION_COMPLETED', fields);
  });
