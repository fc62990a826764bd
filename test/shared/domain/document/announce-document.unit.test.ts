import { describe, expect, it } from 'vitest';
import {
  type AnnounceDocument,
  announceDocument,
  announceVersion,
} from '#shared/domain/document/announce-document.ts';
import { newestVersion, versionInForce } from '#shared/domain/document/document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { Refusal, refuse } from '#shared/domain/refusal.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import {
  aClearedDocument,
  aClearingDocument,
  aDocument,
  aFile,
  anAnnouncement,
  announcedAt,
  anotherFile,
  at,
  bodyId,
  colleague,
  disposed,
  documentId,
  limits,
  planId,
  provider,
  revised,
  sender,
  solna,
  unitId,
  withdrawn,
} from './a-document.ts';

type Announced = AnnounceDocument['announced'];
const announce = (
  changes: Partial<Announced> = {},
  more: Partial<AnnounceDocument> = {},
  now = announcedAt,
) => announceDocument({ ...anAnnouncement(changes), ...more }, at(now));
const announced = (...how: Parameters<typeof announce>) => accepted(announce(...how)).state;
const link = { kind: 'plan', id: planId } as const;
const toReport = { link: { kind: 'report', id: planId } } as const;
const counterpart = 'Björken Omsorg AB (fiktivt)';

describe('announcing a document', () => {
  it('begins its first version, whose files are about to be sent', () => {
    expect(announce({ files: [aFile(), anotherFile] })).toStrictEqual({
      state: {
        documentId,
        organisationId: solna,
        bodyId,
        unitId,
        link,
        title: 'Undertecknad plan',
        kind: 'signedPlan',
        origin: { direction: 'drawnUp', date: '2026-11-20' },
        isOpenToUnit: true,
        versions: {
          1: {
            version: 1,
            status: 'announced',
            announcedAt,
            sender,
            files: [
              { fileId: 'file-1', ...aFile() },
              { fileId: 'file-2', ...anotherFile },
            ],
          },
        },
      },
      events: [
        {
          name: 'DocumentAnnounced',
          data: {
            documentId,
            link,
            kind: 'signedPlan',
            direction: 'drawnUp',
            version: 1,
            files: [
              { fileId: 'file-1', contentType: 'application/pdf', sizeBytes: 48_213 },
              { fileId: 'file-2', contentType: 'text/csv', sizeBytes: 512 },
            ],
            isMarked: false,
          },
        },
      ],
    });
  });

  it('keeps what is said of it: a warning of secrecy, what it masks, and that it is a draft', () => {
    const decision = accepted(
      announce({ ...toReport, secrecyGrounds: ['OSL 26:1'], masks: documentId, isDraft: true }),
    );
    expect(decision.state).toMatchObject({
      secrecy: { grounds: ['OSL 26:1'], markedOn: '2026-11-22' },
      masks: documentId,
      isDraft: true,
      isOpenToUnit: false,
    });
    expect(decision.events[0].data).toMatchObject({ isMarked: true });
  });

  it('is shared with the provider of a private unit', () => {
    expect(announced({}, { providerId: provider })).toMatchObject({ providerId: provider });
  });

  it.each<[boolean, string, Partial<Announced>, Partial<AnnounceDocument>]>([
    [true, 'it belongs to the plan', {}, {}],
    [false, 'it belongs to the report', toReport, {}],
    [true, 'the unit has sent it, whatever it belongs to', toReport, { isFromUnit: true }],
    [true, 'the unit has sent it with a warning', { secrecyGrounds: ['OSL 26:1'] }, { isFromUnit: true }],
    [false, 'it belongs to the plan with a warning', { secrecyGrounds: ['OSL 26:1'] }, {}],
    [false, 'it is a draft of the plan', { isDraft: true }, {}],
    [
      true,
      'it was sent to the unit under the agreement',
      {
        link: { kind: 'breach', id: planId },
        origin: { direction: 'sent', date: '2026-11-20', counterpart },
      },
      {},
    ],
    [false, 'it was only drawn up there', { link: { kind: 'breach', id: planId } }, {}],
    [
      false,
      'it was sent with the report',
      { ...toReport, origin: { direction: 'sent', date: '2026-11-20', counterpart } },
      {},
    ],
  ])('is open to the unit: %s, when %s', (isOpenToUnit, _when, changes, more) => {
    expect(announced(changes, more).isOpenToUnit).toBe(isOpenToUnit);
  });

  it('bears no date after today in Stockholm', () => {
    const tomorrow = { origin: { direction: 'drawnUp', date: '2026-11-23' } } as const;
    expect(announce(tomorrow)).toEqual(
      new Refusal('invalid', [
        { rule: rules.datedToday, field: '/origin/date', limit: '2026-11-22', received: '2026-11-23' },
      ]),
    );
    expect(announced({ origin: { direction: 'drawnUp', date: '2026-11-22' } }).origin.date).toBe(
      '2026-11-22',
    );
    expect(announced(tomorrow, {}, '2026-11-22T23:00:00.000Z').origin.date).toBe('2026-11-23');
  });

  it.each(['received', 'sent'] as const)('says from or to whom, when it was %s', (direction) => {
    const origin = { direction, date: '2026-11-20' };
    expect(broken(announce({ origin }))).toEqual(['/origin/counterpart document.hasCounterpart']);
    expect(announced({ origin: { ...origin, counterpart } }).origin).toEqual({ ...origin, counterpart });
  });
});

