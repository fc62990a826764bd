import { catalogue, type EventName } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import { nameOfType } from '#events/envelope.ts';
import type { Instant, PersonRef } from '#events/identifiers.ts';
import { partsFinder } from '#functions/notification/plan-notifications/parts-now.ts';
import {
  type PlanNotificationsNeeds,
  planNotifications,
} from '#functions/notification/plan-notifications/plan-notifications.ts';
import { subjectFinders } from '#functions/notification/plan-notifications/subjects.ts';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { sendNotification } from '#functions/notification/send-notification/send-notification.ts';
import type { Actor, Decision } from '#shared/domain/decision.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { notifiedEvents } from '#shared/domain/notification/notified-events.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { dueAlarms } from '#shared/storage/alarms.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { eventsAfter, eventsOfDecision } from '#shared/storage/decision-events.ts';
import { shards } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import type { Write } from '#shared/storage/table.ts';
import { solna } from '../../shared/domain/plan/a-plan.ts';

/** A table that tells what was committed, as its stream would. */
class HeardTable extends MemoryTable {
  readonly #heard: Envelope[] = [];

  override async write(writes: readonly Write[]): Promise<void> {
    await super.write(writes);
    const puts = writes.flatMap((write) => ('put' in write ? [write.put] : []));
    this.#heard.push(
      ...puts.filter(({ kind }) => kind === 'event').map((item) => item['envelope'] as Envelope),
    );
  }

  heard(): Envelope[] {
    return this.#heard.splice(0);
  }
}

/** A mail that left: to which address, with which notification, when. */
export interface LeftMail {
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly notification: Notification;
}

const minutes = 60_000;
const tickMinutes = 5;
const planned: readonly EventName[] = ['NotificationPlanned', 'NotificationRetried'];

const nameOf = ({ type }: Envelope): EventName => nameOfType(type) as EventName;

