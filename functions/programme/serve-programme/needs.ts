import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { ProgrammeStore } from '#shared/storage/programme/programme-store.ts';

/** What the programme stories need: a literal object in tests. */
export interface ProgrammeNeeds extends ApiNeeds {
  readonly programmes: ProgrammeStore;
}
