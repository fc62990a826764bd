import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { addPeriod, dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { runningStack } from './running-stack.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  openAssessment,
  publish,
} from './small-follow-up.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
});
afterAll(() => stop());

const mailsTo = (address: string) => stack.mails().filter(({ to }) => to.includes(address));
const helena = 'helena@falun.example';
const setEmail = (personId: string, email: string) =>
  followUp.cast.administrator.change(`/people/${personId}`, { to: '', method: 'PATCH', body: { email } });

describe('one follow-up, told to its people', () => {
  let reportId: string;

  it('a mail that bounces lies unread in the inbox, and the administrator is told', async () => {
    const { officer } = followUp.cast.users;
    await setEmail(followUp.cast.ids.officer, 'bounce+otto@simulator.amazonses.com');
    const assessmentId = await openAssessment(followUp, await adoptSmallProgramme(followUp));
    await assess(followUp, assessmentId);
    reportId = await publish(followUp, assessmentId);

    const { items, unread } = await officer.get('/inbox');
    expect(items.find(({ text }: Json) => text === 'reportToWrite')).toMatchObject({
      title: 'Kvalitetsrapport, Hemtjänst Björken (fiktiv): rapport att skriva klart',
      cameBack: true,
      about: { noun: 'report', id: reportId },
    });
    expect(items.every(({ cameBack }: Json) => cameBack === true)).toBe(true);
    expect(unread).toBe(items.length);
    const told = mailsTo('astrid@falun.example');
    expect(told.map(({ subject }) => subject)).toEqual(items.map(() => 'Ett meddelande kom inte fram'));
    const { items: notifications } = await followUp.cast.administrator.get('/notifications?limit=100');
    const ended = notifications.map(({ text, status }: Json) => `${text} ${status}`);
    expect(ended).toContain('reportToWrite bounced');
    expect(ended).toContain('mailNotDelivered delivered');
    expect(ended).toContain('factsToCheck delivered');
  });

  it('a message is read once, by its recipient alone', async () => {
    const { officer, headOfFollowUp } = followUp.cast.users;
    const { items } = await officer.get('/inbox');
    const { notificationId } = items.at(-1);
    const { unread } = await officer.get('/inbox');
    await expect(headOfFollowUp.post(`/inbox/${notificationId}/readings`, {})).rejects.toMatchObject({
      status: 404,
    });
    await officer.post(`/inbox/${notificationId}/readings`, {});
    await officer.post(`/inbox/${notificationId}/readings`, {});
    const after = await officer.get('/inbox');
    expect(after.unread).toBe(unread - 1);
    expect(after.items.at(-1)).toMatchObject({ notificationId, readAt: expect.any(String) });
  });

  it('preferences are one’s own, and nobody overwrites what they have not seen', async () => {
    const { officer } = followUp.cast.users;
    const from = dateInStockholm(stack.clock.now().toISOString());
    const pause = { from, to: addPeriod(from, 'P1D'), substituteId: followUp.cast.ids.officer };
    const preferences = { language: 'en', channels: {} };
    const put = (body: object) => officer.change('/preferences', { to: '', method: 'PUT', body });
    await expect(put({ ...preferences, pause })).rejects.toMatchObject({
      status: 422,
      problem: { violations: [{ rule: 'organisation.substituteIsAnother' }] },
    });
    await expect(put({ ...preferences, channels: { late: 'inbox' } })).rejects.toMatchObject({ status: 422 });
    await put(preferences);
    await put(preferences);
    expect(await officer.get('/preferences')).toEqual(preferences);
    await setEmail(followUp.cast.ids.officer, 'otto@falun.example');
    expect(await officer.get('/preferences')).toEqual(preferences);
  });

  it('while the officer is away the substitute gets what must be acted on', async () => {
    const { officer } = followUp.cast.users;
    const from = dateInStockholm(stack.clock.now().toISOString());
    const pause = { from, to: addPeriod(from, 'P3M'), substituteId: followUp.cast.ids.headOfFollowUp };
    await officer.change('/preferences', {
      to: '',
      method: 'PUT',
      body: { language: 'en', channels: {}, pause },
    });
    const before = mailsTo(helena).length;
    const planId = await adoptPlan(followUp, reportId);
    const asSubstitute = mailsTo(helena)
      .slice(before)
      .filter(({ text }) => text?.includes('som ersättare för en kollega'));
    expect(asSubstitute.length).toBeGreaterThan(0);
    expect(mailsTo('otto@falun.example')).toEqual([]);

    await officer.change('/preferences', { to: '', method: 'PUT', body: { language: 'en', channels: {} } });
    await officer.change(`/plans/${planId}`, {
      to: '/closings',
      body: { reason: 'officerDecided', explanation: 'Enheten läggs samman med en annan.' },
    });
    await stack.drain();
  });

  it('what needs no action comes with the week’s digest, as a mail that any reader understands', async () => {
    const manager = followUp.unit.manager;
    const digests = () => stack.mails().filter(({ subject }) => subject === 'Det här har hänt');
    const waiting = (await manager.get('/inbox')).items.filter(({ channel }: Json) => channel === 'digest');
    expect(waiting).toMatchObject([{ text: 'planClosed' }]);
    expect(digests()).toEqual([]);
    stack.clock.advanceTo(stack.clock.now().getTime() + 10 * 24 * 3_600_000);
    await stack.tick('ring-alarms');
    await stack.drain();
    await stack.tick('ring-alarms');
    await stack.drain();
    const [digest, ...more] = digests();
    expect(more).toEqual([]);
    const parsed = await PostalMime.parse(readFileSync(digest?.file ?? ''));
    expect(parsed.subject).toBe('Det här har hänt');
    expect(parsed.text).toContain('- Handlingsplan, Hemtjänst Björken (fiktiv): planen är avslutad');
    expect(parsed.html).toContain('<li>Handlingsplan, Hemtjänst Björken (fiktiv): planen är avslutad</li>');
  });

  it('nothing is dead, and every mail that left is known to have arrived or bounced', async () => {
    expect(stack.deadLetters()).toEqual([]);
    const { items } = await followUp.cast.administrator.get('/notifications?limit=100');
    const ends = ['bounced', 'collected', 'delivered', 'superseded'];
    expect(items.filter(({ status }: Json) => !ends.includes(status))).toEqual([]);
  });
});
