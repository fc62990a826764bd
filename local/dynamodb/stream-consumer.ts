import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventPattern, matchesEventPattern } from '../bus/event-pattern.ts';
import type { LambdaFunction } from '../lambda/lambda-function.ts';
import type { DynamoDbEngine } from './dynamodb-engine.ts';
import { handleBatch, type RetryRules, type StreamRecord } from './stream-batches.ts';
import type { StreamRecords } from './stream-records.ts';

/** How a function reads a table's stream. */
export interface StreamConsumerSettings extends RetryRules {
  /** Names the reader's place in the stream through restarts. */
  readonly mapping: string;
  readonly tableName: string;
  readonly streamArn: string;
  /** The ARN that the template knows; the engine has its own. */
  readonly templateStreamArn: string;
  readonly region: string;
  readonly batchSize: number;
  readonly startsAt: 'TRIM_HORIZON' | 'LATEST';
  readonly filters: readonly EventPattern[];
  readonly sendToFailureQueue: ((body: string) => void) | undefined;
}

const pageSize = 1000;
const activeMilliseconds = 20;
const idleMilliseconds = 150;
const trimEvery = 100;

/** The event source mapping of a stream: reads in order, calls the function, remembers its place on disk. */
export class StreamConsumer {
  readonly settings: StreamConsumerSettings;
  readonly #database: DatabaseSync;
  readonly #engine: DynamoDbEngine;
  readonly #records: StreamRecords | undefined;
  readonly #target: LambdaFunction;
  #shardId = '';
  #checkpoint = '0';
  #isClosed = false;
  #isBusy = false;
  #isNudged = true;
  #sinceTrim = 0;
  #looping: Promise<void> | undefined;
  #wake: () => void = () => undefined;
  /** Why the last call or read failed, for whoever wonders what is stuck. */
  lastError: string | undefined;

  constructor(
    settings: StreamConsumerSettings,
    needs: {
      database: DatabaseSync;
      engine: DynamoDbEngine;
      records: StreamRecords | undefined;
      target: LambdaFunction;
    },
  ) {
    this.settings = settings;
    this.#database = needs.database;
    this.#engine = needs.engine;
    this.#records = needs.records;
    this.#target = needs.target;
  }

