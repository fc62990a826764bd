import type { Table } from '../table.ts';
import { type AgreementStore, agreementStore } from './agreement-store.ts';
import { type ImportStore, importStore } from './import-store.ts';
import { type OrganisationStore, organisationStore } from './organisation-store.ts';
import { type PersonStore, personStore } from './person-store.ts';
import { type UnitStore, unitStore } from './unit-store.ts';

/** All records of the noun organisation. */
export interface OrganisationStores {
  readonly table: Table;
  readonly organisations: OrganisationStore;
  readonly units: UnitStore;
  readonly people: PersonStore;
  readonly agreements: AgreementStore;
  readonly imports: ImportStore;
}

export const organisationStores = (table: Table): OrganisationStores => ({
  table,
  organisations: organisationStore(table),
  units: unitStore(table),
  people: personStore(table),
  agreements: agreementStore(table),
  imports: importStore(table),
});
