import * as z from 'zod/mini';
import { holdsPersonalNumber, noPersonalNumber } from './personal-number.ts';

/**
 * The identifiers of Samsyn. Records carry UUIDs (RFC 9562) that do not reveal their organisation;
 * municipalities and regions keep the codes that Statistics Sweden (SCB) gives them, as strings.
 */
const uuid = () => z.uuid();

/** What people name themselves travels in events and addresses: a personal number would look like any other slug. */
const slug = (maxLength: number) =>
  z.string().check(
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    z.maxLength(maxLength),
    z.refine((text) => !holdsPersonalNumber(text), { params: { rule: noPersonalNumber } }),
  );

/** SCB's municipality code ("0184"), a region's county code ("01"), or the UUID of a provider or a joint organisation. */
export const OrganisationId = z
  .string()
  .check(z.regex(/^(\d{4}|\d{2}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/))
  .brand<'OrganisationId'>();
export type OrganisationId = z.infer<typeof OrganisationId>;

/** A body (nämnd, utskott) within one organisation: a short slug such as "omvardnadsnamnden". */
export const BodyId = slug(60).brand<'BodyId'>();
export type BodyId = z.infer<typeof BodyId>;

export const PersonId = uuid().brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

export const UnitId = uuid().brand<'UnitId'>();
export type UnitId = z.infer<typeof UnitId>;

export const AgreementId = uuid().brand<'AgreementId'>();
export type AgreementId = z.infer<typeof AgreementId>;

/** A matter about deficiencies against an agreement. */
export const BreachId = uuid().brand<'BreachId'>();
export type BreachId = z.infer<typeof BreachId>;

export const ImportId = uuid().brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;

export const ProgrammeId = uuid().brand<'ProgrammeId'>();
export type ProgrammeId = z.infer<typeof ProgrammeId>;

export const AssessmentId = uuid().brand<'AssessmentId'>();
export type AssessmentId = z.infer<typeof AssessmentId>;

export const ContactNoteId = uuid().brand<'ContactNoteId'>();
export type ContactNoteId = z.infer<typeof ContactNoteId>;

export const ReportId = uuid().brand<'ReportId'>();
export type ReportId = z.infer<typeof ReportId>;

/** A good example that a report holds. */
export const GoodExampleId = uuid().brand<'GoodExampleId'>();
export type GoodExampleId = z.infer<typeof GoodExampleId>;

/** A talk with manager and staff that ends a part of the follow-up. */
export const ClosingTalkId = uuid().brand<'ClosingTalkId'>();
export type ClosingTalkId = z.infer<typeof ClosingTalkId>;

export const PlanId = uuid().brand<'PlanId'>();
export type PlanId = z.infer<typeof PlanId>;

export const RevisitId = uuid().brand<'RevisitId'>();
export type RevisitId = z.infer<typeof RevisitId>;

export const DocumentId = uuid().brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const RetentionDecisionId = uuid().brand<'RetentionDecisionId'>();
export type RetentionDecisionId = z.infer<typeof RetentionDecisionId>;

export const DisposalId = uuid().brand<'DisposalId'>();
export type DisposalId = z.infer<typeof DisposalId>;

export const DisclosureId = uuid().brand<'DisclosureId'>();
export type DisclosureId = z.infer<typeof DisclosureId>;

export const NotificationId = uuid().brand<'NotificationId'>();
export type NotificationId = z.infer<typeof NotificationId>;

/** A person's subscription of their own calendar. */
export const CalendarFeedId = uuid().brand<'CalendarFeedId'>();
export type CalendarFeedId = z.infer<typeof CalendarFeedId>;

export const WebhookId = uuid().brand<'WebhookId'>();
export type WebhookId = z.infer<typeof WebhookId>;
/** A collaboration is an organisation of its own: its id is both. */
export const CollaborationId = uuid().brand<'CollaborationId'>();
export type CollaborationId = z.infer<typeof CollaborationId>;

export const GroupId = uuid().brand<'GroupId'>();
export type GroupId = z.infer<typeof GroupId>;

export const MatterId = uuid().brand<'MatterId'>();
export type MatterId = z.infer<typeof MatterId>;

export const WorkshopId = uuid().brand<'WorkshopId'>();
export type WorkshopId = z.infer<typeof WorkshopId>;

export const JointPlanId = uuid().brand<'JointPlanId'>();
export type JointPlanId = z.infer<typeof JointPlanId>;

export const GuidelineId = uuid().brand<'GuidelineId'>();
export type GuidelineId = z.infer<typeof GuidelineId>;

export const DecisionBasisId = uuid().brand<'DecisionBasisId'>();
export type DecisionBasisId = z.infer<typeof DecisionBasisId>;

export const KeptDecisionId = uuid().brand<'KeptDecisionId'>();
export type KeptDecisionId = z.infer<typeof KeptDecisionId>;

export const SharedProgrammeId = uuid().brand<'SharedProgrammeId'>();
export type SharedProgrammeId = z.infer<typeof SharedProgrammeId>;

export const InvitationId = uuid().brand<'InvitationId'>();
export type InvitationId = z.infer<typeof InvitationId>;

/** A slug for something named inside a record (an area, a criterion, a requirement, a line): stable within that record's version. */
export const LocalId = slug(120);
export type LocalId = z.infer<typeof LocalId>;

/** A person as a member of one organisation: a private provider's manager belongs to the provider. */
export const PersonRef = z.object({ organisationId: OrganisationId, personId: PersonId });
export type PersonRef = z.infer<typeof PersonRef>;

/** RFC 3339 in UTC with milliseconds, "2026-11-22T07:45:00.000Z": sorts as text. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
export type Instant = z.infer<typeof Instant>;

/** A date in the Swedish calendar, "2026-11-22" (ISO 8601). */
export const CalendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** An ISO 8601 period of whole years, months, weeks and days: "P2M", "P1Y", "P30D". */
export const Period = z.string().check(z.regex(/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/));
export type Period = z.infer<typeof Period>;
