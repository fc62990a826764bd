import type { Period } from '#events/identifiers.ts';
import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import type { ApiUser, Json, UnexpectedAnswer } from '../users/api-user.ts';
import { holdClosingTalk } from './closing-talk-steps.ts';
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
  /** What is done instead of a measure without effect. */
  readonly instead?: { readonly what: string; readonly within: Period };
}

export interface RevisitSteps {
  readonly planId: string;
  readonly lines: readonly LineVisit[];
  readonly support: { readonly given: string; readonly askedFor: string };
  readonly closingTalk?: { readonly proposals: string; readonly alternativeWays: string };
  /** Agreed with the unit unless told. */
  readonly announcement?: 'announced' | 'unannounced';
}

/** The officer puts a revisit off, and says why. */
export const postponeRevisit = async (
  followUp: FollowUp,
  { planId, by, reason }: { readonly planId: string; readonly by: Period; readonly reason: string },
): Promise<void> => {
  const { officer } = followUp.cast.users;
  const { number, dueOn } = await nextRevisit(followUp, planId);
  await step(followUp, officer, `postpones the revisit of ${dueOn}: "${reason}"`, (user) =>
    user.change(`/plans/${planId}`, {
      to: `/revisits/${number}/moves`,
      body: { dueOn: addPeriod(dueOn, by), reason },
    }),
  );
};

/** The officer decides not to come this time, and says why. */
export const waiveRevisit = async (
  followUp: FollowUp,
  { planId, reason }: { readonly planId: string; readonly reason: string },
): Promise<void> => {
  const { officer } = followUp.cast.users;
  const { number, dueOn } = await nextRevisit(followUp, planId);
  await step(followUp, officer, `waives the revisit of ${dueOn}: "${reason}"`, (user) =>
    user.change(`/plans/${planId}`, { to: `/revisits/${number}/waivers`, body: { reason } }),
  );
};

/** A complaint came in: the officer comes an extra time. The unit sees that, and not why. */
export const addExtraRevisit = async (
  followUp: FollowUp,
  {
    planId,
    within,
    referenceNumber,
  }: { readonly planId: string; readonly within: Period; readonly referenceNumber: string },
): Promise<void> => {
  const { cast, unit } = followUp;
  const cause = { kind: 'complaint', date: today(followUp), referenceNumber };
  const body = { dueOn: addPeriod(today(followUp), within), cause };
  await step(followUp, cast.users.officer, 'sets an extra revisit because of a complaint', (user) =>
    user.change(`/plans/${planId}`, { to: '/revisits', body }),
  );
  if (JSON.stringify(await unit.manager.get(`/plans/${planId}`)).includes(referenceNumber))
    throw new Error('The unit was shown why one comes an extra time');
};

/** The revisit that a plan waits for. */
export const nextRevisit = async ({ cast }: FollowUp, planId: string): Promise<Json> => {
  const { revisits } = await cast.users.officer.get(`/plans/${planId}`);
  const waiting = revisits.filter(({ held, waived, coveredBy }: Json) => !held && !waived && !coveredBy);
  return waiting.sort((a: Json, b: Json) => a.dueOn.localeCompare(b.dueOn))[0];
};

const linesOf = (record: Json): Json[] => Object.values(record.areas).flatMap(({ lines }: Json) => lines);

/** An unannounced revisit is nowhere to be found for the unit, neither by its id nor in its lists. */
const checkHidden = async (manager: ApiUser, revisitId: string): Promise<void> => {
  const read = await manager.get(`/revisits/${revisitId}`).catch((error: UnexpectedAnswer) => error.status);
  const { items } = await manager.get('/revisits?limit=100');
  if (read !== 404 || JSON.stringify(items).includes(revisitId))
    throw new Error('The unit saw an unannounced revisit in advance');
};

/** The clock has called for a revisit: the unit gives its account, the officer judges line by line. */
export async function* holdRevisit(
  followUp: FollowUp,
  { planId, lines, support, closingTalk, announcement = 'announced' }: RevisitSteps,
): AsyncGenerator<Rest, void, void> {
  const { cast, unit } = followUp;
  const { officer } = cast.users;
  const { id: revisitId } = await taskOf(officer, 'completeRevisit', (row) => row.planId === planId);
  const record = `/revisits/${revisitId}`;
  const visit = rest(followUp, 'P6D', 'the day of the revisit');
  const plannedOn = visit.until.slice(0, 10);
  const isAnnounced = announcement === 'announced';
  const what = isAnnounced
    ? `agrees on ${plannedOn} with the unit`
    : `will come on ${plannedOn}, unannounced`;
  await step(followUp, officer, what, (user) =>
    user.change(record, { to: '/planning', method: 'PUT', body: { plannedOn, announcement } }),
  );
  const opened = linesOf(await officer.get(record));
  const lineOf = (about: string): Json => opened.find(({ text }) => text.startsWith(about));
  const account = async () => {
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
  };
  if (isAnnounced) await account();
  else await checkHidden(unit.manager, revisitId);
  yield visit;
  if (!isAnnounced) {
    await step(followUp, officer, 'comes unannounced', (user) =>
      user.change(record, { to: '/visits', body: { heldOn: today(followUp) } }),
    );
    await account();
  }
  const results = lines.map(({ result }) => result).join(', ');
  await step(followUp, officer, `comes back and judges: ${results}`, async (user) => {
    for (const { about, result, ...judged } of lines) {
      const { lineId, measures } = lineOf(about);
      const { done, reason, effect, sign, lookAgainOn, instead } = judged;
      const newMeasure = instead && {
        what: instead.what,
        ownerSide: 'unit',
        responsible: 'verksamhetschef',
        dueOn: addPeriod(today(followUp), instead.within),
      };
      const judgement = { done, reason, effect, sign, lookAgainOn, newMeasure };
      const body = { result, measures: measures.map(({ measureId }: Json) => ({ measureId, ...judgement })) };
      await user.change(`${record}/lines/${lineId}`, { to: '/judgement', method: 'PUT', body });
    }
    await user.change(record, { to: '/support', method: 'PUT', body: support });
  });
  await step(followUp, officer, 'completes the revisit', (user) =>
    user.change(record, { to: '/completions', body: { heldOn: today(followUp) } }),
  );
  if (closingTalk) {
    // The plan notes the revisit and ends: then the talk is asked for.
    await followUp.stack.drain();
    const { reportId } = await officer.get(`/plans/${planId}`);
    const participants = [
      { role: 'undersköterska', number: 8 },
      { role: 'verksamhetschef', number: 1 },
    ];
    await holdClosingTalk(followUp, { reportId, participants, ...closingTalk });
  }
}
