import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { ArchiveStores } from '#shared/storage/document/archive-stores.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface DocumentNeeds extends ApiNeeds, ArchiveStores {
  readonly documents: DocumentStore;
}
