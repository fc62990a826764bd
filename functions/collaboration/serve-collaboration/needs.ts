import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';

/** What the collaboration stories need: a literal object in tests. */
export interface CollaborationNeeds
  extends ApiNeeds,
    Pick<CollaborationStores, 'collaborations' | 'groups' | 'matters' | 'keptDecisions'> {
  readonly organisations: OrganisationStore;
  readonly people: PersonStore;
}
