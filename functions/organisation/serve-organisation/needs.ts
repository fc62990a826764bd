import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { OrganisationStores } from '#shared/storage/organisation/organisation-stores.ts';

/** What the organisation stories need: a literal object in tests. */
export type OrganisationNeeds = ApiNeeds & OrganisationStores;
