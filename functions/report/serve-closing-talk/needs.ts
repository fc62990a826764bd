import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { ClosingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** What the stories of closing talks need: a literal object in tests. */
export interface ClosingTalkNeeds extends ApiNeeds {
  readonly talks: ClosingTalkStore;
  readonly reports: ReportStore;
}
