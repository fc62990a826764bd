import type { EventBuses } from '../bus/event-bus.ts';
import type { LocalStack, QueueDepth } from '../local-stack.ts';
import type { KeptMail, MailBox } from '../mail/mail-box.ts';
import { type AheadAlarm, AlarmsAhead } from './alarms-ahead.ts';

/** One event as it passed a bus. */
export interface PassedEvent {
  readonly id: number;
  readonly time: string;
  readonly bus: string;
  readonly name: string;
  /** `plan/<id>`; empty for those that AWS tells itself. */
  readonly subject: string;
  readonly organisationId: string;
  /** The reaction that brought it about; undefined for a person's own act. */
  readonly by: string | undefined;
  /** The event it follows from, when that one is known. */
  readonly after: string | undefined;
}

/** A document and the last that happened to it. */
export interface SeenDocument {
  readonly subject: string;
  readonly organisationId: string;
  readonly last: string;
  readonly time: string;
}

/** Everything the picture shows, as it is now. */
export interface FlowNow {
  readonly now: string;
  /** How often each event of our own has passed, by its name. */
  readonly counts: ReadonlyMap<string, number>;
  readonly latest: readonly PassedEvent[];
  readonly queues: readonly QueueDepth[];
  readonly mails: readonly KeptMail[];
  readonly mailCount: number;
  readonly alarms: readonly AheadAlarm[];
  readonly documents: readonly SeenDocument[];
}

const shown = { events: 30, mails: 10, documents: 10 } as const;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** `system/report/draft-report` is a reaction; anyone else is a person. */
const reactionOf = (actor: string): string | undefined =>
  actor.startsWith('system/') ? actor.slice('system/'.length) : undefined;

/** Follows the buses from the first event on, reading each one once. */
export class Flow {
  readonly #stack: LocalStack;
  readonly #buses: EventBuses;
  readonly #mailBox: MailBox;
  readonly #alarms: AlarmsAhead;
  readonly #counts = new Map<string, number>();
  readonly #nameOf = new Map<string, string>();
  readonly #documents = new Map<string, SeenDocument>();
  #latest: PassedEvent[] = [];
  #lastId = 0;

  constructor({ stack, buses, mailBox }: { stack: LocalStack; buses: EventBuses; mailBox: MailBox }) {
    this.#stack = stack;
    this.#buses = buses;
    this.#mailBox = mailBox;
    this.#alarms = new AlarmsAhead(stack);
  }

  async now(): Promise<FlowNow> {
    this.#follow();
    const { mails, count } = this.#mailBox.latest(shown.mails);
    return {
      now: this.#stack.clock.now().toISOString(),
      counts: this.#counts,
      latest: this.#latest,
      queues: this.#stack.queues(),
      mails,
      mailCount: count,
      alarms: await this.#alarms.first(),
      documents: [...this.#documents.values()].reverse().slice(0, shown.documents),
    };
  }

  #follow(): void {
    for (const { number: id, event } of this.#buses.since(this.#lastId)) {
      this.#lastId = id;
      const { 'detail-type': name, time, bus, source, detail } = event;
      const subject = text(detail.subject);
      const passed: PassedEvent = {
        id,
        time,
        bus,
        name,
        subject,
        organisationId: text(detail.organisationid),
        by: reactionOf(text(detail.actor)),
        after: this.#nameOf.get(text(detail.causationid)),
      };
      this.#latest = [passed, ...this.#latest].slice(0, shown.events);
      if (source !== 'samsyn') continue;
      this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
      this.#nameOf.set(text(detail.id), name);
      if (!subject.startsWith('document/')) continue;
      // The one that something happened to last is listed first.
      this.#documents.delete(subject);
      this.#documents.set(subject, { subject, organisationId: passed.organisationId, last: name, time });
    }
  }
}
