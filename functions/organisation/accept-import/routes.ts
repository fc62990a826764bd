import type { Route } from '#shared/lambda/route.ts';
import { type AcceptImportNeeds, acceptImportRoute } from './accept-import.ts';

/** Taking in files; what has become of them is read in serve-organisation. */
export const routes: readonly Route<AcceptImportNeeds>[] = [acceptImportRoute];
