import { describe, expect, test } from 'vitest';
import type { InvitationId, OrganisationId, PersonId } from '#events/identifiers.ts';
import { TextCode } from '#events/notification/text-code.ts';
import type { AlsoTold } from '#shared/domain/notification/notification.ts';
import { meetingTitle, writeMail } from '#shared/domain/notification/write-mail.ts';

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

describe('a mail says more', () => {
  const factsToCheck = () => writeMail({ language: 'sv', text: 'factsToCheck', facts: {} });
  const also: AlsoTold[] = [
    { text: 'planToWrite', facts: { unitName: 'Björkgården', dueOn: '2026-12-08' } },
    { text: 'planClosed', facts: {} },
  ];

  test('about what happened by the same decision, each with its last day', () => {
    const { paragraphs, rows } = writeMail({ language: 'sv', text: 'factsToCheck', facts, also });
    const sentencesOf = (text: TextCode) => writeMail({ language: 'sv', text, facts: {} }).paragraphs;
    expect(paragraphs).toEqual([
      ...factsToCheck().paragraphs,
      'Sista dag: 2026-12-07.',
      ...sentencesOf('planToWrite'),
      'Sista dag: 2026-12-08.',
      ...sentencesOf('planClosed'),
    ]);
    expect(rows).toEqual([]);
  });

  test('as a digest, with one row for each and a word about what it could not hold', () => {
    const digest = { language: 'sv', text: 'digest', facts: {}, also } as const;
    const sentences = writeMail({ language: 'sv', text: 'digest', facts: {} }).paragraphs;
    expect(writeMail(digest)).toMatchObject({
      paragraphs: sentences,
      rows: ['Björkgården: rapport att läsa och plan att skriva', 'Planen är avslutad'],
    });
    expect(writeMail({ ...digest, more: 0 }).paragraphs).toEqual(sentences);
    expect(writeMail({ ...digest, more: 1 }).paragraphs).toEqual([...sentences, 'Och 1 till i din inkorg.']);
    expect(writeMail({ ...digest, language: 'en', more: 2 }).paragraphs[1]).toBe('And 2 more in your inbox.');
  });

  test('to a substitute, and when a meeting is', () => {
    const details = {
      kind: 'occasion',
      day: '2026-12-03',
      name: 'Intervju',
      unitName: 'Björkgården',
    } as const;
    const invitationId = '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f' as InvitationId;
    const calendar = { invitationId, method: 'request', sequence: 0, details } as const;
    const told = { language: 'sv', text: 'meetingSet', facts: {}, calendar } as const;
    const slotted = { ...calendar, details: { ...details, slot: { from: '13:00', minutes: 90 } } };
    expect(writeMail(told).paragraphs.slice(1)).toEqual(['Dag: 2026-12-03.']);
    expect(writeMail({ ...told, language: 'en' }).paragraphs.slice(1)).toEqual(['Day: 2026-12-03.']);
    expect(writeMail({ ...told, calendar: slotted }).paragraphs.slice(1)).toEqual([
      'Tid: 2026-12-03 kl. 13.00.',
    ]);
    expect(writeMail({ ...told, language: 'en', calendar: slotted }).paragraphs.slice(1)).toEqual([
      'Time: 2026-12-03 at 13:00.',
    ]);
    const insteadOf = {
      organisationId: '0184' as OrganisationId,
      personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as PersonId,
    };
    expect(writeMail({ language: 'sv', text: 'factsToCheck', facts: {}, insteadOf })).toEqual({
      ...factsToCheck(),
      paragraphs: [...factsToCheck().paragraphs, 'Du får det här som ersättare för en kollega som är borta.'],
    });
  });
});

test.each([
  ['occasion', 'Intervju, Björkgården', 'Intervju, Björkgården'],
  ['revisit', 'Intervju, Björkgården', 'Intervju, Björkgården'],
  [
    'readThrough',
    'Genomgång med medarbetarna: Intervju, Björkgården',
    'Read-through with the staff: Intervju, Björkgården',
  ],
  [
    'presentation',
    'Redovisning för nämnden: Intervju, Björkgården',
    'Presentation to the board: Intervju, Björkgården',
  ],
] as const)('a calendar calls a meeting by what is done and where: %s', (kind, sv, en) => {
  const meeting = { kind, day: '2026-12-03', name: 'Intervju', unitName: 'Björkgården' };
  expect([meetingTitle(meeting, 'sv'), meetingTitle(meeting, 'en')]).toEqual([sv, en]);
});

test('a subject names the unit or the document alone where the other is unknown', () => {
  const subject = (known: object) => writeMail({ language: 'sv', text: 'planToWrite', facts: known }).subject;
  expect(subject({ unitName: 'Björkgården' })).toBe('Björkgården: rapport att läsa och plan att skriva');
  expect(subject({ documentName: 'Handlingsplan' })).toBe(
    'Handlingsplan: rapport att läsa och plan att skriva',
  );
});
