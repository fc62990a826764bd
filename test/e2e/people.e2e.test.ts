import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FollowUp, restUntil } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { ApiUser, type Json } from '#local/users/api-user.ts';
import { countEvents, peopleFile, sendFile, unitsFile } from './import-files.ts';
import { runningStack } from './running-stack.ts';
import { etagOf, send } from './send.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from './small-follow-up.ts';
import { statesOf, tableAtRest } from './table-items.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
});

afterAll(() => stop?.());

describe('an import', () => {
  test('of 250 people and their 50 units is applied by the reaction, and each can sign in', async () => {
    const { administrator, code } = followUp.cast;
    const people = peopleFile('p', 250);
    const peopleImport = await sendFile(stack, administrator, people);
    await stack.drain({ timeoutSeconds: 120 });
    expect(await administrator.get(peopleImport)).toMatchObject({
      rowCount: 250,
      chunkCount: 3,
      chunksApplied: 3,
      refusedRows: [],
    });
    const units = unitsFile('p', 50);
    const unitsImport = await sendFile(stack, administrator, units);
    await stack.drain({ timeoutSeconds: 120 });
    expect(await administrator.get(unitsImport)).toMatchObject({ rowCount: 50, refusedRows: [] });
    // The registrar has a role by the file, the managers of the units by their units.
    expect(await countEvents(stack, people)).toEqual({ PersonRegistered: 250, MembershipGranted: 51 });
    expect(await countEvents(stack, units)).toEqual({ UnitRegistered: 50 });
    const persona = { name: 'Påhittad', role: 'enhetschef', sub: 'p-42', organisationId: code };
    expect(await new ApiUser(stack, persona).get('/tasks')).toMatchObject({ items: [] });
    expect(stack.deadLetters()).toEqual([]);
  }, 240_000);

  test('whose reaction fails again and again waits, and nothing is doubled when it is redriven', async () => {
    const { administrator } = followUp.cast;
    const people = peopleFile('q', 10);
    const units = unitsFile('q', 10);
    await sendFile(stack, administrator, people);
    await stack.drain();
    const failing = stack.failNext('apply-import', Number.POSITIVE_INFINITY);
    const path = await sendFile(stack, administrator, units);
    await stack.drain();
    failing.stop();
    expect(stack.deadLetters('apply-import')).toHaveLength(1);
    expect(await administrator.get(path)).toMatchObject({ chunksApplied: 0 });
    expect(await countEvents(stack, units)).toEqual({});
    expect(stack.redrive('apply-import')).toBe(1);
    await stack.drain();
    expect(await administrator.get(path)).toMatchObject({ chunksApplied: 1, refusedRows: [] });
    // The same files once more say nothing new.
    await sendFile(stack, administrator, units);
    await sendFile(stack, administrator, people);
    expect(await countEvents(stack, units)).toEqual({ UnitRegistered: 10 });
    expect(await countEvents(stack, people)).toEqual({ PersonRegistered: 10, MembershipGranted: 11 });
  });
});

