import { AreaContent } from '#shared/domain/assessment/area-content.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { ReportAsRead, reportAsRead, reportSeenByUnit } from '#shared/domain/report/report-as-read.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { Stored } from '#shared/storage/record-items.ts';
import type { ReportNeeds } from './needs.ts';
import { OrganisationParams, ReportParams, SectionParams } from './params.ts';

/** The section's own version as an entity tag; undefined for a section that the report does not have. */
export const sectionEtag =
  (areaId: string) =>
  ({ state }: Stored<Report>): string | undefined =>
    Object.hasOwn(state.sections, areaId) ? `"${state.sections[areaId]?.version}"` : undefined;

export const listReportsRoute = route({
  operationId: 'listReports',
  method: 'GET',
  path: '/v1/{organisationId}/reports',
  noun: 'report',
  action: 'list',
  summary: { sv: 'Lista rapporter', en: 'List reports' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: ReportNeeds) => {
    const { caller, query } = request;
    const via = query.relation === 'shared' ? 'share' : 'own';
    return listRecords(request, needs, {
      store: needs.reports,
      // Row by row: whoever follows up in one body may manage a unit of another.
      isVisible({ isKnownToUnit, bodyId, unitId }) {
        const belonging = { bodyId: bodyId as never, unitId: unitId as never };
        return (
          isKnownToUnit === true || mayDo({ caller, noun: 'report', action: 'readWhole', belonging, via })
        );
      },
    });
  },
});

export const readReportRoute = route({
  operationId: 'readReport',
  method: 'GET',
  path: '/v1/{organisationId}/reports/{reportId}',
  noun: 'report',
  action: 'read',
  summary: {
    sv: 'Läs en rapport; enheten läser den från och med faktagranskningen',
    en: 'Read a report; the unit reads it from the fact check on',
  },
  params: ReportParams,
  answer: ReportAsRead,
  status: 200,
  story: (request, needs: ReportNeeds) =>
    readRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      view(report, _stored, via) {
        const belonging = { bodyId: report.bodyId, unitId: report.unit.unitId };
        const { caller } = request;
        return mayDo({ caller, noun: 'report', action: 'readWhole', belonging, via })
          ? reportAsRead(report)
          : reportSeenByUnit(report);
      },
    }),
});

export const readSectionRoute = route({
  operationId: 'readSection',
  method: 'GET',
  path: '/v1/{organisationId}/reports/{reportId}/sections/{areaId}',
  noun: 'report',
  action: 'readWhole',
  summary: { sv: 'Läs ett avsnitt som det kan redigeras', en: 'Read a section as it can be edited' },
  params: SectionParams,
  answer: AreaContent,
  status: 200,
  story: (request, needs: ReportNeeds) => {
    const { reportId, areaId } = request.params;
    return readRecord(request, needs, {
      store: needs.reports,
      id: reportId,
      view: ({ sections }) => (Object.hasOwn(sections, areaId) ? sections[areaId] : undefined),
      etagOf: sectionEtag(areaId),
    });
  },
});
