import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';

/** What the stories of governing documents need: a literal object in tests. */
export interface GuidelineNeeds
  extends ApiNeeds,
    Pick<CollaborationStores, 'collaborations' | 'guidelines'> {}
