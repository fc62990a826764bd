import { html } from 'hono/html';
import type { AreaAsWhole, FollowUpAsWhole, LineAsWhole } from '#shared/domain/plan/follow-up-as-whole.ts';
import { type Html, type Publisher, renderPage } from './page.ts';
import { inWords, participants, words } from './swedish.ts';
import { columnTable, factTable, section } from './tables.ts';

const facts = (whole: FollowUpAsWhole): Html =>
  factTable('Uppgifter om uppföljningen', [
    ['Enhet', whole.unit.name],
    ['Verksamhetsform', whole.unit.form],
    ['Drift', words.operation[whole.unit.operation]],
    ['Diarienummer', whole.caseNumber],
    ['Uppföljningsmodell', `${whole.programme.title}, version ${whole.programme.version}`],
    ['Uppföljningen avslutad', inWords(whole.assessmentCompletedOn)],
    ['Plan fastställd', whole.adoptedOn && inWords(whole.adoptedOn)],
    ['Planens läge', words.planStatus[whole.status]],
    ['Återstår', whole.remaining === 0 ? 'Ingenting' : `${whole.remaining} av planens rader`],
    ['Nästa uppföljning', whole.nextAssessmentOn && inWords(whole.nextAssessmentOn)],
  ]);

const foundOf = ({ found }: LineAsWhole['measures'][number]): string =>
  found
    .map(({ revisitNumber, done, effect, sign, reason }) =>
      [
        `Återbesök ${revisitNumber}: ${done ? words.done[done].toLowerCase() : ''}`,
        effect && words.effect[effect],
        sign,
        reason,
      ]
        .filter((part) => part !== undefined)
        .join('. '),
    )
    .join(' ');

const line = (shown: LineAsWhole): Html => {
  const { results, measures, noMeasureReason } = shown;
  const state = shown.remains ? 'Återstår' : 'Uppnått';
  return html`<h3>${words.finding[shown.kind]}: ${state.toLowerCase()}</h3>
<p class="finding">${shown.text}</p>
${
  measures.length === 0
    ? ''
    : columnTable('Åtgärder', {
        columns: ['Åtgärd', 'Ansvar', 'Klar senast', 'Genomförd och effekt'],
        rows: measures.map((measure) => [
          measure.what,
          `${words.party[measure.ownerSide]}: ${measure.responsible}`,
          inWords(measure.dueOn),
          foundOf(measure),
        ]),
      })
}${noMeasureReason === undefined ? '' : html`<p><strong>Ingen åtgärd.</strong> ${noMeasureReason}</p>\n`}${results.map(
  ({ revisitNumber, heldOn, result }) =>
    html`<p>Återbesök ${revisitNumber}, ${inWords(heldOn)}: <strong>${words.result[result]}</strong></p>\n`,
)}`;
};

const area = ({ name, judgement, change, lines }: AreaAsWhole, before: string): Html | undefined =>
  section(`${before}${name}`, [
    ...(judgement === undefined ? [] : [html`<p><strong>Bedömning: ${judgement}</strong></p>\n`]),
    ...(change ? [html`<p>Sedan förra uppföljningen: ${words.change[change].toLowerCase()}</p>\n`] : []),
    ...lines.map(line),
  ]);

type Visit = FollowUpAsWhole['revisits'][number];

const outcomeOf = ({ heldOn, waived, coveredBy, announcement }: Visit): string => {
  if (heldOn) return announcement === 'unannounced' ? `${inWords(heldOn)}, oanmält` : inWords(heldOn);
  if (waived) return `Avstått ${inWords(waived.waivedOn)}: ${waived.reason}`;
  return coveredBy === undefined ? 'Nej' : `Ersatt av återbesök ${coveredBy}`;
};

const movesOf = ({ moves = [] }: Visit): string =>
  moves
    .map(({ from, why, reason }) =>
      [`Från ${inWords(from)}`, words.move[why].toLowerCase(), reason].filter(Boolean).join(', '),
    )
    .join('. ');

const revisits = (whole: FollowUpAsWhole): readonly Html[] =>
  whole.revisits.length === 0
    ? []
    : [
        columnTable('Återbesök', {
          columns: ['Återbesök', 'Dags', 'Flyttat', 'Gjort', 'Stöd som getts', 'Stöd som efterfrågats'],
          rows: whole.revisits.map((visit) => [
            `${visit.number}. ${visit.name}`,
            inWords(visit.dueOn),
            movesOf(visit),
            outcomeOf(visit),
            visit.support?.given,
            visit.support?.askedFor,
          ]),
        }),
      ];

const closing = ({ closing: closed }: FollowUpAsWhole): readonly Html[] =>
  closed === undefined
    ? []
    : [
        factTable('Hur planen avslutades', [
          ['Datum', inWords(closed.closedOn)],
          ['Skäl', words.closing[closed.reason]],
          ['Förklaring', closed.explanation],
          ['Det som återstår tas upp', words.carriedTo[closed.carriedTo ?? 'nextAssessment']],
        ]),
      ];

const talkHeadings = {
  afterProtocol: 'Avslutande samtal efter bedömningsprotokollet',
  afterRevisits: 'Avslutande samtal efter återbesöken',
} as const;

const talks = ({ closingTalks }: FollowUpAsWhole): readonly Html[] =>
  closingTalks.map(({ kind, heldOn, participants: roles, proposals, alternativeWays }) =>
    factTable(talkHeadings[kind], [
      ['Datum', inWords(heldOn)],
      ['Deltog', participants(roles)],
      ['Förslag', proposals],
      ['Andra arbetssätt', alternativeWays],
    ]),
  );

/** The sections of one follow-up; `before` begins each heading, where a page holds several. */
export const followUpSections = (whole: FollowUpAsWhole, before = ''): readonly Html[] =>
  [
    before === '' ? facts(whole) : section(`${before}uppgifter`, [facts(whole)]),
    section(`${before}${before === '' ? 'Återbesök' : 'återbesök'}`, revisits(whole)),
    ...whole.areas.map((shown) => area(shown, before)),
    section(`${before}${before === '' ? 'Avslutande samtal' : 'avslutande samtal'}`, talks(whole)),
    section(`${before}${before === '' ? 'Avslut' : 'avslut'}`, closing(whole)),
  ].filter((part) => part !== undefined);

/**
 * The whole of a follow-up as a page: year one's protocol by area, what was done about it, what each revisit found and
 * what remains. Where something remains comes first: the next assessment begins there.
 */
export const followUpDocument = (whole: FollowUpAsWhole, publisher: Publisher = {}): string =>
  renderPage({
    title: `Uppföljningen i sin helhet: ${whole.unit.name}`,
    isFictional: whole.unit.isFictional,
    publisher,
    content: followUpSections(whole),
  });
