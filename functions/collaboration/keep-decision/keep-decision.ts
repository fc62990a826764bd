import type { EventData } from '#events/catalogue.ts';
import type { PartyRef } from '#events/collaboration/party-ref.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { type Collaboration, isSameParty } from '#shared/domain/collaboration/collaboration.ts';
import type { Guideline } from '#shared/domain/collaboration/guideline.ts';
import { areasOf, type JointPlan, stanceOf } from '#shared/domain/collaboration/joint-plan.ts';
import {
  type KeptDecision,
  keepDecision,
  keptDecisionIdOf,
} from '#shared/domain/collaboration/kept-decision.ts';
import type { Matter } from '#shared/domain/collaboration/matter.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import type { CollaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';

type Decided = ReceivedEvent<
  EventData<'JointPlanAdopted'> | EventData<'MatterDecided'> | EventData<'GuidelineDecided'>
>;
type Kept = Pick<KeptDecision, 'of' | 'parts'>;

/** The areas and measures of the plan as they read, with what this party said of each. */
const keptOfPlan = (plan: JointPlan, party: PartyRef): Kept => {
  const seats = plan.seats.filter((seat) => isSameParty(seat.party, party));
  const parts = seats.flatMap(({ seatId }) =>
    areasOf(plan).flatMap((area) => {
      const said = (measureId?: string) => {
        const stance = stanceOf(area, seatId, measureId)?.stance;
        return stance === undefined ? {} : { stance };
      };
      return [
        { title: area.title, text: area.intendedOutcome ?? area.need, ...said() },
        ...area.measures.map(({ measureId, what }) => ({
          title: area.title,
          text: what,
          ...said(measureId),
        })),
      ];
    }),
  );
  return { of: { kind: 'jointPlan', id: plan.jointPlanId, title: plan.title }, parts };
};

const keptOfMatter = ({ matterId, title, decision }: Matter): Kept => ({
  of: { kind: 'matter', id: matterId, title },
  parts: [{ title, text: decision?.text ?? title, stance: 'agrees' }],
});

/** The version that was decided; a long text in parts that a record can hold. */
const keptOfGuideline = ({ guidelineId, title, versions }: Guideline, version: number): Kept => {
  const text = versions[String(version)]?.text ?? title;
  const parts = text.match(/[\s\S]{1,3900}/g) ?? [title];
  return {
    of: { kind: 'guideline', id: guidelineId, title },
    parts: parts.map((part) => ({ title, text: part, stance: 'agrees' })),
  };
};

/** What the event is about, as each party keeps it; undefined when it is not there. */
const keptOf = async (
  { organisationId, data }: Decided,
  { jointPlans, matters, guidelines }: CollaborationStores,
): Promise<((party: PartyRef) => Kept) | undefined> => {
  if ('jointPlanId' in data) {
    const plan = (await jointPlans.find(organisationId, data.jointPlanId))?.state;
    return plan && ((party) => keptOfPlan(plan, party));
  }
  if ('matterId' in data) {
    const matter = (await matters.find(organisationId, data.matterId))?.state;
    return matter && (() => keptOfMatter(matter));
  }
  const guideline = (await guidelines.find(organisationId, data.guidelineId))?.state;
  return guideline && (() => keptOfGuideline(guideline, data.version));
};

const nameOf = ({ parties }: Collaboration, ref: PartyRef): string => {
  const party = parties.find((one) => isSameParty(one, ref));
  return party ? `${party.organisationName}, ${party.bodyName}` : ref.organisationId;
};

/**
 * Keeps a decision with each party that took it.
 * @throws Error when what was decided is not there: the message is delivered again.
 */
export const keepDecisionOfParties = async (
  event: Decided,
  cause: Cause,
  stores: CollaborationStores,
): Promise<void> => {
  const { organisationId, data, envelope } = event;
  const { collaborations, keptDecisions } = stores;
  const collaboration = (await collaborations.find(organisationId, data.collaborationId))?.state;
  const keptBy = await keptOf(event, stores);
  if (collaboration === undefined || keptBy === undefined)
    throw new Error(`What ${envelope.subject} decided is not there`);
  const { collaborationId, name } = collaboration;
  for (const party of data.parties) {
    const keptDecisionId = keptDecisionIdOf(envelope.id, party);
    const others = data.parties.filter((one) => !isSameParty(one, party));
    const decision: KeptDecision = {
      keptDecisionId,
      ...party,
      collaboration: { collaborationId, name },
      decidedOn: dateInStockholm(envelope.time),
      together: others.map((one) => nameOf(collaboration, one)),
      ...keptBy(party),
    };
    settled(
      await decideAndSave({
        store: keptDecisions,
        organisationId: party.organisationId,
        id: keptDecisionId,
        cause: { ...cause, actor: { ...cause.actor, organisationId: party.organisationId } },
        decide: (kept) => keepDecision(kept, decision),
      }),
    );
  }
};
