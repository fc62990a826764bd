import type { Route } from '#shared/lambda/route.ts';
import {
  decideDisclosureRoute,
  listDisclosuresRoute,
  readDisclosureRoute,
  requestDisclosureRoute,
} from './disclosures.ts';
import {
  approveDisposalRoute,
  listDisposalsRoute,
  proposeDisposalRoute,
  readDisposalRoute,
} from './disposals.ts';
import { holdDocumentRoute, markDocumentRoute, releaseDocumentRoute } from './keep-document.ts';
import type { DocumentNeeds } from './needs.ts';
import { listDocumentsRoute, readDocumentRoute } from './read-documents.ts';
import { decideRetentionRoute, listRetentionRoute } from './retention.ts';
import { reviewReadsRoute } from './review-reads.ts';
import { withdrawDocumentRoute } from './withdraw-document.ts';

/** What one can do with documents that have been sent; their bytes are out of this function's reach. */
export const routes: readonly Route<DocumentNeeds>[] = [
  listDocumentsRoute,
  readDocumentRoute,
  withdrawDocumentRoute,
  reviewReadsRoute,
  markDocumentRoute,
  holdDocumentRoute,
  releaseDocumentRoute,
  decideRetentionRoute,
  listRetentionRoute,
  proposeDisposalRoute,
  listDisposalsRoute,
  readDisposalRoute,
  approveDisposalRoute,
  requestDisclosureRoute,
  listDisclosuresRoute,
  readDisclosureRoute,
  decideDisclosureRoute,
];
