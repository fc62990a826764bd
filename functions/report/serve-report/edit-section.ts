import { AreaContentToSave } from '#shared/domain/assessment/area-content.ts';
import { editSection } from '#shared/domain/report/edit-section.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { SectionParams } from './params.ts';
import { sectionEtag } from './read-reports.ts';

/** Reworks one section as a whole; If-Match carries the section's own ETag. */
export const editSectionRoute = route({
  operationId: 'editSection',
  method: 'PUT',
  path: '/v1/{organisationId}/reports/{reportId}/sections/{areaId}',
  noun: 'report',
  action: 'edit',
  summary: {
    sv: 'Skriv om ett avsnitt. Skriv inget om enskilda.',
    en: 'Rework a section. Write nothing about individuals.',
  },
  params: SectionParams,
  body: AreaContentToSave,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) => {
    const { reportId, areaId } = request.params;
    return changeRecord(request, needs, {
      store: needs.reports,
      id: reportId,
      etagOf: sectionEtag(areaId),
      decide: (report, circumstances) =>
        editSection(report, { areaId, content: request.body }, circumstances),
    });
  },
});
