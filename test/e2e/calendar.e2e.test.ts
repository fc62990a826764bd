import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { runningStack } from './running-stack.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from './small-follow-up.ts';
import { tableAtRest } from './table-items.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
});
afterAll(() => stop());

/** A day so many from now. */
const dayAfter = (days: number): string =>
  new Date(stack.clock.now().getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10);

/** Every calendar file that was sent, as an independent reader finds it in the mail: who got which method and sequence. */
const files = async () => {
  await stack.drain();
  return Promise.all(
    stack
      .mails()
      .filter(({ calendar }) => calendar !== undefined)
      .map(async ({ file, to }) => {
        const { attachments, subject } = await PostalMime.parse(readFileSync(file));
        const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar');
        const ics = Buffer.from(part?.content as ArrayBuffer).toString('utf8');
        const { method, events: [event] = [] } = convertIcsCalendar(undefined, ics);
        expect(part?.method).toBe(method);
        return { to: to[0]?.split('@')[0], method, sequence: event?.sequence ?? 0, event, subject, ics };
      }),
  );
};
const seen = (all: Awaited<ReturnType<typeof files>>) =>
  all.map(({ to, method, sequence }) => `${to} ${method} ${sequence}`).toSorted();

const moveTo = (record: string, to: string, body: Json, as = followUp.cast.users.officer) =>
  as.change(record, { to, body });
const setOn = (record: string, to: string, body: Json, as = followUp.cast.users.officer) =>
  as.change(record, { to, body, method: 'PUT' });

