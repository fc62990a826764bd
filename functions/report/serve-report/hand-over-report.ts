import * as z from 'zod/mini';
import { PersonId } from '#events/identifiers.ts';
import { handOverSentences as rules } from '#shared/domain/assessment/hand-over-rules.ts';
import { handOver } from '#shared/domain/report/hand-over.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { ReportParams } from './params.ts';

/** Hands what is one person's in the report to another of the organisation. */
export const handOverReportRoute = route({
  operationId: 'handOverReport',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/hand-overs',
  noun: 'report',
  action: 'handOver',
  summary: { sv: 'Lämna över arbetet med rapporten', en: 'Hand the work on the report over' },
  params: ReportParams,
  body: z.strictObject({ fromPersonId: PersonId, toPersonId: PersonId }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) => {
    const { organisationId, body, params } = request;
    const from = { organisationId, personId: body.fromPersonId };
    const to = { organisationId, personId: body.toPersonId };
    return changeRecord(request, needs, {
      store: needs.reports,
      id: params.reportId,
      async meanwhile() {
        const successor = await needs.people.find(organisationId, to.personId);
        if (successor !== undefined && successor.state.leftAt === undefined) return;
        throw Problem.of('invalid', rules.knownSuccessor, { field: '/toPersonId', received: to.personId });
      },
      decide: (report) => handOver(report, { from, to }),
    });
  },
});
