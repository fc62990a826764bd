import { describe, expect, test } from 'vitest';
import { TextCode } from '#events/notification/text-code.ts';
import { writeMail } from '#shared/domain/notification/write-mail.ts';

const codes = TextCode.options;
const facts = { documentName: 'Kvalitetsrapport', unitName: 'Björkgården', dueOn: '2026-12-07' };

test('a mail says what waits, where and by when, in the language of its recipient', () => {
  expect(writeMail({ language: 'sv', text: 'factsToCheck', facts })).toMatchObject({
    subject: 'Kvalitetsrapport, Björkgården: fakta att granska',
    paragraphs: [
      'Rapporten väntar på din faktagranskning. Svara med dina synpunkter eller att du inte har några.',
      'Sista dag: 2026-12-07.',
    ],
  });
  expect(writeMail({ language: 'en', text: 'factsToCheck', facts })).toMatchObject({
    subject: 'Kvalitetsrapport, Björkgården: facts to check',
    paragraphs: [
      'The report is waiting for your fact check. Answer with your remarks, or that you have none.',
      'Last day: 2026-12-07.',
    ],
  });
});

test('without a unit or a document the subject still begins with a capital', () => {
  expect(writeMail({ language: 'sv', text: 'importStalled', facts: {} }).subject).toBe(
    'En inläsning har stannat',
  );
});

describe.each(codes)('%s', (text) => {
  test('has whole sentences in both languages, each its own', () => {
    const sv = writeMail({ language: 'sv', text, facts: {} });
    const en = writeMail({ language: 'en', text, facts: {} });
    expect(sv.subject).not.toBe(en.subject);
    for (const mail of [sv, en]) {
      expect(mail.subject.length).toBeLessThanOrEqual(60);
      expect(mail.paragraphs).toHaveLength(1);
      expect(mail.paragraphs[0]).toMatch(/^\p{Lu}.+\.$/u);
    }
  });
});

test('each text can be told from the others by its subject', () => {
  for (const language of ['sv', 'en'] as const) {
    const subjects = codes.map((text) => writeMail({ language, text, facts: {} }).subject);
    expect(new Set(subjects).size).toBe(codes.length);
  }
});