describe('a draft', () => {
  const received = { origin: { direction: 'received', date: '2026-11-20', counterpart } } as const;
  const sent = { origin: { direction: 'sent', date: '2026-11-20', counterpart } } as const;

  it.each<[string, Partial<Announced>, Partial<AnnounceDocument>]>([
    ['a report', toReport, {}],
    ['a plan', {}, {}],
    ['what was sent', sent, {}],
    ['what our own unit sends', {}, { isFromUnit: true }],
    ['what we write of a private unit', {}, { providerId: provider }],
  ])('may be of %s', (_, changes, more) => {
    expect(announced({ isDraft: true, ...changes }, more).isDraft).toBe(true);
  });

  it.each<[string, Partial<Announced>, Partial<AnnounceDocument>]>([
    ['what came in', received, {}],
    ['an agreement', { link: { kind: 'agreement', id: planId } }, {}],
    ['something decided', toReport, { isDecided: true }],
    ['what a private provider sends', {}, { isFromUnit: true, providerId: provider }],
  ])('is not of %s, which may be announced as what it is', (_, changes, more) => {
    expect(announce({ isDraft: true, ...changes }, more)).toEqual(
      new Refusal('invalid', [{ rule: rules.draftIsOwn, field: '/isDraft' }]),
    );
    expect(announced({ isDraft: false, ...changes }, more)).not.toHaveProperty('isDraft');
  });
});

describe('announcing a further version', () => {
  const files = [aFile({ sha256: 'c'.repeat(64) })];
  const again = { files, sender: colleague, limits };

  it('begins it beside the one in force, which stays so until the new one is cleared', () => {
    const cleared = aClearedDocument();
    const decision = accepted(announceVersion(cleared, again, at('2026-11-23T08:00:00.000Z')));
    expect(decision).toStrictEqual({
      state: {
        ...cleared,
        versions: {
          ...cleared.versions,
          2: {
            version: 2,
            status: 'announced',
            announcedAt: '2026-11-23T08:00:00.000Z',
            sender: colleague,
            files: [{ fileId: 'file-1', ...files[0] }],
          },
        },
      },
      events: [
        {
          name: 'DocumentAnnounced',
          data: {
            documentId,
            link,
            kind: 'signedPlan',
            direction: 'drawnUp',
            version: 2,
            files: [{ fileId: 'file-1', contentType: 'application/pdf', sizeBytes: 48_213 }],
            isMarked: false,
          },
        },
      ],
    });
    expect(newestVersion(decision.state).version).toBe(2);
    expect(versionInForce(decision.state)?.version).toBe(1);
  });

  it('waits until the one before is decided', () => {
    for (const [document, received] of [
      [aDocument(), 1],
      [aClearingDocument(), 1],
      [revised(), 2],
    ] as const)
      expect(announceVersion(document, again, at())).toEqual(
        refuse('conflict', rules.oneVersionAtATime, { received }),
      );
  });

  it('is not of what is withdrawn or disposed of, and its files are held to the same', () => {
    expect(announceVersion(withdrawn(aClearedDocument()), again, at())).toEqual(
      refuse('conflict', rules.notWithdrawn),
    );
    expect(announceVersion(disposed(aClearedDocument()), again, at())).toEqual(
      refuse('conflict', rules.notDisposed),
    );
    const hidden = { ...again, files: [aFile({ name: '.pdf' })] };
    expect(announceVersion(aClearedDocument(), hidden, at())).toEqual(
      new Refusal('invalid', [{ rule: rules.fileNameIsPlain, field: '/files/0/name' }]),
    );
  });
});
