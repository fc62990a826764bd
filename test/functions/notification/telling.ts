import { catalogue, type EventDraft } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import {
  type PlanNotificationsNeeds,
  planNotifications,
} from '#functions/notification/plan-notifications/plan-notifications.ts';
import { subjectFinders } from '#functions/notification/plan-notifications/subjects.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import type { Actor } from '#shared/domain/decision.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { agreementStore } from '#shared/storage/organisation/agreement-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { organisationId } from '../../shared/domain/notification/a-notification.ts';

const now = '2026-11-23T08:00:00.000Z';

/** What a decision leaves behind: the record as it then is, and its events. */
export interface Change<State> {
  readonly id: string;
  readonly state: State;
  readonly events: readonly EventDraft[];
  readonly by?: Actor;
}

/** The planning of notifications over a table in memory, fed with committed events. */
export class Telling {
  readonly #table = new MemoryTable();
  readonly needs: PlanNotificationsNeeds = {
    notifications: notificationStore(this.#table),
    people: personStore(this.#table),
    agreements: agreementStore(this.#table),
    subjects: subjectFinders(this.#table),
  };

  /** Saves a record with its events, as a decision would, and answers the committed envelopes. */
  async commit<State>(rules: AggregateRules<State>, change: Change<State>): Promise<Envelope[]> {
    const { id, state, events, by = { system: 'test', organisationId } } = change;
    const store = aggregateStore({ table: this.#table, rules });
    const ref = { organisationId, kind: rules.kind, id };
    const before = await store.find(organisationId, id);
    const [first, ...rest] = events as [EventDraft, ...EventDraft[]];
    await store.save({
      ref,
      before,
      decision: { state, events: [first, ...rest] },
      cause: { now, actor: by },
    });
    const { items } = await store.history(ref, { limit: 100 });
    return items.slice(-events.length).map(({ envelope }) => envelope as Envelope);
  }

  /** Delivers one event to the reaction, as the queue would. */
  async deliver(envelope: Envelope): Promise<void> {
    const name = envelope.type.split('.')[2] as keyof typeof catalogue;
    const data = catalogue[name].data.parse(envelope.data) as Record<string, unknown>;
    const actor = { system: 'notification/plan-notifications', organisationId };
    const cause = { now, actor, causationId: envelope.id };
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
}
