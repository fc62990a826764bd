import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface DocumentNeeds extends ApiNeeds {
  readonly documents: DocumentStore;
}
