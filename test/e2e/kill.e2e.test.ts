import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Envelope, nameOfType } from '#events/envelope.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';
import { atOnce, temporaryFolder } from './running-stack.ts';
import { eventItems, statesOf, type TableItem, tableAtRest } from './table-items.ts';

const { folder, remove } = temporaryFolder();
const dataDir = join(folder, 'data');
/** The demo follows up two units: when the second plan is being adopted nobody has come back yet. */
const plansBeforeKill = 2;
/** By then everybody should have come back, and everything is late. */
const longAfter = '2028-03-01T09:00:00.000Z';

let child: ChildProcess | undefined;
let stack: LocalStack;
let items: readonly TableItem[];
let decided: readonly Envelope[];
let killedAfter: string[];

/** Runs a stack on the data folder, and kills it when what it says shows that it is in the middle of something. */
const killWhen = async (
  isTime: (lines: readonly string[]) => boolean,
  ...args: string[]
): Promise<string[]> => {
  const script = join(import.meta.dirname, 'fixture/stack-to-kill.ts');
  child = spawn(process.execPath, [script, dataDir, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    lines.push(line);
    if (!isTime(lines)) continue;
    child.kill('SIGKILL');
    break;
  }
  expect((await exit)[1]).toBe('SIGKILL');
  return lines;
};

const isAdoption = (line: string) => line.endsWith('adopts the plan');

beforeAll(async () => {
  const isHeard = (line = '') => line.startsWith('heard');
  // The first events of a step are on the bus, and what comes of them is not.
  killedAfter = await killWhen(
    (lines) => isHeard(lines.at(-1)) && lines.filter(isAdoption).length >= plansBeforeKill,
  );
  await killWhen((lines) => lines.includes('rings') && isHeard(lines.at(-1)), longAfter);
  stack = await startStack({ ...atOnce, dataDir });
  await stack.drain({ timeoutSeconds: 120 });
  // What was cut off while it rang rings again, and what was never answered is looked at.
  stack.clock.advanceTo(stack.clock.now().getTime() + 61 * 60_000);
  await stack.tick();
  await stack.drain({ timeoutSeconds: 120 });
  items = await tableAtRest(stack);
  decided = eventItems(items).map(({ envelope }) => envelope);
});

afterAll(async () => {
  child?.kill('SIGKILL');
  await stack?.stop();
  // Left behind only when the test broke off between a kill and the next start.
  const pidFile = join(dataDir, 'dynamodb.pid');
  if (existsSync(pidFile)) process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  remove();
});

const named = (name: string): Envelope[] => decided.filter(({ type }) => nameOfType(type) === name);

describe('after two kill -9, in the middle of the stories and in the middle of a ring', () => {
  test('there was something to lose', () => {
    expect(killedAfter.filter(isAdoption)).toHaveLength(plansBeforeKill);
    expect(named('AssessmentCompleted')).toHaveLength(2);
    expect(named('PlanDueForReview').length).toBeGreaterThan(0);
    expect(decided.length).toBeGreaterThan(150);
  });

  test('every committed event is on the bus, as it was decided, and none waits to be published', () => {
    const heard = new Map(stack.events().map(({ detail }) => [detail['id'], detail]));
    expect(decided.filter(({ id }) => !heard.has(id)).map(({ type }) => type)).toEqual([]);
    for (const envelope of decided) expect(heard.get(envelope.id)).toEqual(envelope);
    expect(eventItems(items).filter(({ isUnpublished }) => isUnpublished)).toEqual([]);
  });

  test('the bus has heard of nothing that was not committed', () => {
    const ids = new Set(decided.map(({ id }) => id));
    const ofOurs = stack.events().filter(({ source }) => source === 'samsyn');
    expect(ofOurs.filter(({ detail }) => !ids.has(String(detail['id'])))).toEqual([]);
  });

  test("each record's history is without gaps", () => {
    for (const [record, own] of Map.groupBy(
      decided,
      ({ organisationid, subject }) => `${organisationid}/${subject}`,
    )) {
      const sequences = own.map(({ sequence }) => Number(sequence)).sort((a, b) => a - b);
      expect([record, sequences]).toEqual([record, own.map((_one, index) => index + 1)]);
    }
  });

  test.each([
    ['AssessmentCompleted', 'report', 'assessmentId', ({ data }: Envelope) => String(data['assessmentId'])],
    ['ReportPublished', 'plan', 'reportId', ({ data }: Envelope) => String(data['reportId'])],
    ['PlanDueForReview', 'revisit', 'planId', ({ data }: Envelope) => String(data['planId'])],
  ])('for each %s there is exactly one %s', (name, kind, key, idOf) => {
    const causes = named(name);
    const effects = statesOf(items, kind);
    expect(causes.length).toBeGreaterThan(0);
    expect(effects.map((state) => String(state[key])).toSorted()).toEqual(causes.map(idOf).toSorted());
  });

  test('each event was taken up once: no reaction did the same twice', () => {
    for (const name of ['ReportDrafted', 'PlanOpened', 'RevisitOpened', 'MembershipGranted']) {
      const caused = named(name).flatMap(({ causationid, subject }) =>
        causationid ? [`${causationid} ${subject}`] : [],
      );
      expect([name, caused.length]).toEqual([name, new Set(caused).size]);
    }
  });

  test('nobody got a mail twice, and each that was sent is there to read', () => {
    const all = statesOf(items, 'notification') as {
      notificationId: string;
      status: string;
      channel: string;
    }[];
    const told = all.filter(({ channel }) => channel === 'email');
    const mailsOf = Map.groupBy(stack.mails(), ({ tags }) => String(tags['notificationId']));
    expect(told.length).toBeGreaterThan(20);
    const files = new Set(globSync('*.eml', { cwd: join(dataDir, 'mails') }));
    for (const { notificationId, status } of told) {
      const mails = mailsOf.get(notificationId) ?? [];
      expect([notificationId, mails.length <= 1]).toEqual([notificationId, true]);
      if (status !== 'delivered') continue;
      expect([notificationId, mails.length]).toEqual([notificationId, 1]);
      expect(files.has(`${mails[0]?.messageId}.eml`)).toBe(true);
    }
    // Arrived, without reason any more, or parked because the kill took the answer: nothing is left hanging.
    const ends = ['delivered', 'superseded', 'parked'];
    expect(told.filter(({ status }) => !ends.includes(status))).toEqual([]);
    expect(told.filter(({ status }) => status === 'parked').length).toBeLessThanOrEqual(10);
    expect(
      [...mailsOf.keys()].filter((id) => !told.some(({ notificationId }) => notificationId === id)),
    ).toEqual([]);
  });

  test('nothing lies dead', () => {
    expect(stack.deadLetters()).toEqual([]);
  });
});
