import { environment } from '#shared/lambda/environment.ts';
import { reactToAws } from '#shared/messaging/react-to-aws.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { recordVerdict, ScanResult } from './record-verdict.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactToAws({
  name: 'document/record-verdict',
  detail: ScanResult,
  now: () => new Date().toISOString(),
  needs: { documents: documentStore(table) },
  story: recordVerdict,
});
