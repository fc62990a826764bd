import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** What the report stories need: a literal object in tests. */
export interface ReportNeeds extends ApiNeeds {
  readonly reports: ReportStore;
  readonly people: PersonStore;
}
