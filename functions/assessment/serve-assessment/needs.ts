import type { ApiNeeds } from '#shared/lambda/route.ts';
import type { AssessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import type { ContactNoteStore } from '#shared/storage/assessment/contact-note-store.ts';
import type { AgreementStore } from '#shared/storage/organisation/agreement-store.ts';
import type { OrganisationStore } from '#shared/storage/organisation/organisation-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { UnitStore } from '#shared/storage/organisation/unit-store.ts';
import type { PlanReader } from '#shared/storage/plan/plan-reader.ts';
import type { ProgrammeStore } from '#shared/storage/programme/programme-store.ts';

/** What the assessment stories need: a literal object in tests. */
export interface AssessmentNeeds extends ApiNeeds {
  readonly assessments: AssessmentStore;
  readonly contactNotes: ContactNoteStore;
  readonly units: UnitStore;
  readonly programmes: ProgrammeStore;
  readonly agreements: AgreementStore;
  readonly organisations: OrganisationStore;
  readonly people: PersonStore;
  readonly plans: PlanReader;
}
