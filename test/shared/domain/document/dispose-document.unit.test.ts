import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DisposalId } from '#events/identifiers.ts';
import { announceDocument, announceVersion } from '#shared/domain/document/announce-document.ts';
import type { ListedDisclosure } from '#shared/domain/document/disclosure.ts';
import {
  clearDraft,
  type DisposeListed,
  disposeListed,
  outcomeOf,
} from '#shared/domain/document/dispose-document.ts';
import { type Document, newestVersion } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { holdDocument, releaseDocument } from '#shared/domain/document/keep-document.ts';
import { recordVerdict } from '#shared/domain/document/record-facts.ts';
import type { ListedDecision } from '#shared/domain/document/retention.ts';
import { ring } from '#shared/domain/document/ring.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { withdrawDocument } from '#shared/domain/document/withdraw-document.ts';
import { refuse } from '#shared/domain/refusal.ts';
import {
  aClearedDocument,
  aClearingDocument,
  accepted,
  aDocument,
  aFile,
  aListedDecision,
  anAnnouncement,
  announcedAt,
  anotherFile,
  at,
  disposalId,
  disposed,
  documentId,
  limits,
  provider,
  quarantined,
  refusedBy,
  revised,
  sender,
  solna,
} from './a-document.ts';

const otherList = '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f' as DisposalId;

const aDecision = aListedDecision();
const { keepFor: _period, ...forGood } = { ...aDecision, decidedOn: '2026-11-21' };
const command: DisposeListed = { disposalId, decisions: [aDecision], requests: [] };

const old = { kind: 'workingMaterial', origin: { direction: 'drawnUp', date: '2020-01-15' } } as const;
const due = (): Document => aClearedDocument(old);
const held = (document: Document): Document =>
  accepted(holdDocument(document, { by: sender, reason: 'Tvist' }, at())).state;

describe('a document on an approved list', () => {
  it('goes with an event that says by which list', () => {
    expect(disposeListed(due(), command, at())).toStrictEqual({
      state: disposed(due()),
      events: [{ name: 'DocumentDisposed', data: { documentId, reason: 'retention', disposalId } }],
    });
  });

  it('goes: its record says so, and nothing more is waited for or done with it', () => {
    const { state, names } = accepted(disposeListed(due(), command, at()));
    expect(names).toEqual(['DocumentDisposed']);
    expect(state.disposed).toEqual({ at: at().now, reason: 'retention', disposalId });
    expect(outcomeOf(state, command, at().now)).toBe('disposed');
    expect(documentRules.wakeAt(state)).toBeUndefined();
    expect(documentRules.involved(state)).toEqual([{ person: sender }]);
    expect(ring(state, at('2030-01-01T08:00:00.000Z'))).toBeUndefined();
    expect(refusedBy(announceVersion(state, { files: [aFile()], sender, limits }, at()))).toEqual([
      'document.notDisposed',
    ]);
    const withdrawal = { by: sender, reason: 'Fel', mayWithdrawAny: true };
    expect(refusedBy(withdrawDocument(state, withdrawal, at()))).toEqual(['document.notDisposed']);
    expect(disposeListed(state, command, at())).toBeUndefined();
    expect(outcomeOf(state, { ...command, disposalId: otherList }, at().now)).toBe('disposedBefore');
  });

  it.each<[string, string, Document, Partial<DisposeListed>]>([
    ['it is held', 'held', held(due()), {}],
    ['somebody waits for an answer', 'requested', due(), { requests: [{ outcome: 'refused' }, {}] }],
    ['the body has revoked its decision', 'notDue', due(), { decisions: [aDecision, forGood] }],
    [
      'the body keeps it longer by now',
      'notDue',
      due(),
      { decisions: [{ ...aDecision, decidedOn: '2026-11-21', keepFor: 'P20Y' }, aDecision] },
    ],
    ['no decision is there', 'notDue', due(), { decisions: [] }],
    ['it is being revised', 'notDue', revised(due()), {}],
    ['its first files are being checked', 'notDue', aDocument(old), {}],
  ])('stays when %s', (_why, outcome, document, changes) => {
    expect(outcomeOf(document, { ...command, ...changes }, at().now)).toBe(outcome);
    expect(disposeListed(document, { ...command, ...changes }, at())).toBeUndefined();
  });

  it('goes when everybody who asked for it has an answer', () => {
    const answered = {
      ...command,
      requests: [{ outcome: 'released' as const }, { outcome: 'refused' as const }],
    };
    expect(outcomeOf(due(), answered, at().now)).toBe('disposed');
  });

  it('counts its time from when it was last revised', () => {
    const again = revised(due());
    const { version, files } = newestVersion(again);
    const rejected = accepted(
      recordVerdict(again, { ...quarantined(), version, verdict: 'THREATS_FOUND' }, at()),
    ).state;
    expect(files).toHaveLength(1);
    expect(outcomeOf(rejected, command, '2028-11-22T08:00:00.000Z')).toBe('notDue');
    expect(outcomeOf(rejected, command, '2028-11-23T08:00:00.000Z')).toBe('disposed');
  });

  it('goes in no order of events while it is held, asked for or not due; and once', () => {
    const act = fc.constantFrom('hold', 'release', 'ask', 'answer', 'keep', 'allow', 'revise', 'dispose');
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let document = due();
        let requests: ListedDisclosure[] = [];
        let decisions: readonly ListedDecision[] = [aDecision];
        let isRevised = false;
        let disposedTimes = 0;
        const apply = (decision: ReturnType<typeof releaseDocument>): boolean => {
          if (decision === undefined || !('state' in decision)) return false;
          document = decision.state;
          return true;
        };
        for (const name of acts) {
          const isGone = document.disposed !== undefined;
          if (name === 'hold') apply(holdDocument(document, { by: sender, reason: 'Tvist' }, at()));
          if (name === 'release') apply(releaseDocument(document));
          if (name === 'ask') requests = [...requests, {}];
          if (name === 'answer') requests = requests.map(() => ({ outcome: 'released' }));
          if (name === 'keep') decisions = [aDecision, forGood];
          if (name === 'allow') decisions = [aDecision];
          if (name === 'revise')
            isRevised =
              apply(announceVersion(document, { files: [aFile()], sender, limits }, at())) || isRevised;
          if (name !== 'dispose') continue;
          const mustStay =
            document.held !== undefined ||
            requests.some(({ outcome }) => outcome === undefined) ||
            decisions.includes(forGood) ||
            isRevised;
          const went = apply(disposeListed(document, { disposalId, decisions, requests }, at()));
          expect(went).toBe(!isGone && !mustStay);
          if (went) disposedTimes++;
        }
        expect(disposedTimes).toBe(document.disposed === undefined ? 0 : 1);
        expect(document.held !== undefined && document.disposed !== undefined).toBe(false);
        expect(Object.keys(document.versions).length).toBe(isRevised ? 2 : 1);
      }),
    );
  });
});

