import type * as z from 'zod/mini';
import { AreaAssessed } from './assessment/area-assessed.ts';
import { AssessmentCancelled } from './assessment/assessment-cancelled.ts';
import { AssessmentCompleted } from './assessment/assessment-completed.ts';
import { AssessmentHandedOver } from './assessment/assessment-handed-over.ts';
import { AssessmentOpened } from './assessment/assessment-opened.ts';
import { ContactNoted } from './assessment/contact-noted.ts';
import { OccasionCancelled } from './assessment/occasion-cancelled.ts';
import { OccasionCarriedOut } from './assessment/occasion-carried-out.ts';
import { OccasionMoved } from './assessment/occasion-moved.ts';
import { OccasionPlanned } from './assessment/occasion-planned.ts';
import { ReportAlarmReleased } from './assessment/report-alarm-released.ts';
import { ReportOverdue } from './assessment/report-overdue.ts';
import { UrgentFindingRaised } from './assessment/urgent-finding-raised.ts';
import { collaborationEvents } from './collaboration/collaboration-events.ts';
import { documentEvents } from './document/document-events.ts';
import { notificationEvents } from './notification/notification-events.ts';
import { AgreementChanged } from './organisation/agreement-changed.ts';
import { AgreementDateDue } from './organisation/agreement-date-due.ts';
import { AgreementDateSettled } from './organisation/agreement-date-settled.ts';
import { AgreementRegistered } from './organisation/agreement-registered.ts';
import { AgreementVersionMade } from './organisation/agreement-version-made.ts';
import { BodyEstablished } from './organisation/body-established.ts';
import { BreachAnswered } from './organisation/breach-answered.ts';
import { BreachClosed } from './organisation/breach-closed.ts';
import { BreachDueSoon } from './organisation/breach-due-soon.ts';
import { BreachJudged } from './organisation/breach-judged.ts';
import { BreachOpened } from './organisation/breach-opened.ts';
import { BreachOverdue } from './organisation/breach-overdue.ts';
import { BreachStepDecided } from './organisation/breach-step-decided.ts';
import { CalendarFeedOpened } from './organisation/calendar-feed-opened.ts';
import { CalendarFeedRevoked } from './organisation/calendar-feed-revoked.ts';
import { ClosedDaysSet } from './organisation/closed-days-set.ts';
import { ImportAccepted } from './organisation/import-accepted.ts';
import { ImportCompleted } from './organisation/import-completed.ts';
import { ImportProgressed } from './organisation/import-progressed.ts';
import { ImportStalled } from './organisation/import-stalled.ts';
import { MembershipGranted } from './organisation/membership-granted.ts';
import { MembershipRevoked } from './organisation/membership-revoked.ts';
import { NotificationRulesSet } from './organisation/notification-rules-set.ts';
import { OrganisationRegistered } from './organisation/organisation-registered.ts';
import { PersonChanged } from './organisation/person-changed.ts';
import { PersonLeft } from './organisation/person-left.ts';
import { PersonRegistered } from './organisation/person-registered.ts';
import { PreferencesSet } from './organisation/preferences-set.ts';
import { ResponsibilityHandedOver } from './organisation/responsibility-handed-over.ts';
import { UnitChanged } from './organisation/unit-changed.ts';
import { UnitClosed } from './organisation/unit-closed.ts';
import { UnitRegistered } from './organisation/unit-registered.ts';
import { UnitRiskLevelSet } from './organisation/unit-risk-level-set.ts';
import { DecisionBasisBegun } from './plan/decision-basis-begun.ts';
import { DecisionBasisSent } from './plan/decision-basis-sent.ts';
import { DecisionBasisWritten } from './plan/decision-basis-written.ts';
import { ExtraRevisitSet } from './plan/extra-revisit-set.ts';
import { MeasureDueSoon } from './plan/measure-due-soon.ts';
import { MeasureOverdue } from './plan/measure-overdue.ts';
import { MeasureReported } from './plan/measure-reported.ts';
import { NextAssessmentCancelled } from './plan/next-assessment-cancelled.ts';
import { NextAssessmentDue } from './plan/next-assessment-due.ts';
import { NextAssessmentNoted } from './plan/next-assessment-noted.ts';
import { NextAssessmentPulledForward } from './plan/next-assessment-pulled-forward.ts';
import { PlanAdopted } from './plan/plan-adopted.ts';
import { PlanAdoptionDueSoon } from './plan/plan-adoption-due-soon.ts';
import { PlanAgreed } from './plan/plan-agreed.ts';
import { PlanAgreementsWithdrawn } from './plan/plan-agreements-withdrawn.ts';
import { PlanClosed } from './plan/plan-closed.ts';
import { PlanCommented } from './plan/plan-commented.ts';
import { PlanDueForReview } from './plan/plan-due-for-review.ts';
import { PlanHandedOver } from './plan/plan-handed-over.ts';
import { PlanLineAnswered } from './plan/plan-line-answered.ts';
import { PlanOpened } from './plan/plan-opened.ts';
import { PlanPresentationOverdue } from './plan/plan-presentation-overdue.ts';
import { PlanPresented } from './plan/plan-presented.ts';
import { PlanSubmitted } from './plan/plan-submitted.ts';
import { PresentationPlanned } from './plan/presentation-planned.ts';
import { RevisitMoved } from './plan/revisit-moved.ts';
import { RevisitNoted } from './plan/revisit-noted.ts';
import { RevisitOverdue } from './plan/revisit-overdue.ts';
import { RevisitWaived } from './plan/revisit-waived.ts';
import { ProgrammeAdopted } from './programme/programme-adopted.ts';
import { ProgrammeDrafted } from './programme/programme-drafted.ts';
import { SharedProgrammeDrafted } from './programme/shared-programme-drafted.ts';
import { SharedProgrammeReleased } from './programme/shared-programme-released.ts';
import { ClosingTalkAsked } from './report/closing-talk-asked.ts';
import { ClosingTalkHandedOver } from './report/closing-talk-handed-over.ts';
import { ClosingTalkHeld } from './report/closing-talk-held.ts';
import { EstablishmentAsked } from './report/establishment-asked.ts';
import { FactCheckAnswered } from './report/fact-check-answered.ts';
import { FactCheckDue } from './report/fact-check-due.ts';
import { FactCheckUnanswered } from './report/fact-check-unanswered.ts';
import { GoodExampleFound } from './report/good-example-found.ts';
import { GoodExampleHandedOver } from './report/good-example-handed-over.ts';
import { GoodExampleShared } from './report/good-example-shared.ts';
import { GoodExampleWithheld } from './report/good-example-withheld.ts';
import { PlanAlarmReleased } from './report/plan-alarm-released.ts';
import { PlanOverdue } from './report/plan-overdue.ts';
import { ReadThroughDue } from './report/read-through-due.ts';
import { ReadThroughPlanned } from './report/read-through-planned.ts';
import { RemarkConsidered } from './report/remark-considered.ts';
import { ReportCorrected } from './report/report-corrected.ts';
import { ReportDrafted } from './report/report-drafted.ts';
import { ReportEstablished } from './report/report-established.ts';
import { ReportHandedOver } from './report/report-handed-over.ts';
import { ReportPublished } from './report/report-published.ts';
import { ReportReadThrough } from './report/report-read-through.ts';
import { ReportSharedForFactCheck } from './report/report-shared-for-fact-check.ts';
import { SectionEdited } from './report/section-edited.ts';
import { RevisitAccountRecorded } from './revisit/revisit-account-recorded.ts';
import { RevisitCancelled } from './revisit/revisit-cancelled.ts';
import { RevisitCarriedOut } from './revisit/revisit-carried-out.ts';
import { RevisitCompleted } from './revisit/revisit-completed.ts';
import { RevisitHandedOver } from './revisit/revisit-handed-over.ts';
import { RevisitLineJudged } from './revisit/revisit-line-judged.ts';
import { RevisitOpened } from './revisit/revisit-opened.ts';
import { RevisitPlanned } from './revisit/revisit-planned.ts';
import { RevisitRescheduled } from './revisit/revisit-rescheduled.ts';
import { RevisitSupportRecorded } from './revisit/revisit-support-recorded.ts';

