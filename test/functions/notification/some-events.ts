import type { Envelope } from '#events/envelope.ts';
import type { Instant, PersonId } from '#events/identifiers.ts';
import { planNotification } from '#shared/domain/notification/decide.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import type { EventBus } from '#shared/messaging/publish-events.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { sequenceText } from '#shared/storage/keys.ts';
import type { NotificationStore } from '#shared/storage/notification/notification-store.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import { aPlannedMail, organisationId } from '../../shared/domain/notification/a-notification.ts';

/** The n-th of a row of ids that differ. */
export const idNumber = (number: number): string =>
  `0192f0c1-9a9a-5c3d-8e4f-${String(number).padStart(12, '0')}`;

/** An event as the store commits it. */
export const anEnvelope = (number: number, padding = ''): Envelope => ({
  specversion: '1.0',
  id: idNumber(number),
  source: '/organisations/0184',
  type: 'se.samsyn.NotificationClaimed.v1',
  subject: `notification/${idNumber(number)}`,
  time: '2026-11-23T08:00:00.000Z',
  datacontenttype: 'application/json',
  sequence: sequenceText(number),
  organisationid: organisationId,
  actor: 'system/test',
  onbehalfof: organisationId,
  data: { notificationId: idNumber(number), attempt: 1, padding },
});

/** A bus that refuses the events whose ids are named, and remembers what it took. */
export class TestBus implements EventBus {
  readonly taken: Envelope[] = [];
  readonly calls: number[] = [];
  readonly refused: Set<string>;
  isDown = false;

  constructor(refused: readonly string[] = []) {
    this.refused = new Set(refused);
  }

  async put(envelopes: readonly Envelope[]): Promise<readonly boolean[]> {
    if (this.isDown) throw new Error('connect ECONNREFUSED');
    this.calls.push(envelopes.length);
    const results = envelopes.map(({ id }) => !this.refused.has(id));
    this.taken.push(...envelopes.filter((_, index) => results[index]));
    return results;
  }
}

/** Saves a planned mail, with its event in the outbox and its alarm in the due shards. */
export const saveMail = async (
  store: NotificationStore,
  {
    number = 1,
    now = '2026-11-23T08:00:00.000Z',
    personId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f',
  }: { number?: number; now?: Instant; personId?: string } = {},
): Promise<Stored<Notification>> => {
  const notificationId = idNumber(number) as Notification['notificationId'];
  const recipient = { organisationId: organisationId, personId: personId as PersonId };
  const cause = { now, actor: { system: 'test', organisationId } };
  const outcome = await decideAndSave({
    store,
    organisationId,
    id: notificationId,
    cause,
    decide: (state) => planNotification(state, aPlannedMail({ notificationId, recipient }), cause),
  });
  if (outcome.kind !== 'saved') throw new Error(`The mail was ${outcome.kind}`);
  return outcome.stored;
};
