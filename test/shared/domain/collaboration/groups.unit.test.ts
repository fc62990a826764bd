import { describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import {
  handOverGroup,
  type JoinGroup,
  joinGroup,
  leaveGroup,
} from '#shared/domain/collaboration/change-members.ts';
import { describeGroup, formGroup } from '#shared/domain/collaboration/form-group.ts';
import { type Group, groupRules } from '#shared/domain/collaboration/group.ts';
import { fulfilTarget, setTarget } from '#shared/domain/collaboration/set-target.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aGroup, aPerson, at, collaborationId, groupDescription, groupId } from './a-collaboration.ts';

const [ek, lind] = [aPerson(1), aPerson(2)];
const joining = (changes: Partial<JoinGroup> = {}): JoinGroup => ({
  person: { ref: ek, name: 'Påhittade Anna Ek' },
  roleId: 'ledamot',
  bodyId: undefined,
  isConvener: false,
  ...changes,
});
const member = { person: ek, name: 'Påhittade Anna Ek', roleId: 'ledamot', joinedOn: '2026-11-07' };
const withEk = (isConvener: boolean): Group =>
  accepted(joinGroup(aGroup(), joining({ isConvener }), at('2026-11-07'))).state;
const withBoth = (): Group => {
  const person = { ref: lind, name: 'Påhittade Bo Lind' };
  return accepted(joinGroup(withEk(true), joining({ person }), at('2026-11-08'))).state;
};

describe('forming a group', () => {
  it('writes down what it is for, once; it has nobody and no wanted state yet', () => {
    const form = { groupId, collaborationId, level: 2, description: groupDescription };
    expect(accepted(formGroup(undefined, form, at('2026-11-06')))).toStrictEqual({
      state: { groupId, collaborationId, ...groupDescription, level: 2, members: [], targets: [] },
      events: [{ name: 'GroupFormed', data: { collaborationId, groupId, level: 2 } }],
    });
    expect(formGroup(aGroup(), form, at('2026-11-06'))).toBeUndefined();
  });

  it.each(['name', 'assignment', 'mandate'] as const)('tells that its %s was written anew', (field) => {
    const description = { ...groupDescription, [field]: 'Nytt' };
    expect(accepted(describeGroup(aGroup(), description, at('2026-11-09')))).toStrictEqual({
      state: { ...aGroup(), [field]: 'Nytt' },
      events: [{ name: 'GroupDescribed', data: { collaborationId, groupId, changed: [field] } }],
    });
  });

  it('tells of roles and of time to answer, and of nothing when all is as it was', () => {
    const [role] = groupDescription.roleDescriptions;
    const description = {
      ...groupDescription,
      roleDescriptions: role ? [role] : [],
      answerWithin: 'P14D' as const,
    };
    expect(accepted(describeGroup(aGroup(), description, at('2026-11-09'))).events[0]?.data).toMatchObject({
      changed: ['roleDescriptions', 'answerWithin'],
    });
    expect(describeGroup(aGroup(), groupDescription, at('2026-11-09'))).toBeUndefined();
  });
});

describe('taking part in a group', () => {
  it('begins when the own party says so, in a described role', () => {
    expect(accepted(joinGroup(aGroup(), joining(), at('2026-11-07')))).toStrictEqual({
      state: { ...aGroup(), members: [member] },
      events: [
        {
          name: 'GroupMemberJoined',
          data: { collaborationId, groupId, person: ek, roleId: 'ledamot', isConvener: false },
        },
      ],
    });
    const body = joining({ bodyId: 'socialnamnden' as BodyId, isConvener: true });
    const convening = accepted(joinGroup(aGroup(), body, at('2026-11-07')));
    expect(convening.state.members).toStrictEqual([{ ...member, bodyId: 'socialnamnden' }]);
    expect(convening.state.convener).toStrictEqual(ek);
    expect(convening.events[0]?.data).toMatchObject({ isConvener: true });
  });

  it('changes the role of who is there already, and leaves the others', () => {
    const again = joining({ roleId: 'sammankallande' });
    const { state } = accepted(joinGroup(withBoth(), again, at('2026-11-10')));
    expect(state.members.map(({ person, roleId }) => [person, roleId])).toStrictEqual([
      [lind, 'ledamot'],
      [ek, 'sammankallande'],
    ]);
    expect(state.convener).toStrictEqual(ek);
  });

  it('is refused to whom nobody knows, who is another’s, and in a role that is not described', () => {
    const refused = (changes: Partial<JoinGroup>) =>
      broken(joinGroup(aGroup(), joining(changes), at('2026-11-07')));
    expect(joinGroup(aGroup(), joining({ person: undefined }), at('2026-11-07'))).toMatchObject({
      kind: 'invalid',
    });
    expect(refused({ person: undefined })).toStrictEqual(['/personId group.personIsKnown']);
    const foreign = { ref: aPerson(1, '1461'), name: 'Påhittade Cia Ås' };
    expect(refused({ person: foreign })).toStrictEqual(['/personId group.personIsKnown']);
    expect(joinGroup(aGroup(), joining({ roleId: 'kassör' }), at('2026-11-07'))).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/roleId', received: 'kassör', rule: { code: 'group.describedRole' } }],
    });
  });

  it('ends when the own party withdraws them; who convened convenes no more', () => {
    const left = accepted(leaveGroup(withBoth(), { person: ek }, at('2026-12-01')));
    expect(left.events).toStrictEqual([
      { name: 'GroupMemberLeft', data: { collaborationId, groupId, person: ek } },
    ]);
    expect(left.state.members.map(({ person }) => person)).toStrictEqual([lind]);
    expect(left.state).not.toHaveProperty('convener');
    const other = accepted(leaveGroup(withBoth(), { person: lind }, at('2026-12-01'))).state;
    expect([other.members.map(({ person }) => person), other.convener]).toStrictEqual([[ek], ek]);
  });

  it('is not ended by others, nor for who is not there', () => {
    const foreign = leaveGroup(withBoth(), { person: aPerson(1, '1461') }, at('2026-12-01'));
    expect(foreign).toMatchObject({ kind: 'forbidden' });
    expect(broken(foreign)).toStrictEqual(['group.memberOfOwn']);
    const missing = leaveGroup(withBoth(), { person: aPerson(9) }, at('2026-12-01'));
    expect(missing).toMatchObject({ kind: 'missing', violations: [{ received: aPerson(9).personId }] });
    expect(broken(missing)).toStrictEqual(['group.isAMember']);
  });
});

