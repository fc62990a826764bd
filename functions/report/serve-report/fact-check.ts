import * as z from 'zod/mini';
import { AnswerFactCheck, answerFactCheck } from '#shared/domain/report/answer-fact-check.ts';
import { considerRemark } from '#shared/domain/report/consider-remark.ts';
import { Consideration } from '#shared/domain/report/fact-check.ts';
import { isKnownToUnit } from '#shared/domain/report/report-rules.ts';
import { shareForFactCheck } from '#shared/domain/report/share-for-fact-check.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ReportNeeds } from './needs.ts';
import { RemarkParams, ReportParams } from './params.ts';

/** The author shares the draft with the unit. */
export const shareForFactCheckRoute = route({
  operationId: 'shareForFactCheck',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/fact-checks',
  noun: 'report',
  action: 'share',
  summary: {
    sv: 'Dela utkastet med enheten för faktagranskning',
    en: 'Share the draft with the unit for its fact check',
  },
  params: ReportParams,
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      decide: shareForFactCheck,
    }),
});

/** The unit answers, with remarks or without. */
export const answerFactCheckRoute = route({
  operationId: 'answerFactCheck',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/fact-check-answers',
  noun: 'report',
  action: 'answerFactCheck',
  summary: {
    sv: 'Svara på faktagranskningen. Skriv inget om enskilda.',
    en: 'Answer the fact check. Write nothing about individuals.',
  },
  params: ReportParams,
  body: z.strictObject(AnswerFactCheck.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) =>
    changeRecord(request, needs, {
      store: needs.reports,
      id: request.params.reportId,
      isVisible: isKnownToUnit,
      decide: (report, circumstances) => answerFactCheck(report, request.body, circumstances),
    }),
});

/** The author takes a remark into account, or says why not. */
export const considerRemarkRoute = route({
  operationId: 'considerRemark',
  method: 'POST',
  path: '/v1/{organisationId}/reports/{reportId}/remarks/{remarkId}/considerations',
  noun: 'report',
  action: 'consider',
  summary: { sv: 'Bemöt en synpunkt från enheten', en: 'Consider a remark of the unit' },
  params: RemarkParams,
  body: z.strictObject(Consideration.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ReportNeeds) => {
    const { reportId, remarkId } = request.params;
    return changeRecord(request, needs, {
      store: needs.reports,
      id: reportId,
      decide: (report, circumstances) => considerRemark(report, { remarkId, ...request.body }, circumstances),
    });
  },
});
