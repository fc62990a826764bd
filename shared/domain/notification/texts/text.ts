import type { TextCode } from '#events/notification/text-code.ts';
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
  /** The words of the link. */
  readonly open: string;
  /** Why the mail came, and that nobody reads answers to it. */
  readonly footer: string;
}
