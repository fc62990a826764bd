// What an operator does when a dead-letter alarm has rung and its cause is mended: `npm run redrive`.
import { parseArgs } from 'node:util';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type DeadLetterQueue, listDeadLetterQueues, redrive } from './operations/dead-letters.ts';

const usage = `Shows what lies in a stage's dead-letter queues, and moves it back to where it can be done again.

npm run redrive -- --stage prod                          shows every queue that holds something
npm run redrive -- --stage prod draft-report [more …]    moves back what the named reactions left
npm run redrive -- --stage prod --all                    moves back everything

It uses your AWS credentials and region. It may be run again: a reaction has its effect only once.`;

const describe = ({ name, depth, workQueueArn }: DeadLetterQueue): string =>
  `${String(depth).padStart(6)}  ${name}${workQueueArn ? '' : '  (notes about failures: see docs/runbooks)'}`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { stage: { type: 'string' }, all: { type: 'boolean', default: false } },
  });
  if (values.stage === undefined) throw new Error(`Name the stage.\n\n${usage}`);
  const sqs = new SQSClient({});
  const queues = await listDeadLetterQueues(sqs, values.stage);
  if (queues.length === 0)
    throw new Error(`Stage "${values.stage}" has no queues in this account and region.`);
  const unknown = positionals.filter((part) => !queues.some(({ name }) => name.includes(part)));
  if (unknown.length > 0) throw new Error(`No dead-letter queue is named ${unknown.join(', ')}.`);

  const filled = queues.filter(({ depth }) => depth > 0);
  if (!values.all && positionals.length === 0) {
    console.log(filled.length === 0 ? 'Nothing lies dead.' : filled.map(describe).join('\n'));
    return;
  }
  const chosen = filled.filter(
    ({ name, workQueueArn }) =>
      workQueueArn && (values.all || positionals.some((part) => name.includes(part))),
  );
  if (chosen.length === 0) console.log('Nothing there to move back.');
  for (const queue of chosen) {
    for await (const { status, moved, failure } of redrive(sqs, queue)) {
      console.log(`${queue.name}: ${status.toLowerCase()}, ${moved} moved${failure ? `: ${failure}` : ''}`);
      if (failure) process.exitCode = 1;
    }
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
