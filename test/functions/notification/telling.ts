import { catalogue, type EventDraft } from '#events/catalogue.ts';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { Instant } from '#events/identifiers.ts';
import { partsFinder } from '#functions/notification/plan-notifications/parts-now.ts';
import {
  type PlanNotificationsNeeds,
  planNotifications,
} from '#functions/notification/plan-notifications/plan-notifications.ts';
import { subjectFinders } from '#functions/notification/plan-notifications/subjects.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import type { Actor } from '#shared/domain/decision.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { eventsAfter, eventsOfDecision } from '#shared/storage/decision-events.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { inboxOf } from '#shared/storage/notification/inbox.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';

const begin = Date.parse('2026-11-23T08:00:00.000Z');

/** What a decision leaves behind: the record as it then is, and its events. */
export interface Change<State> {
  readonly id: string;
  readonly state: State;
  readonly events: readonly EventDraft[];
  readonly by?: Actor;
}

/** The planning of notifications over a table in memory, fed with committed events. */
export class Telling {
  readonly table = new MemoryTable();
  /** Each decision has a time of its own, as requests have. */
  #seconds = 0;
  #step = 1;
  readonly partsOf = partsFinder(this.table);
  readonly needs: PlanNotificationsNeeds = {
    notifications: notificationStore(this.table),
    people: personStore(this.table),
    agreements: agreementStore(this.table),
    organisations: organisationStore(this.table),
    subjects: subjectFinders(this.table),
    postboxes: postboxStore(this.table),
    inbox: inboxOf(this.table),
    decisionOf: (ref, sequence) => eventsOfDecision(this.table, ref, sequence),
    eventsAfter: (ref, sequence) => eventsAfter(this.table, ref, sequence),
  };

  /** From now on all decisions have the same time. */
  standStill(): void {
    this.#step = 0;
  }

  now(): Instant {
    return new Date(begin + this.#seconds * 1000).toISOString();
  }

  /** Saves a record with its events, as a decision would, and answers the committed envelopes. */
  async commit<State>(rules: AggregateRules<State>, change: Change<State>): Promise<Envelope[]> {
    const { id, state, events, by = { system: 'test', organisationId } } = change;
    const store = aggregateStore({ table: this.table, rules });
    const ref = { organisationId, kind: rules.kind, id };
    const before = await store.find(organisationId, id);
    const [first, ...rest] = events as [EventDraft, ...EventDraft[]];
    await store.save({
      ref,
      before,
      decision: { state, events: [first, ...rest] },
      cause: { now: this.now(), actor: by },
    });
    this.#seconds += this.#step;
    const { items } = await store.history(ref, { limit: 100 });
    return items.slice(-events.length).map(({ envelope }) => envelope as Envelope);
  }

  /** Delivers one event to the reaction, as the queue would. */
  async deliver(envelope: Envelope): Promise<void> {
    const name = envelope.type.split('.')[2] as keyof typeof catalogue;
    const data = catalogue[name].data.parse(envelope.data) as Record<string, unknown>;
    const actor = { system: 'notification/plan-notifications', organisationId };
    const cause = { now: this.now(), actor, causationId: envelope.id };
    await planNotifications({ name, data, organisationId, envelope }, cause, this.needs);
  }

  async tell<State>(rules: AggregateRules<State>, change: Change<State>): Promise<void> {
    for (const envelope of await this.commit(rules, change)) await this.deliver(envelope);
  }

  async mails(): Promise<Notification[]> {
    const { items } = await this.needs.notifications.list(organisationId, { limit: 100 });
    const found = await Promise.all(
      items.map(({ summary }) =>
        this.needs.notifications.find(organisationId, (summary as { id: string }).id),
      ),
    );
    return found.flatMap((stored) => stored?.state ?? []);
  }

  /** Who got which text: "aaaa planToWrite", by the second group of the person's id. */
  async told(): Promise<string[]> {
    const mails = await this.mails();
    return mails.map(({ recipient, text }) => `${recipient.personId.slice(9, 13)} ${text}`).sort();
  }

  /** A record's events, as a reaction gets them. */
  async history(kind: string, id: string): Promise<{ name: string; envelope: Envelope; data: unknown }[]> {
    const { items } = await this.needs.notifications.history({ organisationId, kind, id }, { limit: 100 });
    return items.map(({ envelope }) => {
      const { type, data } = envelope as Envelope;
      return {
        name: nameOfType(type),
        envelope: envelope as Envelope,
        data,
        organisationId: (envelope as Envelope).organisationid,
      };
    });
  }
}
