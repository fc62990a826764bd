import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Envelope, nameOfType } from '#events/envelope.ts';
import type { Fault, FaultChooser, FaultPoint } from '#local/control/fault.ts';
import { type FollowUp, restUntil, taskOf, today } from '#local/demo/follow-up.ts';
import { holdRevisit } from '#local/demo/revisit-steps.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import { deliverAgain } from './deliver-again.ts';
import { countEvents, peopleFile, sendFile } from './import-files.ts';
import { reactionsOfTemplate, sqsEventOf } from './reactions.ts';
import { runCommand } from './run-command.ts';
import { runningStack } from './running-stack.ts';
import { etagOf, send } from './send.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  goThrough,
  openAssessment,
  publish,
} from './small-follow-up.ts';
import { statesOf, tableAtRest, tableItems } from './table-items.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let programmeId: string;
let chooseFault: FaultChooser = () => undefined;

beforeAll(async () => {
  ({ stack, stop } = await runningStack({ fault: (point) => chooseFault(point) }));
  followUp = await followUpInFalun(stack);
  programmeId = await adoptSmallProgramme(followUp);
});

afterEach(() => {
  chooseFault = () => undefined;
});

afterAll(() => stop?.());

/** The fault, so many times; answers how often it has struck. */
const strike = (times: number, fault: Fault, isMeant: (point: FaultPoint) => boolean): { count: number } => {
  const struck = { count: 0 };
  chooseFault = (point) => {
    if (struck.count >= times || !isMeant(point)) return undefined;
    struck.count += 1;
    return fault;
  };
  return struck;
};

const onBus = () =>
  stack
    .events()
    .filter(({ source }) => source === 'samsyn')
    .map(({ detail }) => Envelope.parse(detail));

/** The events of one name about one record, as they arrived: twice when they came twice. */
const arrivals = (name: string, id: string): Envelope[] =>
  onBus().filter(({ type, subject }) => nameOfType(type) === name && subject.endsWith(id));

const notifications = async () =>
  statesOf(await tableItems(stack), 'notification') as {
    notificationId: string;
    text: string;
    status: string;
    claimedAt?: string;
    about: { id: string };
  }[];

/** What files set off is tried with the files, what goes to other systems with the webhooks, collaborations by themselves. */
const isTriedElsewhere = (name: string): boolean =>
  name.includes('-document-') || name.includes('-collaboration-') || name.endsWith('-deliver-events');

const mailsOf = (notificationId: string) =>
  stack.mails().filter(({ tags }) => tags['notificationId'] === notificationId);

describe('the reaction that drafts reports is dead', () => {
  test('"report due" still rings, and when it lives again the report is drafted once', async () => {
    const { officer } = followUp.cast.users;
    const id = await openAssessment(followUp, programmeId, 'OMV/2026:21');
    const path = `/assessments/${id}`;
    await assess(followUp, id);
    const failing = stack.failNext('report/draft-report', Number.POSITIVE_INFINITY);
    await officer.change(path, { to: '/completions' });
    await stack.drain();
    const [dead, ...others] = stack.deadLetters('draft-report');
    expect(others).toEqual([]);
    expect((await officer.get('/reports')).items).toEqual([]);
    expect(arrivals('ReportOverdue', id)).toEqual([]);

    const { reportDueOn } = await officer.get(path);
    const { until, why } = restUntil(addPeriod(reportDueOn, 'P7D'), 'a week after the report was due');
    await followUp.timeline.until(until, why);
    expect(arrivals('ReportOverdue', id).map(({ data }) => data)).toEqual([
      expect.objectContaining({ assessmentId: id, reportDueOn, tell: 'owner' }),
    ]);
    const told = (await notifications()).filter(({ text }) => text === 'reportOverdue');
    expect(told.map(({ status, about }) => [status, about.id])).toEqual([['delivered', id]]);
    const [mail] = mailsOf(told[0]?.notificationId ?? '');
    expect(mail?.to).toEqual(['otto@falun.example']);
    await taskOf(officer, 'publishReport', (row) => row.id === id);

    // It comes back, and hears of the same completion from every side at once.
    failing.stop();
    const again = sqsEventOf([JSON.parse(dead?.body ?? ''), JSON.parse(dead?.body ?? '')]);
    const invoked = [0, 1].map(() => stack.invoke('report/draft-report', again));
    const redrive = (part = '') => runCommand(stack, `redrive.ts --stage dev ${part}`.trim());
    expect(await redrive()).toBe('     1  samsyn-dev-report-draft-report-dead\n');
    expect(await redrive('draft-report')).toBe('samsyn-dev-report-draft-report-dead: completed, 1 moved\n');
    expect(await redrive('draft-report')).toBe('Nothing there to move back.\n');
    await expect(redrive('draft-rapport')).rejects.toThrow('No dead-letter queue is named draft-rapport');
    await Promise.all(invoked);
    await stack.drain();
    const { items } = await officer.get('/reports');
    expect(items).toMatchObject([{ assessmentId: id, status: 'draft' }]);
    expect(new Set(arrivals('ReportDrafted', items[0].id).map(({ id: event }) => event)).size).toBe(1);
    expect(stack.deadLetters()).toEqual([]);
    await stack.tick('ring-alarms');
    await stack.drain();
    expect(arrivals('ReportOverdue', id)).toHaveLength(1);
  });
});

