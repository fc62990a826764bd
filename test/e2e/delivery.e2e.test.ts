import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameOfType } from '#events/envelope.ts';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';
import { instantInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { atOnce, runningStack, temporaryFolder } from './running-stack.ts';
import { adoptSmallProgramme, assess, followUpInFalun, openAssessment, tasksOf } from './small-follow-up.ts';
import { eventItems, statesOf, type TableItem, tableAtRest } from './table-items.ts';

const driver = resolve('test/e2e/run-demo-until-killed.ts');

/** Runs the demo in a process of its own and kills it, with no time to put anything in order, at a step it tells. */
const runUntil = async (dataDir: string, told: RegExp): Promise<void> => {
  const child = spawn(process.execPath, [driver, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    if (told.test(line)) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
};

const countBy = (values: readonly string[]): Map<string, number> =>
  new Map([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));

/** What must hold whatever happened: nothing lost, nothing done twice. */
const checkDelivery = (stack: LocalStack, items: readonly TableItem[]): void => {
  const stored = eventItems(items);
  const arrived = new Set(stack.events().map(({ detail }) => detail['id']));
  expect(stored.filter(({ envelope }) => !arrived.has(envelope.id))).toEqual([]);
  expect(stored.filter(({ isUnpublished }) => isUnpublished)).toEqual([]);
  expect(stack.deadLetters()).toEqual([]);

  const named = (name: string) => stored.filter(({ envelope }) => nameOfType(envelope.type) === name).length;
  expect(statesOf(items, 'report')).toHaveLength(named('AssessmentCompleted'));
  expect(statesOf(items, 'plan')).toHaveLength(named('ReportPublished'));
  expect(statesOf(items, 'revisit')).toHaveLength(named('PlanDueForReview'));

  const sent = statesOf(items, 'notification').filter(({ status }) => status === 'sent');
  const mails = countBy(stack.mails().map(({ messageId }) => messageId));
  expect(new Set(sent.map(({ providerMessageId }) => providerMessageId)).size).toBe(sent.length);
  for (const { providerMessageId } of sent) expect(mails.get(String(providerMessageId))).toBe(1);
  const claimed = statesOf(items, 'notification').filter(({ status }) => status === 'claimed');
  expect(stack.mails().length).toBeLessThanOrEqual(sent.length + claimed.length);
};

describe('kill -9 in the middle of the demo', () => {
  it.each([
    ['while reports are handed over', /hands the report over/],
    ['while plans are written', /writes measures on/],
  ])(
    '%s: every committed event is delivered, none in effect twice',
    async (_, told) => {
      const { folder, remove } = temporaryFolder();
      try {
        const dataDir = join(folder, 'data');
        await runUntil(dataDir, told);
        const stack = await startStack({ ...atOnce, dataDir });
        try {
          await stack.drain();
          // What the stream had passed by when the process died is the sweeper's.
          stack.clock.advanceTo(stack.clock.now().getTime() + 20 * 60_000);
          await stack.tick('sweep');
          const items = await tableAtRest(stack);
          expect(eventItems(items).length).toBeGreaterThan(60);
          checkDelivery(stack, items);
        } finally {
          await stack.stop();
        }
      } finally {
        remove();
      }
    },
    240_000,
  );
});

describe('the reaction that drafts reports is dead', () => {
  let stack: LocalStack;
  let stop: () => Promise<void>;
  let followUp: FollowUp;
  beforeAll(async () => {
    ({ stack, stop } = await runningStack());
    followUp = await followUpInFalun(stack);
  });
  afterAll(() => stop());

  it('still rings "report due", and drafts the report once when it is redriven', async () => {
    const broken = stack.failNext('report/draft-report', Number.POSITIVE_INFINITY);
    const assessmentId = await openAssessment(followUp, await adoptSmallProgramme(followUp));
    await assess(followUp, assessmentId);
    const { officer } = followUp.cast.users;
    await officer.change(`/assessments/${assessmentId}`, { to: '/completions' });
    await stack.drain();
    expect(stack.deadLetters('draft-report')).toHaveLength(1);

    const { reportDueOn } = await officer.get(`/assessments/${assessmentId}`);
    const mailsBefore = stack.mails().length;
    stack.clock.advanceTo(Date.parse(instantInStockholm(reportDueOn)) + 5 * 24 * 3_600_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    const names = stack.events().map(({ 'detail-type': name }) => name);
    expect(names.filter((name) => name === 'ReportOverdue')).toHaveLength(1);
    expect(stack.mails().length).toBeGreaterThan(mailsBefore);
    const waiting = await officer.get('/tasks');
    expect(tasksOf(waiting.items)).toEqual([`publishReport assessment/${assessmentId}`]);

    broken.stop();
    expect(stack.redrive('draft-report')).toBe(1);
    const items = await tableAtRest(stack);
    expect(statesOf(items, 'report')).toHaveLength(1);
    checkDelivery(stack, items);
  });
});
