import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';

/** What the pages of a collaboration are made of: a literal object in tests. */
export interface PageNeeds
  extends ApiNeeds,
    Pick<CollaborationStores, 'collaborations' | 'guidelines' | 'jointPlans' | 'workshops'> {}
