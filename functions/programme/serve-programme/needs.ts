import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import type { ProgrammeStore } from '#shared/storage/programme/programme-store.ts';
import type { SharedProgrammeStore } from '#shared/storage/programme/shared-programme-store.ts';

/** What the programme stories need: a literal object in tests. */
export interface ProgrammeNeeds extends ApiNeeds {
  readonly programmes: ProgrammeStore;
  readonly sharedProgrammes: SharedProgrammeStore;
  readonly collaborations: CollaborationStore;
}
