import type * as z from 'zod/mini';
import { AssessmentCompleted } from './assessment/assessment-completed.ts';
import { ProgrammeAdopted } from './programme/programme-adopted.ts';
import { ProgrammeDrafted } from './programme/programme-drafted.ts';

/** Every event there is. The publisher, the rules, the documentation and the tests loop over this. */
export const catalogue = {
  // programme
  ProgrammeDrafted,
  ProgrammeAdopted,
  // assessment
  AssessmentCompleted,
} as const;

export type EventName = keyof typeof catalogue;
export const eventNames = Object.keys(catalogue) as EventName[];

/** The data of one event by its name. */
export type EventData<Name extends EventName> = z.infer<(typeof catalogue)[Name]['data']>;

/** An event as the domain states it: the name and the data; the store adds the envelope. */
export type EventDraft = { [Name in EventName]: { readonly name: Name; readonly data: EventData<Name> } }[EventName];