describe('a person who leaves', () => {
  const tasksOf = async (user: ApiUser): Promise<string[]> => {
    const { items } = await user.get('/tasks?limit=100');
    return items.map(({ task, kind, id }: Json) => `${task} ${kind}/${id}`).sort();
  };

  test('leaves everything that waits to another in one act, who is told; the old login opens nothing', async () => {
    const { cast, unit } = followUp;
    const { administrator, users, ids, bodyId } = cast;
    const { officer } = users;
    const { id: olgaId } = await administrator.create('/people', {
      name: 'Olga Falun (fiktiv)',
      email: 'olga@falun.example',
      language: 'sv',
      subject: 'olga-officer-falun',
      managerId: ids.headOfFollowUp,
      memberships: [{ role: 'officer', bodyId }],
    });
    const persona = { ...officer.persona, name: 'Olga Falun', sub: 'olga-officer-falun' };
    const olga = new ApiUser(stack, persona);

    // Otto has a revisit to hold, a report to write and an assessment to carry out.
    const programmeId = await adoptSmallProgramme(followUp);
    const first = await openAssessment(followUp, programmeId);
    await assess(followUp, first);
    const plan = await adoptPlan(followUp, await publish(followUp, first));
    const { revisits } = await officer.get(`/plans/${plan}`);
    const { until, why } = restUntil(revisits[0].dueOn, 'the revisit is due');
    await followUp.timeline.until(until, why);
    const second = await openAssessment(followUp, programmeId, 'OMV/2027:1');
    await assess(followUp, second);
    await officer.change(`/assessments/${second}`, { to: '/completions' });
    await openAssessment(followUp, programmeId, 'OMV/2027:2');
    await stack.drain();
    const waiting = await tasksOf(officer);
    expect(waiting.map((task) => task.split(' ')[0])).toEqual([
      'completeAssessment',
      'completeRevisit',
      'writeReport',
    ]);
    expect(await tasksOf(olga)).toEqual([]);
    const mailsToOlga = () => stack.mails().filter(({ to }) => to.includes('olga@falun.example'));
    expect(mailsToOlga()).toEqual([]);

    const body = { handOverTo: olgaId };
    await administrator.change(`/people/${ids.officer}`, { to: '/departure', body });
    expect((await send(stack, { as: officer, path: '/tasks' })).status).toBe(403);
    await stack.drain();
    expect((await send(stack, { as: officer, path: '/assessments' })).status).toBe(403);
    expect(await tasksOf(olga)).toEqual(waiting);
    expect(mailsToOlga().length).toBeGreaterThanOrEqual(waiting.length);

    // Nothing at all waits for him any more, and she can go on at once.
    const items = await tableAtRest(stack);
    const stillHis = items.filter(({ listPk }) => listPk === `${cast.code}#PERSON#${ids.officer}`);
    expect(stillHis.filter(({ listSk }) => String(listSk).startsWith('waiting#'))).toEqual([]);
    const [revisit] = statesOf(items, 'revisit');
    const planning = { plannedOn: revisits[0].dueOn, announcement: 'announced' };
    await olga.change(`/revisits/${String(revisit?.['revisitId'])}`, {
      to: '/planning',
      method: 'PUT',
      body: planning,
    });
    await stack.drain();
    expect(await tasksOf(unit.manager)).toContain(
      `accountForMeasures revisit/${String(revisit?.['revisitId'])}`,
    );
    expect(stack.deadLetters()).toEqual([]);
  }, 240_000);

  test('comes back to nothing: a departure is not undone by a role', async () => {
    const { administrator, ids, bodyId } = followUp.cast;
    const path = `/people/${ids.officer}`;
    const headers = { 'if-match': await etagOf(stack, administrator, path) };
    const body = { role: 'officer', bodyId };
    const answer = await send(stack, {
      as: administrator,
      method: 'POST',
      path: `${path}/memberships`,
      headers,
      body,
    });
    expect(answer).toMatchObject({
      status: 409,
      json: { violations: [{ rule: 'organisation.personHasNotLeft' }] },
    });
  });
});

test('tasks are one’s own, the most urgent first, page by page', async () => {
  const { manager } = followUp.unit;
  const all = (await manager.get('/tasks?limit=100')).items;
  expect(all.length).toBeGreaterThan(1);
  const days: string[] = all.map(({ dueOn = '9999-12-31' }: Json) => dueOn);
  expect(days).toEqual(days.toSorted((a, b) => a.localeCompare(b)));
  const paged: Json[] = [];
  let href = `/v1/${manager.persona.organisationId}/tasks?limit=1`;
  while (href) {
    const { json } = await send(stack, { as: manager, path: href });
    paged.push(...json.items);
    href = json._links.next?.href ?? '';
  }
  expect(paged).toEqual(all);
});
