import * as z from 'zod/mini';
import { holdsPersonalNumber, noPersonalNumber } from '#events/personal-number.ts';
import type { Rule } from './refusal.ts';

/** The rules every text that people write must keep; the checks name them by `params.rule`. */
export const textRules = {
  wellFormed: {
    code: 'text.wellFormed',
    sv: 'Texten får inte innehålla styrtecken, dolda riktningstecken eller trasiga tecken.',
    en: 'The text must not hold control characters, hidden direction marks or broken characters.',
  },
  noPersonalNumber: {
    code: noPersonalNumber,
    sv: 'Skriv inget om enskilda: texten innehåller något som ser ut som ett personnummer eller samordningsnummer.',
    en: 'Write nothing about individuals: the text holds what looks like a personal or coordination number.',
  },
} satisfies Record<string, Rule>;

// Control characters but tab, line feed and carriage return; bidirectional overrides and isolates (Unicode TR9);
// what a decoder puts where bytes were no character (the gateway hands a body on as text, however broken it was).
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD]/;

const isWellFormed = (text: string): boolean => text.isWellFormed() && !unsafe.test(text);

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
