import type { OperationTrips } from '../round-trips/measure-round-trips.ts';
import type { Benchmarks } from './benchmarks.ts';
import { goal, table } from './markdown.ts';

const mostReads = 2;

const rowOf = ({
  operation,
  times,
  readsInSequence,
  transactions,
  readUnits,
  writeUnits,
}: OperationTrips) => [
  `\`${operation.replace('/v1/{organisationId}', '…')}\``,
  times,
  readsInSequence,
  transactions,
  readUnits,
  writeUnits,
];

const head = ['', 'times', 'reads in sequence', 'transactions', 'read units', 'write units'];

/** The round trips' part of the page. */
export const roundTripsSection = (part: NonNullable<Benchmarks['parts']['round-trips']>): string => {
  const { operations, reactions, scans } = part.result;
  const commands = operations.filter(({ operation }) => !operation.startsWith('GET'));
  const deep = commands.filter(({ readsInSequence }) => readsInSequence > mostReads);
  const many = commands.filter(({ transactions }) => transactions > 1);
  return `## 2. Round trips and capacity

${table(
  ['', 'seen', 'goal', ''],
  [
    ['Scan', scans, '0', goal(scans === 0)],
    ['commands with more than one transaction', many.length, '0', goal(many.length === 0)],
    [
      `commands with more than ${mostReads} reads in sequence`,
      `${deep.length} of ${commands.length}`,
      '0',
      goal(deep.length === 0),
    ],
  ],
)}

A command reads the membership, then, at the same time, whether it was answered before, the share, the record, and what the rule needs besides. A third
wave is left where a provider opens what an authority shared (nothing of another organisation is read before its share has been seen), where the
record hangs on one that must be found first (an upload), and where an assessment takes up its unit's closed plans.
The usual rival, a write followed by a publish of its own, has a round trip more on the way and loses 9 % of its events when 5 % of the calls
fail ([decision 1](adr/0001-decide-then-save-once.md)).

<details><summary>Each operation and reaction</summary>

${table(['operation', ...head.slice(1)], operations.map(rowOf))}

${table(['reaction', ...head.slice(1)], reactions.map(rowOf))}

</details>

Method: the demo's two stories, over the API, in the [one-process world](../bench/world/README.md) behind the SDK's request handler; calls that are under way at the
same moment are one in the sequence. The most of all times is told of reads and transactions, the median of units (by DynamoDB's rules, indexes included).`;
};
