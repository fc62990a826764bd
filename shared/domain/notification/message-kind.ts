import * as z from 'zod/mini';
import type { Channel } from '#events/notification/channel.ts';
import type { TextCode } from '#events/notification/text-code.ts';

/**
 * What a message is to its recipient: `urgent` today; `toDo` a step that is theirs; `reminder` the same step, soon due; `late`
 * what should have been done; `operations` for whoever keeps the system going; `news` what needs no action; `digest` several
 * messages as one.
 */
export const MessageKind = z.enum(['urgent', 'toDo', 'reminder', 'late', 'operations', 'news', 'digest']);
export type MessageKind = z.infer<typeof MessageKind>;

/** The kind of every text: a text without one does not compile. */
export const kindOf: Readonly<Record<TextCode, MessageKind>> = {
  assessmentToCarryOut: 'toDo',
  urgentFinding: 'urgent',
  reportToWrite: 'toDo',
  factsToCheck: 'toDo',
  remarksToConsider: 'toDo',
  factCheckUnanswered: 'toDo',
  reportToEstablish: 'toDo',
  reportToHandOver: 'toDo',
  reportCorrected: 'news',
  readThroughToHold: 'toDo',
  planToWrite: 'toDo',
  planToComment: 'toDo',
  planToComplete: 'toDo',
  planToAgree: 'toDo',
  planToAdopt: 'toDo',
  planDueSoon: 'reminder',
  planToCarryOut: 'toDo',
  planToPresent: 'toDo',
  revisitToHold: 'toDo',
  revisitToPrepare: 'toDo',
  // Whoever prepares a visit must hear in time that nobody comes.
  revisitRescheduled: 'toDo',
  revisitCalledOff: 'toDo',
  planClosed: 'news',
  nextAssessmentToOpen: 'toDo',
  workHandedOver: 'toDo',
  reportOverdue: 'late',
  planOverdue: 'late',
  measureDueSoon: 'reminder',
  measureOverdue: 'late',
  revisitOverdue: 'late',
  presentationOverdue: 'late',
  agreementDateDue: 'toDo',
  closingTalkToHold: 'toDo',
  // Consent is asked for once, and never urgently.
  exampleToShare: 'news',
  breachToDecide: 'toDo',
  // A decision against a provider is read at once.
  breachToAnswer: 'toDo',
  breachToJudge: 'toDo',
  breachDueSoon: 'reminder',
  breachOverdue: 'late',
  breachClosed: 'news',
  importStalled: 'operations',
  documentRejected: 'toDo',
  documentNotArrived: 'toDo',
  documentScanOverdue: 'operations',
  disclosureToDecide: 'toDo',
  disposalToApprove: 'toDo',
  matterToAnswer: 'toDo',
  matterDecided: 'toDo',
  matterWaitsTooLong: 'late',
  procurementEnding: 'reminder',
  stanceToTake: 'toDo',
  jointPlanToAdopt: 'toDo',
  jointRevisitToHold: 'toDo',
  jointPlanToEnd: 'toDo',
  guidelineToReview: 'toDo',
  mailNotDelivered: 'operations',
  mailUnwelcome: 'operations',
  webhookDisabled: 'operations',
  meetingSet: 'toDo',
  meetingMoved: 'toDo',
  meetingCalledOff: 'toDo',
  digest: 'digest',
};

/** What must be acted on comes at once and nobody can switch it off; what needs no action comes once a week. */
export const defaultChannel: Readonly<Record<MessageKind, Channel>> = {
  urgent: 'email',
  toDo: 'email',
  reminder: 'email',
  late: 'email',
  operations: 'email',
  news: 'digest',
  digest: 'email',
};

/** The kinds whose channel each person may choose. */
export const isChosen = (kind: MessageKind): boolean => defaultChannel[kind] === 'digest';

const urgency = MessageKind.options;

/** The most urgent of several texts first; those of one kind in the order they came. */
export const byUrgency = (a: TextCode, b: TextCode): number =>
  urgency.indexOf(kindOf[a]) - urgency.indexOf(kindOf[b]);
