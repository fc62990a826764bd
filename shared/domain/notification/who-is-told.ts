import type { EventData, EventName } from '#events/catalogue.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import type { Role } from '../organisation/membership.ts';
import { administrator } from './administrator.ts';
import { agreementTellings } from './agreement-tellings.ts';
import { collaborationTellings } from './collaboration-tellings.ts';
import { documentTellings } from './document-tellings.ts';
import { handedOver } from './handed-over.ts';
import { measureTellings } from './measure-tellings.ts';

/** Who is to be told of an event, before their names are known. */
export type Audience<Data> =
  /** Those who must act next by the record itself: who wait with one of these tasks when the mail is planned. */
  | { readonly waitingWith: readonly string[] }
  /** The one who has a named part in the record, unless the record is hidden from them. */
  | { readonly part: 'officer' | 'commissioner' | 'unitManager' | 'raiser' }
  /** The one whom a hand-over names, when something waits for them. */
  | { readonly newcomer: keyof Data & string }
  /** Whoever has the first of these roles that anybody has, for the record's body and unit. */
  | { readonly roles: readonly Role[] }
  /** The step of the ladder that the event names, counted from whoever should have been done. */
  | { readonly ladderFrom: 'officer' | 'commissioner' | 'unitManager' };

/** One rule: these people get this text. */
export interface Telling<Data> {
  readonly to: Audience<Data>;
  readonly text: TextCode;
  /** Only when the event says so. */
  readonly when?: (data: Data) => boolean;
  /** The field of the event that holds the last day; else the waiting task's own. */
  readonly dueOn?: keyof Data & string;
}

export type Tellings = { readonly [Name in EventName]: 'nobody' | readonly Telling<EventData<Name>>[] };

/**
 * Which role answers for each step of the ladder above the owner; the next one when nobody has it. Before any
 * role comes the contract manager of the agreement that is followed up, where there is one.
 */
export const ladderRoles = {
  ownersManager: ['commissioner', 'departmentHead', administrator],
  commissioner: ['commissioner', 'departmentHead', administrator],
  departmentHead: ['departmentHead', administrator],
} as const satisfies Record<string, readonly Role[]>;

/** Why a mail that did not arrive is not told of by another one that may not arrive either. */
const isNotAboutAMail = ({ text }: { readonly text: TextCode }) =>
  text !== 'mailNotDelivered' && text !== 'mailUnwelcome';

/**
 * For every event, who is told what: at each hand-over the person who must act next gets one mail. Nobody is
 * told what they did themselves. An event that is missing here does not compile.
 */
