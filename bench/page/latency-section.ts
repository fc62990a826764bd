import type { Benchmarks } from './benchmarks.ts';
import { digits, goal, table } from './markdown.ts';

/** The latency's part of the page. */
export const latencySection = (part: NonNullable<Benchmarks['parts']['latency']>): string => {
  const { eventToMail, load, startToFirstAnswer } = part.result;
  const seconds = (milliseconds: number) => `${digits(milliseconds / 1000, 2)} s`;
  return `## 5. Latency and load on the local stack

${table(
  ['', 'p50', 'p99'],
  [
    [
      `from an urgent finding's answer to its first mail (${eventToMail.times} times)`,
      `${digits(eventToMail.p50)} ms`,
      `${digits(eventToMail.p99)} ms`,
    ],
    [
      `a command under load (${load.requests} in ${load.seconds} s)`,
      `${digits(load.p50)} ms`,
      `${digits(load.p99)} ms`,
    ],
  ],
)}

${table(
  ['', 'seen', 'goal', ''],
  [
    ['commands per second, sustained', digits(load.requestsPerSecond), '–', ''],
    ['accepted but never heard of', load.lost, '0', goal(load.lost === 0)],
    ['dead messages', load.dead, '0', goal(load.dead === 0)],
    ['`npm start` to the first answer, first time', seconds(startToFirstAnswer.cold), '–', ''],
    ['`npm start` to the first answer, again', seconds(startToFirstAnswer.warm), '–', ''],
  ],
)}

Method: the deployed template on the [local stack](../local/README.md), every command over HTTP, one worker thread per call of a function. It shares the machine with whoever
asks, so this says what a developer meets, not what AWS does: there every hop adds its own milliseconds and capacity grows with the load.`;
};
