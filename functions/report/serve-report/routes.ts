import type { Route } from '#shared/lambda/route.ts';
import { correctReportRoute } from './correct-report.ts';
import { editSectionRoute } from './edit-section.ts';
import { askToEstablishRoute, establishReportRoute } from './establish-report.ts';
import { answerFactCheckRoute, considerRemarkRoute, shareForFactCheckRoute } from './fact-check.ts';
import { handOverReportRoute } from './hand-over-report.ts';
import type { ReportNeeds } from './needs.ts';
import { planReadThroughRoute } from './plan-read-through.ts';
import { printReportRoute } from './print-report.ts';
import { publishReportRoute } from './publish-report.ts';
import { listReportsRoute, readReportRoute, readSectionRoute } from './read-reports.ts';
import { recordReadThroughRoute } from './record-read-through.ts';

/** What one can do with reports over HTTP. */
export const routes: readonly Route<ReportNeeds>[] = [
  listReportsRoute,
  readReportRoute,
  printReportRoute,
  readSectionRoute,
  editSectionRoute,
  shareForFactCheckRoute,
  answerFactCheckRoute,
  considerRemarkRoute,
  askToEstablishRoute,
  establishReportRoute,
  publishReportRoute,
  correctReportRoute,
  planReadThroughRoute,
  recordReadThroughRoute,
  handOverReportRoute,
];