  /** Begins where the last run was sure to have finished. */
  async start(): Promise<void> {
    const { streamArn, startsAt, mapping } = this.settings;
    const described = await this.#call<{
      StreamDescription: {
        Shards: { ShardId: string; SequenceNumberRange: { EndingSequenceNumber?: string } }[];
      };
    }>('DescribeStream', { StreamArn: streamArn });
    const shard = described.StreamDescription.Shards.at(-1);
    if (!shard) throw new Error(`The stream of ${this.settings.tableName} has no shard`);
    this.#shardId = shard.ShardId;
    const row = this.#database
      .prepare('SELECT sequence_number FROM stream_checkpoint WHERE mapping = ?')
      .get(mapping);
    const newest = shard.SequenceNumberRange.EndingSequenceNumber ?? '0';
    // Noted even when it is the beginning: trimming asks every reader how far it has come.
    this.#pass(String(row?.sequence_number ?? (startsAt === 'LATEST' ? newest : '0')));
    this.#trim();
    this.#looping = this.#loop();
  }

  /** Says that a function has run and may have written. */
  nudge(): void {
    this.#isNudged = true;
    this.#wake();
  }

  /** Whether the reader has handled everything that is in the stream at this moment. */
  async isDrained(): Promise<boolean> {
    if (this.#isBusy) return false;
    const records = await this.#read(await this.#iterator(), 1);
    return records.Records.length === 0 && !this.#isBusy;
  }

  /** Stops reading; a batch under way is not waited for and comes again at the next start. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
    await this.#looping;
  }

  async #loop(): Promise<void> {
    let iterator: string | undefined;
    let quietRounds = 0;
    while (!this.#isClosed) {
      this.#isNudged = false;
      try {
        iterator ??= await this.#iterator();
        const { Records, NextShardIterator } = await this.#read(iterator, pageSize);
        if (Records.length > 0) {
          this.#isBusy = true;
          await this.#handle(Records);
          quietRounds = 0;
        }
        iterator = NextShardIterator;
      } catch (error) {
        // The engine may be slow or just ending; the place on disk is what counts.
        this.lastError = (error as Error).message;
        iterator = undefined;
        if (!this.#isClosed) await sleep(100);
      } finally {
        this.#isBusy = false;
      }
      quietRounds += 1;
      if (!this.#isNudged && !this.#isClosed) await this.#pause(quietRounds);
    }
  }

  async #pause(quietRounds: number): Promise<void> {
    const milliseconds = quietRounds < 100 ? activeMilliseconds : idleMilliseconds;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #handle(raw: readonly StreamRecord[]): Promise<void> {
    const { filters, batchSize } = this.settings;
    const isWanted = (record: StreamRecord) =>
      filters.length === 0 || filters.some((filter) => matchesEventPattern(filter, record));
    const wanted = raw.map((record) => this.#asLambdaSeesIt(record)).filter(isWanted);
    for (let start = 0; start < wanted.length && !this.#isClosed; start += batchSize) {
      await handleBatch(wanted.slice(start, start + batchSize), this.settings, {
        invoke: async (records) => {
          const result = await this.#target.invoke({ Records: records }, 'stream');
          if ('error' in result) this.lastError = result.error.errorMessage;
          return result;
        },
        wait: (seconds) => sleep(seconds * 1000),
        giveUp: (records, reason, attempts) => this.#giveUp(records, reason, attempts),
        passed: ({ dynamodb }) => this.#pass(dynamodb.SequenceNumber),
        isClosed: () => this.#isClosed,
        realNow: () => Date.now(),
      });
    }
    const last = raw.at(-1);
    if (last && !this.#isClosed) this.#pass(last.dynamodb.SequenceNumber);
  }

  #pass(sequenceNumber: string): void {
    this.#checkpoint = sequenceNumber;
    this.#database
      .prepare('INSERT OR REPLACE INTO stream_checkpoint (mapping, sequence_number) VALUES (?, ?)')
      .run(this.settings.mapping, sequenceNumber);
    this.#sinceTrim += 1;
    if (this.#sinceTrim >= trimEvery) {
      this.#sinceTrim = 0;
      this.#trim();
    }
  }

  /** Other readers of the same stream may be behind: only what all have passed is forgotten. */
  #trim(): void {
    if (!this.#records) return;
    const prefix = `${this.settings.tableName}/`;
    const row = this.#database
      .prepare(
        `SELECT MIN(CAST(sequence_number AS INTEGER)) AS slowest FROM stream_checkpoint
         WHERE substr(mapping, 1, ?) = ?`,
      )
      .get(prefix.length, prefix);
    this.#records.trim(this.settings.tableName, String(row?.slowest ?? 0));
  }

  #asLambdaSeesIt(record: StreamRecord): StreamRecord {
    const { region, templateStreamArn } = this.settings;
    return { ...record, awsRegion: region, eventSourceARN: templateStreamArn };
  }

  #giveUp(records: readonly StreamRecord[], reason: string, attempts: number): void {
    const [first, last] = [records[0], records.at(-1)];
    if (!this.settings.sendToFailureQueue || !first || !last) return;
    const instant = ({ dynamodb }: StreamRecord) =>
      new Date(dynamodb.ApproximateCreationDateTime * 1000).toISOString();
    this.settings.sendToFailureQueue(
      JSON.stringify({
        requestContext: {
          functionArn: this.#target.settings.arn,
          condition: reason,
          approximateInvokeCount: attempts,
        },
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        version: '1.0',
        timestamp: new Date().toISOString(),
        DDBStreamBatchInfo: {
          shardId: this.#shardId,
          startSequenceNumber: first.dynamodb.SequenceNumber,
          endSequenceNumber: last.dynamodb.SequenceNumber,
          approximateArrivalOfFirstRecord: instant(first),
          approximateArrivalOfLastRecord: instant(last),
          batchSize: records.length,
          streamArn: this.settings.templateStreamArn,
        },
      }),
    );
  }

  async #iterator(): Promise<string> {
    const answer = await this.#call<{ ShardIterator: string }>('GetShardIterator', {
      StreamArn: this.settings.streamArn,
      ShardId: this.#shardId,
      ShardIteratorType: 'AFTER_SEQUENCE_NUMBER',
      SequenceNumber: this.#checkpoint,
    });
    return answer.ShardIterator;
  }

  #read(iterator: string, limit: number) {
    return this.#call<{ Records: StreamRecord[]; NextShardIterator?: string }>('GetRecords', {
      ShardIterator: iterator,
      Limit: limit,
    });
  }

  #call<T>(operation: string, input: object): Promise<T> {
    return this.#engine.call<T>(operation, input, { service: 'DynamoDBStreams_20120810' });
  }
}
