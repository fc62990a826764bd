import * as z from 'zod/mini';
import { AnnouncedFiles, announceVersion } from '#shared/domain/document/announce-document.ts';
import { newestVersion } from '#shared/domain/document/document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { seenAs, sightedOf } from '#shared/domain/document/seen-as.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { changeRecord, findRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import { ReceiptWithForms, withForms } from './form-answer.ts';
import type { AnnounceNeeds } from './needs.ts';
import { DocumentParams } from './params.ts';

/** Announces a further version; the one before stays readable until the new one is cleared. */
export const announceVersionRoute = route({
  operationId: 'announceDocumentVersion',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/versions',
  noun: 'document',
  action: 'announce',
  summary: { sv: 'Anmäl en ny version av ett dokument', en: 'Announce a further version of a document' },
  params: DocumentParams,
  body: z.strictObject({ files: AnnouncedFiles }),
  answer: ReceiptWithForms,
  status: 200,
  isVersioned: true,
  story: async (request, needs: AnnounceNeeds) => {
    const { caller, params, body } = request;
    const sender = { organisationId: caller.organisationId, personId: caller.personId };
    const answer = await changeRecord(request, needs, {
      store: needs.documents,
      id: params.documentId,
      isVisible: (document, via) => seenAs(sightedOf(document), { caller, via }) === 'content',
      decide: (document, circumstances) =>
        announceVersion(document, { files: body.files, sender, limits: needs.limits }, circumstances),
    });
    return withForms(answer, needs);
  },
});

/** New forms for the files that have not come: the first ones were valid for five minutes. */
export const renewFormsRoute = route({
  operationId: 'renewUploadForms',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/forms',
  noun: 'document',
  action: 'announce',
  summary: {
    sv: 'Få nya formulär för de filer som inte har kommit fram',
    en: 'Get new forms for the files that have not arrived',
  },
  params: DocumentParams,
  answer: ReceiptWithForms,
  status: 200,
  story: async (request, needs: AnnounceNeeds) => {
    const { stored } = await findRecord(request, needs, {
      store: needs.documents,
      id: request.params.documentId,
    });
    if (newestVersion(stored.state).sender.personId !== request.caller.personId)
      throw Problem.of('forbidden', rules.ofItsSender);
    const { id, organisationId } = stored.ref;
    return withForms({ status: 200, json: { id, organisationId, version: stored.sequence } }, needs);
  },
});
