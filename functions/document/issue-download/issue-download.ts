import * as z from 'zod/mini';
import { DocumentId, LocalId, OrganisationId } from '#events/identifiers.ts';
import type { DownloadLinks } from '#shared/documents/object-store.ts';
import { versionInForce, versionOf } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { seenAs, sightedOf } from '#shared/domain/document/seen-as.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { findRecord } from '#shared/lambda/records.ts';
import { type ApiNeeds, route } from '#shared/lambda/route.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';
import { keepRead } from '#shared/storage/document/read-log.ts';

export interface IssueDownloadNeeds extends ApiNeeds {
  readonly documents: DocumentStore;
  readonly links: DownloadLinks;
  /** How long it is kept who has read what. */
  readonly readsKeptDays: number;
  /** The level of assurance that what is marked as possibly secret asks of a sign-in; 0: none. */
  readonly secretLevel: number;
}

/** Answers a link to one file of a document, once it is on record who gets it. */
export const issueDownloadRoute = route({
  operationId: 'issueDownload',
  method: 'POST',
  path: '/v1/{organisationId}/documents/{documentId}/downloads',
  noun: 'document',
  action: 'read',
  summary: {
    sv: 'Få en länk, giltig i en minut, att spara en fil från. Att du läser den antecknas.',
    en: 'Get a link, valid for a minute, to save a file from. That you read it is recorded.',
  },
  params: z.object({ organisationId: OrganisationId, documentId: DocumentId }),
  /** Without a version: the one in force. */
  body: z.strictObject({ fileId: LocalId, version: z.optional(z.int().check(z.positive())) }),
  answer: z.object({ url: z.string(), fileName: z.string(), sizeBytes: z.int(), sha256: z.string() }),
  status: 200,
  example: { fileId: 'file-1' },
  story: async (request, needs: IssueDownloadNeeds) => {
    const { params, body, caller, now, signIn } = request;
    const found = await findRecord(request, needs, { store: needs.documents, id: params.documentId });
    const { stored, via } = found;
    const document = stored.state;
    const sight = seenAs(sightedOf(document), { caller, via });
    if (sight === undefined) throw new Problem('missing');
    if (sight !== 'content') throw new Problem('forbidden');
    if (document.secrecy !== undefined && signIn.level < needs.secretLevel) {
      throw Problem.of('forbidden', rules.signedInSafely, {
        limit: needs.secretLevel,
        received: signIn.level,
      });
    }
    if (document.disposed !== undefined) throw Problem.of('conflict', rules.notDisposed);
    const version = body.version === undefined ? versionInForce(document) : versionOf(document, body.version);
    if (version?.status !== 'cleared') throw Problem.of('conflict', rules.isCleared);
    const file = version.files.find(({ fileId }) => fileId === body.fileId);
    if (file?.storedVersion === undefined) throw new Problem('missing');

    const { organisationId, documentId } = document;
    const { fileId, name, contentType, sizeBytes, sha256 } = file;
    const read = {
      documentId,
      version: version.version,
      fileId,
      at: now,
      by: { organisationId: caller.organisationId, personId: caller.personId },
    };
    const { readsKeptDays: keptDays } = needs;
    await keepRead(needs.table, { organisationId, entryId: needs.newId(), read, keptDays });
    const url = await needs.links.linkFor({
      key: objectKeyOf({ organisationId, documentId, version: version.version, fileId }),
      objectVersion: file.storedVersion,
      fileName: name,
      contentType,
    });
    return { status: 200, json: { url, fileName: name, sizeBytes, sha256 } };
  },
});