describe('a seat that is handed over', () => {
  const handOver = (group: Group, to = aPerson(3)) =>
    handOverGroup(group, { from: ek, to }, at('2026-12-01'));

  it('keeps its role, without a name, and convenes if its holder did', () => {
    const { name: _, ...unnamed } = member;
    expect(accepted(handOver(withEk(true)))).toStrictEqual({
      state: { ...aGroup(), members: [{ ...unnamed, person: aPerson(3) }], convener: aPerson(3) },
      events: [
        {
          name: 'CollaborationHandedOver',
          data: {
            collaborationId,
            fromPersonId: ek.personId,
            toPersonId: aPerson(3).personId,
            kind: 'group',
          },
        },
      ],
    });
    expect(accepted(handOver(withEk(false))).state).not.toHaveProperty('convener');
  });

  it('leaves another convener in their place', () => {
    const group = { ...withBoth(), convener: lind };
    expect(accepted(handOver(group)).state).toMatchObject({ convener: lind });
  });

  it('is not given twice to who sits there already', () => {
    const { state } = accepted(handOver(withBoth(), lind));
    expect([state.members.map(({ person }) => person), state.convener]).toStrictEqual([[lind], lind]);
  });

  it('changes nothing for who has no seat, or from a person to themselves', () => {
    expect(handOver(aGroup())).toBeUndefined();
    expect(handOver(withEk(true), ek)).toBeUndefined();
  });
});

