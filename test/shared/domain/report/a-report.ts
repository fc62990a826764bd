import type { PersonRef, PlanId } from '#events/identifiers.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import { type AnswerFactCheck, answerFactCheck } from '#shared/domain/report/answer-fact-check.ts';
import { considerRemark } from '#shared/domain/report/consider-remark.ts';
import { draftReport, reportIdOf } from '#shared/domain/report/draft-report.ts';
import { establishReport } from '#shared/domain/report/establish-report.ts';
import { notePlanAdopted } from '#shared/domain/report/note-plan-adopted.ts';
import { publishReport } from '#shared/domain/report/publish-report.ts';
import { recordReadThrough } from '#shared/domain/report/record-read-through.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { ring } from '#shared/domain/report/ring.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  aProgramme,
  assessmentId,
  aUnit,
  head,
  manager,
  municipality,
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

/** Done by one of our own functions, at noon UTC of a day. */
export const bySystem = (date: string): Circumstances => ({
  now: `${date}T12:00:00.000Z`,
  actor: { system: 'report/test', organisationId: municipality },
});

export const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' as PlanId;
export const readThrough = {
  heldOn: '2026-11-04',
  participants: [
    { role: 'undersköterska', number: 11 },
    { role: 'enhetschef', number: 1 },
  ],
  wantsToDevelop: 'Introduktionen.',
};
export const read = (report = aPublishedReport(), heldOn = '2026-11-04') =>
  recordReadThrough(report, { ...readThrough, heldOn }, on('2026-11-05', manager));
export const aReadReport = (): Report => accepted(read()).state;

export const rung = (report: Report, when: string): Report => accepted(ring(report, on(when))).state;
/** The unit has said nothing in its time. */
export const lapsed = (): Report => rung(aSharedReport(), '2026-10-20');
/** Read through, and its plan is a day late. */
export const aLateReport = (): Report => rung(aReadReport(), '2026-11-20');
export const adopted = (report: Report) => notePlanAdopted(report, { planId, adoptedOn: '2026-11-25' });

/** What every event of the report's way to the unit names. */
export const ids = { reportId: reportIdOf(assessmentId), assessmentId, unitId: aUnit().unitId };
export const pinned = { programmeId: aProgramme().programmeId, programmeVersion: 1 };
