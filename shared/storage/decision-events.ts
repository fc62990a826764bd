import type { Envelope } from '#events/envelope.ts';
import { eventKey, eventsUpTo, type RecordRef, recordPartition } from './keys.ts';
import type { Table } from './table.ts';

/** More events than this no decision makes: they go into one transaction. */
const eventsAtMost = 50;

/**
 * All events of the decision that made one of them, in order: neighbours in the record's history with the same time.
 * Empty when the record has no event of that number.
 */
export const eventsOfDecision = async (
  table: Table,
  ref: RecordRef,
  sequence: number,
): Promise<readonly Envelope[]> => {
  const { items } = await table.query({
    pk: recordPartition(ref),
    sk: { upTo: eventsUpTo(sequence + eventsAtMost) },
    limit: 2 * eventsAtMost,
    isDescending: true,
  });
  const history = items
    .filter(({ kind }) => kind === 'event')
    .map(({ envelope }) => envelope as Envelope)
    .reverse();
  const own = history.findIndex((envelope) => Number(envelope.sequence) === sequence);
  const time = history[own]?.time;
  if (time === undefined) return [];
  const before = history.slice(0, own).findLastIndex((envelope) => envelope.time !== time);
  const after = history.findIndex((envelope, index) => index > own && envelope.time !== time);
  return history.slice(before + 1, after === -1 ? history.length : after);
};

/** Further than so many events after one of them nobody looks: a message as late as that has been parked long ago. */
const laterAtMost = 1000;

/** The events of a record that came after one of them, in order. */
export const eventsAfter = async (
  table: Table,
  ref: RecordRef,
  sequence: number,
): Promise<readonly Envelope[]> => {
  const from = eventKey(ref, sequence + 1);
  const { items } = await table.query({
    pk: from.pk,
    sk: { between: [from.sk, eventsUpTo(sequence + laterAtMost)] },
  });
  return items.map(({ envelope }) => envelope as Envelope);
};