describe('a wanted state', () => {
  const set = (group: Group, changes: Partial<Parameters<typeof setTarget>[1]> = {}) =>
    setTarget(group, { targetId: 'hemgang', text: 'Trygg hemgång.', ...changes }, at('2026-11-10'));
  const target = { targetId: 'hemgang', text: 'Trygg hemgång.', setOn: '2026-11-10', status: 'current' };
  const withTarget = () => accepted(set(aGroup())).state;

  it('is written down, with or without a day', () => {
    expect(accepted(set(aGroup()))).toStrictEqual({
      state: { ...aGroup(), targets: [target] },
      events: [{ name: 'TargetPictureSet', data: { collaborationId, groupId, targetId: 'hemgang' } }],
    });
    const dated = accepted(set(aGroup(), { wantedBy: '2028-12-31' }));
    expect(dated.state.targets).toStrictEqual([{ ...target, wantedBy: '2028-12-31' }]);
    expect(dated.events[0]?.data).toMatchObject({ wantedBy: '2028-12-31' });
  });

  it('takes the place of an earlier one, which stays in the history', () => {
    const next = accepted(set(withTarget(), { targetId: 'hemgang-2', replaces: 'hemgang' }));
    expect(next.state.targets).toStrictEqual([
      { ...target, status: 'replaced', replacedBy: 'hemgang-2' },
      { ...target, targetId: 'hemgang-2' },
    ]);
    const besideAnother = accepted(set(withTarget(), { targetId: 'tidigare', text: 'Tidigt stöd.' })).state;
    const replaced = accepted(set(besideAnother, { targetId: 'hemgang-2', replaces: 'hemgang' })).state;
    expect(replaced.targets.map(({ targetId, status }) => [targetId, status])).toStrictEqual([
      ['hemgang', 'replaced'],
      ['tidigare', 'current'],
      ['hemgang-2', 'current'],
    ]);
    expect(next.events[0]?.data).toStrictEqual({
      collaborationId,
      groupId,
      targetId: 'hemgang-2',
      replaces: 'hemgang',
    });
    expect(set(next.state, { targetId: 'hemgang-3', replaces: 'hemgang' })).toMatchObject({
      kind: 'missing',
      violations: [{ field: '/replaces', received: 'hemgang', rule: { code: 'group.targetIsCurrent' } }],
    });
    expect(set(withTarget())).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/targetId', received: 'hemgang', rule: { code: 'group.targetIsNew' } }],
    });
  });

  const fulfil = (fulfilledOn: string, targetId = 'hemgang') =>
    fulfilTarget(withTarget(), { targetId, fulfilledOn }, at('2026-11-20'));

  it.each(['2026-11-10', '2026-11-20'])('is reached on %s', (fulfilledOn) => {
    expect(accepted(fulfil(fulfilledOn))).toStrictEqual({
      state: { ...aGroup(), targets: [{ ...target, status: 'fulfilled', fulfilledOn }] },
      events: [
        {
          name: 'TargetPictureFulfilled',
          data: { collaborationId, groupId, targetId: 'hemgang', fulfilledOn },
        },
      ],
    });
  });

  it.each(['2026-11-09', '2026-11-21'])('is not reached on %s: too early or not yet', (fulfilledOn) => {
    expect(fulfil(fulfilledOn)).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/fulfilledOn', limit: '2026-11-20', received: fulfilledOn }],
    });
  });

  it('is reached once, and only where there is one', () => {
    const reached = accepted(fulfil('2026-11-20')).state;
    const again = { targetId: 'hemgang', fulfilledOn: '2026-11-20' };
    expect(fulfilTarget(reached, again, at('2026-11-20'))).toMatchObject({ kind: 'missing' });
    expect(broken(fulfilTarget(reached, again, at('2026-11-20')))).toStrictEqual(['group.targetIsCurrent']);
    expect(fulfil('2026-11-20', 'annan')).toMatchObject({ violations: [{ received: 'annan' }] });
  });
});

describe('a group as its store sees it', () => {
  it('is listed by what it is and how many take part; its texts are kept apart', () => {
    const targets = accepted(
      setTarget(withBoth(), { targetId: 'a', text: 'Trygg.' }, at('2026-11-10')),
    ).state;
    const group = accepted(
      setTarget(targets, { targetId: 'b', text: 'Tryggare.', replaces: 'a' }, at('2026-11-11')),
    ).state;
    const third = { targetId: 'c', text: 'Tidigt.' };
    const withTwo = accepted(setTarget(group, third, at('2026-11-12'))).state;
    expect(groupRules.summary(withTwo)).toMatchObject({ currentTargets: 2 });
    expect(groupRules.summary(group)).toStrictEqual({
      name: 'Styrgruppen',
      level: 2,
      members: 2,
      hasConvener: true,
      currentTargets: 1,
    });
    expect(groupRules.summary(aGroup())).toMatchObject({ members: 0, hasConvener: false, currentTargets: 0 });
    expect(groupRules.involved(group)).toStrictEqual([{ person: ek }, { person: lind }]);
    expect(groupRules.sharedWith(group)).toStrictEqual([]);
    expect(groupRules.belongsTo(group)).toStrictEqual({});
    expect(groupRules.wakeAt(group)).toBeUndefined();
    const { name, assignment, mandate, roleDescriptions } = groupDescription;
    expect(groupRules.texts?.(group)).toStrictEqual({
      name,
      assignment,
      mandate,
      roleDescriptions,
      targets: ['Trygg.', 'Tryggare.'],
    });
  });
});
