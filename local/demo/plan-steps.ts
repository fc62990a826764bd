import type { Period } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm, nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { type FollowUp, type Rest, rest, step, taskOf, today } from './follow-up.ts';

/** What is done about one finding, found by the words it begins with. */
export interface LinePlan {
  readonly about: string;
  readonly what: string;
  readonly ownerSide: 'unit' | 'commissioner';
  readonly responsible: string;
  readonly within: Period;
  readonly expectedEffect: string;
}

export interface PlanSteps {
  readonly reportId: string;
  readonly lines: readonly LinePlan[];
  /** The officer asks for more once before there are no comments. */
  readonly completion?: { readonly text: string; readonly about: string; readonly what: string };
  /** "§ 97": the body has the plan presented, after the adoption. */
  readonly presentation?: { readonly paragraph: string; readonly after: Period };
}

const linesOf = (plan: Json): Json[] => Object.values(plan.areas).flatMap(({ lines }: Json) => lines);

/** From the opened plan to the adopted one, presented where the programme asks for it. */
export async function* takePlanThrough(
  followUp: FollowUp,
  steps: PlanSteps,
): AsyncGenerator<Rest, string, void> {
  const { cast, unit } = followUp;
  const { officer, commissioner, boardSecretary } = cast.users;
  const task = await taskOf(unit.manager, 'answerPlan', ({ unitId }) => unitId === unit.unitId);
  const planId: string = task.id;
  const record = `/plans/${planId}`;

  const answer = async (about: string, what: string) => {
    const planned = steps.lines.find((line) => line.about === about) as LinePlan;
    const line = linesOf(await unit.manager.get(record)).find(({ text }) => text.startsWith(about));
    if (!line) throw new Error(`The plan has no line about "${about}"`);
    const { ownerSide, responsible, within, expectedEffect } = planned;
    const measure = {
      what,
      ownerSide,
      responsible,
      dueOn: nextWorkingDay(addPeriod(today(followUp), within)),
      expectedEffect,
    };
    await unit.manager.change(`${record}/lines/${line.lineId}`, {
      to: '',
      method: 'PUT',
      body: { measures: [measure] },
    });
  };
  const submit = (what: string) =>
    step(followUp, unit.manager, what, (user) => user.change(record, { to: '/submissions' }));
  const comment = (body: object, what: string) =>
    step(followUp, officer, what, (user) => user.change(record, { to: '/comments', body }));

  await step(followUp, unit.manager, `writes measures on ${steps.lines.length} lines`, async () => {
    for (const { about, what } of steps.lines) await answer(about, what);
  });
  await submit('hands the plan in');
  if (steps.completion) {
    const { text, about, what } = steps.completion;
    await taskOf(officer, 'commentPlan', ({ id }) => id === planId);
    await comment({ outcome: 'completionAsked', text }, 'asks for a completion of the plan');
    yield rest(followUp, 'P5D', 'the unit completes the plan');
    await taskOf(unit.manager, 'answerPlan', ({ id }) => id === planId);
    await step(followUp, unit.manager, 'completes the plan', () => answer(about, what));
    await submit('hands the plan in again');
  }
  await comment({ outcome: 'noComments' }, 'has no comments on the plan');
  const { revision } = await unit.manager.get(record);
  await step(followUp, unit.manager, 'agrees to this text for the unit', (user) =>
    user.change(record, { to: '/agreements/unit', body: { revision } }),
  );
  await step(followUp, commissioner, 'agrees to this text for the commissioner', (user) =>
    user.change(record, { to: '/agreements/commissioner', body: { revision } }),
  );
  await taskOf(officer, 'adoptPlan', ({ id }) => id === planId);
  await step(followUp, officer, 'adopts the plan', (user) => user.change(record, { to: '/adoptions' }));

  if (steps.presentation) {
    const { paragraph, after } = steps.presentation;
    const meeting = rest(followUp, after, 'the body meets');
    const plannedOn = dateInStockholm(meeting.until);
    await step(followUp, boardSecretary, `puts the plan on the agenda of ${plannedOn}`, (user) =>
      user.change(record, { to: '/presentation-planning', method: 'PUT', body: { plannedOn } }),
    );
    yield meeting;
    const body = {
      bodyId: cast.bodyId,
      presentedOn: today(followUp),
      paragraph,
      referenceNumber: `ON/${today(followUp).slice(0, 4)}:201`,
    };
    await step(
      followUp,
      boardSecretary,
      `records that the plan was presented to the body, ${paragraph}`,
      (user) => user.change(record, { to: '/presentations', body }),
    );
  }
  return planId;
}
