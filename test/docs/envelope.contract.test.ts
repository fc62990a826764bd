import { expect, test } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { Envelope, nameOfType } from '#events/envelope.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { saveMail } from '../functions/notification/some-events.ts';

/** https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md#naming-conventions */
const attributeName = /^[a-z0-9]{1,20}$/;

const committed = async () => {
  const store = notificationStore(new MemoryTable());
  const { ref } = await saveMail(store);
  const { items } = await store.history(ref, { limit: 10 });
  return items.map(({ envelope }) => envelope as Envelope);
};

test('what the store commits is a CloudEvent whose data passes the schema of its event', async () => {
  const [envelope] = await committed();
  expect(Envelope.parse(envelope)).toEqual(envelope);
  expect(Object.keys(envelope as Envelope).every((name) => attributeName.test(name))).toBe(true);
  expect(nameOfType(String(envelope?.type))).toBe('NotificationPlanned');
  expect(catalogue.NotificationPlanned.data.safeParse(envelope?.data).error).toBeUndefined();
});

test('the same decision on the same record always gets the same id, so that a repeated one is known again', async () => {
  const [first] = await committed();
  const [second] = await committed();
  expect(first?.id).toBe(second?.id);
});
