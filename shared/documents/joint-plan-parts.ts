import { html } from 'hono/html';
import {
  areasOf,
  type JointArea,
  type JointMeasure,
  type JointPlan,
  type Seat,
  stanceOf,
} from '#shared/domain/collaboration/joint-plan.ts';
import {
  latestJudgement,
  nextRevisitOn,
  progressOf,
} from '#shared/domain/collaboration/joint-plan-progress.ts';
import type { Html } from './page.ts';
import { progressChart } from './progress-chart.ts';
import { inWords, listed, words } from './swedish.ts';
import { columnTable, factTable } from './tables.ts';

/** Who reads it: the parties see why somebody reserved or stands outside, others that they do. */
export type Readership = 'parties' | 'anyone';

export const jointPlanFacts = (plan: JointPlan): Html =>
  factTable(`Uppgifter om planen ${plan.title}`, [
    ['Läge', words.jointPlanStatus[plan.status]],
    ['Överordnad plan', plan.superiorPlan && `${plan.superiorPlan.title} (${plan.superiorPlan.owner})`],
    ['Parter', listed(plan.seats.map(({ name }) => name))],
    ['Svar senast', plan.status === 'asked' && plan.answerBy ? inWords(plan.answerBy) : undefined],
    ['Antagen', plan.adoptedOn && inWords(plan.adoptedOn)],
    ['Nästa uppföljning', nextRevisitOn(plan) && inWords(nextRevisitOn(plan) as string)],
    ['Avslutad', plan.ending && inWords(plan.ending.endedOn)],
    ['Planerat fortsatt arbete', plan.ending?.continuedWork],
  ]);

/** How far the agreed measures have come; nothing before there are any. */
export const jointPlanChart = (plan: JointPlan): Html | undefined => {
  const { yes, partly, no, notYet } = progressOf(plan);
  return progressChart(`Genomförda åtgärder i ${plan.title}`, [
    { label: words.done.yes, count: yes, colour: '#1b5e20' },
    { label: words.done.partly, count: partly, colour: '#9ccc65' },
    { label: words.done.no, count: no, colour: '#b71c1c' },
    { label: 'Inte uppföljd än', count: notYet, colour: '#e0e0e0' },
  ]);
};

const stanceCell = (area: JointArea, { seatId }: Seat, measureId?: string): string | undefined => {
  const said = stanceOf(area, seatId, measureId);
  return said && words.stance[said.stance];
};

const stances = (plan: JointPlan, area: JointArea, readership: Readership): Html =>
  columnTable(`Vad parterna säger om ${area.title}`, {
    columns: ['Part', 'Området', ...area.measures.map((_, index) => `Åtgärd ${index + 1}`)],
    rows: plan.seats.map((seat) => {
      const why = area.stances.find(
        ({ seatId, revision, text }) => seatId === seat.seatId && revision === area.revision && text,
      )?.text;
      const said = stanceCell(area, seat) ?? 'Har inte svarat';
      return [
        seat.name,
        readership === 'parties' && why !== undefined ? `${said}: ${why}` : said,
        ...area.measures.map(({ measureId }) => stanceCell(area, seat, measureId) ?? ''),
      ];
    }),
  });

const found = (plan: JointPlan, { areaId }: JointArea, { measureId }: JointMeasure): string => {
  const judged = latestJudgement(plan, areaId)?.measures.find((one) => one.measureId === measureId);
  if (judged?.done === undefined) return 'Inte uppföljd än';
  const effect = judged.effect && words.effect[judged.effect].toLowerCase();
  return effect === undefined ? words.done[judged.done] : `${words.done[judged.done]}, ${effect}`;
};

const measures = (plan: JointPlan, area: JointArea): Html => {
  const nameOf = new Map(plan.seats.map(({ seatId, name }) => [seatId, name]));
  return columnTable(`Åtgärder: ${area.title}`, {
    columns: ['Åtgärd', 'Vem', 'Klar senast', 'Väntad effekt', 'Genomförd'],
    rows: area.measures.map((measure, index) => [
      `${index + 1}. ${measure.what}${measure.isFirstStep ? ' (första steg)' : ''}`,
      listed(measure.seatIds.map((seatId) => nameOf.get(seatId) ?? seatId)),
      inWords(measure.dueOn),
      measure.expectedEffect,
      found(plan, area, measure),
    ]),
  });
};

/** A development area: what must develop, for which outcome, by whom, who agrees and what has come of it. */
const areaContent = (plan: JointPlan, area: JointArea, readership: Readership): Html => {
  const latest = latestJudgement(plan, area.areaId);
  return html`<h3>${area.title}</h3>
<p>${area.need}</p>
${area.intendedOutcome === undefined ? '' : html`<p><strong>Det här ska bli bättre för invånarna:</strong> ${area.intendedOutcome}</p>\n`}${
  latest === undefined
    ? ''
    : html`<p><strong>Det här har invånarna märkt:</strong> ${latest.observedOutcome} (${words.result[latest.result].toLowerCase()})</p>\n`
}${area.measures.length === 0 ? '' : measures(plan, area)}${plan.status === 'drafted' ? '' : stances(plan, area, readership)}`;
};

export const jointPlanAreas = (plan: JointPlan, readership: Readership): readonly Html[] =>
  areasOf(plan).map((area) => areaContent(plan, area, readership));
