import { alwaysOnYear, costOf, fixedYear, priceList, totalOf, yearlyBill } from '../cost/cost.ts';
import { type StoryName, stories } from '../round-trips/tell-story.ts';
import { barChart } from './bar-chart.ts';
import type { Benchmarks } from './benchmarks.ts';
import { digits, goal, table } from './markdown.ts';

const most = 0.001;
const tenants = [
  { municipalities: 1, units: 69 },
  { municipalities: 30, units: 2_000 },
  { municipalities: 290, units: 20_000 },
];

/** The cost's part of the page, and its plot: prices times what was counted, nothing measured of its own. */
export const costSection = ({ parts, deployed }: Benchmarks) => {
  const cycles = parts['round-trips']?.result.cycles;
  if (cycles === undefined) return undefined;
  const names = Object.keys(cycles) as StoryName[];
  const bills = names.map((name) => ({ title: stories[name].title as string, bill: costOf(cycles[name]) }));
  const growth = parts.growth?.result.steps[0];
  if (growth)
    bills.push({
      title: 'the smallest whole follow-up (growth below)',
      bill: costOf({ ...growth.perCycle, waves: growth.perCycle.invocations * 3 }),
    });
  const services = Object.keys(bills[0]?.bill ?? {});
  const fixed = fixedYear(deployed);
  const items = growth ? growth.items / growth.units : 130;
  const years = tenants.map(({ municipalities, units }) => ({
    municipalities,
    ...yearlyBill({ units, items }, { cycle: bills[0]?.bill ?? {}, fixed }),
  }));
  const rival = alwaysOnYear();
  const dollars = (usd: number) => usd.toFixed(usd < 10 ? 2 : 0);
  const sum = ({ followUps, fixed: always, storedTenYears }: (typeof years)[number]) =>
    followUps + always + storedTenYears;
  const svg = barChart({
    title: 'A year, in USD',
    description: `${years.map((year) => `${year.municipalities} municipalities: ${dollars(sum(year))}`).join('; ')}; always on: ${dollars(rival)}`,
    bars: [
      ...years.map((year) => ({
        label: `ours, ${year.municipalities} ${year.municipalities === 1 ? 'municipality' : 'municipalities'}`,
        value: sum(year),
        text: `${dollars(sum(year))} USD`,
        isOurs: true,
      })),
      { label: 'two containers and a database', value: rival, text: `${dollars(rival)} USD`, isOurs: false },
    ],
  });
  const { prices, assumed, date, region, note } = priceList;
  return {
    svg,
    markdown: `## 3. Cost

${table(
  ['USD per whole follow-up', ...bills.map(({ title }) => title)],
  [
    ...services.map((service) => [service, ...bills.map(({ bill }) => digits(bill[service] ?? 0))]),
    ['**together**', ...bills.map(({ bill }) => `**${digits(totalOf(bill))}**`)],
    ['without mail', ...bills.map(({ bill }) => digits(totalOf(bill) - (bill['SES'] ?? 0)))],
    [`goal ≤ ${most} with mail`, ...bills.map(({ bill }) => goal(totalOf(bill) <= most))],
  ],
)}

![A year's bill; the figures are in the table below](benchmarks-cost.svg)

${table(
  [
    'USD a year',
    'units',
    'follow-ups',
    'for follow-ups',
    'fixed',
    'stored (ten years)',
    'together',
    'always on',
  ],
  years.map((year) => [
    `${year.municipalities} ${year.municipalities === 1 ? 'municipality' : 'municipalities'}`,
    year.units,
    year.cycles,
    dollars(year.followUps),
    dollars(year.fixed),
    dollars(year.storedTenYears),
    `**${dollars(sum(year))}**`,
    dollars(rival),
  ]),
)}

Fixed, whatever is followed up: ${Object.entries(fixed)
      .map(([what, usd]) => `${what.toLowerCase()} ${dollars(usd)}`)
      .join(
        ', ',
      )} USD a year (${deployed.alarms} alarms, ${deployed.readQueues} queues that are read, a tick every five minutes).
The rival is the usual service that never sleeps: two small containers behind a balancer and a database in two zones; its own mails and logs are left out.

Method: calls counted in part 2, times the price list in [bench/cost/prices.json](../bench/cost/prices.json), dated ${date}, ${region}. ${note}
Assumed: ${assumed.millisecondsPerInvocation} ms of computing per call of a function and ${assumed.millisecondsPerWave} ms per wave of AWS calls, every call traced (an upper bound),
${assumed.requestsPerQueueMessage} queue requests per message, ${assumed.followUpsPerUnitAndYear} follow-ups per unit and year of the first kind.
Sources: ${[...new Set(Object.values(prices).map(({ source }) => source))].map((source) => `<${source}>`).join(', ')}.`,
  };
};
