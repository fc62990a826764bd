import { html } from 'hono/html';
import type { DecisionBasis, Measurement } from '#shared/domain/plan/decision-basis.ts';
import type { UnitInBasis } from '#shared/domain/plan/unit-in-basis.ts';
import { type Html, type Publisher, renderPage } from './page.ts';
import { inWords, words } from './swedish.ts';
import { columnTable, factTable, paragraph, section } from './tables.ts';

const trends = (units: readonly UnitInBasis[]): readonly Html[] =>
  units.length === 0
    ? []
    : [
        columnTable('Enheterna och vart de är på väg', {
          columns: [
            'Enhet',
            'Uppföljd',
            'Bättre',
            'Oförändrat',
            'Sämre',
            'Öppna påpekanden',
            'Öppna brister',
          ],
          rows: units.map(({ name, assessmentCompletedOn, trend, open }) => [
            name,
            inWords(assessmentCompletedOn),
            String(trend.better),
            String(trend.same),
            String(trend.worse),
            String(open.remarks),
            open.urgent > 0 ? `${open.deficiencies} (${open.urgent} brådskande)` : String(open.deficiencies),
          ]),
        }),
      ];

const overdue = (units: readonly UnitInBasis[]): readonly Html[] => {
  const rows = units.flatMap(({ name, overdue: steps }) =>
    steps.map(({ step, dueOn }) => [name, words.overdueStep[step], inWords(dueOn)]),
  );
  return rows.length === 0
    ? [html`<p>Ingenting är försenat.</p>\n`]
    : [columnTable('Försenade steg', { columns: ['Enhet', 'Steg', 'Skulle vara klart'], rows })];
};

const effects = (units: readonly UnitInBasis[]): readonly Html[] => [
  columnTable('Resultat och effekter vid senaste återbesöket', {
    columns: [
      'Enhet',
      'Uppnått',
      'Delvis',
      'Inte uppnått',
      'Inte besökt än',
      'Åtgärder som haft effekt',
      'Utan effekt',
    ],
    rows: units.map(({ name, results, effects: of }) => [
      name,
      String(results.achieved),
      String(results.partly),
      String(results.notAchieved),
      String(results.notVisited),
      String(of.hadEffect),
      String(of.noEffect),
    ]),
  }),
];

const examples = (units: readonly UnitInBasis[]): readonly Html[] =>
  units
    .filter(({ goodExamples }) => goodExamples.length > 0)
    .map(
      ({ name, goodExamples }) =>
        html`<h3>${name}</h3>\n<ul>\n${goodExamples.map((text) => html`<li>${text}</li>\n`)}</ul>\n`,
    );

const toPresent = (units: readonly UnitInBasis[]): readonly Html[] => {
  const rows = units.flatMap(({ name, planName, presentBy }) =>
    presentBy === undefined ? [] : [[name, planName, inWords(presentBy)]],
  );
  return rows.length === 0
    ? []
    : [columnTable('Planer att redovisa', { columns: ['Enhet', 'Plan', 'Senast'], rows })];
};

const sideBySide = (measurements: readonly Measurement[], kind: Measurement['kind']): readonly Html[] =>
  measurements
    .filter((measurement) => measurement.kind === kind)
    .map(({ name, unit, source, measuredOn, figures }) =>
      columnTable(`${name} (${unit}). Källa: ${source}, ${inWords(measuredOn)}`, {
        columns: ['Kommun', 'Värde', 'Antal'],
        rows: figures.map(({ of, value, n, isSmallGroup }) => [
          of,
          isSmallGroup ? 'Visas inte: för få' : String(value).replace('.', ','),
          n === undefined ? '' : String(n),
        ]),
      }),
    );

/** The decision basis of one meeting as a page to print. */
export const decisionBasisDocument = (
  basis: DecisionBasis,
  units: readonly UnitInBasis[],
  publisher: Publisher = {},
): string =>
  renderPage({
    title: `Beslutsunderlag ${inWords(basis.meetingOn)}`,
    isFictional: units.some(({ isFictional }) => isFictional),
    publisher,
    content: [
      factTable('Uppgifter om underlaget', [
        ['Sammanträde', inWords(basis.meetingOn)],
        ['Läge', basis.sent ? `Skickat till nämnden ${inWords(basis.sent.sentOn)}` : 'Utkast'],
      ]),
      section('Enheterna', trends(units)),
      section('Försenat', overdue(units)),
      section('Resultat och effekter', units.length === 0 ? [] : effects(units)),
      section('Goda exempel', examples(units)),
      section('Planer att redovisa', toPresent(units)),
      section('Kvalitet sida vid sida', sideBySide(basis.measurements, 'quality')),
      section('Ekonomi sida vid sida', sideBySide(basis.measurements, 'economy')),
      section('Utblick', paragraph(basis.outlook)),
    ].filter((part) => part !== undefined),
  });
