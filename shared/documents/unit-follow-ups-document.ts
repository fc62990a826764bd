import { html } from 'hono/html';
import type { AssessmentUnderWay, UnitFollowUps } from '#shared/domain/plan/unit-follow-ups.ts';
import { followUpSections } from './follow-up-document.ts';
import { type Html, type Publisher, renderPage } from './page.ts';
import { inWords, words } from './swedish.ts';
import { columnTable, section } from './tables.ts';

type AreaUnderWay = AssessmentUnderWay['areas'][number];

const carriedOver = ({ carriedOver: items }: AreaUnderWay): Html | string =>
  items.length === 0
    ? ''
    : html`<ul>${items.map(
        ({ kind, text, result }) =>
          html`<li>${[words.finding[kind], text, result && words.result[result].toLowerCase()]
            .filter(Boolean)
            .join(': ')}</li>`,
      )}</ul>`;

const underWay = ({ title, caseNumber, openedOn, areas }: AssessmentUnderWay): Html | undefined =>
  section(`Pågående uppföljning, öppnad ${inWords(openedOn)}`, [
    html`<p>${title}, ${caseNumber}. Det som följde med från förra planen kommer först.</p>\n`,
    columnTable('Områden i den pågående uppföljningen', {
      columns: ['Område', 'Följde med', 'Bedömning då', 'Bedömning nu', 'Sedan förra uppföljningen'],
      rows: areas.map((area) => [
        area.name,
        carriedOver(area) as string,
        area.judgementBefore,
        area.judgement,
        area.change && words.change[area.change],
      ]),
    }),
  ]);

/** Each step under the agreement, with date and paragraph, in the order it was decided. */
const breaches = (found: UnitFollowUps['breaches']): readonly Html[] =>
  found.length === 0
    ? []
    : [
        columnTable('Steg enligt avtalet vid brister', {
          columns: ['Öppnat', 'Läge', 'Brister', 'Återstår', 'Steg'],
          rows: found.map(({ openedOn, status, deficiencies, remaining, steps }) => [
            inWords(openedOn),
            words.breachStatus[status],
            String(deficiencies),
            String(remaining),
            steps
              .map(
                ({ step, decidedOn, paragraph, dueOn }) =>
                  `${words.breachStep[step]} ${inWords(decidedOn)}, ${paragraph}, till ${inWords(dueOn)}`,
              )
              .join('. '),
          ]),
        }),
      ];

/** A unit through the years as a page: what goes on first, then each follow-up with year one and year two. */
export const unitFollowUpsDocument = (
  { unit, underWay: open, followUps, breaches: matters }: UnitFollowUps,
  publisher: Publisher = {},
): string =>
  renderPage({
    title: `Enhetens uppföljningar: ${unit.name}`,
    isFictional: unit.isFictional,
    publisher,
    content: [
      ...(open.length + followUps.length === 0 ? [html`<p>Enheten har inte följts upp.</p>\n`] : []),
      ...open.map(underWay),
      section('Avtalet', breaches(matters)),
      ...followUps.flatMap((whole) =>
        followUpSections(whole, `Uppföljningen ${whole.assessmentCompletedOn.slice(0, 4)}: `),
      ),
    ].filter((part) => part !== undefined),
  });
