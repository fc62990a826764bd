import type { EventPattern } from '../bus/event-pattern.ts';
import { createTable } from '../dynamodb/create-table.ts';
import { StreamConsumer } from '../dynamodb/stream-consumer.ts';
import { QueueConsumer } from '../queues/queue-consumer.ts';
import { type Functions, resourcesOf, type StackContext } from './stack-context.ts';

interface MappingProperties {
  EventSourceArn: string;
  FunctionName: string;
  Enabled?: boolean;
  BatchSize?: number;
  FilterCriteria?: { Filters?: { Pattern: string }[] };
  FunctionResponseTypes?: string[];
  BisectBatchOnFunctionError?: boolean;
  MaximumRetryAttempts?: number;
  MaximumRecordAgeInSeconds?: number;
  DestinationConfig?: { OnFailure?: { Destination: string } };
  StartingPosition?: 'TRIM_HORIZON' | 'LATEST';
  ScalingConfig?: { MaximumConcurrency?: number };
}

type Mapping = ReturnType<typeof resourcesOf<MappingProperties>>[number];

/** What hands queues and streams to functions, once started. */
export interface EventSources {
  readonly queueConsumers: readonly QueueConsumer[];
  readonly streamConsumers: readonly StreamConsumer[];
  /** The names of the queues that a function reads. */
  readonly readQueues: ReadonlySet<string>;
}

/** Creates the tables and makes every event source mapping of the template. */
export async function wireEventSources(context: StackContext, functions: Functions): Promise<EventSources> {
  const streams = new Map<string, { tableName: string; streamArn: string }>();
  for (const table of context.resources) {
    if (!table.type.startsWith('AWS::DynamoDB::')) continue;
    const { streamArn } = await createTable(context.engine, table);
    const { StreamArn } = table.attributes;
    if (streamArn && StreamArn) streams.set(StreamArn, { tableName: table.name, streamArn });
  }
  const queueConsumers: QueueConsumer[] = [];
  const streamConsumers: StreamConsumer[] = [];
  const readQueues = new Set<string>();
  for (const mapping of resourcesOf<MappingProperties>(context, 'AWS::Lambda::EventSourceMapping')) {
    const { EventSourceArn, Enabled = true } = mapping.properties;
    const stream = streams.get(EventSourceArn);
    const queue = context.queues.byArn(EventSourceArn);
    if (!stream && !queue)
      throw new Error(`${mapping.logicalId}: nothing here has the ARN ${EventSourceArn}`);
    if (!Enabled) continue;
    if (stream) streamConsumers.push(streamConsumer(context, functions, mapping, stream));
    if (queue) {
      queueConsumers.push(queueConsumer(context, functions, mapping, queue));
      readQueues.add(queue.name);
    }
  }
  forgetOldReaders(context, streamConsumers);
  return { queueConsumers, streamConsumers, readQueues };
}

const filtersOf = ({ FilterCriteria }: MappingProperties) =>
  (FilterCriteria?.Filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as EventPattern);

const reportsItemFailures = ({ FunctionResponseTypes = [] }: MappingProperties) =>
  FunctionResponseTypes.includes('ReportBatchItemFailures');

function queueConsumer(
  { queues, region, retryDelaySeconds }: StackContext,
  functions: Functions,
  { logicalId, properties }: Mapping,
  queue: NonNullable<ReturnType<StackContext['queues']['byArn']>>,
): QueueConsumer {
  const target = functions.find(properties.FunctionName);
  const { timeoutSeconds, maximumConcurrency } = target.settings;
  if (queue.visibilityTimeoutSeconds < timeoutSeconds) {
    throw new Error(
      `${logicalId}: AWS refuses a queue whose visibility timeout (${queue.visibilityTimeoutSeconds} s) is shorter than the function's timeout (${timeoutSeconds} s)`,
    );
  }
  return new QueueConsumer(queues, target, {
    queue,
    region,
    retryDelaySeconds,
    batchSize: properties.BatchSize ?? 10,
    maximumConcurrency: Math.min(
      properties.ScalingConfig?.MaximumConcurrency ?? maximumConcurrency,
      maximumConcurrency,
    ),
    reportsItemFailures: reportsItemFailures(properties),
    filters: filtersOf(properties),
  });
}

function streamConsumer(
  { database, engine, streamRecords, queues, region, retryDelaySeconds }: StackContext,
  functions: Functions,
  { logicalId, properties }: Mapping,
  { tableName, streamArn }: { tableName: string; streamArn: string },
): StreamConsumer {
  const failureArn = properties.DestinationConfig?.OnFailure?.Destination;
  const failureQueue = failureArn ? queues.byArn(failureArn) : undefined;
  if (failureArn && !failureQueue)
    throw new Error(`${logicalId}: ${failureArn} is not a queue of this stack`);
  return new StreamConsumer(
    {
      mapping: `${tableName}/${logicalId}`,
      tableName,
      streamArn,
      templateStreamArn: properties.EventSourceArn,
      region,
      batchSize: properties.BatchSize ?? 100,
      startsAt: properties.StartingPosition ?? 'TRIM_HORIZON',
      filters: filtersOf(properties),
      bisects: properties.BisectBatchOnFunctionError ?? false,
      reportsItemFailures: reportsItemFailures(properties),
      maximumRetryAttempts: properties.MaximumRetryAttempts ?? -1,
      maximumRecordAgeSeconds: properties.MaximumRecordAgeInSeconds ?? -1,
      retryDelaySeconds: retryDelaySeconds ?? 1,
      sendToFailureQueue: failureQueue && ((body) => queues.send(failureQueue.name, body)),
    },
    { database, engine, records: streamRecords, target: functions.find(properties.FunctionName) },
  );
}

/** A reader that the template no longer has would keep the stream from ever being trimmed. */
function forgetOldReaders({ database }: StackContext, consumers: readonly StreamConsumer[]): void {
  const present = new Set(consumers.map(({ settings }) => settings.mapping));
  for (const { mapping } of database.prepare('SELECT mapping FROM stream_checkpoint').all()) {
    if (present.has(String(mapping))) continue;
    database.prepare('DELETE FROM stream_checkpoint WHERE mapping = ?').run(String(mapping));
  }
}
