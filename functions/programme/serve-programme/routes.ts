import type { Route } from '#shared/lambda/route.ts';
import { adoptProgrammeRoute } from './adopt-programme.ts';
import { draftProgrammeRoute, redraftProgrammeRoute } from './draft-programme.ts';
import { followSharedProgrammeRoute, migrateProgrammeRoute, previewMigrationRoute } from './follow-shared.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { listProgrammesRoute, listProgrammeVersionsRoute, readProgrammeRoute } from './read-programmes.ts';
import {
  draftSharedProgrammeRoute,
  listSharedProgrammesRoute,
  readSharedProgrammeRoute,
  redraftSharedProgrammeRoute,
  releaseSharedProgrammeRoute,
} from './shared-programmes.ts';

/** What one can do with programmes over HTTP. */
export const routes: readonly Route<ProgrammeNeeds>[] = [
  draftProgrammeRoute,
  listProgrammesRoute,
  readProgrammeRoute,
  listProgrammeVersionsRoute,
  redraftProgrammeRoute,
  adoptProgrammeRoute,
  draftSharedProgrammeRoute,
  listSharedProgrammesRoute,
  readSharedProgrammeRoute,
  redraftSharedProgrammeRoute,
  releaseSharedProgrammeRoute,
  followSharedProgrammeRoute,
  previewMigrationRoute,
  migrateProgrammeRoute,
];
