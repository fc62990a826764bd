import * as z from 'zod/mini';
import type { Rule } from './refusal.ts';

/** The rules every text that people write must keep; the checks name them by `params.rule`. */
export const textRules = {
  wellFormed: {
    code: 'text.wellFormed',
    sv: 'Texten får inte innehålla styrtecken, dolda riktningstecken eller trasiga tecken.',
    en: 'The text must not hold control characters, hidden direction marks or broken characters.',
  },
  noPersonalNumber: {
    code: 'text.noPersonalNumber',
    sv: 'Skriv inget om enskilda: texten innehåller något som ser ut som ett personnummer eller samordningsnummer.',
    en: 'Write nothing about individuals: the text holds what looks like a personal or coordination number.',
  },
} satisfies Record<string, Rule>;

// Control characters but tab, line feed and carriage return; bidirectional overrides and isolates (Unicode TR9);
// what a decoder puts where bytes were no character (the gateway hands a body on as text, however broken it was).
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]/;

const isWellFormed = (text: string): boolean => text.isWellFormed() && !unsafe.test(text);

// Hyphen, plus, or one of the dashes that word processors put in their place.
const candidates = /(?<!\d)(\d{2})?(\d{6}) ?[-+\u2010-\u2015\u2212]? ?(\d{4})(?!\d)/g;

// Soft hyphens and characters without width hide a number from a search, not from a reader.
const unseen = /[\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]/g;

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (const [index, digit] of Array.from(digits).entries()) {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/**
 * Finds Swedish personal and coordination numbers (day + 60), with or without century and separator, whose
 * date exists and whose check digit is right (Skatteverket, SKV 704 and SKV 707), however digits, spaces and
 * dashes are typeset.
 */
export const holdsPersonalNumber = (text: string): boolean => {
  for (const [, , birth, serial] of text.replaceAll(unseen, '').normalize('NFKC').matchAll(candidates)) {
    const month = Number(birth?.slice(2, 4));
    const day = Number(birth?.slice(4, 6));
    const isDate = month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91));
    if (isDate && luhn(`${birth}${serial}`)) return true;
  }
  return false;
};

const by = (rule: Rule, test: (text: string) => boolean) =>
  z.refine<string>((text) => test(text), { params: { rule: rule.code } });

/** A text people write, 1 to `maxLength` characters, free of personal numbers: "skriv inget om enskilda". */
export const freeText = (maxLength = 4000) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(maxLength),
    by(textRules.wellFormed, isWellFormed),
    by(textRules.noPersonalNumber, (text) => !holdsPersonalNumber(text)),
  );

/** A name or title on one line. */
export const nameText = (maxLength = 200) =>
  freeText(maxLength).check(by(textRules.wellFormed, (text) => !/[\r\n\t]/.test(text)));
