import { describe, expect, it } from 'vitest';
import { type AnnounceDocument, announceDocument } from '#shared/domain/document/announce-document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aFile, anAnnouncement, anotherFile, at, limits } from './a-document.ts';

const announce = (changes: Partial<AnnounceDocument['announced']>, accepts = limits) =>
  announceDocument({ ...anAnnouncement(changes), limits: accepts }, at());

describe('the files of a document', () => {
  const nameIs = (name: string) => announce({ files: [aFile({ name })] });

  it.each(Array.from('/\\:*?"<>|'))('have plain names, without %s', (sign) => {
    expect(nameIs(`an${sign}bud.pdf`)).toEqual(
      new Refusal('invalid', [{ rule: rules.fileNameIsPlain, field: '/files/0/name' }]),
    );
  });

  it('are not hidden by a full stop, and may have one elsewhere', () => {
    expect(broken(nameIs('.anbud.pdf'))).toEqual(['/files/0/name document.fileNameIsPlain']);
    expect(broken(nameIs('.pdf'))).toEqual(['/files/0/name document.fileNameIsPlain']);
    expect(accepted(nameIs('anbud.v2.PDF')).state.versions[1]?.files[0]?.name).toBe('anbud.v2.PDF');
  });

  it.each(['anbud.exe', 'anbud', 'anbud.pdf.exe', 'anbud.pdf.'])(
    'end as their type does, not as %s',
    (name) => {
      const refused = announce({ files: [anotherFile, aFile({ name })] });
      expect(refused).toEqual(
        new Refusal('invalid', [
          { rule: rules.extensionFitsType, field: '/files/1/name', received: 'application/pdf' },
        ]),
      );
    },
  );

  it('are no larger than what is accepted here', () => {
    const sized = (sizeBytes: number) => announce({ files: [aFile({ sizeBytes })] });
    expect(accepted(sized(limits.fileBytes)).state.versions[1]?.files[0]?.sizeBytes).toBe(26_214_400);
    const received = limits.fileBytes + 1;
    expect(sized(received)).toEqual(
      new Refusal('invalid', [
        { rule: rules.fileIsSmall, field: '/files/0/sizeBytes', limit: limits.fileBytes, received },
      ]),
    );
  });

  it('are no more than what is accepted here', () => {
    const some = (most: number) => announce({ files: [aFile(), anotherFile] }, { ...limits, files: most });
    expect(accepted(some(2)).state.versions[1]?.files).toHaveLength(2);
    expect(some(1)).toEqual(
      new Refusal('invalid', [{ rule: rules.filesAreFew, field: '/files', limit: 1, received: 2 }]),
    );
  });

  it.each([
    ['the same name', { sha256: 'c'.repeat(64) }],
    ['the same content', { name: 'Annan.pdf' }],
  ])('differ: no two have %s', (_, changes) => {
    expect(announce({ files: [aFile(), anotherFile, aFile(changes)] })).toEqual(
      new Refusal('invalid', [{ rule: rules.filesDiffer, field: '/files/2' }]),
    );
  });

  it('are told everything that is wrong at once', () => {
    const files = [aFile(), aFile({ sizeBytes: 30 * 1024 * 1024 })];
    const origin = { direction: 'received' as const, date: '2026-11-23' };
    expect(broken(announce({ files, origin, isDraft: true }))).toEqual([
      '/origin/date document.datedToday',
      '/origin/counterpart document.hasCounterpart',
      '/isDraft document.draftIsOwn',
      '/files/1/sizeBytes document.fileIsSmall',
      '/files/1 document.filesDiffer',
    ]);
  });
});
