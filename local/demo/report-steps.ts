import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { holdClosingTalk } from './closing-talk-steps.ts';
import { type FollowUp, type Rest, rest, step, taskOf, today } from './follow-up.ts';

export interface ReportSteps {
  readonly assessmentId: string;
  /** What the unit remarks on in the fact check; none: it has no remarks. */
  readonly remark?: { readonly areaId: string; readonly text: string; readonly isConsidered: boolean };
  readonly wantsToDevelop: string;
  readonly closingTalk?: { readonly proposals: string; readonly alternativeWays: string };
}

const staff = [
  { role: 'undersköterska', number: 9 },
  { role: 'enhetschef', number: 1 },
];

/** From the completed assessment to the report that staff have read through: everyone finds their step in their tasks. */
export async function* takeReportThrough(
  followUp: FollowUp,
  { assessmentId, remark, wantsToDevelop, closingTalk }: ReportSteps,
): AsyncGenerator<Rest, string, void> {
  const { cast, unit } = followUp;
  const { officer, headOfFollowUp } = cast.users;
  await step(followUp, officer, 'completes the assessment', (user) =>
    user.change(`/assessments/${assessmentId}`, { to: '/completions' }),
  );

  const { items } = await officer.get('/reports?limit=100');
  const reportId: string = items.find((row: Json) => row.unitId === unit.unitId && row.status === 'draft').id;
  const record = `/reports/${reportId}`;
  yield rest(followUp, 'P3D', 'the officer has read the draft');
  await step(followUp, officer, 'shares the draft with the unit for its fact check', (user) =>
    user.change(record, { to: '/fact-checks' }),
  );

  yield rest(followUp, 'P4D', 'the unit reads');
  await taskOf(unit.manager, 'answerFactCheck', ({ id }) => id === reportId);
  const answer = remark
    ? { answer: 'remarks', remarks: [{ areaId: remark.areaId, text: remark.text }] }
    : { answer: 'noRemarks' };
  await step(
    followUp,
    unit.manager,
    `answers the fact check: ${remark ? 'one remark' : 'no remarks'}`,
    (user) => user.change(record, { to: '/fact-check-answers', body: answer }),
  );
  if (remark) {
    const { factCheck } = await officer.get(record);
    const [{ remarkId }] = factCheck.remarks;
    const body = remark.isConsidered
      ? { outcome: 'considered' }
      : { outcome: 'notConsidered', reason: 'Uppgiften stämmer med dokumentationen som granskades.' };
    await step(followUp, officer, `considers the remark: ${body.outcome}`, (user) =>
      user.change(record, { to: `/remarks/${remarkId}/considerations`, body }),
    );
  }
  await step(followUp, officer, 'asks the head of the unit to establish the report', (user) =>
    user.change(record, { to: '/establishment-requests', body: { establisherId: cast.ids.headOfFollowUp } }),
  );
  await taskOf(headOfFollowUp, 'establishReport', ({ id }) => id === reportId);
  await step(followUp, headOfFollowUp, 'establishes the report', (user) =>
    user.change(record, { to: '/establishments' }),
  );
  await taskOf(officer, 'publishReport', ({ id }) => id === reportId);
  await step(followUp, officer, 'hands the report over to the unit', (user) =>
    user.change(record, { to: '/publications' }),
  );

  await taskOf(unit.manager, 'recordReadThrough', ({ id }) => id === reportId);
  const meeting = rest(followUp, 'P7D', 'the staff meet');
  const plannedOn = dateInStockholm(meeting.until);
  await step(followUp, unit.manager, `sets the read-through with the staff on ${plannedOn}`, (user) =>
    user.change(record, {
      to: '/read-through-planning',
      method: 'PUT',
      body: { plannedOn, slot: { from: '13:30', minutes: 90 } },
    }),
  );
  yield meeting;
  await step(followUp, unit.manager, 'has read the report through with the staff', (user) =>
    user.change(record, {
      to: '/read-throughs',
      body: { heldOn: today(followUp), participants: staff, wantsToDevelop },
    }),
  );
  if (closingTalk) {
    await holdClosingTalk(followUp, { reportId, participants: staff, ...closingTalk });
  }
  return reportId;
}
