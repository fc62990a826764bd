import { type EventPattern, matchesEventPattern } from '#local/bus/event-pattern.ts';
import { handleBatch, type StreamRecord } from '#local/dynamodb/stream-batches.ts';
import type { ResolvedResource } from '#local/template/template-resolver.ts';
import type { Change } from './table/item-store.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Ended, WorldFunction } from './world-function.ts';
import type { WorldQueues } from './world-queues.ts';

/** A mapping of the template between a source and a function. */
export interface MappingProperties {
  readonly EventSourceArn: string;
  readonly FunctionName: string;
  readonly BatchSize?: number;
  readonly FilterCriteria?: { readonly Filters?: readonly { readonly Pattern: string }[] };
  readonly FunctionResponseTypes?: readonly string[];
  readonly BisectBatchOnFunctionError?: boolean;
  readonly MaximumRetryAttempts?: number;
  readonly MaximumRecordAgeInSeconds?: number;
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination: string } };
}

interface StreamNeeds {
  readonly target: WorldFunction;
  readonly queues: WorldQueues;
  readonly time: VirtualTime;
  readonly call: (target: WorldFunction, event: unknown) => Promise<Ended>;
}

/** What a function answered, as the batches of the local runner read it. */
const asResult = (ended: Ended) =>
  'error' in ended
    ? { error: { errorType: ended.error.name, errorMessage: ended.error.message } }
    : { resultJson: JSON.stringify(ended.result) };

/** The table's stream and its one reader: what the filter lets through waits here, in order of commit. */
export class WorldStream {
  /** Nothing is read while it stands still; records of more than a day are then given up. */
  isStopped = false;
  readonly #properties: MappingProperties;
  readonly #filters: readonly EventPattern[];
  readonly #needs: StreamNeeds;
  #waiting: StreamRecord[] = [];
  #sequence = 0;

  constructor(mapping: ResolvedResource, needs: StreamNeeds) {
    this.#properties = mapping.properties as unknown as MappingProperties;
    this.#needs = needs;
    this.#filters = (this.#properties.FilterCriteria?.Filters ?? []).map(({ Pattern }) =>
      JSON.parse(Pattern),
    );
  }

  get isReady(): boolean {
    return !this.isStopped && this.#waiting.length > 0;
  }

  /** Takes a committed change. */
  add({ key, before, after }: Change): void {
    this.#sequence += 1;
    const SequenceNumber = String(this.#sequence).padStart(21, '0');
    const record: StreamRecord = {
      eventID: SequenceNumber,
      eventName: after === undefined ? 'REMOVE' : before === undefined ? 'INSERT' : 'MODIFY',
      eventSourceARN: this.#properties.EventSourceArn,
      awsRegion: 'eu-north-1',
      dynamodb: {
        SequenceNumber,
        ApproximateCreationDateTime: this.#needs.time.now() / 1000,
        Keys: key,
        ...(after && { NewImage: after }),
        StreamViewType: 'NEW_IMAGE',
      },
    };
    const isWanted =
      this.#filters.length === 0 || this.#filters.some((filter) => matchesEventPattern(filter, record));
    if (isWanted) this.#waiting.push(record);
  }

  /** Hands one batch to the function, with all the retries it needs. */
  async deliver(): Promise<void> {
    const { target, time, call, queues } = this.#needs;
    const { BatchSize = 100, FunctionResponseTypes = [], DestinationConfig } = this.#properties;
    const batch = this.#waiting.splice(0, BatchSize);
    await handleBatch(
      batch,
      {
        bisects: this.#properties.BisectBatchOnFunctionError ?? false,
        reportsItemFailures: FunctionResponseTypes.includes('ReportBatchItemFailures'),
        maximumRetryAttempts: this.#properties.MaximumRetryAttempts ?? -1,
        maximumRecordAgeSeconds: this.#properties.MaximumRecordAgeInSeconds ?? -1,
        retryDelaySeconds: 1,
      },
      {
        invoke: async (Records) => asResult(await call(target, { Records })),
        wait: (seconds) => time.advanceTo(time.now() + seconds * 1000),
        giveUp: (records, condition) => {
          const to = DestinationConfig?.OnFailure?.Destination;
          const ids = records.map(({ eventID }) => eventID);
          if (to) queues.send(queues.byArn(to), JSON.stringify({ requestContext: { condition }, ids }));
        },
        passed: () => {},
        isClosed: () => false,
        realNow: () => time.now(),
      },
    );
  }
}
