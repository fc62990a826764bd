import { ResponsibilityHandedOver } from '#events/organisation/responsibility-handed-over.ts';
import { UnitChanged } from '#events/organisation/unit-changed.ts';
import { UnitRegistered } from '#events/organisation/unit-registered.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { appointManager } from './appoint-manager.ts';

export const handler = reactTo({
  name: 'organisation/appoint-manager',
  on: [UnitRegistered, UnitChanged, ResponsibilityHandedOver],
  now: () => new Date().toISOString(),
  needs: organisationStores(new DynamoTable({ tableName: environment('TABLE_NAME') })),
  story: appointManager,
});
