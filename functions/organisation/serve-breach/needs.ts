import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { AgreementStore } from '#shared/storage/organisation/agreement-store.ts';
import type { BreachStore } from '#shared/storage/organisation/breach-store.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** What the stories of the contract ladder need: a literal object in tests. */
export interface BreachNeeds extends ApiNeeds {
  readonly breaches: BreachStore;
  readonly reports: ReportStore;
  readonly agreements: AgreementStore;
  readonly organisations: OrganisationStore;
  readonly people: PersonStore;
}
