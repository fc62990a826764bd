import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  paginateListQueues,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';

/** A queue where failures end, and the work queue they go back to. */
export interface DeadLetterQueue {
  readonly name: string;
  readonly arn: string;
  /** Messages in it, as SQS estimates. */
  readonly depth: number;
  /** Absent where the messages are notes about a failure and not work that can be done again. */
  readonly workQueueArn?: string;
}

/** How far a redrive has come. */
export interface RedriveProgress {
  readonly status: string;
  readonly moved: number;
  /** Why SQS gave up, when it did. */
  readonly failure?: string;
}

const suffix = '-dead';
const arnOf = (queueUrl: string, anyArn: string): string =>
  [...anyArn.split(':').slice(0, -1), nameOf(queueUrl)].join(':');
const nameOf = (queueUrl: string): string => queueUrl.split('/').at(-1) ?? queueUrl;

/** The dead-letter queues of one stage, those that hold something first. */
export async function listDeadLetterQueues(sqs: SQSClient, stage: string): Promise<DeadLetterQueue[]> {
  const urls: string[] = [];
  const pages = paginateListQueues({ client: sqs, pageSize: 1000 }, { QueueNamePrefix: `samsyn-${stage}-` });
  for await (const page of pages) urls.push(...(page.QueueUrls ?? []));
  const urlOf = new Map(urls.map((url) => [nameOf(url), url]));
  const found = await Promise.all(
    urls
      .filter((url) => nameOf(url).endsWith(suffix))
      .map(async (url) => {
        const { Attributes = {} } = await sqs.send(
          new GetQueueAttributesCommand({
            QueueUrl: url,
            AttributeNames: ['QueueArn', 'ApproximateNumberOfMessages'],
          }),
        );
        const arn = Attributes['QueueArn'] ?? '';
        const workQueue = urlOf.get(nameOf(url).slice(0, -suffix.length));
        return {
          name: nameOf(url),
          arn,
          depth: Number(Attributes['ApproximateNumberOfMessages'] ?? 0),
          ...(workQueue && { workQueueArn: arnOf(workQueue, arn) }),
        };
      }),
  );
  return found.sort((one, other) => other.depth - one.depth || one.name.localeCompare(other.name));
}

/**
 * Lets SQS move everything from a dead-letter queue to its work queue and tells how far it has come. Safe to run
 * twice: a reaction has its effect once however often its message comes, and SQS refuses a second move of one
 * queue while the first goes on. The destination is named, since EventBridge puts messages there that never
 * were in the work queue.
 */
export async function* redrive(sqs: SQSClient, queue: DeadLetterQueue): AsyncGenerator<RedriveProgress> {
  if (queue.workQueueArn === undefined) {
    throw new Error(`${queue.name} holds notes about failures, not work that can be done again`);
  }
  await sqs.send(
    new StartMessageMoveTaskCommand({ SourceArn: queue.arn, DestinationArn: queue.workQueueArn }),
  );
  for (;;) {
    const { Results = [] } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: queue.arn }));
    const {
      Status: status = 'UNKNOWN',
      ApproximateNumberOfMessagesMoved: moved,
      FailureReason,
    } = Results[0] ?? {};
    yield { status, moved: moved ?? 0, ...(FailureReason && { failure: FailureReason }) };
    if (status !== 'RUNNING') return;
    await new Promise((done) => setTimeout(done, 1000));
  }
}
