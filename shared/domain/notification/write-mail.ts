import type { Language } from '#events/organisation/language.ts';
import type { MeetingDetails } from './invitation.ts';
import type { MailFacts, Notification } from './notification.ts';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';
import type { Texts } from './texts/text.ts';

const languages = { sv, en } satisfies Record<Language, Texts>;

/** What a message says, before it is laid out as text or HTML. */
export interface MailText {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The rows of a digest. */
  readonly rows: readonly string[];
  readonly open: string;
  readonly footer: string;
}

/** What a message is made of; nothing about people or findings is among it. */
export type Told = Pick<
  Notification,
  'language' | 'text' | 'facts' | 'also' | 'more' | 'insteadOf' | 'calendar'
>;

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

const matterOf = ({ documentName, unitName }: MailFacts): string =>
  [documentName, unitName].filter((part) => part !== undefined).join(', ');

/** What a calendar calls a meeting. */
export const meetingTitle = ({ kind, name, unitName }: MeetingDetails, language: Language): string =>
  languages[language].meetings[kind](name, unitName);

/** A message in one line: "Handlingsplan, Björkgården: plan att svara på". */
export const titleOf = ({ language, text, facts }: Pick<Told, 'language' | 'text' | 'facts'>): string => {
  const { what } = languages[language].texts[text];
  const matter = matterOf(facts);
  return matter === '' ? capital(what) : `${matter}: ${what}`;
};

/** Says what waits, in the recipient's language. */
export const writeMail = (told: Told): MailText => {
  const { language, text, facts, also = [], more = 0, insteadOf, calendar } = told;
  const { texts, lastDay, when, open, footer, more: andMore, substitute } = languages[language];
  const isDigest = text === 'digest';
  const said = [{ text, facts }, ...(isDigest ? [] : also)];
  return {
    language,
    subject: titleOf({ language, text, facts }),
    paragraphs: [
      ...said.flatMap((part) => {
        const { sentences } = texts[part.text];
        const { dueOn } = part.facts;
        return dueOn === undefined ? [sentences] : [sentences, lastDay(dueOn)];
      }),
      ...(calendar === undefined ? [] : [when(calendar.details)]),
      ...(more > 0 ? [andMore(more)] : []),
      ...(insteadOf === undefined ? [] : [substitute]),
    ],
    rows: isDigest ? also.map((row) => titleOf({ language, ...row })) : [],
    open,
    footer,
  };
};
