import type { CollaborationId, GroupId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { isSameJson } from '../same-json.ts';
import type { Group, GroupDescription } from './group.ts';

export interface FormGroup {
  readonly groupId: GroupId;
  readonly collaborationId: CollaborationId;
  readonly level: number;
  readonly description: GroupDescription;
}

/** Forms a group; its members come one by one, each sent by its own party. */
export const formGroup = (
  group: Group | undefined,
  { groupId, collaborationId, level, description }: FormGroup,
  _circumstances: Circumstances,
): Decision<Group> =>
  group === undefined
    ? {
        state: { groupId, collaborationId, ...description, level, members: [], targets: [] },
        events: [{ name: 'GroupFormed', data: { collaborationId, groupId, level } }],
      }
    : undefined;

const described = ['name', 'assignment', 'mandate', 'roleDescriptions', 'answerWithin'] as const;

/** Writes assignment, mandate and roles anew; the texts before are kept. */
export const describeGroup = (
  group: Group,
  description: GroupDescription,
  _circumstances: Circumstances,
): Decision<Group> => {
  const { collaborationId, groupId } = group;
  const changed = described.filter((field) => !isSameJson(group[field], description[field]));
  if (changed.length === 0) return undefined;
  return {
    state: { ...group, ...description },
    events: [{ name: 'GroupDescribed', data: { collaborationId, groupId, changed } }],
  };
};
