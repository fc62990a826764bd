import { ImportAccepted } from '#events/organisation/import-accepted.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { applyImport } from './apply-import.ts';

export const handler = reactTo({
  name: 'organisation/apply-import',
  on: [ImportAccepted],
  now: () => new Date().toISOString(),
  needs: organisationStores(new DynamoTable({ tableName: environment('TABLE_NAME') })),
  story: applyImport,
});
