import type { Route } from '#shared/lambda/route.ts';
import { type IssueDownloadNeeds, issueDownloadRoute } from './issue-download.ts';

/** Fetching files: a function of its own, since a link carries the rights of whoever signs it. */
export const routes: readonly Route<IssueDownloadNeeds>[] = [issueDownloadRoute];
