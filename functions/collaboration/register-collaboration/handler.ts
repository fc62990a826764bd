import { CollaborationFounded } from '#events/collaboration/collaboration-founded.ts';
import { environment } from '#shared/lambda/environment.ts';
import { reactTo } from '#shared/messaging/react.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { registerCollaboration } from './register-collaboration.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });

export const handler = reactTo({
  name: 'collaboration/register-collaboration',
  on: [CollaborationFounded],
  now: () => new Date().toISOString(),
  needs: { collaborations: collaborationStore(table), organisations: organisationStore(table) },
  story: registerCollaboration,
});