const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, index) => ({ item, key: Math.imul(seed + 7919 * (index + 1), 2_654_435_761) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

/**
 * One plan with its clock, its messages and its mails: the functions' own stories over a table in memory, with a time that
 * the test moves. Between them lie two queues that deliver late, twice and in any order.
 */
export class ReminderWorld {
  readonly table = new HeardTable();
  readonly plans = aggregateStore({ table: this.table, rules: planRules });
  readonly people = personStore(this.table);
  readonly notifications = notificationStore(this.table);
  readonly mails: LeftMail[] = [];
  readonly #bells = bellsOf(this.table);
  readonly #planId: string;
  readonly #toPlan: Envelope[] = [];
  readonly #toSend: Envelope[] = [];
  readonly #delivered: Envelope[] = [];
  readonly #needs: PlanNotificationsNeeds = {
    notifications: this.notifications,
    people: this.people,
    agreements: agreementStore(this.table),
    organisations: organisationStore(this.table),
    subjects: subjectFinders(this.table),
    postboxes: postboxStore(this.table),
    inbox: inboxOf(this.table),
    decisionOf: (ref, sequence) => eventsOfDecision(this.table, ref, sequence),
    eventsAfter: (ref, sequence) => eventsAfter(this.table, ref, sequence),
  };
  #milliseconds: number;
  isPlanningDown = false;
  isSendingDown = false;
  /** Called when a mail leaves. */
  onMail: (mail: LeftMail) => Promise<void> = async () => undefined;

  constructor({ planId, begins }: { readonly planId: string; readonly begins: Instant }) {
    this.#planId = planId;
    this.#milliseconds = Date.parse(begins);
  }

  now(): Instant {
    return new Date(this.#milliseconds).toISOString();
  }

  async plan(): Promise<Plan> {
    const stored = await this.plans.find(solna, this.#planId);
    if (stored === undefined) throw new Error('The plan is gone');
    return stored.state;
  }

  /** Somebody's decision about the plan; answers whether anything came of it. */
  async decide(by: PersonRef, rule: (plan: Plan, by: { now: Instant; actor: Actor }) => Decision<Plan>) {
    const cause = { now: this.now(), actor: by };
    const outcome = await decideAndSave({
      store: this.plans,
      organisationId: solna,
      id: this.#planId,
      cause,
      decide: (plan) => plan && rule(plan, cause),
    });
    this.#collect();
    // Two decisions never have the same time, as it is with requests.
    this.#milliseconds += 1000;
    return outcome.kind === 'saved';
  }

  /** The clock wakes everything that is due; answers what the plan said. */
  async tick(): Promise<Envelope[]> {
    await ringAlarms({ table: this.table, bells: this.#bells, now: () => this.now(), hasTime: () => true });
    const rung = this.#collect().filter(({ subject }) => subject.startsWith('plan/'));
    this.#milliseconds += 1000;
    return rung;
  }

  /** When the clock will next have something to wake, at its own pace; undefined when nothing before then. */
  async nextTickBefore(until: number): Promise<number | undefined> {
    const upTo = new Date(until).toISOString();
    const pages = await Promise.all(
      shards.map((shard) => dueAlarms(this.table, { shard, now: upTo, limit: 1 })),
    );
    const [first] = pages
      .flatMap(({ alarms }) => alarms.map(({ wakeAt }) => Date.parse(wakeAt)))
      .sort((a, b) => a - b);
    if (first === undefined) return undefined;
    const every = tickMinutes * minutes;
    const at = Math.max(Math.ceil(first / every) * every, this.#milliseconds);
    return at > until ? undefined : at;
  }

  get milliseconds(): number {
    return this.#milliseconds;
  }

  moveTo(milliseconds: number): void {
    this.#milliseconds = Math.max(this.#milliseconds, milliseconds);
  }

  /** The queues deliver what they have, in the order of the seed, and some of what they have delivered before once more. */
  async deliver(seed: number): Promise<void> {
    if (!this.isPlanningDown) {
      const again = shuffled(this.#delivered, seed).slice(0, seed % 4);
      const now = this.#toPlan.splice(0);
      for (const envelope of shuffled([...now, ...now.slice(0, seed % 2), ...again], seed)) {
        await this.#planFor(envelope);
      }
      this.#delivered.push(...now);
    }
    this.#collect();
    if (this.isSendingDown) return;
    const mails = this.#toSend.splice(0);
    for (const envelope of shuffled([...mails, ...mails.slice(0, seed % 3)], seed + 1))
      await this.#send(envelope);
    this.#collect();
  }

  get isQuiet(): boolean {
    return this.#toPlan.length === 0 && this.#toSend.length === 0;
  }

  #collect(): Envelope[] {
    const heard = this.table.heard();
    this.#toPlan.push(...heard.filter((envelope) => notifiedEvents.includes(nameOf(envelope))));
    this.#toSend.push(...heard.filter((envelope) => planned.includes(nameOf(envelope))));
    return heard;
  }

  #event(envelope: Envelope, system: string) {
    const name = nameOf(envelope);
    const data = catalogue[name].data.parse(envelope.data) as Record<string, unknown>;
    const cause = { now: this.now(), actor: { system, organisationId: solna }, causationId: envelope.id };
    return { event: { name, data, organisationId: envelope.organisationid, envelope }, cause };
  }

  async #planFor(envelope: Envelope): Promise<void> {
    const { event, cause } = this.#event(envelope, 'notification/plan-notifications');
    await planNotifications(event, cause, this.#needs);
  }

  async #send(envelope: Envelope): Promise<void> {
    const { event, cause } = this.#event(envelope, 'notification/send-notification');
    await sendNotification(event as never, cause, {
      notifications: this.notifications,
      people: this.people,
      partsOf: partsFinder(this.table),
      portalUrl: 'https://samsyn.example',
      pace: async () => undefined,
      writeCalendar: async () => undefined,
      postOffice: {
        handOver: async ({ to, subject, notificationId }) => {
          const stored = await this.notifications.find(solna, notificationId);
          if (stored === undefined) throw new Error('A mail without its notification');
          const mail: LeftMail = { at: this.now(), to, subject, notification: stored.state };
          this.mails.push(mail);
          await this.onMail(mail);
          return { kind: 'taken', providerMessageId: `m${this.mails.length}` };
        },
      },
    });
  }
}
