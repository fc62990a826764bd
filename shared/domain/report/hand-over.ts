import { type HandOver, isSamePerson } from '../assessment/hand-over.ts';
import type { Decision } from '../decision.ts';
import { hasWritten } from './establish-report.ts';
import type { Report } from './report.ts';

/**
 * Hands one person's parts in the report to another. Who wrote it stays known, and so does not establish it.
 * Undefined when the person has no part, or none any more.
 */
export const handOver = (report: Report, { from, to }: HandOver): Decision<Report> => {
  const { reportId, author, formerAuthors, establisher, unit } = report;
  if (isSamePerson(from, to)) return undefined;
  const isAuthor = isSamePerson(author, from);
  const isEstablisher = establisher !== undefined && isSamePerson(establisher, from);
  const isManager = isSamePerson(unit.manager, from);
  const parts = [
    ...(isAuthor ? (['author'] as const) : []),
    ...(isEstablisher ? (['establisher'] as const) : []),
    ...(isManager ? (['unitManager'] as const) : []),
  ];
  if (parts.length === 0) return undefined;
  const { establisher: _, ...rest } = report;
  const handedOver: Report = {
    ...rest,
    ...(isAuthor && { author: to, formerAuthors: [...formerAuthors, author] }),
    ...(isManager && { unit: { ...unit, manager: to } }),
  };
  const asked = isEstablisher ? to : establisher;
  // Whoever takes over the writing can not be the one who establishes it: then somebody else is asked.
  const canEstablish = asked !== undefined && !hasWritten(handedOver, asked.personId);
  return {
    state: { ...handedOver, ...(canEstablish && { establisher: asked }) },
    events: [
      {
        name: 'ReportHandedOver',
        data: { reportId, fromPersonId: from.personId, toPersonId: to.personId, parts },
      },
    ],
  };
};
