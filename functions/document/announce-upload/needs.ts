import type { UploadForms } from '#shared/documents/object-store.ts';
import type { UploadLimits } from '#shared/domain/document/announce-document.ts';
import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { DocumentStore } from '#shared/storage/document/document-store.ts';

export interface AnnounceNeeds extends ApiNeeds {
  readonly documents: DocumentStore;
  readonly forms: UploadForms;
  readonly limits: UploadLimits;
}
