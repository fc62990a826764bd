import type { SQSRecord } from 'aws-lambda';
import type * as z from 'zod/mini';
import type { EventDefinition } from '#events/define-event.ts';
import { Envelope } from '#events/envelope.ts';
import type { Instant, OrganisationId } from '#events/identifiers.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { log } from '#shared/observability/log.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { Outcome } from '#shared/storage/decide-and-save.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { eachMessage } from './each-message.ts';

/** An event as a reaction gets it: checked against its schema. */
export interface ReceivedEvent<Data> {
  readonly name: string;
  readonly data: Data;
  readonly organisationId: OrganisationId;
  readonly envelope: Envelope;
}

/** What a reaction must know of an event: its name, and what it takes for its data. */
type TakenUp<Data> = Pick<EventDefinition<string, z.ZodMiniType<Data>>, 'name' | 'data'>;

/** A reaction: which events it takes up, and what it does with one. Delivered at least once, in any order. */
export interface ReactionOptions<Data, Needs> {
  /** `report/draft-report`, as its folder is called; it is the actor of what the reaction causes. */
  readonly name: string;
  readonly on: readonly TakenUp<Data>[];
  readonly now: () => Instant;
  readonly needs: Needs;
  readonly story: (event: ReceivedEvent<Data>, cause: Cause, needs: Needs) => Promise<void>;
}

/** A rule refused what a reaction asked for: it is retried and, if it stays so, dead-lettered and alarmed. */
export class ReactionRefused extends Error {
  constructor(refusal: Refusal) {
    super(`Refused: ${refusal.violations.map(({ rule }) => rule.code).join(', ')}`);
    this.name = 'ReactionRefused';
  }
}

/** Ends a reaction's command: saved or already done is well; a refusal is thrown. */
export const settled = <State>(outcome: Outcome<State>): Stored<State> | undefined => {
  if (outcome.kind === 'refused') throw new ReactionRefused(outcome.refusal);
  return outcome.stored;
};

const receive = <Data>(record: SQSRecord, on: readonly TakenUp<Data>[]): ReceivedEvent<Data> => {
  const message = JSON.parse(record.body) as { 'detail-type': string; detail: unknown };
  const name = message['detail-type'];
  const definition = on.find((candidate) => candidate.name === name);
  if (definition === undefined) throw new Error(`This reaction does not take up ${name}`);
  const envelope = Envelope.parse(message.detail);
  return {
    name,
    envelope,
    data: definition.data.parse(envelope.data),
    organisationId: envelope.organisationid,
  };
};

/**
 * The handler of a reaction's queue: each message on its own, and only those that failed are delivered again.
 */
export const reactTo = <Data, Needs>({ name, on, now, needs, story }: ReactionOptions<Data, Needs>) => {
  const handle = async (record: SQSRecord): Promise<void> => {
    const event = receive(record, on);
    const { envelope, organisationId } = event;
    const fields = { reaction: name, event: event.name, eventId: envelope.id, subject: envelope.subject };
    log.info('REACTION_STARTED', fields);
    const cause: Cause = {
      now: now(),
      actor: { system: name, organisationId },
      causationId: envelope.id,
      ...(envelope.traceparent && { traceparent: envelope.traceparent }),
    };
    await story(event, cause, needs);
    log.info('REACTION_COMPLETED', fields);
  };

  return eachMessage(name, handle);
};
