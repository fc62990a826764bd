import { describe, expect, it } from 'vitest';
import type { BodyId, PersonId, UnitId } from '#events/identifiers.ts';
import type { FeedEntry } from '#events/thin-event.ts';
import { maySeeEvent } from '#shared/domain/notification/may-see-event.ts';
import type { Membership, Role } from '#shared/domain/organisation/membership.ts';
import { bodyId, unitId } from '../../../functions/notification/some-people.ts';
import { organisationId } from './a-notification.ts';

const anEntry = (noun: FeedEntry['noun'], kind: string, changes: Partial<FeedEntry> = {}): FeedEntry => ({
  specversion: '1.0',
  id: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
  source: '/organisations/0184',
  type: 'se.samsyn.PlanAdopted.v1',
  subject: `${kind}/0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f`,
  time: '2026-11-23T08:00:00.000Z',
  sequence: '0000000001',
  organisationid: organisationId,
  noun,
  ...changes,
});
const sees = (entry: FeedEntry, ...memberships: Membership[]): boolean =>
  maySeeEvent(
    {
      personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
      organisationId,
      organisationKind: 'municipality',
      memberships,
    },
    entry,
  );
const all: readonly Role[] = [
  'systemAdministrator',
  'officer',
  'headOfFollowUp',
  'commissioner',
  'mas',
  'boardSecretary',
  'registrar',
  'departmentHead',
];
const rolesThatSee = (entry: FeedEntry): readonly Role[] =>
  all.filter((role) => sees(entry, { role, bodyId }));

describe('the feed tells of a record', () => {
  it.each([
    ['plan', 'plan', all.filter((role) => role !== 'systemAdministrator')],
    [
      'assessment',
      'assessment',
      ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'boardSecretary', 'registrar'],
    ],
    ['assessment', 'contact-note', ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'registrar']],
    ['organisation', 'person', all],
    ['organisation', 'import', ['systemAdministrator']],
    ['notification', 'webhook', ['systemAdministrator']],
    ['notification', 'notification', ['systemAdministrator', 'headOfFollowUp', 'registrar']],
  ] as const)('of %s, %s: those who may read it whole', (noun, kind, roles) => {
    expect(rolesThatSee(anEntry(noun, kind, { bodyid: bodyId }))).toEqual(roles);
  });

  it.each(['document', 'disposal'])(
    'that has to do with documents to those who may know of it: %s',
    (kind) => {
      const roles = ['officer', 'headOfFollowUp', 'commissioner', 'mas', 'registrar'];
      expect(rolesThatSee(anEntry('document', kind, { bodyid: bodyId }))).toEqual(roles);
    },
  );

  it('in one’s own body and among one’s own units alone', () => {
    const mas: Membership = { role: 'mas', bodyId, unitIds: [unitId] };
    expect(sees(anEntry('plan', 'plan', { bodyid: bodyId, unitId }), mas)).toBe(true);
    expect(sees(anEntry('plan', 'plan', { bodyid: 'skolnamnden' as BodyId, unitId }), mas)).toBe(false);
    const otherUnit = '0192f0c1-0000-7c3d-8e4f-000000000000' as UnitId;
    expect(sees(anEntry('plan', 'plan', { bodyid: bodyId, unitId: otherUnit }), mas)).toBe(false);
    expect(sees(anEntry('plan', 'plan'), mas)).toBe(true);
  });

  it('never to a unit’s manager, unless they have another role as well', () => {
    const manager: Membership = { role: 'unitManager', unitIds: [unitId] };
    const entry = anEntry('plan', 'plan', { bodyid: bodyId, unitId });
    expect(sees(entry, manager)).toBe(false);
    expect(sees(entry, manager, { role: 'officer', bodyId })).toBe(true);
    expect(sees(entry)).toBe(false);
  });
});
