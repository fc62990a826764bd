import type { Route } from '#shared/lambda/route.ts';
import { announceDocumentRoute } from './announce-document.ts';
import { announceVersionRoute, renewFormsRoute } from './announce-version.ts';
import type { AnnounceNeeds } from './needs.ts';

/** Sending documents; they are read in serve-document and fetched in issue-download. */
export const routes: readonly Route<AnnounceNeeds>[] = [
  announceDocumentRoute,
  announceVersionRoute,
  renewFormsRoute,
];
