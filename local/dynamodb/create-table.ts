import type { ResolvedResource } from '../template/template-resolver.ts';
import { type DynamoDbEngine, DynamoDbError } from './dynamodb-engine.ts';

interface Index {
  IndexName: string;
  KeySchema: unknown;
  Projection: unknown;
}

interface TableProperties {
  AttributeDefinitions: { AttributeName: string }[];
  KeySchema: unknown;
  GlobalSecondaryIndexes?: Index[];
  LocalSecondaryIndexes?: Index[];
  StreamSpecification?: { StreamViewType: string };
}

interface TableDescription extends TableProperties {
  LatestStreamArn?: string;
}

/** Creates the table if the data folder has none, adds new indexes to one that is there, and answers its stream. */
export async function createTable(
  engine: DynamoDbEngine,
  { name, properties }: ResolvedResource,
): Promise<{ streamArn: string | undefined }> {
  const wanted = properties as unknown as TableProperties;
  const found = await describe(engine, name);
  if (!found) {
    await engine.call('CreateTable', {
      TableName: name,
      AttributeDefinitions: wanted.AttributeDefinitions,
      KeySchema: wanted.KeySchema,
      BillingMode: 'PAY_PER_REQUEST',
      ...(wanted.GlobalSecondaryIndexes && {
        GlobalSecondaryIndexes: wanted.GlobalSecondaryIndexes.map(indexOf),
      }),
      ...(wanted.LocalSecondaryIndexes && {
        LocalSecondaryIndexes: wanted.LocalSecondaryIndexes.map(indexOf),
      }),
      ...(wanted.StreamSpecification && {
        StreamSpecification: {
          StreamEnabled: true,
          StreamViewType: wanted.StreamSpecification.StreamViewType,
        },
      }),
    });
  } else {
    refuseOtherShape(name, found, wanted);
    await addMissingIndexes(engine, name, found, wanted);
  }
  return { streamArn: (await describe(engine, name))?.LatestStreamArn };
}

const indexOf = ({ IndexName, KeySchema, Projection }: Index) => ({ IndexName, KeySchema, Projection });

async function describe(engine: DynamoDbEngine, name: string): Promise<TableDescription | undefined> {
  try {
    const answer = await engine.call<{ Table: TableDescription }>('DescribeTable', { TableName: name });
    return answer.Table;
  } catch (error) {
    if (error instanceof DynamoDbError && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
}

const keysOf = (schema: unknown) => JSON.stringify(schema, ['AttributeName', 'KeyType']);

function refuseOtherShape(name: string, found: TableDescription, wanted: TableProperties): void {
  const differs = (what: string) =>
    new Error(
      `The table ${name} in the data folder has another ${what} than the template. ` +
        'DynamoDB can not change it either: remove the data folder to begin anew.',
    );
  if (canonical(found.KeySchema) !== canonical(wanted.KeySchema)) throw differs('key');
  const stream = (table: TableProperties) => table.StreamSpecification?.StreamViewType;
  if (stream(found) !== stream(wanted)) throw differs('stream view');
  for (const index of wanted.GlobalSecondaryIndexes ?? []) {
    const same = found.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index.IndexName);
    if (same && canonical(same.KeySchema) !== canonical(index.KeySchema)) {
      throw differs(`key of the index ${index.IndexName}`);
    }
  }
}

function canonical(schema: unknown): string {
  const keys = schema as { AttributeName: string; KeyType: string }[];
  return keysOf([...keys].sort((a, b) => a.KeyType.localeCompare(b.KeyType)));
}

async function addMissingIndexes(
  engine: DynamoDbEngine,
  name: string,
  found: TableDescription,
  wanted: TableProperties,
): Promise<void> {
  const existing = new Set(found.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName));
  for (const index of wanted.GlobalSecondaryIndexes ?? []) {
    if (existing.has(index.IndexName)) continue;
    await engine.call('UpdateTable', {
      TableName: name,
      AttributeDefinitions: wanted.AttributeDefinitions,
      GlobalSecondaryIndexUpdates: [{ Create: indexOf(index) }],
    });
  }
}
