import type { Route } from '#shared/lambda/route.ts';
import { consentToSharingRoute, withholdExampleRoute } from './answer-consent.ts';
import type { LibraryNeeds } from './needs.ts';
import { listExamplesRoute, readExampleRoute } from './read-examples.ts';
import { searchCollaborationsLibraryRoute, searchLibraryRoute } from './search-library.ts';

/** Good examples over HTTP: the unit's consent, and what others may see. */
export const routes: readonly Route<LibraryNeeds>[] = [
  listExamplesRoute,
  readExampleRoute,
  consentToSharingRoute,
  withholdExampleRoute,
  searchLibraryRoute,
  searchCollaborationsLibraryRoute,
];
