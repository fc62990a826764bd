import type { MeetingKind } from '#events/notification/meeting-kind.ts';
import type { TextCode } from '#events/notification/text-code.ts';
import type { MeetingDetails } from '../invitation.ts';
import type { MailFacts } from '../notification.ts';

/** What waits, in a subject line of a few words and one or two sentences. */
export interface Text {
  readonly what: string;
  readonly sentences: string;
}

/** The texts of one language: a code without a text does not compile. */
export interface Texts {
  readonly texts: Readonly<Record<TextCode, Text>>;
  /** "Senast 2026-11-04." */
  readonly lastDay: (dueOn: NonNullable<MailFacts['dueOn']>) => string;
  /** What a digest could not hold. */
  readonly more: (count: number) => string;
  /** Why someone gets what is meant for another. */
  readonly substitute: string;
  /** On which day, and from when: "Tid: 2026-12-03, kl. 14.00." */
  readonly when: (details: Pick<MeetingDetails, 'day' | 'slot'>) => string;
  /** What a calendar calls a meeting, from the municipality's own name for what is done and the unit's. */
  readonly meetings: Readonly<Record<MeetingKind, (name: string, unit: string) => string>>;
  /** The words of the link. */
  readonly open: string;
  /** Why the mail came, and that nobody reads answers to it. */
  readonly footer: string;
}
