import type { MatterKind } from '#events/collaboration/matter-kind.ts';
import type { CollaborationId, MatterId, PersonRef } from '#events/identifiers.ts';
import { dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Group } from './group.ts';
import { type Matter, type Stay, stayOf } from './matter.ts';
import { matterSentences as rules } from './matter-rules.ts';

const stayIn = (
  { groupId, name, answerWithin }: Group,
  { now }: Pick<Circumstances, 'now'>,
): Omit<Stay, 'reason'> => {
  const since = dateInStockholm(now);
  return { groupId, groupName: name, since, answerBy: dueOn(since, answerWithin) };
};

/** Where a matter comes to wait: whom for and how long. */
const waitingIn = ({ answerWithin, convener }: Group): Pick<Matter, 'answerWithin' | 'convener'> => ({
  answerWithin,
  ...(convener && { convener }),
});

export interface RaiseMatter {
  readonly matterId: MatterId;
  readonly collaborationId: CollaborationId;
  readonly kind: MatterKind;
  readonly title: string;
  readonly text: string;
  readonly group: Group | undefined;
}

/** Somebody raises a matter in a group: it waits there for an answer. */
export const raiseMatter = (
  matter: Matter | undefined,
  { matterId, collaborationId, kind, title, text, group }: RaiseMatter,
  { now, actor }: Circumstances,
): Decision<Matter> => {
  if (matter !== undefined) return undefined;
  if (group === undefined) return refuse('missing', rules.groupIsKnown, { field: '/groupId' });
  const { organisationId } = actor;
  const raisedBy = { organisationId, personId: personOf(actor) } as PersonRef;
  const stay = stayIn(group, { now });
  const { groupId, answerBy } = stay;
  return {
    state: {
      matterId,
      collaborationId,
      kind,
      title,
      text,
      raisedBy,
      raisedOn: stay.since,
      status: 'waiting',
      stays: [stay],
      ...waitingIn(group),
      told: { waits: 0, ending: false },
    },
    events: [{ name: 'MatterRaised', data: { collaborationId, matterId, groupId, kind, answerBy } }],
  };
};

/** The group that has it sends it to the level that can decide, and says why. */
export const referMatter = (
  matter: Matter,
  { to, reason }: { readonly to: Group | undefined; readonly reason: string },
  { now }: Circumstances,
): Decision<Matter> => {
  const { collaborationId, matterId, status, stays, told } = matter;
  if (status !== 'waiting') return refuse('conflict', rules.waits, { field: '/status', received: status });
  if (to === undefined) return refuse('missing', rules.groupIsKnown, { field: '/toGroupId' });
  const { groupId } = stayOf(matter);
  if (to.groupId === groupId) return refuse('conflict', rules.goesElsewhere, { field: '/toGroupId' });
  const stay = { ...stayIn(to, { now }), reason };
  const { convener: _, ...rest } = matter;
  return {
    state: { ...rest, stays: [...stays, stay], ...waitingIn(to), told: { ...told, waits: 0 } },
    events: [
      {
        name: 'MatterReferred',
        data: { collaborationId, matterId, groupId, toGroupId: to.groupId, answerBy: stay.answerBy },
      },
    ],
  };
};
