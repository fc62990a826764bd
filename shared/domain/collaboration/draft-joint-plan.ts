import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { CalendarDate, CollaborationId, JointPlanId, LocalId, PersonRef } from '#events/identifiers.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { type Collaboration, partyOf, refOf } from './collaboration.ts';
import { areasOf, type JointArea, type JointPlan, type Seat } from './joint-plan.ts';
import { jointPlanSentences as rules } from './joint-plan-rules.ts';
import type { Workshop } from './workshop.ts';

export interface DraftJointPlan extends Pick<JointPlan, 'title' | 'superiorPlan' | 'cadence'> {
  readonly jointPlanId: JointPlanId;
  readonly collaborationId: CollaborationId;
  readonly collaboration: Collaboration;
  readonly workshop: Workshop | undefined;
  /** Who is asked: a party, in a region one seat for each operation. */
  readonly seats: readonly {
    readonly seatId: LocalId;
    readonly party: PartyRef;
    readonly operation?: string | undefined;
  }[];
}

const seatOf = (
  collaboration: Collaboration,
  { seatId, party: ref, operation }: DraftJointPlan['seats'][number],
): Seat | undefined => {
  const party = partyOf(collaboration, ref);
  return (
    party && {
      seatId,
      party: refOf(party),
      name: `${party.organisationName}, ${operation ?? party.bodyName}`,
      contacts: party.contacts.flatMap(({ people }) => people).slice(0, 40),
    }
  );
};

/** Begins a joint plan: what a workshop found must develop becomes its development areas. */
export const draftJointPlan = (
  plan: JointPlan | undefined,
  command: DraftJointPlan,
  { actor }: Circumstances,
): Decision<JointPlan> => {
  if (plan !== undefined) return undefined;
  const { jointPlanId, collaborationId, collaboration, workshop, title, superiorPlan, cadence } = command;
  if (workshop === undefined) return refuse('missing', rules.workshopIsKnown, { field: '/workshopId' });
  const found = command.seats.map((seat) => seatOf(collaboration, seat));
  const seats = found.filter((seat) => seat !== undefined);
  const isRepeated = new Set(seats.map(({ seatId }) => seatId)).size < seats.length;
  if (seats.length < found.length || isRepeated) {
    return refuse('invalid', rules.seatOfAParty, { field: '/seats' });
  }
  const needs = workshop.result?.mustDevelop ?? [];
  const parties = seats.map(({ party }) => party);
  const isJoint =
    new Set(parties.map(({ organisationId, bodyId }) => `${organisationId}/${bodyId}`)).size > 1;
  if (needs.length === 0 || !isJoint) return refuse('invalid', rules.isJoint, { field: '/seats' });
  const areas = needs.map(({ id, theme, text }): [LocalId, JointArea] => [
    id,
    { areaId: id, title: theme, need: text, measures: [], revision: 1, stances: [] },
  ]);
  return {
    state: {
      jointPlanId,
      collaborationId,
      title,
      ...(superiorPlan && { superiorPlan }),
      workshopId: workshop.workshopId,
      coordinator: { organisationId: actor.organisationId, personId: personOf(actor) } as PersonRef,
      seats,
      status: 'drafted',
      areas: Object.fromEntries(areas),
      cadence,
      isReminded: false,
      revisits: [],
    },
    events: [
      {
        name: 'JointPlanDrafted',
        data: { collaborationId, jointPlanId, parties, areaIds: areas.map(([areaId]) => areaId) },
      },
    ],
  };
};

export const isOpen = ({ status }: JointPlan): boolean => status === 'drafted' || status === 'asked';

export const withArea = (plan: JointPlan, area: JointArea): JointPlan => ({
  ...plan,
  areas: { ...plan.areas, [area.areaId]: area },
});

export type WriteArea = Pick<JointArea, 'areaId' | 'title' | 'intendedOutcome' | 'measures'>;

/** Writes an area anew. Whoever answered the text before is asked again: their answers are kept as they were. */
export const writeArea = (
  plan: JointPlan,
  { areaId, title, intendedOutcome, measures }: WriteArea,
  _circumstances: Circumstances,
): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status } = plan;
  const area = plan.areas[areaId];
  if (area === undefined) return refuse('missing', rules.areaOfThePlan, { received: areaId });
  if (!isOpen(plan)) {
    return refuse('conflict', rules.writtenBeforeAdoption, { field: '/status', received: status });
  }
  const known = new Set(plan.seats.map(({ seatId }) => seatId));
  const ids = measures.map(({ measureId }) => measureId);
  const wrong = measures.find(
    ({ seatIds, measureId }, index) =>
      ids.indexOf(measureId) !== index || seatIds.some((seatId) => !known.has(seatId)),
  );
  if (wrong)
    return refuse('invalid', rules.measureOfASeat, { field: '/measures', received: wrong.measureId });
  const text = { title, intendedOutcome, measures };
  if (
    isSameJson(text, { title: area.title, intendedOutcome: area.intendedOutcome, measures: area.measures })
  ) {
    return undefined;
  }
  const revision = area.revision + 1;
  const { intendedOutcome: _before, ...rest } = area;
  const written: JointArea = {
    ...rest,
    title,
    ...(intendedOutcome !== undefined && { intendedOutcome }),
    measures,
    revision,
  };
  return {
    state: withArea(plan, written),
    events: [
      {
        name: 'JointAreaWritten',
        data: { collaborationId, jointPlanId, areaId, revision, measures: measures.length },
      },
    ],
  };
};

/** Asks the parties: each answers for itself by a day. */
export const askParties = (
  plan: JointPlan,
  { answerBy }: { readonly answerBy: CalendarDate },
  _circumstances: Circumstances,
): Decision<JointPlan> => {
  const { collaborationId, jointPlanId, status } = plan;
  if (!isOpen(plan)) {
    return refuse('conflict', rules.writtenBeforeAdoption, { field: '/status', received: status });
  }
  const bare = areasOf(plan).find(
    ({ intendedOutcome, measures }) => intendedOutcome === undefined || measures.length === 0,
  );
  if (bare) return refuse('invalid', rules.writtenBeforeAsking, { received: bare.areaId });
  if (status === 'asked' && plan.answerBy === answerBy) return undefined;
  return {
    state: { ...plan, status: 'asked', answerBy, isReminded: false },
    events: [{ name: 'JointPlanAsked', data: { collaborationId, jointPlanId, answerBy } }],
  };
};
