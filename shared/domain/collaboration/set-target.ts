import type { CalendarDate, LocalId } from '#events/identifiers.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Group, TargetPicture } from './group.ts';
import { groupSentences as rules } from './group-rules.ts';

const currentOf = ({ targets }: Group, targetId: string): TargetPicture | undefined =>
  targets.find((target) => target.targetId === targetId && target.status === 'current');

const changed = (
  { targets }: Group,
  target: TargetPicture,
  change: Partial<TargetPicture>,
): Group['targets'] => targets.map((one) => (one === target ? { ...target, ...change } : one));

export interface SetTarget extends Pick<TargetPicture, 'targetId' | 'text' | 'wantedBy'> {
  /** The target picture that this one takes the place of; it stays in the history. */
  readonly replaces?: LocalId | undefined;
}

/** Writes down a wanted state that the group works towards. */
export const setTarget = (
  group: Group,
  { targetId, text, wantedBy, replaces }: SetTarget,
  { now }: Circumstances,
): Decision<Group> => {
  const { collaborationId, groupId, targets } = group;
  if (targets.some((target) => target.targetId === targetId)) {
    return refuse('conflict', rules.targetIsNew, { field: '/targetId', received: targetId });
  }
  const replaced = replaces === undefined ? undefined : currentOf(group, replaces);
  if (replaces !== undefined && replaced === undefined) {
    return refuse('missing', rules.targetIsCurrent, { field: '/replaces', received: replaces });
  }
  const kept = replaced ? changed(group, replaced, { status: 'replaced', replacedBy: targetId }) : targets;
  const dated = wantedBy === undefined ? {} : { wantedBy };
  const target: TargetPicture = {
    targetId,
    text,
    ...dated,
    setOn: dateInStockholm(now),
    status: 'current',
  };
  return {
    state: { ...group, targets: [...kept, target] },
    events: [
      {
        name: 'TargetPictureSet',
        data: { collaborationId, groupId, targetId, ...dated, ...(replaces !== undefined && { replaces }) },
      },
    ],
  };
};

/** The wanted state has been reached. */
export const fulfilTarget = (
  group: Group,
  { targetId, fulfilledOn }: { readonly targetId: string; readonly fulfilledOn: CalendarDate },
  { now }: Circumstances,
): Decision<Group> => {
  const { collaborationId, groupId } = group;
  const target = currentOf(group, targetId);
  if (target === undefined) return refuse('missing', rules.targetIsCurrent, { received: targetId });
  const today = dateInStockholm(now);
  if (fulfilledOn > today || fulfilledOn < target.setOn) {
    return refuse('invalid', rules.notFulfilledInAdvance, {
      field: '/fulfilledOn',
      limit: today,
      received: fulfilledOn,
    });
  }
  return {
    state: { ...group, targets: changed(group, target, { status: 'fulfilled', fulfilledOn }) },
    events: [{ name: 'TargetPictureFulfilled', data: { collaborationId, groupId, targetId, fulfilledOn } }],
  };
};
