import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { ExampleStore } from '#shared/storage/report/example-store.ts';

/** What the stories of the library need: a literal object in tests. */
export interface LibraryNeeds extends ApiNeeds {
  readonly examples: ExampleStore;
  readonly organisations: OrganisationStore;
  readonly collaborations: CollaborationStore;
}
