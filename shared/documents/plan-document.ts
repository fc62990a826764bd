import { html } from 'hono/html';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { hasAgreed, type Plan, remainingLines } from '#shared/domain/plan/plan.ts';
import type { Measure, Party, PlanLine } from '#shared/domain/plan/plan-line.ts';
import { type Html, type Publisher, renderPage } from './page.ts';
import { inWords, listed, words } from './swedish.ts';
import { columnTable, factTable, paragraph, section } from './tables.ts';

const facts = (plan: Plan, { bodyName }: Publisher): Html => {
  const { unit, programme, presentation } = plan;
  return factTable('Uppgifter om planen', [
    ['Enhet', unit.name],
    ['Verksamhetsform', unit.form],
    ['Drift', words.operation[unit.operation]],
    ['Diarienummer', plan.caseNumber],
    ['Uppföljningsmodell', `${programme.definition.title}, version ${programme.version}`],
    ['Läge', words.planStatus[plan.status]],
    ['Textens nummer', String(plan.revision)],
    ['Öppnad', inWords(plan.openedOn)],
    ['Fastställd senast', plan.adoptedOn ? undefined : inWords(plan.planDueOn)],
    ['Fastställd', plan.adoptedOn && inWords(plan.adoptedOn)],
    [
      'Redovisas för nämnden senast',
      plan.presentBy && presentation === undefined ? inWords(plan.presentBy) : undefined,
    ],
    [
      'Redovisad för nämnden',
      presentation &&
        [bodyName, inWords(presentation.presentedOn), presentation.paragraph, presentation.referenceNumber]
          .filter((part) => part !== undefined)
          .join(', '),
    ],
  ]);
};

/** How far a measure has come, by whoever said so last. */
const progressOf = ({ latest }: PlanLine, { measureId, progress }: Measure): string => {
  const judged = latest?.measures.find((measure) => measure.measureId === measureId);
  const parts = [
    progress && `Rapporterat ${inWords(progress.reportedOn)}: ${words.done[progress.done].toLowerCase()}`,
    progress?.reason,
    latest && judged && `Återbesök ${inWords(latest.heldOn)}: ${words.done[judged.done].toLowerCase()}`,
    judged?.effect && words.effect[judged.effect],
  ];
  return parts.filter((part) => part !== undefined).join('. ');
};

const measures = (line: PlanLine, number: number): Html =>
  columnTable(`Åtgärder på rad ${number}`, {
    columns: ['Åtgärd', 'Ansvar', 'Klar senast', 'Väntad effekt', 'Hur det går'],
    rows: line.measures.map((measure) => [
      measure.what,
      `${words.party[measure.ownerSide]}: ${measure.responsible}`,
      inWords(measure.dueOn),
      measure.expectedEffect,
      progressOf(line, measure),
    ]),
  });

const basisOf = ({ programme }: Plan, { areaId, restsOn }: PlanLine): string | undefined => {
  const area = programme.definition.areas.find(({ id }) => id === areaId);
  return area?.criteria.find(({ id }) => id === restsOn.criterionId)?.name;
};

const lineContent = (plan: Plan, line: PlanLine, number: number): Html => {
  const basis = basisOf(plan, line);
  return html`<h3>Rad ${number}: ${words.finding[line.kind].toLowerCase()}</h3>
<p class="finding">${line.isUrgent ? html`<span class="urgent">Brådskande.</span> ` : ''}${line.text}</p>
${basis === undefined ? '' : html`<p class="basis">Grundas på: ${basis}</p>\n`}${
  line.measures.length > 0 ? measures(line, number) : ''
}${line.noMeasureReason === undefined ? '' : html`<p><strong>Ingen åtgärd.</strong> ${line.noMeasureReason}</p>\n`}${
  line.latest === undefined
    ? ''
    : html`<p><strong>Resultat vid återbesök ${inWords(line.latest.heldOn)}: ${words.result[line.latest.result]}</strong></p>\n`
}`;
};

const areas = (plan: Plan): readonly (Html | undefined)[] => {
  const numbers = new Map(linesOf(plan).map(({ lineId }, index) => [lineId, index + 1]));
  return plan.programme.definition.areas.flatMap(({ id }) => {
    const area = plan.areas[id];
    if (area === undefined) return [];
    return [
      section(
        area.areaName,
        area.lines.map((line) => lineContent(plan, line, numbers.get(line.lineId) ?? 0)),
      ),
    ];
  });
};

const agreementRow = (plan: Plan, party: Party): readonly string[] => {
  const agreement = plan.agreements[party];
  if (agreement === undefined) return [words.party[party], 'Nej', ''];
  const isCurrent = hasAgreed(plan, party) ? 'Ja' : `Ja, till text nummer ${agreement.revision}`;
  return [words.party[party], isCurrent, inWords(agreement.agreedOn)];
};

const agreements = (plan: Plan): readonly Html[] => [
  columnTable('Parternas överenskommelse om den här texten', {
    columns: ['Part', 'Överens', 'Datum'],
    rows: (['unit', 'commissioner'] as const).map((party) => agreementRow(plan, party)),
  }),
];

const revisits = ({ revisits: set }: Plan): readonly Html[] =>
  set.length === 0
    ? []
    : [
        columnTable('Återbesök enligt uppföljningsmodellen', {
          columns: ['Återbesök', 'Dags', 'Görs senast', 'Gjort'],
          rows: set.map(({ number, name, dueOn, holdBy, held }) => [
            `${number}. ${name}`,
            inWords(dueOn),
            inWords(holdBy),
            held ? inWords(held.heldOn) : 'Nej',
          ]),
        }),
      ];

const closing = (plan: Plan): readonly Html[] => {
  const { closing: closed } = plan;
  if (closed === undefined) return [];
  const numbers = linesOf(plan).map(({ lineId }) => lineId);
  const carried = remainingLines(plan).map(({ lineId }) => String(numbers.indexOf(lineId) + 1));
  return [
    factTable('Hur planen avslutades', [
      ['Datum', inWords(closed.closedOn)],
      ['Skäl', words.closing[closed.reason]],
      ['Förklaring', closed.explanation],
      ['Följer med till nästa uppföljning', carried.length === 0 ? 'Ingenting' : `Rad ${listed(carried)}`],
    ]),
  ];
};

const officersAnswer = ({ comment }: Plan): readonly Html[] =>
  comment?.text === undefined
    ? []
    : [html`<h3>Uppföljarens svar ${inWords(comment.commentedOn)}</h3>\n`, ...paragraph(comment.text)];

/**
 * The plan as a page for the unit's wall and the body's agenda: line by line what was found, what is done about
 * it and by whom, who has agreed, and what the revisits have found.
 */
export const planDocument = (plan: Plan, publisher: Publisher = {}): string =>
  renderPage({
    title: `${plan.programme.definition.names.plan}: ${plan.unit.name}`,
    isFictional: plan.unit.isFictional,
    publisher,
    content: [
      facts(plan, publisher),
      ...(linesOf(plan).length === 0
        ? [html`<p>Rapporten innehåller inget som planen behöver svara på.</p>\n`]
        : areas(plan)),
      section('Överenskommelse', [...agreements(plan), ...officersAnswer(plan)]),
      section(plan.programme.definition.names.revisit, revisits(plan)),
      section('Avslut', closing(plan)),
    ].filter((part) => part !== undefined),
  });
