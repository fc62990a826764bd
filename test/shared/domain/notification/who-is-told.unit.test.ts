import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { eventNames } from '#events/catalogue.ts';
import { TextCode } from '#events/notification/text-code.ts';
import { findHolders } from '#shared/domain/notification/find-holders.ts';
import { notifiedEvents } from '#shared/domain/notification/notified-events.ts';
import { type Telling, whoIsTold } from '#shared/domain/notification/who-is-told.ts';
import { bodyId, unitId } from '../../../functions/notification/some-people.ts';

const tellings = eventNames.flatMap((name) => {
  const rule = whoIsTold[name];
  return rule === 'nobody' ? [] : (rule as unknown as readonly Telling<Record<string, unknown>>[]);
});

test('every task that a rule names is one that some record waits with', () => {
  const root = resolve(import.meta.dirname, '../../../../shared/domain');
  const rooms = globSync('{assessment,collaboration,document,organisation,plan,report,revisit}/*.ts', {
    cwd: root,
  });
  const code = rooms.map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const tasks = tellings.flatMap(({ to }) => ('waitingWith' in to ? to.waitingWith : []));
  expect(tasks.length).toBeGreaterThan(10);
  expect(tasks.filter((task) => !code.includes(`'${task}'`))).toEqual([]);
});

/** What comes with a calendar file is told by the calendar's own rule. */
const calendarTexts: readonly TextCode[] = ['meetingSet', 'meetingMoved', 'meetingCalledOff'];

test('every text is used by a rule; the digest is made of others', () => {
  const used = [...tellings.map(({ text }) => text), ...calendarTexts, 'digest'];
  expect(new Set(used)).toEqual(new Set(TextCode.options));
});

test('what tells of mails is not told of by mails without end', () => {
  const loud = notifiedEvents.filter((name) => name.startsWith('Notification'));
  expect(loud).toEqual([
    'NotificationBounced',
    'NotificationComplained',
    'NotificationFailed',
    'NotificationParked',
  ]);
});

const people = (offices: Record<string, string[]>) =>
  Object.entries(offices).map(([id, held]) => ({ id, isActive: id !== 'left', offices: held }));
const holders = (offices: Record<string, string[]>, roles: Parameters<typeof findHolders>[1]['roles']) =>
  findHolders(people(offices), { roles, belonging: { bodyId, unitId } }).map(({ id }) => id);

test('those closest to the unit have a role before those who have it for the whole body', () => {
  const offices = {
    whole: [`mas/${bodyId}/*`],
    unit: [`mas/${bodyId}/${unitId}`],
    otherUnit: [`mas/${bodyId}/0192f0c1-0000-7c3d-8e4f-000000000000`],
    otherBody: ['mas/skolnamnden/*'],
    left: [`mas/${bodyId}/${unitId}`],
  };
  expect(holders(offices, ['mas'])).toEqual(['unit']);
  expect(holders({ ...offices, unit: [] }, ['mas'])).toEqual(['whole']);
});

test('where nobody has the first role, the next one is told; where nobody has any, nobody is found', () => {
  const offices = { head: [`headOfFollowUp/${bodyId}/*`], admin: ['systemAdministrator/*/*'] };
  expect(holders(offices, ['mas', 'headOfFollowUp'])).toEqual(['head']);
  expect(holders(offices, ['mas', 'systemAdministrator'])).toEqual(['admin']);
  expect(holders(offices, ['mas'])).toEqual([]);
});

test('two who have the same role are both told', () => {
  const offices = { one: [`commissioner/${bodyId}/*`], two: [`commissioner/${bodyId}/*`] };
  expect(holders(offices, ['commissioner'])).toEqual(['one', 'two']);
});
