import { readFileSync } from 'node:fs';
import type { Tally } from '../counting/tally.ts';

interface Price {
  readonly usd: number;
  readonly what: string;
  readonly source: string;
}

type PriceName =
  | 'httpRequest'
  | 'invocation'
  | 'gigabyteSecond'
  | 'readUnit'
  | 'writeUnit'
  | 'event'
  | 'queueRequest'
  | 'mail'
  | 'objectWrite'
  | 'objectRead'
  | 'logGigabyte'
  | 'trace'
  | 'alarmMonth'
  | 'tableGigabyteMonth'
  | 'containerHour'
  | 'balancerHour'
  | 'databaseHour';

interface PriceList {
  readonly date: string;
  readonly region: string;
  readonly note: string;
  readonly prices: Readonly<Record<PriceName, Price>>;
  readonly assumed: Readonly<
    Record<
      | 'millisecondsPerInvocation'
      | 'millisecondsPerWave'
      | 'memoryGigabytes'
      | 'logBytesPerInvocation'
      | 'requestsPerQueueMessage'
      | 'pollsPerQueueMonth'
      | 'followUpsPerUnitAndYear'
      | 'bytesPerItem',
      number
    >
  >;
}

export const priceList = JSON.parse(
  readFileSync(new URL('./prices.json', import.meta.url), 'utf8'),
) as PriceList;

const { prices, assumed } = priceList;

/** USD by service. */
export type Bill = Readonly<Record<string, number>>;

export const totalOf = (bill: Bill): number => Object.values(bill).reduce((sum, usd) => sum + usd, 0);

/** What the counted calls of one follow-up cost. Traces are an upper bound: X-Ray samples when there is more traffic. */
export const costOf = (tally: Tally): Bill => {
  const { calls, invocations, waves } = tally;
  const times = (...names: string[]) => names.reduce((sum, name) => sum + (calls[name] ?? 0), 0);
  const seconds =
    (invocations * assumed.millisecondsPerInvocation + waves * assumed.millisecondsPerWave) / 1000;
  return {
    'API Gateway': tally.requests * prices.httpRequest.usd,
    Lambda:
      invocations * prices.invocation.usd + seconds * assumed.memoryGigabytes * prices.gigabyteSecond.usd,
    DynamoDB: tally.readUnits * prices.readUnit.usd + tally.writeUnits * prices.writeUnit.usd,
    EventBridge: tally.events * prices.event.usd,
    SQS: tally.queueMessages * assumed.requestsPerQueueMessage * prices.queueRequest.usd,
    S3:
      times('s3.CopyObject', 's3.POST Object') * prices.objectWrite.usd +
      times('s3.GetObject', 's3.HeadObject') * prices.objectRead.usd,
    'Logs and traces':
      ((invocations * assumed.logBytesPerInvocation) / 1e9) * prices.logGigabyte.usd +
      invocations * prices.trace.usd,
    SES: times('ses.SendEmail') * prices.mail.usd,
  };
};

/** What a year costs however much is followed up: alarms, the clock's ticks, and Lambda asking empty queues. */
export const fixedYear = ({ alarms, readQueues }: { alarms: number; readQueues: number }): Bill => {
  const [tickReads, sweepReads] = [16, 8];
  const [ticks, sweeps] = [(365 * 24 * 60) / 5, (365 * 24 * 60) / 15];
  const seconds = (ticks + sweeps) * 0.03;
  return {
    Alarms: alarms * 12 * prices.alarmMonth.usd,
    'Clock and sweeper':
      (ticks * tickReads + sweeps * sweepReads) * prices.readUnit.usd +
      (ticks + sweeps) * (prices.invocation.usd + prices.trace.usd) +
      seconds * assumed.memoryGigabytes * prices.gigabyteSecond.usd,
    'Asking empty queues': readQueues * 12 * assumed.pollsPerQueueMonth * prices.queueRequest.usd,
  };
};

/** The usual service that is always on: two small containers behind a balancer, and a database in two zones. */
export const alwaysOnYear = (): number =>
  365 * 24 * (2 * prices.containerHour.usd + prices.balancerHour.usd + prices.databaseHour.usd);

/** The bill of a year for so many units, each followed up every second year; what is stored stays ten years. */
export const yearlyBill = (
  { units, items }: { units: number; items: number },
  { cycle, fixed }: { cycle: Bill; fixed: Bill },
) => {
  const cycles = units * assumed.followUpsPerUnitAndYear;
  const gigabytes = (cycles * 10 * items * assumed.bytesPerItem) / 1e9;
  return {
    units,
    cycles,
    followUps: cycles * totalOf(cycle),
    fixed: totalOf(fixed),
    storedTenYears: gigabytes * 12 * prices.tableGigabyteMonth.usd,
  };
};