describe('calendars', () => {
  it('get an announced occasion, its new time and its withdrawal, and never an unannounced one', async () => {
    const { officer } = followUp.cast.users;
    const assessmentId = await openAssessment(followUp, await adoptSmallProgramme(followUp));
    const record = `/assessments/${assessmentId}`;
    const occasion = { methodId: 'intervju', notice: 'announced', slot: { from: '13:00', minutes: 90 } };
    await officer.create(`${record}/occasions`, { ...occasion, plannedOn: dayAfter(10) });
    await officer.create(`${record}/occasions`, {
      ...occasion,
      notice: 'unannounced',
      plannedOn: dayAfter(3),
    });
    expect(seen(await files())).toEqual(['otto REQUEST 0', 'vera REQUEST 0']);

    await moveTo(record, '/occasions/occasion-1/moves', { plannedOn: dayAfter(12), slot: occasion.slot });
    await moveTo(record, '/occasions/occasion-2/moves', { plannedOn: dayAfter(4) });
    const moved = (await files()).slice(2);
    expect(seen(moved)).toEqual(['otto REQUEST 1', 'vera REQUEST 1']);
    expect(moved[0]?.event?.start.local?.date.toISOString().slice(0, 16)).toBe(`${dayAfter(12)}T13:00`);

    await moveTo(record, '/occasions/occasion-1/cancellations', {});
    await moveTo(record, '/occasions/occasion-2/cancellations', {});
    const all = await files();
    expect(seen(all.slice(4))).toEqual(['otto CANCEL 2', 'vera CANCEL 2']);
    expect(new Set(all.map(({ event }) => event?.uid)).size).toBe(1);
    expect(all.map(({ ics }) => ics).join()).not.toContain(dayAfter(4).replaceAll('-', ''));
  });

  it('get the read-through, the body’s meeting and the revisit; what is late is told by the organisation’s own rules', async () => {
    const { users, administrator } = followUp.cast;
    const rules = '/notification-rules';
    const own = {
      // What the small programme finds is an improvement area: of normal severity.
      reminders: [{ severity: 'normal', ladder: [{ after: 'P1D', tell: 'departmentHead' }] }],
      messages: [{ text: 'measureOverdue', severity: 'normal', alsoTell: ['mas'] }],
    };
    await administrator.change(rules, { to: '', method: 'PUT', body: own });
    expect(await administrator.get(rules)).toEqual(own);
    const before = (await files()).length;
    const programmeId = await adoptSmallProgramme(followUp);
    const assessmentId = await openAssessment(followUp, programmeId, 'OMV/2026:8');
    await assess(followUp, assessmentId);
    const reportId = await publish(followUp, assessmentId);
    const planId = await adoptPlan(followUp, reportId);
    await setOn(
      `/plans/${planId}`,
      '/presentation-planning',
      { plannedOn: dayAfter(20) },
      users.boardSecretary,
    );
    await stack.drain();
    stack.clock.advanceTo(stack.clock.now().getTime() + 75 * 24 * 3_600_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    const late = stack.mails().filter(({ subject }) => subject.endsWith('en åtgärd är försenad'));
    const told = late.map(({ to }) => `${to[0]?.split('@')[0]}`);
    expect(told.toSorted()).toEqual(['daga', 'maja']);
    const { items } = await users.officer.get('/revisits');
    const revisit = `/revisits/${items[0].id}`;
    await setOn(revisit, '/planning', { plannedOn: dayAfter(9), announcement: 'announced' });
    await stack.drain();
    await setOn(revisit, '/planning', { plannedOn: dayAfter(9), announcement: 'unannounced' });
    const later = (await files()).slice(before);
    const of = (title: RegExp) => seen(later.filter(({ event }) => title.test(event?.summary ?? '')));
    expect(of(/^Genomgång med medarbetarna/)).toEqual(['otto REQUEST 0', 'vera REQUEST 0']);
    expect(of(/^Redovisning för nämnden: Handlingsplan, /)).toEqual([
      'bodil REQUEST 0',
      'krister REQUEST 0',
      'otto REQUEST 0',
    ]);
    expect(of(/^Återbesök, /)).toEqual([
      'otto CANCEL 1',
      'otto REQUEST 0',
      'vera CANCEL 1',
      'vera REQUEST 0',
    ]);
  });

  it('can subscribe to the year ahead, without a login and without what nobody is told', async () => {
    const { officer } = followUp.cast.users;
    const unitManager = followUp.unit.manager;
    const visitOn = dayAfter(9);
    const own = async (user: typeof officer) =>
      ((await user.get(`/own-agenda?from=${dayAfter(-60)}`)).items as Json[]).map(
        ({ matter, on }) => `${on} ${matter}`,
      );
    await stack.drain();
    expect(await own(officer)).toContain(`${visitOn} visit`);
    expect(await own(unitManager)).not.toContain(`${visitOn} visit`);
    expect((await own(unitManager)).some((entry) => entry.endsWith(' revisit'))).toBe(true);

    const subscribe = async (user: typeof officer) => {
      const { url, feedId } = await user.post('/calendar-feeds', { name: 'Mobilen' });
      return { url: url as string, feedId: feedId as string };
    };
    for (const user of [officer, unitManager]) {
      const { url } = await subscribe(user);
      const got = await fetch(url);
      expect([got.status, got.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
      const ics = await got.text();
      const { events = [] } = convertIcsCalendar(undefined, ics);
      expect(events.map(({ summary }) => summary).join()).toContain('Hemtjänst Björken (fiktiv)');
      expect(ics).not.toContain(visitOn.replaceAll('-', ''));
      const etag = String(got.headers.get('etag'));
      expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await fetch(`${url.slice(0, -4)}AAAA`)).status).toBe(404);
    }
    const { url, feedId } = await subscribe(officer);
    await officer.change('/calendar-feeds', { to: `/${feedId}`, method: 'DELETE' });
    expect((await fetch(url)).status).toBe(404);
  });

  it('the same follow-up counts in the figures, of the unit and the programme and nobody else', async () => {
    const { officer } = followUp.cast.users;
    const figures = await officer.get('/figures?by=unit');
    expect(figures.total).toMatchObject({ units: 1, leadTime: { count: 1 } });
    expect(figures.groups).toMatchObject([{ name: 'Hemtjänst Björken (fiktiv)' }]);
    expect(figures).not.toHaveProperty('comparison');
    await expect(followUp.unit.manager.get('/figures')).rejects.toMatchObject({ status: 403 });
  });

  it('hold neither an address nor more than one file for each person and sequence', async () => {
    const all = await files();
    const keys = all.map(({ to, sequence, event }) => `${to} ${event?.uid} ${sequence}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { event, ics } of all) {
      expect(event?.location).toBe('Hemtjänst Björken (fiktiv)');
      expect(ics).not.toMatch(/data:|GEO|Kunderna/);
    }
    await tableAtRest(stack);
    expect(stack.deadLetters()).toEqual([]);
  });
});
