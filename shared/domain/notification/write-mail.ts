import type { Language } from '#events/organisation/language.ts';
import type { MailFacts, Notification } from './notification.ts';
import { en } from './texts/en.ts';
import { sv } from './texts/sv.ts';
import type { Texts } from './texts/text.ts';

const languages = { sv, en } satisfies Record<Language, Texts>;

/** What a mail says, before it is laid out as text or HTML. */
export interface MailText {
  readonly language: Language;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly open: string;
  readonly footer: string;
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

const matterOf = ({ documentName, unitName }: MailFacts): string =>
  [documentName, unitName].filter((part) => part !== undefined).join(', ');

/** Says what waits, in the recipient's language; never anything about people or findings. */
export const writeMail = ({
  language,
  text,
  facts,
}: Pick<Notification, 'language' | 'text' | 'facts'>): MailText => {
  const { texts, lastDay, open, footer } = languages[language];
  const { what, sentences } = texts[text];
  const matter = matterOf(facts);
  return {
    language,
    subject: matter === '' ? capital(what) : `${matter}: ${what}`,
    paragraphs: facts.dueOn === undefined ? [sentences] : [sentences, lastDay(facts.dueOn)],
    open,
    footer,
  };
};
