import type { PersonRef } from '#events/identifiers.ts';
import { type AnswerFactCheck, answerFactCheck } from '#shared/domain/report/answer-fact-check.ts';
import { considerRemark } from '#shared/domain/report/consider-remark.ts';
import { draftReport } from '#shared/domain/report/draft-report.ts';
import { establishReport } from '#shared/domain/report/establish-report.ts';
import { publishReport } from '#shared/domain/report/publish-report.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  head,
  manager,
  on,
} from '../assessment/an-assessment.ts';

type Opening = Parameters<typeof aCompletedAssessment>[0];

/** Drafted from an assessment with an agreement: one deficiency, one improvement area, one good example. Due 26 October 2026. */
export const aDraft = (changes: Opening = {}): Report => {
  const assessment = aCompletedAssessment({ agreement: anAgreement(), ...changes });
  return accepted(draftReport(undefined, { assessment })).state;
};

/** Shared on Thursday 8 October 2026, to be answered by Monday 19 October. */
export const aSharedReport = (changes: Opening = {}): Report =>
  accepted(shareForFactCheck(aDraft(changes), on('2026-10-08'))).state;

export const answer = (
  report: Report,
  given: AnswerFactCheck,
  { when = '2026-10-14', by = manager }: { when?: string; by?: PersonRef } = {},
): Report => accepted(answerFactCheck(report, given, on(when, by))).state;

/** Answered with one remark, not yet considered. */
export const aRemarkedReport = (changes: Opening = {}): Report =>
  answer(aSharedReport(changes), {
    answer: 'remarks',
    remarks: [{ areaId: 'personal', text: 'Vi är 14 anställda, inte 12.' }],
  });

export const aConsideredReport = (changes: Opening = {}): Report =>
  accepted(
    considerRemark(
      aRemarkedReport(changes),
      { remarkId: 'remark-1', outcome: 'considered' },
      on('2026-10-15'),
    ),
  ).state;

export const anEstablishedReport = (changes: Opening = {}): Report =>
  accepted(establishReport(aConsideredReport(changes), {}, on('2026-10-19', head))).state;

/** Handed over on Tuesday 20 October 2026: read through by 10 November, plan by 19 November. */
export const aPublishedReport = (changes: Opening = {}): Report =>
  accepted(publishReport(anEstablishedReport(changes), on('2026-10-20'))).state;
