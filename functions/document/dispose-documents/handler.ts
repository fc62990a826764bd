import { DisposalApproved } from '#events/document/disposal-approved.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { archiveStores } from '#shared/storage/document/archive-stores.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { disposeDocuments } from './dispose-documents.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const { disposals, retention } = archiveStores(table);

export const handler = reactTo({
  name: 'document/dispose-documents',
  on: [DisposalApproved],
  now: () => new Date().toISOString(),
  needs: { table, documents: documentStore(table), disposals, retention },
  story: disposeDocuments,
});
