import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { costOf, priceList, totalOf } from '#bench/cost/cost.ts';
import { municipalities, spreadUnits } from '#bench/growth/municipalities.ts';
import { barChart } from '#bench/page/bar-chart.ts';
import { writePage } from '#bench/page/write-page.ts';
import known from '#shared/domain/organisation/municipalities.json' with { type: 'json' };

const docs = join(import.meta.dirname, '../../docs');

it('writes the page that is there from the figures that are there', () => {
  const dir = mkdtempSync(join(tmpdir(), 'samsyn-page-'));
  try {
    writePage(JSON.parse(readFileSync(join(docs, 'benchmarks.json'), 'utf8')), dir);
    expect(readFileSync(join(dir, 'benchmarks.md'), 'utf8')).toBe(
      readFileSync(join(docs, 'benchmarks.md'), 'utf8'),
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

it('spreads every unit over real municipalities by how many live there', () => {
  expect(
    municipalities()
      .map(({ code }) => code)
      .sort(),
  ).toEqual(Object.keys(known).sort());
  for (const units of [69, 2_000, 20_000]) {
    const spread = spreadUnits(units);
    expect(spread.reduce((sum, one) => sum + one.units, 0)).toBe(units);
    expect(spread[0]?.code, 'Stockholm first').toBe('0180');
  }
  expect(spreadUnits(20_000)).toHaveLength(290);
});

it('prices what was counted, service by service', () => {
  const { prices } = priceList;
  const bill = costOf({
    invocations: 0,
    calls: { 'ses.SendEmail': 3, 's3.GetObject': 2 },
    readUnits: 8,
    writeUnits: 4,
    waves: 0,
    requests: 5,
    queueMessages: 0,
    events: 6,
    eventBytes: 0,
  });
  expect(bill['SES']).toBeCloseTo(3 * prices.mail.usd, 12);
  expect(bill['DynamoDB']).toBeCloseTo(8 * prices.readUnit.usd + 4 * prices.writeUnit.usd, 12);
  expect(totalOf(bill)).toBeCloseTo(
    3 * prices.mail.usd +
      2 * prices.objectRead.usd +
      8 * prices.readUnit.usd +
      4 * prices.writeUnit.usd +
      5 * prices.httpRequest.usd +
      6 * prices.event.usd,
    12,
  );
});

it('draws bars that tell themselves in words too', () => {
  const svg = barChart({
    title: 'A & B',
    description: 'A: 2; B: 1',
    bars: [
      { label: 'A', value: 2, text: '2 ms', isOurs: true },
      { label: '<B>', value: 1, text: '1 ms', isOurs: false },
    ],
  });
  expect(svg).toContain('<title id="title">A &amp; B</title>');
  expect(svg).toContain('<desc id="description">A: 2; B: 1</desc>');
  expect(svg).toContain('&lt;B&gt;');
  const [longer, shorter] = [...svg.matchAll(/<rect[^>]* width="(\d+)"/g)].map(([, width]) => Number(width));
  expect(longer).toBeGreaterThan(1.9 * (shorter ?? 0));
});
