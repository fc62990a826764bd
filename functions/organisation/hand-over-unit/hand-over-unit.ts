import type { EventData } from '#events/catalogue.ts';
import type { OrganisationId, UnitId } from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import { type HandOver, isSamePerson } from '#shared/domain/organisation/hand-over.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { AggregateStore, Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { UnitStore } from '#shared/storage/organisation/unit-store.ts';

/** Hands one person's parts in a unit's records of one kind to another. */
export type HandOverFollowUps = (
  unit: { readonly organisationId: OrganisationId; readonly unitId: UnitId },
  handOver: HandOver,
  cause: Cause,
) => Promise<void>;

/** Makes the hand-over of a unit's records of one kind out of their store and their rule. */
export const followUpsOf =
  <State>(
    store: AggregateStore<State>,
    rule: (state: State, handOver: HandOver, circumstances: Circumstances) => Decision<State>,
  ): HandOverFollowUps =>
  async (unit, handOver, cause) => {
    const { organisationId } = unit;
    let cursor: string | undefined;
    do {
      const page = await store.listOfUnit(unit, { limit: 50, cursor });
      for (const { summary } of page.items) {
        const { id } = summary as { readonly id: string };
        const decide = (state: State | undefined) => state && rule(state, handOver, cause);
        settled(await decideAndSave({ store, organisationId, id, cause, decide }));
      }
      cursor = page.cursor;
    } while (cursor !== undefined);
  };

export interface HandOverUnitNeeds {
  readonly units: UnitStore;
  readonly followUps: readonly HandOverFollowUps[];
}

/**
 * Hands what waited for a unit's former manager to the one who manages it now, within the organisation that runs
 * it. Another provider gets nothing of what the one before it was told.
 * @throws Error when the unit is not there: the message is delivered again.
 */
export const handOverUnit = async (
  { data, organisationId }: ReceivedEvent<EventData<'UnitChanged'>>,
  cause: Cause,
  { units, followUps }: HandOverUnitNeeds,
): Promise<void> => {
  const { unitId, formerManager: from } = data;
  if (from === undefined) return;
  const unit = await units.find(organisationId, unitId);
  if (unit === undefined) throw new Error(`There is no unit ${unitId}`);
  const to = unit.state.manager;
  if (isSamePerson(from, to) || from.organisationId !== to.organisationId) return;
  for (const handOver of followUps) await handOver({ organisationId, unitId }, { from, to }, cause);
};
