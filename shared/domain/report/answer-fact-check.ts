import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { freeText } from '../text.ts';
import type { Remark } from './fact-check.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

export const AnswerFactCheck = z.object({
  answer: z.enum(['remarks', 'noRemarks']),
  remarks: z.optional(
    z.array(z.strictObject({ areaId: z.optional(LocalId), text: freeText() })).check(z.maxLength(100)),
  ),
  /** The unit's own words, attached to the report as they stand. */
  comment: z.optional(freeText()),
});
export type AnswerFactCheck = z.infer<typeof AnswerFactCheck>;

/**
 * The unit answers the fact check, once, with remarks or without. A late answer is taken until the report is
 * established; remarks in it take back a request to establish the report, since they must be considered first.
 */
export const answerFactCheck = (
  report: Report,
  { answer, remarks = [], comment }: AnswerFactCheck,
  { now, actor }: Circumstances,
): Decision<Report> => {
  const { reportId, assessmentId, unit, status, factCheck, sections, establisher, ...rest } = report;
  if (status !== 'factCheck' || factCheck === undefined) {
    return refuse('conflict', rules.factCheckOpen, { received: status });
  }
  const violations: Violation[] = remarks.flatMap(({ areaId }, index) =>
    areaId === undefined || Object.hasOwn(sections, areaId)
      ? []
      : [{ rule: rules.knownSection, field: `/remarks/${index}/areaId`, received: areaId }],
  );
  if ((answer === 'remarks') !== remarks.length > 0) {
    violations.push({ rule: rules.answerMatchesRemarks, field: '/remarks', received: remarks.length });
  }
  if (violations.length > 0) return new Refusal('invalid', violations);

  const answeredOn = dateInStockholm(now);
  const isReceivedDocument = unit.operation === 'private';
  const numbered = remarks.map(
    ({ areaId, text }, index): Remark => ({
      remarkId: `remark-${index + 1}`,
      ...(areaId !== undefined && { areaId }),
      text,
      remarkedOn: answeredOn,
    }),
  );
  return {
    state: {
      ...rest,
      reportId,
      assessmentId,
      unit,
      sections,
      status: 'answered',
      factCheck: {
        ...factCheck,
        answer,
        answeredOn,
        ...('personId' in actor && {
          answeredBy: { organisationId: actor.organisationId, personId: actor.personId },
        }),
        remarks: numbered,
        ...(comment !== undefined && { comment }),
        isReceivedDocument,
        ...(isReceivedDocument && { counterpartId: unit.providerId }),
      },
      ...(establisher && numbered.length === 0 && { establisher }),
    },
    events: [
      {
        name: 'FactCheckAnswered',
        data: {
          reportId,
          assessmentId,
          unitId: unit.unitId,
          answer,
          remarkIds: numbered.map(({ remarkId }) => remarkId),
          hasComment: comment !== undefined,
          isReceivedDocument,
          answeredOn,
        },
      },
    ],
  };
};
