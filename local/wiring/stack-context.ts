import type { DatabaseSync } from 'node:sqlite';
import type { EventBuses } from '../bus/event-bus.ts';
import type { LocalClock } from '../clock/local-clock.ts';
import type { DynamoDbEngine } from '../dynamodb/dynamodb-engine.ts';
import type { StreamRecords } from '../dynamodb/stream-records.ts';
import type { AsyncCaller } from '../lambda/async-caller.ts';
import type { InvocationLog } from '../lambda/invocation-log.ts';
import type { LambdaFunction } from '../lambda/lambda-function.ts';
import type { QueueStore } from '../queues/queue-store.ts';
import type { ResolvedResource } from '../template/template-resolver.ts';

/** What every wiring step reads: the resolved template and the engines that are up. */
export interface StackContext {
  readonly dataDir: string;
  readonly region: string;
  readonly accountId: string;
  readonly resources: readonly ResolvedResource[];
  readonly assets: ReadonlyMap<string, string>;
  readonly database: DatabaseSync;
  readonly clock: LocalClock;
  readonly log: InvocationLog;
  readonly engine: DynamoDbEngine;
  readonly streamRecords: StreamRecords | undefined;
  readonly queues: QueueStore;
  readonly buses: EventBuses;
  /** Shortens every wait after a failure, for tests. */
  readonly retryDelaySeconds: number | undefined;
}

/** The functions of the stack, found by whatever names them. */
export interface Functions {
  readonly all: readonly LambdaFunction[];
  /** By name, ARN, or an integration's URI around the ARN. */
  find(reference: string): LambdaFunction;
  caller(target: LambdaFunction): AsyncCaller;
}

/** The resources of one of the types, with their properties given the shape that the caller reads. */
export function resourcesOf<P>(
  { resources }: Pick<StackContext, 'resources'>,
  ...types: string[]
): (Omit<ResolvedResource, 'properties'> & { properties: P })[] {
  return resources
    .filter(({ type }) => types.includes(type))
    .map((resource) => ({ ...resource, properties: resource.properties as P }));
}
