import * as z from 'zod/mini';
import { LocalId, OrganisationId, ReportId } from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const ReportParams = z.object({ organisationId: OrganisationId, reportId: ReportId });
export const SectionParams = z.object({ ...ReportParams.shape, areaId: LocalId });
export const RemarkParams = z.object({ ...ReportParams.shape, remarkId: LocalId });
