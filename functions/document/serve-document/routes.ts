import type { Route } from '#shared/lambda/route.ts';
import type { DocumentNeeds } from './needs.ts';
import { listDocumentsRoute, readDocumentRoute } from './read-documents.ts';
import { reviewReadsRoute } from './review-reads.ts';
import { withdrawDocumentRoute } from './withdraw-document.ts';

/** What one can do with documents that have been sent; their bytes are out of this function's reach. */
export const routes: readonly Route<DocumentNeeds>[] = [
  listDocumentsRoute,
  readDocumentRoute,
  withdrawDocumentRoute,
  reviewReadsRoute,
];
