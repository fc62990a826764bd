import type { EventName } from '#events/catalogue.ts';
import type { collaborationEvents } from '#events/collaboration/collaboration-events.ts';
import type { documentEvents } from '#events/document/document-events.ts';
import type { notificationEvents } from '#events/notification/notification-events.ts';
import type { namesOf } from './case-file.ts';

/** How an event stands in the diary. */
export interface DiaryEntry {
  readonly title: (names: ReturnType<typeof namesOf>) => string;
  readonly recordType: string;
  /** Towards a private provider this makes a sent or received document; within the own house it does not. */
  readonly flow: 'within' | 'toUnit' | 'fromUnit';
}

type Elsewhere =
  | 'Agreement'
  | 'Body'
  | 'CalendarFeed'
  | 'ClosedDays'
  | 'Contact'
  | 'DecisionBasis'
  | 'GoodExample'
  | 'Import'
  | 'Membership'
  | 'NotificationRules'
  | 'Organisation'
  | 'Person'
  | 'Preferences'
  | 'Programme'
  | 'Responsibility'
  | 'SharedProgramme'
  | 'Unit';

/** The events that happen to what bears a case number. A new event does not compile until it is here or elsewhere. */
export type CaseEvent = Exclude<
  EventName,
  | keyof typeof documentEvents
  | keyof typeof notificationEvents
  | keyof typeof collaborationEvents
  | `${Elsewhere}${string}`
>;

const within = (recordType: string, title: DiaryEntry['title']): DiaryEntry => ({
  title,
  recordType,
  flow: 'within',
});
const toUnit = (recordType: string, title: DiaryEntry['title']): DiaryEntry => ({
  title,
  recordType,
  flow: 'toUnit',
});
const fromUnit = (recordType: string, title: DiaryEntry['title']): DiaryEntry => ({
  title,
  recordType,
  flow: 'fromUnit',
});

/** Work within the house, a reminder, or something that another entry tells: in the record's history only. */
const notRegistered = undefined;

/** What the diary says of each event. Titles are fixed words and the programme's own names: nobody's text. */
export const diaryEntries: Readonly<Record<CaseEvent, DiaryEntry | undefined>> = {
  AssessmentOpened: within('Beslut', () => 'Uppföljning inledd'),
  OccasionPlanned: notRegistered,
  OccasionMoved: notRegistered,
  OccasionCancelled: notRegistered,
  OccasionCarriedOut: within('Händelse', () => 'Uppföljningstillfälle genomfört'),
  AreaAssessed: notRegistered,
  UrgentFindingRaised: within('Händelse', () => 'Brådskande iakttagelse'),
  AssessmentCompleted: within('Bedömning', () => 'Uppföljning avslutad'),
  AssessmentCancelled: within('Beslut', () => 'Uppföljning avbruten'),
  AssessmentHandedOver: within('Händelse', () => 'Ny handläggare för uppföljningen'),
  ReportOverdue: notRegistered,
  ReportAlarmReleased: notRegistered,
  ReportDrafted: notRegistered,
  SectionEdited: notRegistered,
  ReportSharedForFactCheck: toUnit('Utkast', ({ report }) => `${report} till enheten för faktagranskning`),
  FactCheckDue: notRegistered,
  FactCheckUnanswered: within('Händelse', () => 'Faktagranskningen besvarades inte i tid'),
  FactCheckAnswered: fromUnit('Yttrande', () => 'Enhetens svar på faktagranskningen'),
  RemarkConsidered: notRegistered,
  EstablishmentAsked: notRegistered,
  ReportEstablished: within('Rapport', ({ report }) => `${report} fastställd`),
  ReportPublished: toUnit('Rapport', ({ report }) => `${report} överlämnad till enheten`),
  ReportCorrected: toUnit('Rapport', ({ report }) => `${report} rättad, ny version`),
  ReadThroughDue: notRegistered,
  ReadThroughPlanned: notRegistered,
  ReportReadThrough: within('Händelse', ({ report }) => `${report} genomgången med medarbetarna`),
  ReportHandedOver: within('Händelse', ({ report }) => `Ny handläggare: ${report}`),
  PlanOverdue: notRegistered,
  PlanAlarmReleased: notRegistered,
  ClosingTalkAsked: notRegistered,
  ClosingTalkHeld: within('Minnesanteckning', () => 'Avslutande samtal'),
  ClosingTalkHandedOver: notRegistered,
  PlanOpened: toUnit('Begäran', ({ plan }) => `${plan} begärd av enheten`),
  PlanLineAnswered: notRegistered,
  PlanAgreementsWithdrawn: notRegistered,
  PlanSubmitted: fromUnit('Plan', ({ plan }) => `${plan} inlämnad av enheten`),
  PlanCommented: toUnit('Yttrande', ({ plan }) => `Svar till enheten: ${plan}`),
  PlanAgreed: within('Händelse', ({ plan }) => `${plan} överenskommen av en av parterna`),
  PlanAdoptionDueSoon: notRegistered,
  PlanAdopted: within('Plan', ({ plan }) => `${plan} fastställd`),
  PresentationPlanned: notRegistered,
  PlanPresented: within('Händelse', ({ plan }) => `${plan} redovisad för nämnden`),
  PlanPresentationOverdue: notRegistered,
  MeasureReported: fromUnit('Redogörelse', () => 'Enhetens rapport om en åtgärd'),
  MeasureDueSoon: notRegistered,
  MeasureOverdue: notRegistered,
  PlanDueForReview: notRegistered,
  PlanClosed: within('Beslut', ({ plan }) => `${plan} avslutad`),
  PlanHandedOver: within('Händelse', ({ plan }) => `Ny handläggare: ${plan}`),
  NextAssessmentDue: notRegistered,
  NextAssessmentNoted: notRegistered,
  NextAssessmentCancelled: notRegistered,
  NextAssessmentPulledForward: within('Beslut', () => 'Nästa uppföljning tidigarelagd efter riskbedömning'),
  RevisitOverdue: notRegistered,
  RevisitNoted: notRegistered,
  RevisitMoved: within('Beslut', ({ revisit }) => `${revisit} flyttat`),
  RevisitWaived: within('Beslut', ({ revisit }) => `${revisit} avstått`),
  ExtraRevisitSet: within('Beslut', ({ revisit }) => `Extra uppföljning: ${revisit}`),
  RevisitOpened: notRegistered,
  RevisitPlanned: notRegistered,
  RevisitAccountRecorded: fromUnit('Redogörelse', ({ revisit }) => `Enhetens redogörelse: ${revisit}`),
  RevisitLineJudged: notRegistered,
  RevisitSupportRecorded: notRegistered,
  RevisitCarriedOut: within('Händelse', ({ revisit }) => `${revisit} genomfört`),
  RevisitCompleted: within('Bedömning', ({ revisit }) => `${revisit} bedömt`),
  RevisitCancelled: within('Beslut', ({ revisit }) => `${revisit} inställt`),
  RevisitHandedOver: within('Händelse', ({ revisit }) => `Ny handläggare: ${revisit}`),
  RevisitRescheduled: notRegistered,
  BreachOpened: within('Händelse', () => 'Brister mot avtalet prövas'),
  BreachStepDecided: toUnit('Beslut', () => 'Beslut om steg enligt avtalet'),
  BreachAnswered: fromUnit('Yttrande', () => 'Enhetens svar på beslut enligt avtalet'),
  BreachJudged: within('Bedömning', () => 'Rättelse prövad'),
  BreachDueSoon: notRegistered,
  BreachOverdue: notRegistered,
  BreachClosed: within('Beslut', () => 'Prövning av brister mot avtalet avslutad'),
};
