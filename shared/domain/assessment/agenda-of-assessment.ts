import { type AgendaEntry, unannounced } from '../agenda.ts';
import type { Assessment } from './assessment.ts';
import { expectedReportDueOn } from './expected-report-due-on.ts';
import type { Occasion } from './occasion.ts';

/** A decision writes all that follows from it in one transaction: of many occasions the next ones only. */
const mostOccasions = 12;

const occasionsOf = ({ occasions, status, programme, unit, officer }: Assessment): AgendaEntry[] => {
  if (status !== 'open') return [];
  const { methods } = programme.definition;
  const entryOf = ({ occasionId, methodId, plannedOn, notice }: Occasion): AgendaEntry => ({
    key: `occasion-${occasionId}`,
    matter: 'occasion',
    on: plannedOn,
    name: methods.find(({ id }) => id === methodId)?.name ?? methodId,
    ...(notice === 'announced' ? { people: [officer, unit.manager] } : { ...unannounced, people: [officer] }),
  });
  return occasions
    .filter((occasion) => occasion.status === 'planned')
    .toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn))
    .slice(0, mostOccasions)
    .map(entryOf);
};

/** The day is counted from occasions that the unit may not know of: it stands in the officer's year only. */
const report = (assessment: Assessment): AgendaEntry[] => {
  const { status, reportPublishedOn, officer, programme } = assessment;
  if (status === 'cancelled' || reportPublishedOn !== undefined) return [];
  const on = expectedReportDueOn(assessment);
  const name = programme.definition.names.report;
  return [{ key: 'report', matter: 'reportDue', on, name, people: [officer], readAs: 'readWhole' }];
};

/** What of an assessment stands in the year ahead. */
export const agendaOfAssessment = (assessment: Assessment): readonly AgendaEntry[] =>
  [...occasionsOf(assessment), ...report(assessment)].map((entry) => ({
    ...entry,
    unitName: assessment.unit.name,
  }));
