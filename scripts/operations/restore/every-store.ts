import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { contactNoteStore } from '#shared/storage/assessment/contact-note-store.ts';
import { collaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';
import { archiveStores } from '#shared/storage/document/archive-stores.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { invitationStore } from '#shared/storage/notification/invitation-store.ts';
import { notificationStore } from '#shared/storage/notification/notification-store.ts';
import { postboxStore } from '#shared/storage/notification/postbox-store.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { breachStore } from '#shared/storage/organisation/breach-store.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { decisionBasisStore } from '#shared/storage/plan/decision-basis-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { programmeStore } from '#shared/storage/programme/programme-store.ts';
import { sharedProgrammeStore } from '#shared/storage/programme/shared-programme-store.ts';
import { closingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import { exampleStore } from '#shared/storage/report/example-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import type { Table } from '#shared/storage/table.ts';

/** What there is to ask of a store of any kind. */
export type AnyStore = Pick<AggregateStore<never>, 'list' | 'derivedOf' | 'rules'>;

/** The store of every kind of record, by kind; a test holds it to the kinds that the domain has rules for. */
export const everyStore = (table: Table): ReadonlyMap<string, AnyStore> => {
  const { table: _organisations, ...ofOrganisations } = organisationStores(table);
  const { table: _collaborations, ...ofCollaborations } = collaborationStores(table);
  const stores: readonly AnyStore[] = [
    assessmentStore(table),
    contactNoteStore(table),
    ...Object.values(ofCollaborations),
    ...Object.values(archiveStores(table)),
    documentStore(table),
    invitationStore(table),
    notificationStore(table),
    postboxStore(table),
    webhookStore(table),
    breachStore(table),
    ...Object.values(ofOrganisations),
    decisionBasisStore(table),
    planStore(table),
    programmeStore(table),
    sharedProgrammeStore(table),
    closingTalkStore(table),
    exampleStore(table),
    reportStore(table),
    revisitStore(table),
  ] as readonly AnyStore[];
  return new Map(stores.map((store) => [store.rules.kind, store]));
};
