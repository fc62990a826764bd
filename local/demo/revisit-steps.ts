import type { Json } from '../users/api-user.ts';
import { type FollowUp, type Rest, rest, step, taskOf, today } from './follow-up.ts';

/** What a revisit finds of one line, found by the words its finding begins with. */
export interface LineVisit {
  readonly about: string;
  readonly result: 'achieved' | 'partly' | 'notAchieved';
  readonly done: 'yes' | 'partly' | 'no';
  readonly reason?: string;
  readonly effect?: 'hadEffect' | 'noEffect' | 'tooEarly';
  readonly sign?: string;
  readonly lookAgainOn?: string;
}

export interface RevisitSteps {
  readonly planId: string;
  readonly lines: readonly LineVisit[];
  readonly support: { readonly given: string; readonly askedFor: string };
  readonly closingTalk?: { readonly proposals: string; readonly alternativeWays: string };
}

const linesOf = (record: Json): Json[] => Object.values(record.areas).flatMap(({ lines }: Json) => lines);

/** The clock has called for a revisit: the unit gives its account, the officer judges line by line. */
export async function* holdRevisit(
  followUp: FollowUp,
  { planId, lines, support, closingTalk }: RevisitSteps,
): AsyncGenerator<Rest, void, void> {
  const { cast, unit } = followUp;
  const { officer } = cast.users;
  const { id: revisitId } = await taskOf(officer, 'completeRevisit', (row) => row.planId === planId);
  const record = `/revisits/${revisitId}`;
  const visit = rest(followUp, 'P6D', 'the day of the revisit');
  const plannedOn = visit.until.slice(0, 10);
  await step(followUp, officer, `agrees on ${plannedOn} with the unit`, (user) =>
    user.change(record, { to: '/planning', method: 'PUT', body: { plannedOn, announcement: 'announced' } }),
  );
  const opened = linesOf(await officer.get(record));
  const lineOf = (about: string): Json => opened.find(({ text }) => text.startsWith(about));
  await taskOf(unit.manager, 'accountForMeasures', ({ id }) => id === revisitId);
  await step(followUp, unit.manager, 'tells what was done about each line', async (user) => {
    for (const { about, done, reason } of lines) {
      const { lineId, measures } = lineOf(about);
      const body = {
        measures: measures.map(({ measureId }: Json) => ({ measureId, done, ...(reason && { reason }) })),
      };
      await user.change(`${record}/lines/${lineId}`, { to: '/account', method: 'PUT', body });
    }
  });
  yield visit;
  const results = lines.map(({ result }) => result).join(', ');
  await step(followUp, officer, `comes back and judges: ${results}`, async (user) => {
    for (const { about, result, ...judged } of lines) {
      const { lineId, measures } = lineOf(about);
      const { done, reason, effect, sign, lookAgainOn } = judged;
      const judgement = { done, reason, effect, sign, lookAgainOn };
      const body = { result, measures: measures.map(({ measureId }: Json) => ({ measureId, ...judgement })) };
      await user.change(`${record}/lines/${lineId}`, { to: '/judgement', method: 'PUT', body });
    }
    await user.change(record, { to: '/support', method: 'PUT', body: support });
  });
  if (closingTalk) {
    const participants = [
      { role: 'undersköterska', number: 8 },
      { role: 'verksamhetschef', number: 1 },
    ];
    await step(followUp, officer, 'holds the closing talk with manager and staff', (user) =>
      user.change(record, {
        to: '/closing-talks',
        body: { heldOn: today(followUp), participants, ...closingTalk },
      }),
    );
  }
  await step(followUp, officer, 'completes the revisit', (user) =>
    user.change(record, { to: '/completions', body: { heldOn: today(followUp) } }),
  );
}
