import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Envelope, nameOfType } from '#events/envelope.ts';
import { adoptProgramme, type FollowUp, restUntil } from '#local/demo/follow-up.ts';
import {
  addExtraRevisit,
  holdRevisit,
  nextRevisit,
  postponeRevisit,
  waiveRevisit,
} from '#local/demo/revisit-steps.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { dueOn } from '#shared/domain/calendar/stockholm.ts';
import { runningStack } from './running-stack.ts';
import {
  adoptPlan,
  assess,
  followUpInFalun,
  goThrough,
  openAssessment,
  publish,
  smallProgramme,
} from './small-follow-up.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let planId: string;

/** Comes again every second month, and after at most ten working days to a unit at risk. */
const definition = {
  ...smallProgramme,
  cadence: {
    ...smallProgramme.cadence,
    revisitAgainAfter: 'P2M',
    riskComesBackWithin: { raised: { workingDays: 10 }, high: { workingDays: 5 } },
  },
};

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  const programmeId = await adoptProgramme(followUp, definition, '§ 12');
  const assessmentId = await openAssessment(followUp, programmeId);
  await assess(followUp, assessmentId);
  planId = await adoptPlan(followUp, await publish(followUp, assessmentId));
});

afterAll(() => stop?.());

/** What happened to revisits of the plan, as other systems see it on the bus. */
const told = (name: string): Readonly<Record<string, unknown>>[] =>
  stack
    .events()
    .filter(({ source }) => source === 'samsyn')
    .map(({ detail }) => Envelope.parse(detail))
    .filter(({ type, data }) => nameOfType(type) === name && data['planId'] === planId)
    .map(({ data }) => data);
const until = async (date: string) => {
  const { until: instant, why } = restUntil(date, 'time goes on');
  await followUp.timeline.until(instant, why);
};
const inPart = {
  about: 'Kunderna möter',
  result: 'partly',
  done: 'partly',
  reason: 'Schemat läggs om.',
  effect: 'noEffect',
  instead: { what: 'Fasta team per område.', within: 'P2M' },
} as const;
const support = { given: 'Genomgång av schemat.', askedFor: 'Inget.' };

describe('the revisits of a plan, through the deployed shape', () => {
  test("come sooner when a person raises the unit's risk level, which the unit is not shown", async () => {
    const { cast, unit } = followUp;
    const before = await nextRevisit(followUp, planId);
    const motive = 'Ny verksamhetschef och många vikarier.';
    const record = `/units/${unit.unitId}`;
    const risk = { to: '/risk', method: 'PUT', body: { level: 'raised', motive } } as const;
    await cast.users.headOfFollowUp.change(record, risk);
    await stack.drain();
    const after = await nextRevisit(followUp, planId);
    expect(after.dueOn < before.dueOn).toBe(true);
    expect(told('RevisitMoved')).toMatchObject([{ why: 'riskLevel', dueOn: after.dueOn }]);
    expect((await cast.users.officer.get(record)).risk).toMatchObject({ level: 'raised', motive });
    expect(JSON.stringify(await unit.manager.get(record))).not.toContain('vikarier');
  });

  test('are postponed with a reason: nothing rings on the day that was', async () => {
    const { dueOn: before } = await nextRevisit(followUp, planId);
    await postponeRevisit(followUp, { planId, by: 'P6W', reason: 'Enheten renoverar.' });
    await until(before);
    expect(told('PlanDueForReview')).toEqual([]);
  });

  test('may be extra and unannounced: hidden from the unit, and never for a cause that it is shown', async () => {
    await addExtraRevisit(followUp, { planId, within: 'P1W', referenceNumber: 'OMV/2027:3' });
    const extra = await nextRevisit(followUp, planId);
    await until(extra.dueOn);
    await goThrough(
      followUp,
      holdRevisit(followUp, { planId, lines: [inPart], support, announcement: 'unannounced' }),
    );
    expect(told('RevisitCarriedOut')).toHaveLength(1);
    expect(JSON.stringify(stack.events())).not.toContain('OMV/2027:3');
    const plan = await followUp.unit.manager.get(`/plans/${planId}`);
    const measures = Object.values<{ lines: { measures: unknown[] }[] }>(plan.areas).flatMap(({ lines }) =>
      lines.flatMap((line) => line.measures),
    );
    expect(measures).toMatchObject([{ measureId: 'measure-1' }, { what: 'Fasta team per område.' }]);
  });

  test('are waived with a reason: nobody comes, and the next is counted from the last held', async () => {
    const waived = await nextRevisit(followUp, planId);
    await waiveRevisit(followUp, { planId, reason: 'Enheten byter lokaler.' });
    const next = await nextRevisit(followUp, planId);
    const heldOn = String(told('RevisitCarriedOut')[0]?.['heldOn']);
    expect(next.dueOn).toBe(dueOn(heldOn, 'P2M'));
    await until(waived.dueOn);
    expect(told('PlanDueForReview')).toHaveLength(1);
    await until(next.dueOn);
    expect(told('PlanDueForReview').map((data) => data['revisitNumber'])).toEqual([2, next.number]);
  });

  test('waived when they are open already, they wait for nobody; no message is dead, every mail is sent', async () => {
    const { cast } = followUp;
    const { items } = await cast.users.officer.get('/revisits?limit=100');
    const { id } = items.find(({ status }: { status: string }) => status === 'open');
    await waiveRevisit(followUp, { planId, reason: 'Avtalet går ut.' });
    await stack.drain();
    expect(await cast.users.officer.get(`/revisits/${id}`)).toMatchObject({ status: 'waived' });
    const tasks = await cast.users.officer.get('/tasks?limit=100');
    expect(JSON.stringify(tasks)).not.toContain('completeRevisit');
    expect(stack.deadLetters()).toEqual([]);
  });
});
