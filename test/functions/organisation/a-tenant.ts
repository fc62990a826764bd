import type { EventData } from '#events/catalogue.ts';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { OrganisationId, PersonId } from '#events/identifiers.ts';
import { routes as importRoutes } from '#functions/organisation/accept-import/routes.ts';
import { applyImport } from '#functions/organisation/apply-import/apply-import.ts';
import { appointManager } from '#functions/organisation/appoint-manager/appoint-manager.ts';
import { handOverOf, handOverTasks } from '#functions/organisation/hand-over-tasks/hand-over-tasks.ts';
import { routes } from '#functions/organisation/serve-organisation/routes.ts';
import { handOverAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { handOverImport } from '#shared/domain/organisation/decide-import.ts';
import { handOverPerson } from '#shared/domain/organisation/decide-person.ts';
import { handOverUnit } from '#shared/domain/organisation/decide-unit.ts';
import type { ReceivedEvent } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { shards } from '#shared/storage/keys.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import { markPublished, unpublishedEvents } from '#shared/storage/outbox.ts';
import type { Table } from '#shared/storage/table.ts';
import { anna, bodyId, solna } from '../../shared/domain/organisation/a-known.ts';
import { apiOf } from '../call-api.ts';

export const now = '2026-10-01T08:00:00.000Z';

/** Takes the events that no one has heard of yet off the outbox, oldest first. */
export const takeEvents = async (table: Table): Promise<Envelope[]> => {
  const taken: Envelope[] = [];
  for (const shard of shards) {
    const { events } = await unpublishedEvents(table, { shard, until: '9999', limit: 1000 });
    for (const { key, envelope } of events) {
      taken.push(envelope);
      await markPublished(table, key);
    }
  }
  return taken.sort((a, b) => (a.subject + a.sequence < b.subject + b.sequence ? -1 : 1));
};

/** Solna with its administrator (login `sub-anna`), the API of the noun and its reactions, over a table in memory. */
export const aTenant = async (table: Table = new MemoryTable()) => {
  await saveTenant(table, {
    organisationId: solna,
    kind: 'municipality',
    bodies: [{ bodyId, name: 'Omvårdnadsnämnden' }],
    administrator: {
      personId: anna,
      name: 'Påhittade Anna Ek',
      email: 'anna@example.org',
      language: 'sv',
      subject: 'sub-anna',
    },
    now,
  });
  let ids = 0;
  const stores = organisationStores(table);
  const needs = {
    ...stores,
    now: () => now,
    newId: () => `0192f0c1-7777-7c3d-8e4f-${String(++ids).padStart(12, '0')}`,
  };
  const { people, units, agreements, imports } = stores;
  const handOvers = {
    person: handOverOf(people, handOverPerson),
    unit: handOverOf(units, handOverUnit),
    agreement: handOverOf(agreements, handOverAgreement),
    import: handOverOf(imports, handOverImport),
  };
  const received = <Data>(envelope: Envelope): ReceivedEvent<Data> => ({
    name: nameOfType(envelope.type),
    data: envelope.data as Data,
    organisationId: envelope.organisationid,
    envelope,
  });
  const causeOf = ({ id, organisationid }: Envelope, name: string): Cause => ({
    now,
    actor: { system: `organisation/${name}`, organisationId: organisationid },
    causationId: id,
  });
  const react = async (envelope: Envelope): Promise<void> => {
    switch (nameOfType(envelope.type)) {
      case 'ImportAccepted':
        return applyImport(
          received<EventData<'ImportAccepted'>>(envelope),
          causeOf(envelope, 'apply-import'),
          stores,
        );
      case 'PersonLeft': {
        const event = received<EventData<'PersonLeft'>>(envelope);
        return handOverTasks(event, causeOf(envelope, 'hand-over-tasks'), { ...stores, handOvers });
      }
      case 'UnitRegistered':
      case 'UnitChanged':
      case 'ResponsibilityHandedOver':
        return appointManager(
          received<EventData<'UnitChanged'>>(envelope),
          causeOf(envelope, 'appoint-manager'),
          stores,
        );
    }
  };
  /** Delivers events until nothing more happens; answers all that were delivered. */
  const settle = async (): Promise<Envelope[]> => {
    const all: Envelope[] = [];
    for (;;) {
      const events = await takeEvents(table);
      if (events.length === 0) return all;
      all.push(...events);
      for (const event of events) await react(event);
    }
  };
  await takeEvents(table);
  const call = apiOf([...routes, ...importRoutes], needs);
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call({ as: 'sub-anna', method: 'POST', path, body, headers });
  /** Sends a step with the version of the record that lies there. */
  const change = async (record: string, step: string, body: unknown) =>
    post(`${record}/${step}`, body, { 'if-match': String((await get(record)).headers['etag']) });
  const get = (path: string, query: Record<string, string> = {}, as = 'sub-anna') =>
    call({ as, method: 'GET', path, query });

  /** Registers someone of Solna, or of the provider that is named; answers their id. */
  const person = async (
    name: string,
    { memberships, at, ...more }: { memberships?: unknown; at?: string; managerId?: string } = {},
  ): Promise<PersonId> => {
    const path = at === undefined ? '/v1/0184/people' : `/v1/0184/organisations/${at}/people`;
    const answer = await post(path, {
      name: `Påhittade ${name}`,
      email: `${name}@example.org`,
      language: 'sv',
      subject: `sub-${name}`,
      ...(memberships ? { memberships } : {}),
      ...more,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.json));
    return answer.json.id;
  };
  const provider = async (): Promise<OrganisationId> =>
    (await post('/v1/0184/organisations', { kind: 'provider', name: 'Fiktiva Omsorgen AB' })).json.id;

  return { table, stores, needs, call, post, change, get, person, provider, react, settle };
};

export type Tenant = Awaited<ReturnType<typeof aTenant>>;
