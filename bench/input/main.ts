// `npm run bench:input -- --requests 100000 [--seed 1]`: nothing that comes in may break the API, change anything or show anything.
import { parseArgs } from 'node:util';
import { runningStack } from '#test/e2e/running-stack.ts';
import { type InputFailure, runInputBench } from './run-input-bench.ts';

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
  },
});
const requests = Number(values.requests);
const seed = Number(values.seed);

const describe = ({ fault, round, index, request }: InputFailure): string =>
  [
    `${request.method} ${request.path.slice(0, 200)} (${request.attack}) ${fault}`,
    `  round ${round}, request ${index}; headers ${JSON.stringify(request.headers).slice(0, 300)}`,
    `  body ${request.body?.toString().slice(0, 500) ?? 'none'}`,
  ].join('\n');

console.log(`Sends ${requests} hostile requests to the local stack (seed ${seed}).`);
const running = await runningStack();
const { stack } = running;
try {
  const { answers, failures, changes, seconds } = await runInputBench({
    stack,
    requests,
    seed,
    onProgress: (done, failed) => {
      const line = `${done} of ${requests} sent, ${failed} wrong`;
      if (process.stdout.isTTY) process.stdout.write(`\r${line} `);
      else if (done % 10_000 === 0) console.log(line);
    },
  });
  console.log('\n\nhow often each was answered with which status:');
  for (const [attack, statuses] of Object.entries(answers).sort(([one], [other]) =>
    one.localeCompare(other),
  )) {
    console.log(
      `  ${attack.padEnd(56)} ${Object.entries(statuses)
        .map(([status, count]) => `${status}×${count}`)
        .join('  ')}`,
    );
  }
  for (const failure of failures.slice(0, 10)) console.log(`\n${describe(failure)}`);
  const isServerFault = ({ fault }: InputFailure) => /answered 5/.test(fault);
  const isLeak = ({ fault }: InputFailure) => fault.startsWith('shows');
  const faults = failures.filter(isServerFault).length;
  const leaks = failures.filter(isLeak).length;
  console.log(
    `\n${requests} requests in ${seconds.toFixed(0)} s (${(requests / seconds).toFixed(0)} a second): ` +
      `${faults} answers ≥ 500, ${changes.length} changes, ${leaks} leaks, ${failures.length - faults - leaks} other faults`,
  );
  if (changes.length > 0) console.log(changes.slice(0, 20).join('\n'));
  if (failures.length + changes.length > 0) process.exitCode = 1;
} finally {
  await running.stop();
}
