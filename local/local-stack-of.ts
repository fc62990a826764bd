import { drain } from './drain.ts';
import type { TokenIssuer } from './http-api/token-issuer.ts';
import type { AsyncCaller } from './lambda/async-caller.ts';
import { namesFunction } from './lambda/invocation-log.ts';
import type { LocalStack } from './local-stack.ts';
import type { MailBox } from './mail/mail-box.ts';
import type { MalwareScanner } from './malware/malware-scanner.ts';
import { scanResultEvent } from './malware/scan-result-event.ts';
import type { S3Engine } from './s3/s3-engine.ts';
import type { RateSchedule } from './schedule/rate-schedule.ts';
import type { Functions, StackContext } from './wiring/stack-context.ts';
import type { EventSources } from './wiring/wire-event-sources.ts';

/** The running parts behind a stack. */
export interface LocalStackParts {
  readonly context: StackContext;
  readonly functions: Functions;
  readonly callers: readonly AsyncCaller[];
  readonly sources: EventSources;
  readonly schedules: readonly RateSchedule[];
  readonly s3: S3Engine;
  readonly scanners: readonly MalwareScanner[];
  readonly mailBox: MailBox;
  readonly issuer: TokenIssuer;
  readonly addresses: Pick<LocalStack, 'apiUrl' | 'controlUrl' | 'dynamoDbUrl' | 's3Url' | 'environment'>;
  readonly outputs: LocalStack['outputs'];
  readonly stop: () => Promise<void>;
}

/** What tests, the demo and the pages hold of a running stack. */
export function localStackOf(parts: LocalStackParts): LocalStack {
  const { context, functions, callers, sources, schedules, s3, scanners, mailBox, issuer } = parts;
  const { addresses, outputs, stop } = parts;
  const { clock, log, queues, buses, resources } = context;
  const ownQueues = new Set([...callers, ...scanners].map(({ queueName }) => queueName));
  const awaitedQueues = [...sources.readQueues, ...ownQueues];

  const listQueues = () =>
    queues
      .all()
      .map(({ name, logicalId }) => {
        const isDeadLetterQueue = !awaitedQueues.includes(name);
        return { name, logicalId, depth: queues.depth(name), isDeadLetterQueue };
      })
      // Lambda's and GuardDuty's own queues are not in the template: they show only when something waits there.
      .filter(({ name, depth }) => depth > 0 || !ownQueues.has(name));
  const deadLetterQueues = (part: string) =>
    listQueues().filter((queue) => queue.isDeadLetterQueue && namesFunction(part, queue));

  return {
    ...addresses,
    outputs,
    tableNames: resources.filter(({ type }) => type.startsWith('AWS::DynamoDB::')).map(({ name }) => name),
    bucketNames: s3.bucketNames,
    tellVerdict: (object, verdict) => buses.publishFromAws(scanResultEvent(object, verdict)),
    clock: { now: () => clock.date(), advanceTo: (instant) => clock.advanceTo(instant) },
    setTime: (instant) => clock.advanceTo(instant),
    token: (request) => issuer.token(request),
    tick: async (part = '') => {
      const chosen = schedules.filter(({ settings }) => namesFunction(part, settings));
      if (chosen.length === 0) throw new Error(`The template has no schedule named ${part || 'at all'}`);
      await Promise.all(chosen.map((schedule) => schedule.ring()));
    },
    drain: (options) => drain({ log, queues, awaitedQueues, streams: sources.streamConsumers }, options),
    mails: () => mailBox.list(),
    events: () => buses.events(),
    queues: listQueues,
    deadLetters: (part = '') => deadLetterQueues(part).flatMap(({ name }) => queues.peek(name)),
    redrive: (part) => deadLetterQueues(part).reduce((moved, { name }) => moved + queues.redrive(name), 0),
    invoke: (part, event) => {
      const target = functions.all.find(({ settings }) => namesFunction(part, settings));
      if (!target) throw new Error(`There is no function named ${part}`);
      return target.invoke(event, 'direct');
    },
    failNext: (part, times = 1, message = 'A planned failure') => log.failNext(part, times, message),
    invocations: log.entries,
    stop,
  };
}
