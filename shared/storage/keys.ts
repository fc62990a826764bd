import type { CalendarDate, Instant, OrganisationId, PersonRef, UnitId } from '#events/identifiers.ts';

/** Every key of the table, as docs/access-patterns.md lists them. Nothing else builds a key. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** A record: its organisation, kind ("plan") and id. */
export interface RecordRef {
  readonly organisationId: OrganisationId;
  readonly kind: string;
  readonly id: string;
}

/** Number of shards that alarms and unpublished events lie in: fixed for good, since keys depend on it. */
export const SHARDS = 16;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** FNV-1a, 32 bits: spreads ids evenly over the shards and never changes. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
};

/** The names of all shards, "00" to "15". */
export const shards: readonly string[] = Array.from({ length: SHARDS }, (_, index) => pad(index, 2));

export const shardOf = (id: string): string => pad(hash(id) % SHARDS, 2);

/** What every partition of an organisation's own begins with. */
export const ownPartitions = (organisationId: OrganisationId): string => `${organisationId}#`;

export const recordPartition = ({ organisationId, kind, id }: RecordRef): string =>
  `${ownPartitions(organisationId)}${kind}#${id}`;

export const STATE = 'STATE';
export const stateKey = (ref: RecordRef): Key => ({ pk: recordPartition(ref), sk: STATE });
export const partKey = (ref: RecordRef, part: string): Key => ({
  pk: recordPartition(ref),
  sk: `${STATE}#${part}`,
});

/** Sequences are zero-padded to ten digits, so that they sort as text. */
export const sequenceText = (sequence: number): string => pad(sequence, 10);

export const EVENT = 'EVENT#';
export const eventKey = (ref: RecordRef, sequence: number): Key => ({
  pk: recordPartition(ref),
  sk: `${EVENT}${sequenceText(sequence)}`,
});

/** Sorts after the events up to a sequence. */
export const eventsUpTo = (sequence: number): string => `${EVENT}${sequenceText(sequence)}`;

export const VERSION = 'VERSION#';
export const versionKey = (ref: RecordRef, sequence: number, part: string): Key => ({
  pk: recordPartition(ref),
  sk: `${VERSION}${sequenceText(sequence)}#${part}`,
});

/** A chunk of an import's rows, until it is applied. */
export const importRowsKey = (ref: RecordRef, chunk: number): Key => ({
  pk: recordPartition(ref),
  sk: `ROWS#${pad(chunk, 4)}`,
});

/** A document in the list of the record it belongs to. */
export const linkPartition = (organisationId: OrganisationId, kind: string, id: string): string =>
  `${organisationId}#LINK#${kind}#${id}`;
export const linkKey = (link: RecordRef, document: RecordRef): Key => ({
  pk: linkPartition(link.organisationId, link.kind, link.id),
  sk: `${document.kind}#${document.id}`,
});

/** Who has read a document: apart from the record, since it is kept for another time and for other eyes. */
export const readLogPartition = (organisationId: OrganisationId, documentId: string): string =>
  `${organisationId}#READLOG#${documentId}`;
export const readLogKey = (organisationId: OrganisationId, documentId: string, entry: string): Key => ({
  pk: readLogPartition(organisationId, documentId),
  sk: entry,
});

export const involvementKey = (ref: RecordRef, person: PersonRef): Key => ({
  pk: recordPartition(ref),
  sk: `PERSON#${person.organisationId}#${person.personId}`,
});

export const sharePartition = (reader: OrganisationId): string => `${reader}#SHARE`;
export const shareKey = (reader: OrganisationId, kind: string, id: string): Key => ({
  pk: sharePartition(reader),
  sk: `${kind}#${id}`,
});

export const membershipKey = (organisationId: OrganisationId, subject: string): Key => ({
  pk: `${organisationId}#SUBJECT#${subject}`,
  sk: 'MEMBERSHIP',
});

export const requestKey = (organisationId: OrganisationId, subject: string, key: string): Key => ({
  pk: `${organisationId}#IDEMPOTENCY#${subject}#${key}`,
  sk: 'REQUEST',
});

export const duePartition = (shard: string): string => `DUE#${shard}`;
export const alarmKey = (ref: RecordRef, wakeAt: Instant): Key => ({
  pk: duePartition(shardOf(ref.id)),
  sk: `${wakeAt}#${recordPartition(ref)}`,
});

/** An organisation's events in the order in which they were saved, in the list index. */
export const feedPartition = (organisationId: OrganisationId): string => `${organisationId}#FEED`;
/** An event's place in the feed: when it was saved, then the record and its sequence. */
export const feedPosition = (
  ref: RecordRef,
  { savedAt, sequence }: { savedAt: Instant; sequence: number },
): string => `${savedAt}#${ref.kind}#${ref.id}#${sequenceText(sequence)}`;

/** A webhook's secrets: apart from its record, so that only the functions that show and sign may read them. */
export const secretPartition = (organisationId: OrganisationId, webhookId: string): string =>
  `${organisationId}#SECRET#${webhookId}`;
export const secretKey = (organisationId: OrganisationId, webhookId: string, secretId: number): Key => ({
  pk: secretPartition(organisationId, webhookId),
  sk: `SECRET#${sequenceText(secretId)}`,
});

export const listPartition = (organisationId: OrganisationId, kind: string): string =>
  `${organisationId}#${kind}`;
export const personPartition = ({ organisationId, personId }: PersonRef): string =>
  `${organisationId}#PERSON#${personId}`;
export const unitPartition = (organisationId: OrganisationId, unitId: UnitId): string =>
  `${organisationId}#UNIT#${unitId}`;

/** What is due or planned, by day: of an organisation, of one person, and of a unit within the `unit` index. */
export const agendaPartition = (organisationId: OrganisationId): string => `${organisationId}#AGENDA`;
export const ownAgendaPartition = ({ organisationId, personId }: PersonRef): string =>
  `${organisationId}#AGENDA#${personId}`;
export const AGENDA = 'AGENDA#';
export const agendaKey = (ref: RecordRef, key: string, person?: PersonRef): Key => ({
  pk: recordPartition(ref),
  sk: `${AGENDA}${key}${person ? `#${person.organisationId}#${person.personId}` : ''}`,
});
/** An entry's place in an agenda: its day, then what it is about. */
export const agendaPlace = (ref: RecordRef, { on, key }: { on: CalendarDate; key: string }): string =>
  `${on}#${recordPartition(ref)}#${key}`;

/** What counts in an organisation's figures, by day. */
export const figuresPartition = (organisationId: OrganisationId): string => `${organisationId}#FIGURES`;
export const figuresKey = (ref: RecordRef): Key => ({ pk: recordPartition(ref), sk: 'FIGURES' });

/** What one person has been told: in the person's own partition, wherever the record lies that it is about. */
export const inboxPartition = ({ organisationId, personId }: PersonRef): string =>
  `${organisationId}#INBOX#${personId}`;
export const inboxKey = (person: PersonRef, notificationId: string): Key => ({
  pk: inboxPartition(person),
  sk: notificationId,
});

export const unreadPartition = ({ organisationId, personId }: PersonRef): string =>
  `${organisationId}#UNREAD#${personId}`;
export const unreadKey = (person: PersonRef, notificationId: string): Key => ({
  pk: unreadPartition(person),
  sk: notificationId,
});
