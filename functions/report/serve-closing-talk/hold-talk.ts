import * as z from 'zod/mini';
import { type ClosingTalkId, ReportId } from '#events/identifiers.ts';
import { ClosingTalkKind } from '#events/report/closing-talk-kind.ts';
import { TalkHeld } from '#shared/domain/report/closing-talk.ts';
import { holdClosingTalk, holdUnaskedTalk, talkIdOf } from '#shared/domain/report/hold-closing-talk.ts';
import { reportSentences as rules } from '#shared/domain/report/rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, createRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ClosingTalkNeeds } from './needs.ts';
import { OrganisationParams, TalkParams } from './read-talks.ts';

const example = {
  heldOn: '2027-02-25',
  participants: [{ role: 'undersköterska', number: 6 }],
  proposals: 'Fasta team per område.',
};

/** Records the talk that the programme asked for. */
export const holdAskedTalkRoute = route({
  operationId: 'holdClosingTalk',
  method: 'POST',
  path: '/v1/{organisationId}/closing-talks/{talkId}/records',
  noun: 'report',
  action: 'holdTalk',
  summary: {
    sv: 'Anteckna det avslutande samtalet. Skriv inget om enskilda.',
    en: 'Record the closing talk. Write nothing about individuals.',
  },
  params: TalkParams,
  body: z.strictObject(TalkHeld.shape),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  example,
  story: async (request, needs: ClosingTalkNeeds) => {
    const { organisationId, params, body: held } = request;
    // The officer's own organisation keeps both.
    const talk = await needs.talks.find(organisationId, params.talkId);
    const report = talk && (await needs.reports.find(organisationId, talk.state.reportId));
    const notBefore = report?.state.publication?.publishedOn;
    return changeRecord(request, needs, {
      store: needs.talks,
      id: params.talkId,
      decide: (asked, circumstances) => holdClosingTalk(asked, { held, notBefore }, circumstances),
    });
  },
});

/** Records a talk that nobody asked for: it may always be held. */
export const holdUnaskedTalkRoute = route({
  operationId: 'holdUnaskedClosingTalk',
  method: 'POST',
  path: '/v1/{organisationId}/closing-talks',
  noun: 'report',
  action: 'holdTalk',
  summary: {
    sv: 'Anteckna ett avslutande samtal som uppföljningsmodellen inte bad om. Skriv inget om enskilda.',
    en: 'Record a closing talk that the programme did not ask for. Write nothing about individuals.',
  },
  params: OrganisationParams,
  body: z.strictObject({ reportId: ReportId, kind: ClosingTalkKind, ...TalkHeld.shape }),
  answer: Receipt,
  status: 201,
  example: { reportId: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f', kind: 'afterRevisits', ...example },
  story: async (request, needs: ClosingTalkNeeds) => {
    const { organisationId, body } = request;
    const { reportId, kind, ...held } = body;
    const askedId = talkIdOf(reportId, kind);
    const [report, asked] = await Promise.all([
      needs.reports.find(organisationId, reportId),
      needs.talks.find(organisationId, askedId),
    ]);
    if (report === undefined) throw new Problem('missing');
    if (asked?.state.status === 'asked')
      throw Problem.of('conflict', rules.talkIsAskedFor, { received: askedId });
    const talkId = needs.newId() as ClosingTalkId;
    return createRecord(request, needs, {
      store: needs.talks,
      id: talkId,
      decide: (circumstances) => holdUnaskedTalk({ talkId, report: report.state, kind, held }, circumstances),
    });
  },
});
