import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  CollaborationId,
  GroupId,
  LocalId,
  Period,
  PersonRef,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { freeText, nameText } from '../text.ts';

/** What somebody in the group is there for. */
export const RoleDescription = z.object({ id: LocalId, name: nameText(80), text: freeText(2000) });
export type RoleDescription = z.infer<typeof RoleDescription>;

/** A person of one party with the described role they take part in; the name as the party gave it. */
export const GroupMember = z.object({
  person: PersonRef,
  /** Absent when somebody took the seat over: only the own party knows its people by name. */
  name: z.optional(nameText()),
  bodyId: z.optional(BodyId),
  roleId: LocalId,
  joinedOn: CalendarDate,
});
export type GroupMember = z.infer<typeof GroupMember>;

/**
 * A shared wanted state (målbild).
 *
 *     current → fulfilled
 *        └────→ replaced (by another that says so)
 */
export const TargetPicture = z.object({
  targetId: LocalId,
  text: freeText(2000),
  wantedBy: z.optional(CalendarDate),
  setOn: CalendarDate,
  status: z.enum(['current', 'fulfilled', 'replaced']),
  fulfilledOn: z.optional(CalendarDate),
  replacedBy: z.optional(LocalId),
});
export type TargetPicture = z.infer<typeof TargetPicture>;

/** What a group is for and may: written, so that nobody has to steer it in detail. */
export const GroupDescription = z.object({
  name: nameText(),
  assignment: freeText(2000),
  /** What it may decide itself; the rest it refers. */
  mandate: freeText(2000),
  roleDescriptions: z.array(RoleDescription).check(z.minLength(1), z.maxLength(20)),
  /** How long a matter may wait here. */
  answerWithin: Period,
});
export type GroupDescription = z.infer<typeof GroupDescription>;

export const Group = z.object({
  groupId: GroupId,
  collaborationId: CollaborationId,
  ...GroupDescription.shape,
  /** Matters climb from 1: those who meet the systems every day, to the heads of department. */
  level: z.int().check(z.gte(1), z.lte(9)),
  members: z.array(GroupMember).check(z.maxLength(100)),
  /** Whom the matters of the group wait for. */
  convener: z.optional(PersonRef),
  targets: z.array(TargetPicture).check(z.maxLength(200)),
});
export type Group = z.infer<typeof Group>;

export const groupRules: AggregateRules<Group> = {
  noun: 'collaboration',
  kind: 'group',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({ name, level, members, targets, convener }) => ({
    name,
    level,
    members: members.length,
    hasConvener: convener !== undefined,
    currentTargets: targets.filter(({ status }) => status === 'current').length,
  }),
  wakeAt: () => undefined,
  involved: ({ members }) => members.map(({ person }) => ({ person })),
  // Everything within a collaboration is reached through the collaboration's own share.
  sharedWith: () => [],
  texts: ({ name, assignment, mandate, roleDescriptions, targets }) => ({
    name,
    assignment,
    mandate,
    roleDescriptions,
    targets: targets.map(({ text }) => text),
  }),
};
