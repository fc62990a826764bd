import * as z from 'zod/mini';
import type { PersonId, PersonRef } from '#events/identifiers.ts';
import { isSamePerson } from '../assessment/hand-over.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { hasFactCheckPassed, missingInSections } from './edit-section.ts';
import { Establishment, type Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

export interface AskToEstablish {
  readonly establisher: PersonRef;
}

export const EstablishReport = z.object({ delegation: Establishment.shape.delegation });
export type EstablishReport = z.infer<typeof EstablishReport>;

/** Whether a person has written the report, now or before it was handed over. */
export const hasWritten = ({ author, formerAuthors }: Report, personId: PersonId | undefined): boolean =>
  [author, ...formerAuthors].some((writer) => writer.personId === personId);

/** Everything that must be settled before somebody can establish the report. */
const unsettled = (report: Report, circumstances: Circumstances): Violation[] => {
  const { status, factCheck } = report;
  if (status === 'established' || status === 'published') return [{ rule: rules.notAlreadyEstablished }];
  if (factCheck === undefined) return [{ rule: rules.notYetShared, field: '/factCheck' }];
  const isAwaited = status === 'factCheck' && !hasFactCheckPassed(report, circumstances);
  return [
    ...(isAwaited
      ? [{ rule: rules.factCheckAwaited, field: '/factCheck/answer', limit: factCheck.answerDueOn }]
      : []),
    ...factCheck.remarks.flatMap(({ consideration, remarkId }, index) =>
      consideration
        ? []
        : [{ rule: rules.remarkConsidered, field: `/factCheck/remarks/${index}`, received: remarkId }],
    ),
    ...missingInSections(report),
  ];
};

/** Asks somebody else than the author to establish the report. */
export const askToEstablish = (
  report: Report,
  { establisher }: AskToEstablish,
  circumstances: Circumstances,
): Decision<Report> => {
  const violations = unsettled(report, circumstances);
  if (violations.length > 0) return new Refusal('conflict', violations);
  if (hasWritten(report, establisher.personId)) {
    return refuse('invalid', rules.notByTheAuthor, { field: '/establisherId' });
  }
  if (report.establisher && isSamePerson(report.establisher, establisher)) return undefined;
  const { reportId, unit } = report;
  return {
    state: { ...report, establisher },
    events: [
      {
        name: 'EstablishmentAsked',
        data: { reportId, unitId: unit.unitId, establisherId: establisher.personId },
      },
    ],
  };
};

/**
 * Establishes the report, by another than whoever wrote it, when the fact check is answered or its time has
 * passed and every remark has been considered.
 */
export const establishReport = (
  report: Report,
  { delegation }: EstablishReport,
  circumstances: Circumstances,
): Decision<Report> => {
  const establishedBy = personOf(circumstances.actor);
  if (hasWritten(report, establishedBy)) return refuse('forbidden', rules.notByTheAuthor);
  const violations = unsettled(report, circumstances);
  if (violations.length > 0) return new Refusal('conflict', violations);
  const { reportId, assessmentId, unit, version } = report;
  const establishedOn = dateInStockholm(circumstances.now);
  return {
    state: {
      ...report,
      status: 'established',
      establishment: {
        establishedOn,
        ...(establishedBy && { establishedBy }),
        ...(delegation !== undefined && { delegation }),
      },
    },
    events: [
      {
        name: 'ReportEstablished',
        data: { reportId, assessmentId, unitId: unit.unitId, establishedOn, version },
      },
    ],
  };
};
