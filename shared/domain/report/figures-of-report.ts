import type { FigureFact } from '../figures.ts';
import type { Report } from './report.ts';

const day = 86_400_000;

/** What a report that was handed over adds to the figures: how long it took from the last occasion. */
export const figuresOfReport = (report: Report): FigureFact | undefined => {
  const { publication, lastOccasionOn, programme, unit, bodyId } = report;
  if (publication === undefined) return undefined;
  return {
    on: publication.publishedOn,
    programmeId: programme.programmeId,
    programme: programme.definition.title,
    unitId: unit.unitId,
    unitName: unit.name,
    operation: unit.operation,
    bodyId,
    leadDays: (Date.parse(publication.publishedOn) - Date.parse(lastOccasionOn)) / day,
  };
};
