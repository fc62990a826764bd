import * as z from 'zod/mini';

/** What a mail is about. Each code has a text in every language (shared/domain/notification/texts). */
export const TextCode = z.enum([
  'urgentFinding',
  'reportToWrite',
  'factsToCheck',
  'remarksToConsider',
  'reportToEstablish',
  'reportToHandOver',
  'readThroughToHold',
  'planToWrite',
  'planToComment',
  'planToComplete',
  'planToAgree',
  'planToAdopt',
  'planToPresent',
  'revisitToHold',
  'planClosed',
  'nextAssessmentToOpen',
  'workHandedOver',
  'reportOverdue',
  'planOverdue',
  'measureOverdue',
  'revisitOverdue',
  'presentationOverdue',
  'agreementDateDue',
  'importStalled',
  'mailNotDelivered',
]);
export type TextCode = z.infer<typeof TextCode>;