describe('the bus', () => {
  test('refuses events for a while: they arrive when it takes them, and are no longer waiting', async () => {
    // The client tries three times, so that the relay itself fails and its batch comes again.
    const struck = strike(5, 'refuse', ({ operation }) => operation === 'PutEvents');
    const id = await openAssessment(followUp, programmeId, 'OMV/2026:22');
    const items = await tableAtRest(stack);
    expect(struck.count).toBe(5);
    expect(arrivals('AssessmentOpened', id)).toHaveLength(1);
    expect(items.filter(({ unpublishedSince }) => unpublishedSince !== undefined)).toEqual([]);
    expect(stack.deadLetters()).toEqual([]);
  });

  test('takes events and its answer is lost: they come twice, and who must act is told once', async () => {
    const { users, ids } = followUp.cast;
    const id = await openAssessment(followUp, programmeId, 'OMV/2026:23');
    await stack.drain();
    const struck = strike(1, 'lose-answer', ({ operation }) => operation === 'PutEvents');
    const body = { fromPersonId: ids.officer, toPersonId: ids.headOfFollowUp };
    await users.headOfFollowUp.change(`/assessments/${id}`, { to: '/hand-overs', body });
    await stack.drain();
    const back = { fromPersonId: ids.headOfFollowUp, toPersonId: ids.officer };
    await users.headOfFollowUp.change(`/assessments/${id}`, { to: '/hand-overs', body: back });
    await stack.drain();
    expect(struck.count).toBe(1);
    const [first, second] = arrivals('AssessmentHandedOver', id);
    expect(second).toEqual(first);
    const told = (await notifications()).filter(
      ({ text, about }) => text === 'workHandedOver' && about.id === id,
    );
    // The head handed over to herself and back: only the officer is told, and by one mail.
    expect(told.map(({ notificationId }) => mailsOf(notificationId).length)).toEqual([1]);
  });
});

test('a mail whose answer is lost is not sent again: the mail service tells that it arrived', async () => {
  const { users, ids } = followUp.cast;
  const id = await openAssessment(followUp, programmeId, 'OMV/2026:26');
  await stack.drain();
  // The head, who is not told what she does herself, takes it over and gives it back.
  const body = { fromPersonId: ids.officer, toPersonId: ids.headOfFollowUp };
  await users.headOfFollowUp.change(`/assessments/${id}`, { to: '/hand-overs', body });
  await stack.drain();
  const struck = strike(1, 'lose-answer', ({ operation }) => operation === 'SendEmail');
  const back = { fromPersonId: ids.headOfFollowUp, toPersonId: ids.officer };
  await users.headOfFollowUp.change(`/assessments/${id}`, { to: '/hand-overs', body: back });
  await stack.drain();
  expect(struck.count).toBe(1);
  const told = (await notifications()).filter(
    ({ text, about }) => text === 'workHandedOver' && about.id === id,
  );
  expect(told.map(({ status }) => status)).toEqual(['delivered']);
  expect(mailsOf(told[0]?.notificationId ?? '')).toHaveLength(1);
});

