import type { OrganisationId, UnitId } from '#events/identifiers.ts';
import type { Report } from '#shared/domain/report/report.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

/** So many of the unit's newest reports are looked through for the one before. */
const reportsLookedThrough = 30;

interface Before {
  readonly programmeId: string;
  /** The report that is compared, and the day on which its assessment was completed; none: the newest is sought. */
  readonly reportId?: string;
  readonly completedOn?: string;
}

/** A unit's reports, each read once however many follow-ups are compared. */
export interface ReportShelf {
  readonly find: (reportId: string) => Promise<Report | undefined>;
  /** The newest report that was handed over under the same programme before another one. */
  readonly findBefore: (before: Before) => Promise<Report | undefined>;
}

export const reportShelf = (
  reports: ReportStore,
  { organisationId, unitId }: { readonly organisationId: OrganisationId; readonly unitId: UnitId },
): ReportShelf => {
  const read = new Map<string, Promise<Report | undefined>>();
  const listed = reports.listOfUnit({ organisationId, unitId }, { limit: reportsLookedThrough });
  const find: ReportShelf['find'] = (id) => {
    const found = read.get(id) ?? reports.find(organisationId, id).then((stored) => stored?.state);
    read.set(id, found);
    return found;
  };
  return {
    find,
    async findBefore({ programmeId, reportId, completedOn }) {
      for (const { summary } of (await listed).items) {
        const { id } = summary as { id: string };
        const report = id === reportId ? undefined : await find(id);
        const isBefore =
          report?.publication && (completedOn === undefined || report.assessmentCompletedOn < completedOn);
        if (isBefore && report.programme.programmeId === programmeId) return report;
      }
      return undefined;
    },
  };
};