/** Every event there is. The publisher, the rules, the documentation and the tests loop over this. */
export const catalogue = {
  // organisation
  OrganisationRegistered,
  BodyEstablished,
  ClosedDaysSet,
  NotificationRulesSet,
  PersonRegistered,
  PersonChanged,
  PreferencesSet,
  CalendarFeedOpened,
  CalendarFeedRevoked,
  MembershipGranted,
  MembershipRevoked,
  PersonLeft,
  ResponsibilityHandedOver,
  UnitRegistered,
  UnitChanged,
  UnitClosed,
  AgreementRegistered,
  AgreementVersionMade,
  AgreementChanged,
  AgreementDateDue,
  AgreementDateSettled,
  ImportAccepted,
  ImportProgressed,
  ImportCompleted,
  ImportStalled,
  UnitRiskLevelSet,
  BreachOpened,
  BreachStepDecided,
  BreachAnswered,
  BreachJudged,
  BreachDueSoon,
  BreachOverdue,
  BreachClosed,
  // programme
  SharedProgrammeDrafted,
  SharedProgrammeReleased,
  ProgrammeDrafted,
  ProgrammeAdopted,
  // assessment
  AssessmentOpened,
  OccasionPlanned,
  OccasionMoved,
  OccasionCancelled,
  OccasionCarriedOut,
  AreaAssessed,
  UrgentFindingRaised,
  AssessmentCompleted,
  AssessmentCancelled,
  AssessmentHandedOver,
  ReportOverdue,
  ReportAlarmReleased,
  ContactNoted,
  // report
  ReportDrafted,
  SectionEdited,
  ReportSharedForFactCheck,
  FactCheckDue,
  FactCheckUnanswered,
  FactCheckAnswered,
  RemarkConsidered,
  EstablishmentAsked,
  ReportEstablished,
  ReportPublished,
  ReportCorrected,
  ReadThroughDue,
  ReadThroughPlanned,
  ReportReadThrough,
  ClosingTalkAsked,
  ClosingTalkHeld,
  ClosingTalkHandedOver,
  PlanOverdue,
  PlanAlarmReleased,
  ReportHandedOver,
  GoodExampleFound,
  GoodExampleShared,
  GoodExampleWithheld,
  GoodExampleHandedOver,
  // plan
  PlanOpened,
  PlanLineAnswered,
  PlanAgreementsWithdrawn,
  PlanSubmitted,
  PlanCommented,
  PlanAgreed,
  PlanAdoptionDueSoon,
  PlanAdopted,
  PresentationPlanned,
  PlanPresented,
  PlanPresentationOverdue,
  MeasureReported,
  MeasureDueSoon,
  MeasureOverdue,
  PlanDueForReview,
  RevisitOverdue,
  RevisitNoted,
  PlanClosed,
  NextAssessmentDue,
  NextAssessmentNoted,
  NextAssessmentCancelled,
  PlanHandedOver,
  RevisitMoved,
  RevisitWaived,
  ExtraRevisitSet,
  NextAssessmentPulledForward,
  DecisionBasisBegun,
  DecisionBasisWritten,
  DecisionBasisSent,
  // revisit
  RevisitOpened,
  RevisitPlanned,
  RevisitAccountRecorded,
  RevisitLineJudged,
  RevisitSupportRecorded,
  RevisitCompleted,
  RevisitCancelled,
  RevisitHandedOver,
  RevisitCarriedOut,
  RevisitRescheduled,
  // document
  ...documentEvents,
  ...notificationEvents,
  ...collaborationEvents,
} as const;

export type EventName = keyof typeof catalogue;
export const eventNames = Object.keys(catalogue) as EventName[];

/** The data of one event by its name. */
export type EventData<Name extends EventName> = z.infer<(typeof catalogue)[Name]['data']>;

/** An event as the domain states it: the name and the data; the store adds the envelope. */
export type EventDraft = {
  [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> };
}[EventName];