export const whoIsTold: Tellings = {
  OrganisationRegistered: 'nobody',
  BodyEstablished: 'nobody',
  ClosedDaysSet: 'nobody',
  NotificationRulesSet: 'nobody',
  PersonRegistered: 'nobody',
  PersonChanged: 'nobody',
  PreferencesSet: 'nobody',
  CalendarFeedOpened: 'nobody',
  CalendarFeedRevoked: 'nobody',
  MembershipGranted: 'nobody',
  MembershipRevoked: 'nobody',
  // What waited for them is told as each record is handed over.
  PersonLeft: 'nobody',
  ResponsibilityHandedOver: [{ to: { newcomer: 'to' }, text: 'workHandedOver' }],
  UnitRegistered: 'nobody',
  UnitChanged: 'nobody',
  UnitClosed: 'nobody',
  // A judgement of people, for people: what follows from it has its own dates.
  UnitRiskLevelSet: 'nobody',
  ...agreementTellings,
  ImportAccepted: 'nobody',
  ImportProgressed: 'nobody',
  ImportCompleted: 'nobody',
  ImportStalled: [{ to: { waitingWith: ['sendFileAgain'] }, text: 'importStalled' }],

  ProgrammeDrafted: 'nobody',
  ProgrammeAdopted: 'nobody',
  SharedProgrammeDrafted: 'nobody',
  SharedProgrammeReleased: 'nobody',

  AssessmentOpened: [{ to: { waitingWith: ['completeAssessment'] }, text: 'assessmentToCarryOut' }],
  OccasionPlanned: 'nobody',
  OccasionMoved: 'nobody',
  OccasionCancelled: 'nobody',
  OccasionCarriedOut: 'nobody',
  AreaAssessed: 'nobody',
  UrgentFindingRaised: [
    { to: { part: 'officer' }, text: 'urgentFinding' },
    { to: { roles: ['headOfFollowUp', administrator] }, text: 'urgentFinding' },
    {
      to: { roles: ['mas', 'headOfFollowUp', administrator] },
      text: 'urgentFinding',
      when: ({ isHealthCare }) => isHealthCare,
    },
  ],
  // The report is drafted at once, and its author is told of that.
  AssessmentCompleted: 'nobody',
  AssessmentCancelled: 'nobody',
  AssessmentHandedOver: handedOver,
  ReportOverdue: [{ to: { ladderFrom: 'officer' }, text: 'reportOverdue', dueOn: 'reportDueOn' }],
  ReportAlarmReleased: 'nobody',
  ContactNoted: 'nobody',

  ReportDrafted: [{ to: { waitingWith: ['writeReport'] }, text: 'reportToWrite' }],
  SectionEdited: 'nobody',
  ReportSharedForFactCheck: [{ to: { waitingWith: ['answerFactCheck'] }, text: 'factsToCheck' }],
  FactCheckDue: [{ to: { waitingWith: ['answerFactCheck'] }, text: 'factsToCheck' }],
  FactCheckUnanswered: [
    { to: { waitingWith: ['considerRemarks', 'askToEstablish'] }, text: 'factCheckUnanswered' },
  ],
  FactCheckAnswered: [
    { to: { waitingWith: ['considerRemarks', 'askToEstablish'] }, text: 'remarksToConsider' },
  ],
  RemarkConsidered: 'nobody',
  EstablishmentAsked: [{ to: { waitingWith: ['establishReport'] }, text: 'reportToEstablish' }],
  ReportEstablished: [{ to: { waitingWith: ['publishReport'] }, text: 'reportToHandOver' }],
  // The plan opens at once and its mail says both; where there is nothing to answer, the report has its own.
  ReportPublished: [
    {
      to: { waitingWith: ['recordReadThrough'] },
      text: 'readThroughToHold',
      when: ({ findings }) => findings.improvementArea + findings.remark + findings.deficiency === 0,
    },
  ],
  ReportCorrected: [{ to: { part: 'unitManager' }, text: 'reportCorrected' }],
  ReadThroughDue: [{ to: { waitingWith: ['recordReadThrough'] }, text: 'readThroughToHold' }],
  // Its day comes as a calendar file.
  ReadThroughPlanned: 'nobody',
  ReportReadThrough: 'nobody',
  ClosingTalkAsked: [{ to: { waitingWith: ['holdClosingTalk'] }, text: 'closingTalkToHold' }],
  ClosingTalkHeld: 'nobody',
  ClosingTalkHandedOver: handedOver,
  PlanOverdue: [{ to: { ladderFrom: 'unitManager' }, text: 'planOverdue', dueOn: 'planDueOn' }],
  PlanAlarmReleased: 'nobody',
  ReportHandedOver: handedOver,

  GoodExampleFound: [{ to: { waitingWith: ['answerConsent'] }, text: 'exampleToShare' }],
  GoodExampleShared: 'nobody',
  GoodExampleWithheld: 'nobody',
  GoodExampleHandedOver: handedOver,

  PlanOpened: [
    { to: { waitingWith: ['answerPlan'] }, text: 'planToWrite' },
    { to: { waitingWith: ['adoptPlan'] }, text: 'planToAdopt', when: ({ lines }) => lines.length === 0 },
  ],
  // Once, when a changed line takes a plan without comments back; whoever writes more after that is expected to.
  PlanLineAnswered: [
    {
      to: { waitingWith: ['commentPlan'] },
      text: 'planToComment',
      when: ({ awaitsComments }) => awaitsComments === true,
    },
  ],
  PlanAgreementsWithdrawn: 'nobody',
  PlanSubmitted: [{ to: { waitingWith: ['commentPlan'] }, text: 'planToComment' }],
  PlanCommented: [
    { to: { waitingWith: ['answerPlan'] }, text: 'planToComplete' },
    { to: { waitingWith: ['agreePlan'] }, text: 'planToAgree' },
  ],
  PlanAgreed: [
    {
      to: { waitingWith: ['adoptPlan'] },
      text: 'planToAdopt',
      when: ({ isAgreedByAll }) => isAgreedByAll,
    },
  ],
  PlanAdoptionDueSoon: [
    { to: { waitingWith: ['answerPlan', 'commentPlan', 'agreePlan', 'adoptPlan'] }, text: 'planDueSoon' },
  ],
  PlanAdopted: [
    { to: { waitingWith: ['carryOutMeasures'] }, text: 'planToCarryOut' },
    {
      to: { roles: ['boardSecretary', 'headOfFollowUp', administrator] },
      text: 'planToPresent',
      when: ({ presentBy }) => presentBy !== undefined,
      dueOn: 'presentBy',
    },
  ],
  PresentationPlanned: 'nobody',
  DecisionBasisBegun: 'nobody',
  DecisionBasisWritten: 'nobody',
  DecisionBasisSent: 'nobody',
  PlanPresented: 'nobody',
  PlanPresentationOverdue: [
    {
      to: { roles: ['boardSecretary', 'headOfFollowUp', administrator] },
      text: 'presentationOverdue',
      dueOn: 'presentBy',
    },
  ],
  MeasureReported: 'nobody',
  ...measureTellings,
  // The revisit opens at once, and its officer is told of that.
  PlanDueForReview: 'nobody',
  RevisitOverdue: [{ to: { ladderFrom: 'officer' }, text: 'revisitOverdue', dueOn: 'holdBy' }],
  RevisitNoted: 'nobody',
  // The revisit follows, if it is open; before that nobody has been asked.
  RevisitMoved: 'nobody',
  RevisitWaived: 'nobody',
  ExtraRevisitSet: 'nobody',
  NextAssessmentPulledForward: 'nobody',
  PlanClosed: [{ to: { part: 'unitManager' }, text: 'planClosed' }],
  NextAssessmentDue: [
    { to: { waitingWith: ['openNextAssessment'] }, text: 'nextAssessmentToOpen', dueOn: 'dueOn' },
  ],
  NextAssessmentNoted: 'nobody',
  // Asked for again by its own alarm.
  NextAssessmentCancelled: 'nobody',
  PlanHandedOver: handedOver,

  RevisitOpened: [{ to: { waitingWith: ['completeRevisit'] }, text: 'revisitToHold' }],
  // An unannounced visit stays unknown to the unit.
  RevisitPlanned: [
    {
      to: { part: 'unitManager' },
      text: 'revisitToPrepare',
      when: ({ announcement }) => announcement === 'announced',
      dueOn: 'plannedOn',
    },
  ],
  RevisitAccountRecorded: 'nobody',
  RevisitLineJudged: 'nobody',
  RevisitSupportRecorded: 'nobody',
  // The plan notes it at once: the next revisit rings in its time, or the plan closes.
  RevisitCompleted: 'nobody',
  RevisitCarriedOut: 'nobody',
  RevisitRescheduled: [
    {
      to: { part: 'unitManager' },
      text: 'revisitRescheduled',
      when: ({ isDayKept }) => !isDayKept,
    },
  ],
  // Of a closed plan its own mail says so.
  RevisitCancelled: [
    { to: { part: 'unitManager' }, text: 'revisitCalledOff', when: ({ reason }) => reason === 'waived' },
  ],
  RevisitHandedOver: handedOver,

  ...documentTellings,
  ...collaborationTellings,

  NotificationPlanned: 'nobody',
  NotificationClaimed: 'nobody',
  NotificationReleased: 'nobody',
  NotificationRetried: 'nobody',
  NotificationSent: 'nobody',
  NotificationDelivered: 'nobody',
  NotificationBounced: [
    {
      to: { roles: [administrator] },
      text: 'mailNotDelivered',
      when: (data) => data.bounce === 'hard' && isNotAboutAMail(data),
    },
  ],
  NotificationComplained: [{ to: { roles: [administrator] }, text: 'mailUnwelcome', when: isNotAboutAMail }],
  NotificationFailed: [{ to: { roles: [administrator] }, text: 'mailNotDelivered', when: isNotAboutAMail }],
  NotificationParked: [{ to: { roles: [administrator] }, text: 'mailNotDelivered', when: isNotAboutAMail }],
  NotificationSuperseded: 'nobody',
  NotificationHeld: 'nobody',
  // The digest is made of it.
  DigestDue: 'nobody',
  NotificationCollected: 'nobody',
  NotificationRead: 'nobody',

  InvitationChanged: 'nobody',

  WebhookRegistered: 'nobody',
  WebhookPaused: 'nobody',
  WebhookResumed: 'nobody',
  WebhookSecretRotated: 'nobody',
  WebhookRewound: 'nobody',
  WebhookRemoved: 'nobody',
  WebhookRoused: 'nobody',
  WebhookDue: 'nobody',
  WebhookClaimed: 'nobody',
  WebhookDelivered: 'nobody',
  WebhookFailed: 'nobody',
  WebhookDisabled: [{ to: { roles: [administrator] }, text: 'webhookDisabled' }],
};
