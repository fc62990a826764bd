import { readFileSync } from 'node:fs';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  type StreamViewType,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';

/** What a restore leaves out of a table, and what must therefore be attached again. */
export interface TableSettings {
  /** What the stream shows; absent: there is no stream. */
  readonly streamViewType?: StreamViewType;
  /** The attribute by which items expire; absent: none do. */
  readonly expiryAttribute?: string;
  /** How many days back the table can be restored; absent: it can't. */
  readonly recoveryDays?: number;
  readonly isDeletionProtected: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

/** A table as it is now. */
export interface FoundTable {
  readonly arn: string;
  readonly status: string;
  readonly streamArn?: string;
  readonly settings: TableSettings;
  /** Operations that the endpoint does not know: what they would tell is not known either. */
  readonly notRehearsed: readonly string[];
}

/** DynamoDB's own, where nothing else was chosen. */
const usualRecoveryDays = 35;

/** Whether an endpoint says that it has no such operation: an embedded engine does, AWS never. */
export const isUnknownOperation = (error: unknown): boolean =>
  ['UnknownOperationException', 'UnknownOperation', 'NotImplemented'].includes((error as Error).name);

/** Tags that AWS sets itself and refuses from others. */
const isOwn = (key: string): boolean => !key.startsWith('aws:');

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table;
  } catch (error) {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

async function tagsOf(client: DynamoDBClient, ResourceArn: string): Promise<Record<string, string>> {
  const tags: Record<string, string> = {};
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new ListTagsOfResourceCommand({ ResourceArn, ...(NextToken && { NextToken }) }),
    );
    for (const { Key = '', Value = '' } of page.Tags ?? []) if (isOwn(Key)) tags[Key] = Value;
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return tags;
}

async function recoveryOf(client: DynamoDBClient, TableName: string): Promise<number | undefined> {
  const { ContinuousBackupsDescription } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName }),
  );
  const recovery = ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
  return recovery?.PointInTimeRecoveryStatus === 'ENABLED'
    ? (recovery.RecoveryPeriodInDays ?? usualRecoveryDays)
    : undefined;
}

/** Reads a table's settings; undefined when there is no such table. */
export async function findTable(client: DynamoDBClient, tableName: string): Promise<FoundTable | undefined> {
  const table = await describe(client, tableName);
  if (table === undefined) return undefined;
  const notRehearsed: string[] = [];
  const ifKnown = async <Answer>(operation: string, ask: () => Promise<Answer>) => {
    try {
      return await ask();
    } catch (error) {
      if (!isUnknownOperation(error)) throw error;
      notRehearsed.push(operation);
      return undefined;
    }
  };
  const arn = table.TableArn ?? '';
  const expiry = await ifKnown('DescribeTimeToLive', () =>
    client.send(new DescribeTimeToLiveCommand({ TableName: tableName })),
  );
  const { TimeToLiveStatus = '', AttributeName } = expiry?.TimeToLiveDescription ?? {};
  const recoveryDays = await ifKnown('DescribeContinuousBackups', () => recoveryOf(client, tableName));
  const tags = await ifKnown('ListTagsOfResource', () => tagsOf(client, arn));
  const { StreamEnabled, StreamViewType } = table.StreamSpecification ?? {};
  return {
    arn,
    status: table.TableStatus ?? 'UNKNOWN',
    ...(table.LatestStreamArn && { streamArn: table.LatestStreamArn }),
    settings: {
      ...(StreamEnabled && StreamViewType && { streamViewType: StreamViewType }),
      ...(TimeToLiveStatus.startsWith('ENABL') && AttributeName && { expiryAttribute: AttributeName }),
      ...(recoveryDays !== undefined && { recoveryDays }),
      isDeletionProtected: table.DeletionProtectionEnabled === true,
      tags: tags ?? {},
    },
    notRehearsed,
  };
}

interface TemplateTable {
  readonly Type: string;
  readonly Properties?: {
    readonly TableName?: string;
    readonly StreamSpecification?: { readonly StreamViewType: StreamViewType };
    readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean };
    readonly PointInTimeRecoverySpecification?: {
      readonly PointInTimeRecoveryEnabled: boolean;
      readonly RecoveryPeriodInDays?: number;
    };
    readonly DeletionProtectionEnabled?: boolean;
  };
}

/**
 * What the stage's template says of a table: for when there is no living one left to ask. Its tags are the stack's.
 * @throws Error when the template has no table of that name.
 */
export function settingsInTemplate(path: string, tableName: string): Omit<TableSettings, 'tags'> {
  const { Resources } = JSON.parse(readFileSync(path, 'utf8')) as {
    Resources: Readonly<Record<string, TemplateTable>>;
  };
  const found = Object.values(Resources).find(
    ({ Type, Properties }) => Type === 'AWS::DynamoDB::Table' && Properties?.TableName === tableName,
  );
  if (found?.Properties === undefined) throw new Error(`${path} has no table ${tableName}.`);
  const { StreamSpecification, TimeToLiveSpecification, ...rest } = found.Properties;
  const recovery = rest.PointInTimeRecoverySpecification;
  return {
    ...(StreamSpecification && { streamViewType: StreamSpecification.StreamViewType }),
    ...(TimeToLiveSpecification?.Enabled && { expiryAttribute: TimeToLiveSpecification.AttributeName }),
    ...(recovery?.PointInTimeRecoveryEnabled && {
      recoveryDays: recovery.RecoveryPeriodInDays ?? usualRecoveryDays,
    }),
    isDeletionProtected: rest.DeletionProtectionEnabled === true,
  };
}
