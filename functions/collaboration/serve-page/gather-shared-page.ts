import type { OrganisationId } from '#events/identifiers.ts';
import type { SharedPage } from '#shared/documents/shared-page-document.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import type { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import { comingDates } from '#shared/domain/collaboration/coming-dates.ts';
import type { AggregateStore } from '#shared/storage/aggregate-store.ts';
import type { PageNeeds } from './needs.ts';

/** The page shows the newest of each kind: it is read by people. */
const shownAtMost = 25;

const newest = async <State>(store: AggregateStore<State>, ownerId: OrganisationId): Promise<State[]> => {
  const { items } = await store.list(ownerId, { limit: shownAtMost });
  const ids = items.map(({ summary }) => (summary as { readonly id: string }).id);
  const found = await Promise.all(ids.map((id) => store.find(ownerId, id)));
  return found.flatMap((stored) => (stored ? [stored.state] : []));
};

/** Everything the shared page may show; what of it is shown is its parties' choice. */
export const gatherSharedPage = async (
  collaboration: Collaboration,
  needs: PageNeeds,
): Promise<SharedPage> => {
  const ownerId = collaboration.collaborationId as string as OrganisationId;
  const [plans, guidelines, workshops] = await Promise.all([
    newest(needs.jointPlans, ownerId),
    newest(needs.guidelines, ownerId),
    newest(needs.workshops, ownerId),
  ]);
  const held = workshops
    .flatMap(({ result }) => result ?? [])
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1));
  const today = dateInStockholm(needs.now());
  return {
    collaboration,
    plans,
    guidelines,
    goodExamples: held[0]?.worksWell ?? [],
    dates: comingDates({ plans, workshops, guidelines }, today),
  };
};
