import type { AgendaEntry } from '../agenda.ts';
import type { Report } from './report.ts';

const factCheckOf = ({ status, factCheck, author, unit, programme }: Report): AgendaEntry[] =>
  status === 'factCheck' && factCheck !== undefined && factCheck.lapsedAt === undefined
    ? [
        {
          key: 'fact-check',
          matter: 'factCheckDue',
          on: factCheck.answerDueOn,
          name: programme.definition.names.report,
          people: [unit.manager, author],
        },
      ]
    : [];

const readThroughOf = ({
  publication,
  readThrough,
  readThroughPlanned,
  author,
  unit,
  programme,
}: Report): AgendaEntry[] =>
  publication !== undefined && readThrough === undefined
    ? [
        {
          key: 'read-through',
          matter: 'readThrough',
          on: readThroughPlanned?.plannedOn ?? publication.readThroughDueOn,
          name: programme.definition.names.report,
          people: [unit.manager, ...(readThroughPlanned ? [author] : [])],
        },
      ]
    : [];

/** What of a report stands in the year ahead. */
export const agendaOfReport = (report: Report): readonly AgendaEntry[] =>
  [...factCheckOf(report), ...readThroughOf(report)].map((entry) => ({
    ...entry,
    unitName: report.unit.name,
  }));
