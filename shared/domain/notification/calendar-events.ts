import type { EventName } from '#events/catalogue.ts';

/** The events after which somebody's calendar may have to say something else. */
export const calendarEvents = [
  'OccasionPlanned',
  'OccasionMoved',
  'OccasionCancelled',
  'AssessmentCancelled',
  'AssessmentCompleted',
  'AssessmentHandedOver',
  'RevisitPlanned',
  'RevisitRescheduled',
  'RevisitCancelled',
  'RevisitHandedOver',
  'ReadThroughPlanned',
  'ReportHandedOver',
  'PresentationPlanned',
  'PlanHandedOver',
  'PlanClosed',
] as const satisfies readonly EventName[];