describe('a draft, when what it led to is established', () => {
  const forReport = { link: { kind: 'report', id: '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f' } } as const;
  const draft = (changes: object = {}): Document =>
    aClearedDocument({ ...forReport, isDraft: true, ...changes });
  const unasked = { requests: [] };

  it('goes, with what it waits for', () => {
    expect(accepted(clearDraft(draft(), unasked, at())).names).toEqual(['DocumentDisposed']);
    const waiting = aDocument({ ...forReport, isDraft: true });
    const { state, names } = accepted(clearDraft(waiting, unasked, at()));
    expect(names).toEqual(['DocumentRejected', 'DocumentDisposed']);
    expect(newestVersion(state).rejected?.reason).toBe('disposed');
    expect(documentRules.involved(state)).toEqual([{ person: sender }]);
    expect(clearDraft(state, unasked, at())).toBeUndefined();
  });

  it('goes with an event that says that it was a draft, after that its files are given up', () => {
    const gone = { name: 'DocumentDisposed', data: { documentId, reason: 'draft' } };
    const how = { disposed: { at: announcedAt, reason: 'draft' } };
    expect(clearDraft(draft(), unasked, at())).toStrictEqual({
      state: { ...draft(), ...how },
      events: [gone],
    });
    const files = [aFile(), anotherFile];
    const waiting = aDocument({ ...forReport, isDraft: true, files });
    expect(clearDraft(waiting, unasked, at())).toStrictEqual({
      state: {
        ...waiting,
        ...how,
        versions: {
          1: {
            ...newestVersion(waiting),
            status: 'rejected',
            rejected: { fileId: 'file-1', reason: 'disposed', at: announcedAt },
          },
        },
      },
      events: [
        {
          name: 'DocumentRejected',
          data: { documentId, version: 1, fileId: 'file-1', reason: 'disposed' },
        },
        gone,
      ],
    });
  });

  it.each<[string, Document]>([
    ['a provider that may not read it', { ...draft(), isOpenToUnit: false, providerId: provider }],
    ['our own unit', { ...draft(), isOpenToUnit: true }],
  ])('goes though it is of %s', (_, document) => {
    expect(accepted(clearDraft(document, unasked, at())).names).toEqual(['DocumentDisposed']);
  });

  it('waits while it is on its way out of quarantine', () => {
    const clearing = aClearingDocument({ ...forReport, isDraft: true });
    expect(clearDraft(clearing, unasked, at())).toEqual(refuse('conflict', rules.oneVersionAtATime));
  });

  it.each<[string, Document, readonly ListedDisclosure[]]>([
    ['it is no draft', aClearedDocument(forReport), []],
    ['it is held', held(draft()), []],
    [
      'it was sent to somebody',
      draft({ origin: { direction: 'sent', date: '2026-11-20', counterpart: 'Enheten' } }),
      [],
    ],
    ['a private provider can read it', { ...draft(), isOpenToUnit: true, providerId: solna }, []],
    ['somebody has asked for it', draft(), [{}]],
    ['it was handed out', draft(), [{ outcome: 'refused' }, { outcome: 'partlyReleased' }]],
  ])('stays when %s', (_, document, requests) => {
    expect(clearDraft(document, { requests }, at())).toBeUndefined();
  });

  it('goes though somebody has asked for it in vain', () => {
    expect(accepted(clearDraft(draft(), { requests: [{ outcome: 'refused' }] }, at())).names).toEqual([
      'DocumentDisposed',
    ]);
  });

  it.each<[string, object, object]>([
    ['what came in', { origin: { direction: 'received', date: '2026-11-20', counterpart: 'Enheten' } }, {}],
    ['what belongs to an agreement', { link: { kind: 'agreement', id: disposalId } }, {}],
    ['what belongs to something decided', {}, { isDecided: true }],
    ['what a private provider sends', {}, { isFromUnit: true, providerId: solna }],
  ])('is not %s', (_, changes, more) => {
    const announcement = anAnnouncement({ ...forReport, isDraft: true, ...changes });
    expect(refusedBy(announceDocument({ ...announcement, ...more }, at()))).toEqual([
      'document.draftIsOwn /isDraft',
    ]);
  });

  it('is not open to the unit, though it belongs to the plan', () => {
    expect(aDocument({ isDraft: true }).isOpenToUnit).toBe(false);
    expect(aDocument().isOpenToUnit).toBe(true);
  });
});
