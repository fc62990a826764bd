import { parseArgs } from 'node:util';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { instantOf } from './instant-of.ts';
import { lastBackupOf, lookAtTable, restoreTable, type TableDrill } from './restore-table.ts';
import { restoredName, type TableStep } from './table-plan.ts';
import { findTable, settingsInTemplate } from './table-settings.ts';

/** How `npm run restore -- table` is called. */
export const tableUsage = `npm run restore -- table --table samsyn-prod --at 2026-11-22T10:00:00Z
    shows each call that would restore the table as it was, beside the living one, with its stream, expiry,
    recovery, tags, alarms and deletion protection; with --carry-out makes them, and may be run again
npm run restore -- table --table samsyn-prod --lost --template cdk.out/samsyn-prod-state.template.json --tag product=samsyn --tag stage=samsyn-prod
    the table is gone: the same from the backup that AWS made when it was deleted, under its own name; tags are the
    stack's, so that its template does not say them
    --look-every 20    seconds between two looks whether AWS is done`;

const describe = ({ operation, input }: TableStep): string => `  ${operation} ${JSON.stringify(input)}`;

interface Wanted {
  readonly tableName: string;
  readonly at: string | undefined;
  readonly template: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** Where the copy comes from and what it shall have: all of it asked of the living table, or of the template. */
async function originOf(
  dynamoDb: DynamoDBClient,
  { tableName, at, template, tags }: Wanted,
): Promise<Pick<TableDrill, 'origin' | 'target' | 'wanted' | 'originArn'>> {
  if (template !== undefined) {
    const { backupArn, tableArn } = await lastBackupOf(dynamoDb, tableName);
    return {
      origin: { tableName, backupArn },
      target: tableName,
      wanted: { ...settingsInTemplate(template, tableName), tags },
      originArn: tableArn,
    };
  }
  const living = await findTable(dynamoDb, tableName);
  if (living === undefined) throw new Error(`There is no table ${tableName}: is it lost? Then say --lost.`);
  const instant = instantOf(at);
  return {
    origin: { tableName, at: instant },
    target: restoredName(tableName, instant),
    wanted: living.settings,
    originArn: living.arn,
  };
}

/** Restores a table, or shows how it would be. */
export async function tableCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      table: { type: 'string' },
      at: { type: 'string' },
      tag: { type: 'string', multiple: true, default: [] },
      lost: { type: 'boolean', default: false },
      template: { type: 'string' },
      'look-every': { type: 'string', default: '20' },
      'carry-out': { type: 'boolean', default: false },
    },
  });
  const { table: tableName, at, template, lost } = values;
  const tags = values.tag.map((tag): [string, string] => [
    tag.split('=')[0] ?? '',
    tag.replace(/^[^=]*=/, ''),
  ]);
  if (tableName === undefined || lost !== (template !== undefined) || lost === (at !== undefined)) {
    throw new Error(`Name the table and the instant; or --lost and the template.\n\n${tableUsage}`);
  }
  const dynamoDb = new DynamoDBClient({});
  const drill: TableDrill = {
    dynamoDb,
    cloudWatch: new CloudWatchClient({}),
    ...(await originOf(dynamoDb, { tableName, at, template, tags: Object.fromEntries(tags) })),
    pauseSeconds: Number(values['look-every']),
    tell: (text) => console.log(`  ${text}`),
  };
  const notRehearsed = values['carry-out'] ? await restoreTable(drill) : [];
  const left = await lookAtTable(drill);
  for (const operation of new Set([...left.notRehearsed, ...notRehearsed])) {
    console.log(`not rehearsed: ${operation}, which this endpoint does not know`);
  }
  if (!values['carry-out']) {
    console.log(left.steps.map(describe).join('\n') || `${drill.target} has all that ${tableName} has.`);
    if (left.steps.length > 0) console.log('Nothing was changed: add --carry-out.');
    return;
  }
  const missing = left.steps.filter(({ operation }) => !notRehearsed.includes(operation));
  if (missing.length > 0) throw new Error(`Still missing:\n${missing.map(describe).join('\n')}`);
  const restored = await findTable(dynamoDb, drill.target);
  console.log(`${drill.target} is restored. Its stream is ${restored?.streamArn ?? 'none'}.`);
}
