import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { AcceptedCommand } from './patient-client.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Notification {
  readonly notificationId: string;
  readonly text: string;
  readonly status: string;
  readonly channel: string;
  readonly recipient: { readonly personId: string };
}

/** An item of the table as it reads. */
export interface StoredItem extends Fields {
  readonly pk: string;
  readonly sk: string;
}

/** What a run has brought about, told without ids: two runs of the same story must agree. */
export interface Brought {
  /** Events by name, how many of each. */
  readonly events: Readonly<Record<string, number>>;
  /** Messages by text and the person's name, how many of each. */
  readonly notifications: Readonly<Record<string, number>>;
}

export interface RunCheck {
  readonly brought: Brought;
  readonly accepted: number;
  readonly mails: number;
  readonly parked: number;
  readonly dead: number;
  /** Each one a promise that was broken. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
}

const tally = (values: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(values.toSorted(), (value) => value)].map(([value, all]) => [value, all.length]),
  );

const repeated = (values: readonly string[]): string[] =>
  Object.entries(tally(values)).flatMap(([value, count]) => (count > 1 ? [`${value} ×${count}`] : []));

/** What of `before` is missing in `after`, and what is there beside it. */
const difference = (calm: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>) => {
  const names = [...new Set([...Object.keys(calm), ...Object.keys(after)])];
  const missing = names.filter((name) => (after[name] ?? 0) < (calm[name] ?? 0));
  const surplus = names.filter((name) => (after[name] ?? 0) > (calm[name] ?? 0));
  const say = (name: string) => `${name}: ${after[name] ?? 0} instead of ${calm[name] ?? 0}`;
  return { missing: missing.map(say), surplus: surplus.map(say) };
};

export interface CheckRun {
  /** Everything in the table. */
  readonly items: readonly StoredItem[];
  /** The ids of the events that the bus has taken, once or more. */
  readonly heard: readonly unknown[];
  /** The mails that the mail service has taken. */
  readonly sent: readonly { readonly tags: Readonly<Record<string, string>> }[];
  /** Messages that still wait where failures end. */
  readonly dead: number;
  readonly accepted: readonly AcceptedCommand[];
  /** The keys of what was there before the run: `<pk> <sk>`. */
  readonly before: ReadonlySet<string>;
  /** The same story without faults; none when this is that one. */
  readonly calm?: Brought;
}

/** Holds everything that a run left behind against what was promised (docs/reliability.md). */
export function checkRun({ items, heard, sent, dead, accepted, before, calm }: CheckRun): RunCheck {
  const lost: string[] = [];
  const doubled: string[] = [];

  const events = items.filter(({ sk }) => sk.startsWith('EVENT#'));
  const eventsOf = Map.groupBy(events, ({ pk }) => pk);
  const states = items.filter(({ sk }) => sk === 'STATE');
  for (const { pk, sequence } of states) {
    const own = (eventsOf.get(pk) ?? [])
      .map(({ sk }) => Number(sk.slice('EVENT#'.length)))
      .sort((a, b) => a - b);
    const isGapless = own.every((number, index) => number === index + 1) && own.length === sequence;
    if (!isGapless) lost.push(`the history of ${pk} has gaps: ${own.join()} of ${String(sequence)}`);
  }
  const stateOf = new Map(states.map((state) => [state.pk.split('#').slice(2).join('#'), state]));
  for (const { method, path, id, version } of accepted) {
    const sequence = Number(stateOf.get(id)?.['sequence'] ?? 0);
    if (sequence < version)
      lost.push(`${method} ${path} was accepted as version ${version} of ${id}, there is ${sequence}`);
  }

  const envelopes = events.map(({ envelope }) => envelope as Envelope);
  const onBus = new Set(heard);
  for (const { envelope, unpublishedSince, pk, sk } of events) {
    const isOld = before.has(`${pk} ${sk}`);
    if (unpublishedSince !== undefined) lost.push(`${pk} ${sk} still waits for the bus`);
    else if (!isOld && !onBus.has((envelope as Envelope).id)) lost.push(`the bus never heard of ${pk} ${sk}`);
  }
  // A mail may be claimed again after a definite refusal: what counts is how many went out, below.
  const effects = envelopes.filter(
    ({ causationid, subject }) => causationid && !subject.startsWith('notification/'),
  );
  doubled.push(
    ...repeated(
      effects.map(({ causationid, subject, type }) => `${nameOfType(type)} of ${subject} by ${causationid}`),
    ),
  );

  const told = states
    .filter(({ pk }) => pk.split('#')[1] === 'notification')
    .map(({ pk, state }) => ({ ...(state as Notification), pk }));
  const ours = sent.filter(({ tags }) => tags['notificationId'] !== undefined);
  const mailsOf = Map.groupBy(ours, ({ tags }) => String(tags['notificationId']));
  for (const [id, mails] of mailsOf) if (mails.length > 1) doubled.push(`mail ${id} ×${mails.length}`);
  // What waits for a digest, or lies in the inbox alone, is no mail.
  for (const { notificationId, text, status, pk } of told.filter(({ channel }) => channel === 'email')) {
    if (status === 'planned' || status === 'claimed')
      lost.push(`${text} ${notificationId} is left ${status}`);
    const isSent = status === 'sent' || status === 'delivered';
    const isOfRun = !before.has(`${pk} STATE`);
    if (isSent && isOfRun && !mailsOf.has(notificationId))
      lost.push(`${text} ${notificationId} is ${status} without a mail`);
  }

  const people = states.filter(({ pk }) => pk.split('#')[1] === 'person');
  const nameOf = new Map(
    people.map(({ pk, state }) => [pk.split('#')[2], (state as { name?: string }).name]),
  );
  const brought: Brought = {
    events: tally(
      envelopes.map(({ type }) => nameOfType(type)).filter((name) => !name.startsWith('Notification')),
    ),
    // Of a mail that hangs the administrator is told: only faults bring that about.
    notifications: tally(
      told
        .filter(({ text }) => text !== 'mailNotDelivered')
        .map(({ text, recipient }) => `${text} to ${nameOf.get(recipient.personId)}`),
    ),
  };
  if (calm) {
    for (const key of ['events', 'notifications'] as const) {
      const { missing, surplus } = difference(calm[key], brought[key]);
      lost.push(...missing);
      doubled.push(...surplus);
    }
  }
  if (dead > 0) lost.push(`${dead} messages lie dead although they were moved back again and again`);
  return {
    brought,
    accepted: accepted.length,
    mails: ours.length,
    parked: told.filter(({ status }) => status === 'parked').length,
    dead,
    lost,
    doubled,
  };
}
