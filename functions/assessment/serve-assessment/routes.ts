import type { Route } from '#shared/lambda/route.ts';
import { assessAreaRoute } from './assess-area.ts';
import { cancelAssessmentRoute } from './cancel-assessment.ts';
import { completeAssessmentRoute } from './complete-assessment.ts';
import { listContactNotesRoute, noteContactRoute, readContactNoteRoute } from './contact-notes.ts';
import { handOverAssessmentRoute } from './hand-over-assessment.ts';
import type { AssessmentNeeds } from './needs.ts';
import {
  cancelOccasionRoute,
  carryOutOccasionRoute,
  moveOccasionRoute,
  planOccasionRoute,
} from './occasions.ts';
import { openAssessmentRoute } from './open-assessment.ts';
import { listAssessmentsRoute, readAreaRoute, readAssessmentRoute } from './read-assessments.ts';

/** What one can do with assessments and contact notes over HTTP. */
export const routes: readonly Route<AssessmentNeeds>[] = [
  openAssessmentRoute,
  listAssessmentsRoute,
  readAssessmentRoute,
  planOccasionRoute,
  moveOccasionRoute,
  cancelOccasionRoute,
  carryOutOccasionRoute,
  readAreaRoute,
  assessAreaRoute,
  completeAssessmentRoute,
  cancelAssessmentRoute,
  handOverAssessmentRoute,
  noteContactRoute,
  listContactNotesRoute,
  readContactNoteRoute,
];
