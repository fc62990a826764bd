import type { DocumentId, OrganisationId } from '#events/identifiers.ts';
import { AnnouncedDocument, announceDocument } from '#shared/domain/document/announce-document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { seenAs, sightedOf } from '#shared/domain/document/seen-as.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import { findLinked } from './find-linked.ts';
import { ReceiptWithForms, withForms } from './form-answer.ts';
import type { AnnounceNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

/** @throws Problem 422 when what it should mask belongs to another record, or is not for the caller to read. */
const checkMasked = async (
  { body: { masks, link }, caller, organisationId }: ApiRequest<unknown, unknown, AnnouncedDocument>,
  ownerId: OrganisationId,
  { documents }: AnnounceNeeds,
): Promise<void> => {
  if (masks === undefined) return;
  const original = (await documents.find(ownerId, masks))?.state;
  const via = ownerId === organisationId ? 'own' : 'share';
  const isRead = original !== undefined && seenAs(sightedOf(original), { caller, via }) === 'content';
  if (!isRead || original.link.kind !== link.kind || original.link.id !== link.id)
    throw Problem.of('invalid', rules.masksOfSameRecord, { field: '/masks' });
};

/** Announces a document with one or several files, and answers the forms to send them with. */
export const announceDocumentRoute = route({
  operationId: 'announceDocument',
  method: 'POST',
  path: '/v1/{organisationId}/documents',
  noun: 'document',
  action: 'announce',
  summary: {
    sv: 'Anmäl ett dokument och få formulär att ladda upp filerna med. Högst 20 filer om 25 MB var, om inte installationen säger annat; aldrig över 100 MB. Skriv inget om enskilda i titel eller filnamn.',
    en: 'Announce a document and get forms to upload its files with. At most 20 files of 25 MB each unless the installation says otherwise; never above 100 MB. Write nothing about individuals in titles or file names.',
  },
  params: OrganisationParams,
  body: AnnouncedDocument,
  answer: ReceiptWithForms,
  status: 201,
  example: {
    link: { kind: 'plan', id: '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' },
    title: 'Undertecknad plan',
    kind: 'signedPlan',
    origin: { direction: 'received', date: '2026-11-20', counterpart: 'Hemtjänst Björken' },
    files: [
      {
        name: 'Plan undertecknad.pdf',
        contentType: 'application/pdf',
        sizeBytes: 48213,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  },
  story: async (request, needs: AnnounceNeeds) => {
    const { body: announced, caller } = request;
    const documentId = needs.newId() as DocumentId;
    const { ownerId, ...linked } = await findLinked(request, needs, announced.link);
    await checkMasked(request, ownerId, needs);
    const answer = await createRecord(request, needs, {
      store: needs.documents,
      id: documentId,
      ownerId,
      decide: (circumstances) =>
        announceDocument(
          {
            documentId,
            organisationId: ownerId,
            ...linked,
            sender: { organisationId: caller.organisationId, personId: caller.personId },
            announced,
            limits: needs.limits,
          },
          circumstances,
        ),
    });
    return withForms(answer, needs);
  },
});
