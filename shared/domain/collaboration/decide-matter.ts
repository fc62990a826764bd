import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { PersonRef } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { type HandOver, isSamePerson } from '../organisation/hand-over.ts';
import { refuse } from '../refusal.ts';
import type { Group } from './group.ts';
import { type Matter, type Procurement, stayOf, wakeAtOf } from './matter.ts';
import { matterSentences as rules } from './matter-rules.ts';

const actingPerson = ({ actor }: Circumstances): PersonRef =>
  ({ organisationId: actor.organisationId, personId: personOf(actor) }) as PersonRef;

export interface DecideMatter {
  readonly text: string;
  /** Those for whom it is decided: their bodies have given the group's members the mandate. */
  readonly parties: readonly PartyRef[];
  readonly procurement?: Procurement | undefined;
  /** The group that the matter is in. */
  readonly group: Group | undefined;
}

/** A member of the group that has the matter writes down what the group decided. */
export const decideMatter = (
  matter: Matter,
  { text, parties, procurement, group }: DecideMatter,
  circumstances: Circumstances,
): Decision<Matter> => {
  const { collaborationId, matterId, status, kind } = matter;
  if (status !== 'waiting') return refuse('conflict', rules.waits, { field: '/status', received: status });
  const by = actingPerson(circumstances);
  const { groupId } = stayOf(matter);
  const isMember = group?.groupId === groupId && group.members.some(({ person }) => isSamePerson(person, by));
  if (!isMember) return refuse('forbidden', rules.decidedInItsGroup);
  if (procurement !== undefined && kind !== 'procurement') {
    return refuse('invalid', rules.procurementOfItsKind, { field: '/procurement', received: kind });
  }
  const decidedOn = dateInStockholm(circumstances.now);
  if (procurement !== undefined) {
    const { endsOn } = procurement;
    const latest = addPeriod(decidedOn, 'P20Y');
    if (endsOn <= decidedOn || endsOn > latest) {
      return refuse('invalid', rules.endsInTheFuture, {
        field: '/procurement/endsOn',
        limit: latest,
        received: endsOn,
      });
    }
  }
  return {
    state: {
      ...matter,
      status: 'decided',
      decision: { text, decidedOn, by, parties: [...parties] },
      ...(procurement && { procurement }),
    },
    events: [
      {
        name: 'MatterDecided',
        data: {
          collaborationId,
          matterId,
          groupId,
          parties: [...parties],
          ...(procurement && { endsOn: procurement.endsOn }),
        },
      },
    ],
  };
};

/** Whoever raised the matter, or the convener of its group, is done with it: decided or withdrawn. */
export const closeMatter = (
  matter: Matter,
  { text }: { readonly text?: string | undefined },
  circumstances: Circumstances,
): Decision<Matter> => {
  const { collaborationId, matterId, status, raisedBy, convener } = matter;
  if (status === 'closed') return refuse('conflict', rules.closedOnce);
  const by = actingPerson(circumstances);
  const concerned = [raisedBy, ...(convener ? [convener] : [])];
  if (!concerned.some((person) => isSamePerson(person, by))) {
    return refuse('forbidden', rules.closedByThoseItConcerns);
  }
  const closedOn = dateInStockholm(circumstances.now);
  return {
    state: { ...matter, status: 'closed', closing: { closedOn, ...(text !== undefined && { text }) } },
    events: [{ name: 'MatterClosed', data: { collaborationId, matterId, groupId: stayOf(matter).groupId } }],
  };
};

/** The alarm: a group has not answered, or what was bought together ends soon. */
export const ringMatter = (matter: Matter, { now }: Pick<Circumstances, 'now'>): Decision<Matter> => {
  const due = wakeAtOf(matter);
  if (due === undefined || due > now) return undefined;
  const { collaborationId, matterId, told, procurement, status } = matter;
  if (status === 'waiting') {
    const { groupId, answerBy } = stayOf(matter);
    const step = told.waits + 1;
    return {
      state: { ...matter, told: { ...told, waits: step } },
      events: [{ name: 'MatterWaitsTooLong', data: { collaborationId, matterId, groupId, answerBy, step } }],
    };
  }
  if (procurement === undefined) return undefined;
  const { endsOn } = procurement;
  return {
    state: { ...matter, told: { ...told, ending: true } },
    events: [{ name: 'ProcurementEnding', data: { collaborationId, matterId, endsOn } }],
  };
};

/** What waited for one person waits for another. */
export const handOverMatter = (
  matter: Matter,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Matter> => {
  const { raisedBy, convener, collaborationId } = matter;
  const isRaiser = isSamePerson(raisedBy, from);
  const isConvener = convener !== undefined && isSamePerson(convener, from);
  if ((!isRaiser && !isConvener) || isSamePerson(from, to)) return undefined;
  return {
    state: { ...matter, ...(isRaiser && { raisedBy: to }), ...(isConvener && { convener: to }) },
    events: [
      {
        name: 'CollaborationHandedOver',
        data: { collaborationId, fromPersonId: from.personId, toPersonId: to.personId, kind: 'matter' },
      },
    ],
  };
};