test('a mail that nobody says anything of is not sent again: it is parked after an hour, and the administrator told', async () => {
  const { officer } = followUp.cast.users;
  const id = await openAssessment(followUp, programmeId, 'OMV/2026:24');
  await stack.drain();
  const struck = strike(1, 'refuse', ({ operation }) => operation === 'SendEmail');
  const finding = {
    kind: 'remark',
    text: 'Larmen når inte fram på natten.',
    restsOn: { areaId: 'ledning' },
    isUrgent: true,
  };
  const area = `/assessments/${id}/areas/ledning`;
  await officer.change(area, { to: '', method: 'PUT', body: { findings: [finding] } });
  await stack.drain();
  expect(struck.count).toBe(1);
  const urgent = async () => {
    const [one, ...others] = (await notifications()).filter(({ text }) => text === 'urgentFinding');
    if (one === undefined || others.length > 0) throw new Error('Exactly one is to be told');
    return one;
  };
  const { notificationId, status, claimedAt = '' } = await urgent();
  expect(status).toBe('claimed');
  expect(mailsOf(notificationId)).toEqual([]);

  const ringAfter = async (minutes: number) => {
    stack.clock.advanceTo(Date.parse(claimedAt) + minutes * 60_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    return (await urgent()).status;
  };
  expect(await ringAfter(58)).toBe('claimed');
  expect(await ringAfter(61)).toBe('parked');
  expect(mailsOf(notificationId)).toEqual([]);
  const told = (await notifications()).filter(({ text }) => text === 'mailNotDelivered');
  expect(told).toMatchObject([{ status: 'delivered', about: { id: notificationId } }]);
  expect(mailsOf(told[0]?.notificationId ?? '').map(({ to }) => to)).toEqual([['astrid@falun.example']]);
});

test('an import that breaks off in the middle resumes where it was, and nothing is there twice', async () => {
  const { administrator } = followUp.cast;
  const file = peopleFile('b', 130);
  // The rows of the second chunk are written, and that they are can not be noted.
  const isNotingChunk = ({ operation, body }: FaultPoint) =>
    operation === 'TransactWriteItems' && /"Delete".*ROWS#0002/.test(JSON.stringify(body));
  const struck = strike(Number.POSITIVE_INFINITY, 'refuse', isNotingChunk);
  const path = await sendFile(stack, administrator, file);
  await stack.drain({ timeoutSeconds: 120 });
  chooseFault = () => undefined;
  expect(struck.count).toBeGreaterThan(0);
  expect(stack.deadLetters('apply-import')).toHaveLength(1);
  const half = await administrator.get(path);
  expect(half).toMatchObject({ chunkCount: 2, chunksApplied: 1 });
  expect(half).not.toHaveProperty('completedAt');
  expect(await countEvents(stack, file)).toEqual({ PersonRegistered: 130, MembershipGranted: 1 });

  expect(stack.redrive('apply-import')).toBe(1);
  await stack.drain({ timeoutSeconds: 120 });
  expect(await administrator.get(path)).toMatchObject({ chunksApplied: 2, refusedRows: [] });
  expect(await countEvents(stack, file)).toEqual({ PersonRegistered: 130, MembershipGranted: 1 });
  expect(stack.deadLetters()).toEqual([]);
}, 240_000);

describe('a message that comes again', () => {
  beforeAll(async () => {
    // One follow-up from its beginning to the next one.
    const { officer } = followUp.cast.users;
    const assessmentId = await openAssessment(followUp, programmeId, 'OMV/2026:25');
    await assess(followUp, assessmentId);
    // So that the report of this one is the only draft.
    const [draft] = (await officer.get('/reports')).items;
    await officer.change(`/reports/${draft.id}`, { to: '/fact-checks' });
    const planId = await adoptPlan(followUp, await publish(followUp, assessmentId));
    const { revisits } = await officer.get(`/plans/${planId}`);
    const { until, why } = restUntil(revisits[0].dueOn, 'the revisit is due');
    await followUp.timeline.until(until, why);
    const visited = {
      about: 'Kunderna möter',
      result: 'partly',
      done: 'partly',
      reason: 'Schemat läggs om i höst.',
      effect: 'noEffect',
      instead: { what: 'Fasta team per område.', within: 'P2M' },
    } as const;
    const support = { given: 'Genomgång av schemat.', askedFor: 'Inget.' };
    await goThrough(followUp, holdRevisit(followUp, { planId, lines: [visited], support }));
    await openAssessment(followUp, programmeId, 'OMV/2027:26');
    // The programme does not come again, so the plan is closed: that is news, which comes with the week's digest.
    const nextWeek = restUntil(addPeriod(today(followUp), 'P10D'), 'the digest has left');
    await followUp.timeline.until(nextWeek.until, nextWeek.why);
  }, 240_000);

  /** The unit gets another manager, who takes over what waits there. */
  const appointNewManager = async (): Promise<void> => {
    const { cast, unit } = followUp;
    const { providerId: organisationId, unitId } = unit;
    const { id: personId } = await cast.administrator.create(`/organisations/${organisationId}/people`, {
      name: 'Vilma Björken (fiktiv)',
      email: 'vilma@bjorken.example',
      language: 'sv',
    });
    const path = `/units/${unitId}`;
    const headers = { 'if-match': await etagOf(stack, cast.administrator, path) };
    const body = { manager: { organisationId, personId } };
    const changed = await send(stack, { as: cast.administrator, method: 'PATCH', path, headers, body });
    expect(changed.status).toBe(200);
  };

  test('changes nothing, whatever it is and whichever reaction hears it', async () => {
    const { administrator, ids } = followUp.cast;
    expect(stack.deadLetters()).toEqual([]);
    const hearers = await deliverAgain(stack, stack.events());
    const known = stack.events().length;
    const body = { handOverTo: ids.headOfFollowUp };
    await administrator.change(`/people/${ids.officer}`, { to: '/departure', body });
    await appointNewManager();
    await stack.drain();
    // What happened before tells the one who waits by now; what came of the changes is as done as all else.
    for (const name of await deliverAgain(stack, stack.events().slice(known))) hearers.add(name);
    const all = (await reactionsOfTemplate()).map(({ name }) => name);
    expect(all.filter((name) => !hearers.has(name) && !isTriedElsewhere(name))).toEqual([]);
    expect(all.length).toBeGreaterThanOrEqual(10);
  }, 240_000);
});
