import * as z from 'zod/mini';
import type { CalendarDate, PersonRef } from '#events/identifiers.ts';

/** What can be due or planned on a day. */
export const AgendaMatter = z.enum([
  'occasion',
  'reportDue',
  'factCheckDue',
  'readThrough',
  'planDue',
  'measureDue',
  'planPresentation',
  'revisit',
  'visit',
  'nextAssessment',
  'agreementOption',
  'agreementEnd',
  'breachAnswer',
  'guidelineReview',
]);
export type AgendaMatter = z.infer<typeof AgendaMatter>;

/**
 * Something of a record that is due or planned on a day: codes, dates and the names that people know it by. Never a
 * finding, never an address, and not why one comes an extra time.
 */
export interface AgendaEntry {
  /** Names it within its record, and stays the same while its day moves. */
  readonly key: string;
  readonly matter: AgendaMatter;
  readonly on: CalendarDate;
  /** The last day for it, where there is room. */
  readonly until?: CalendarDate;
  /** The municipality's own name for it: the method, the report, the plan, the revisit. */
  readonly name?: string;
  readonly unitName?: string;
  /** In whose own year it stands. */
  readonly people: readonly PersonRef[];
  /** A visit that the unit is not told of before: it stands in no calendar outside. */
  readonly isUnannounced?: true;
  /** The action that its reader must be allowed; `readWhole` keeps unannounced visits from the unit. `read` unless told. */
  readonly readAs?: 'readWhole' | 'readAgreements' | 'readBreaches';
}

/** An entry that stands in the agenda of everybody but the unit's people until somebody has been there. */
export const unannounced = { readAs: 'readWhole', isUnannounced: true } as const;
