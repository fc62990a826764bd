import { environment } from '#shared/lambda/environment.ts';
import { httpChain } from '#shared/lambda/http-chain.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { CalendarParams, readCalendar } from './read-calendar.ts';

const table = new DynamoTable({ tableName: environment('TABLE_NAME') });
const people = personStore(table);

export const handler = httpChain(async ({ pathParameters }) => {
  const params = CalendarParams.safeParse(pathParameters);
  if (!params.success) throw new Problem('missing');
  return readCalendar(params.data, { table, people, now: () => new Date().toISOString() });
});
