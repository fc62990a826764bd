import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { CollaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';

/** What the stories of workshops and joint plans need: a literal object in tests. */
export interface JointPlanNeeds
  extends ApiNeeds,
    Pick<CollaborationStores, 'collaborations' | 'workshops' | 'jointPlans'> {}
