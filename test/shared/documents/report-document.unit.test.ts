import { describe, expect, test } from 'vitest';
import { reportDocument } from '#shared/documents/report-document.ts';
import { recordReadThrough } from '#shared/domain/report/record-read-through.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportAsRead } from '#shared/domain/report/report-as-read.ts';
import { accepted, aProgramme, aUnit, manager, on, toOpen } from '../domain/assessment/an-assessment.ts';
import { aDraft, aPublishedReport, aRemarkedReport, aSharedReport } from '../domain/report/a-report.ts';
import { barriersOf, readPage } from './read-page.ts';

const page = (report: Report) => reportDocument(reportAsRead(report));
const headings = (html: string) =>
  readPage(html)
    .filter(({ name }) => /^h[1-6]$/.test(name))
    .map(({ name, text }) => `${name} ${text.trim()}`);

const participants = [
  { role: 'undersköterska', number: 6 },
  { role: 'enhetschef', number: 1 },
];

const aReadReport = (): Report =>
  accepted(
    recordReadThrough(
      aPublishedReport(),
      { heldOn: '2026-10-28', participants, wantsToDevelop: 'Introduktionen.\nOch samtalen.' },
      on('2026-10-29', manager),
    ),
  ).state;

describe('the report as a page', () => {
  test.each([
    ['a draft', aDraft()],
    ['shared with the unit', aSharedReport()],
    ['with remarks', aRemarkedReport()],
    ['handed over', aPublishedReport()],
    ['read through', aReadReport()],
  ])('%s can be read by everyone', (_stage, report) => {
    expect(barriersOf(page(report))).toEqual([]);
  });

  test('goes area by area in the programme’s order, what is good first', () => {
    const found = headings(page(aReadReport()));
    expect(found).toEqual([
      'h1 Kvalitetsrapport: Hemtjänst Lönnen (fiktiv)',
      'h2 Så gjordes uppföljningen',
      'h2 1. Personal',
      'h3 Goda exempel',
      'h3 Förbättringsområden',
      'h3 Brister',
      'h2 2. Hälso- och sjukvård',
      'h2 Faktagranskning',
      'h2 Genomgång med medarbetarna',
    ]);
  });

  test('says dates, decision and roles in Swedish words', () => {
    const html = page(aReadReport());
    expect(html).toContain('<tr><th scope="row">Fastställd</th><td>19 oktober 2026</td></tr>');
    expect(html).toContain('<tr><th scope="row">Överlämnad till enheten</th><td>20 oktober 2026</td></tr>');
    expect(html).toContain('6 undersköterska och 1 enhetschef');
    expect(html).toContain('Grundas på: Kompetens');
    expect(html).toContain('Vi är 14 anställda, inte 12.');
  });

  test('bears the name of the municipality’s own programme, and names who it is from', () => {
    const programme = aProgramme({
      names: { report: 'Bedömningsprotokoll', plan: 'Utvecklingsplan', revisit: 'Uppföljning år två' },
    });
    const from = { organisationName: 'Solna', bodyName: 'Omvårdnadsnämnden' };
    const html = reportDocument(reportAsRead(aDraft({ ...toOpen(), programme })), from);
    expect(html).toContain('<h1>Bedömningsprotokoll: Hemtjänst Lönnen (fiktiv)</h1>');
    expect(html).toContain('<p class="from">Solna, Omvårdnadsnämnden</p>');
  });

  test('marks what is made up, and nothing else', () => {
    expect(page(aDraft())).toContain('<strong>Fiktivt exempel.</strong>');
    const real = aDraft({ unit: aUnit({ isFictional: false }) });
    expect(page(real)).not.toContain('Fiktivt exempel');
  });

  test('a hostile text stays a text', () => {
    const hostile = `"><script>alert('x')</script>&amp;<h1>`;
    const report = aRemarkedReport();
    const [remark] = report.factCheck?.remarks ?? [];
    const html = page({
      ...report,
      unit: { ...report.unit, name: hostile },
      factCheck: { ...report.factCheck, remarks: [{ ...remark, text: hostile }], comment: hostile },
    } as Report);
    expect(html).not.toContain('<script');
    expect(html).toContain('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;&lt;h1&gt;');
    expect(barriersOf(html)).toEqual([]);
  });

  test('the number of a small group is not shown', () => {
    const report = aDraft();
    const [occasion] = report.occasions;
    const html = page({ ...report, occasions: [{ ...occasion, isSmallGroup: true } as never] });
    expect(html).toContain('Liten grupp, antalet visas inte');
  });
});
