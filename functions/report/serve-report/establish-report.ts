import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { callerOf } from '#shared/domain/organisation/person.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { askToEstablish, EstablishReport, establishReport } from '#shared/domain/report/establish-report.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** The author asks somebody else to establish the report. */
export const askToEstablishRoute = route({
  operationId: 'askToEstablish',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/establishment-requests',
  noun: 'report',
  action: 'askToEstablish',
  summary: { sv: 'Be någon annan att fastställa rapporten', en: 'Ask somebody else to establish the report' },
  params: ReportParams,
  body: z.strictObject({ establisherId: PersonId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) => {
    const { organisationId, body, params } = request;
    const establisher = { organisationId, personId: body.establisherId };
    return changeRecord(request, needs, {
      store: needs.reports,
      id: params.reportId,
      meanwhile: () => needs.people.find(organisationId, establisher.personId),
      decide(report, circumstances, person) {
        const asked = person && callerOf(person.state);
        const belonging = { bodyId: report.bodyId, unitId: report.unit.unitId };
        if (!asked || !mayDo({ caller: asked, noun: 'report', action: 'establish', belonging })) {
          const { personId: received } = establisher;
          return refuse('invalid', rules.establisherMayEstablish, { field: '/establisherId', received });
        }
        return askToEstablish(report, { establisher }, circumstances);
      },
    });
  },
});

/** The head of follow-up establishes the report, never their own. */
export const establishReportRoute = route({
  operationId: 'establishReport',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/establishments',
  noun: 'report',
  action: 'establish',
  summary: {
    sv: 'Fastställ rapporten, aldrig sin egen',
    en: 'Establish the report, never one’s own',
  },
  params: ReportParams,
  body: z.strictObject(EstablishReport.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      decide: (report, circumstances) => establishReport(report, request.body, circumstances),
    }),
});
