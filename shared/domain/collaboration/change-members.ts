import type { PersonRef } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { type HandOver, isSamePerson } from '../organisation/hand-over.ts';
import { refuse } from '../refusal.ts';
import type { Group, GroupMember } from './group.ts';
import { groupSentences as rules } from './group-rules.ts';

export interface JoinGroup extends Pick<GroupMember, 'roleId' | 'bodyId'> {
  /** As the own organisation knows the person; undefined when it does not. */
  readonly person: { readonly ref: PersonRef; readonly name: string } | undefined;
  readonly isConvener: boolean;
}

/** A party lets one of its own take part, or gives them another role in the group. */
export const joinGroup = (
  group: Group,
  { person, roleId, bodyId, isConvener }: JoinGroup,
  { now, actor }: Circumstances,
): Decision<Group> => {
  const { collaborationId, groupId } = group;
  if (person === undefined || person.ref.organisationId !== actor.organisationId) {
    return refuse('invalid', rules.personIsKnown, { field: '/personId' });
  }
  if (!group.roleDescriptions.some(({ id }) => id === roleId)) {
    return refuse('invalid', rules.describedRole, { field: '/roleId', received: roleId });
  }
  const { ref, name } = person;
  const others = group.members.filter((member) => !isSamePerson(member.person, ref));
  const member: GroupMember = {
    person: ref,
    name,
    ...(bodyId && { bodyId }),
    roleId,
    joinedOn: dateInStockholm(now),
  };
  return {
    state: { ...group, members: [...others, member], ...(isConvener && { convener: ref }) },
    events: [
      { name: 'GroupMemberJoined', data: { collaborationId, groupId, person: ref, roleId, isConvener } },
    ],
  };
};

const without = ({ convener, ...group }: Group, person: PersonRef): Group => ({
  ...group,
  members: group.members.filter((member) => !isSamePerson(member.person, person)),
  ...(convener && !isSamePerson(convener, person) && { convener }),
});

/** A party withdraws one of its own. */
export const leaveGroup = (
  group: Group,
  { person }: { readonly person: PersonRef },
  { actor }: Circumstances,
): Decision<Group> => {
  const { collaborationId, groupId } = group;
  if (person.organisationId !== actor.organisationId) return refuse('forbidden', rules.memberOfOwn);
  if (!group.members.some((member) => isSamePerson(member.person, person))) {
    return refuse('missing', rules.isAMember, { received: person.personId });
  }
  return {
    state: without(group, person),
    events: [{ name: 'GroupMemberLeft', data: { collaborationId, groupId, person } }],
  };
};

/** Whoever takes over from a person who has left takes their seat, and convenes if they did. */
export const handOverGroup = (
  group: Group,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Group> => {
  const seat = group.members.find(({ person }) => isSamePerson(person, from));
  if (seat === undefined || isSamePerson(from, to)) return undefined;
  const { name: _, ...unnamed } = seat;
  const isThere = group.members.some(({ person }) => isSamePerson(person, to));
  const rest = without(group, from);
  const convened = group.convener !== undefined && isSamePerson(group.convener, from);
  return {
    state: {
      ...rest,
      members: isThere ? rest.members : [...rest.members, { ...unnamed, person: to }],
      ...(convened && { convener: to }),
    },
    events: [
      {
        name: 'CollaborationHandedOver',
        data: {
          collaborationId: group.collaborationId,
          fromPersonId: from.personId,
          toPersonId: to.personId,
          kind: 'group',
        },
      },
    ],
  };
};
