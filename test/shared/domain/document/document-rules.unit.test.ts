import { describe, expect, it } from 'vitest';
import type { Document } from '#shared/domain/document/document.ts';
import { countedFrom, newestVersion, versionOf } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { recordInspection } from '#shared/domain/document/record-facts.ts';
import { ring } from '#shared/domain/document/ring.ts';
import { accepted } from '../plan/a-plan.ts';
import {
  aClearedDocument,
  aClearingDocument,
  aDocument,
  announcedAt,
  at,
  bodyId,
  disposed,
  documentId,
  planId,
  provider,
  quarantined,
  revised,
  sender,
  unitId,
  withdrawn,
  withoutBelonging,
} from './a-document.ts';

const late = (document: Document): Document => accepted(ring(document, at('2026-11-22T08:30:00.000Z'))).state;
const rejected = (): Document =>
  accepted(recordInspection(aDocument(), { ...quarantined(), fault: 'typeDiffers' }, at())).state;

describe('a document as its store sees it', () => {
  it('is listed by what it is and what became of it', () => {
    expect(documentRules.summary(aDocument())).toEqual({
      title: 'Undertecknad plan',
      documentKind: 'signedPlan',
      linkKind: 'plan',
      linkId: planId,
      direction: 'drawnUp',
      date: '2026-11-20',
      countedFrom: '2026-11-20',
      status: 'announced',
      isMarked: false,
      isOpenToUnit: true,
      isWithdrawn: false,
      isHeld: false,
      isDisposed: false,
      senderId: sender.personId,
    });
    const draft = aClearedDocument({ isDraft: true, masks: documentId, secrecyGrounds: ['OSL 26:1'] });
    const held = { ...draft, held: { at: announcedAt, by: sender, reason: 'Tvist' } };
    expect(documentRules.summary(withdrawn(disposed(held)))).toMatchObject({
      status: 'cleared',
      versionInForce: 1,
      isMarked: true,
      isOpenToUnit: false,
      isWithdrawn: true,
      isDraft: true,
      masks: documentId,
      isHeld: true,
      isDisposed: true,
    });
  });

  it('belongs where its record does', () => {
    expect(documentRules.belongsTo(aDocument())).toStrictEqual({ bodyId, unitId });
    expect(documentRules.belongsTo(withoutBelonging(aDocument()))).toStrictEqual({});
  });

  it('is shared with the provider that it is open to', () => {
    const open = { ...aDocument(), providerId: provider };
    expect(documentRules.sharedWith(open)).toEqual([{ organisationId: provider, relation: 'unitProvider' }]);
    expect(documentRules.sharedWith({ ...open, isOpenToUnit: false })).toEqual([]);
    expect(documentRules.sharedWith(aDocument())).toEqual([]);
  });

  it('keeps its texts apart', () => {
    const held = { at: announcedAt, by: sender, reason: 'Tvist' };
    expect(documentRules.texts({ ...aDocument({ secrecyGrounds: ['OSL 26:1'] }), held })).toEqual({
      title: 'Undertecknad plan',
      origin: { direction: 'drawnUp', date: '2026-11-20' },
      secrecy: { grounds: ['OSL 26:1'], markedOn: '2026-11-22' },
      held,
    });
  });

  it.each<[string | undefined, string, Document]>([
    [undefined, 'has just been announced', aDocument()],
    ['uploadDocument', 'has not come in half an hour', late(aDocument())],
    [
      undefined,
      'has come and is being checked',
      late(accepted(recordInspection(aDocument(), quarantined(), at())).state),
    ],
    [undefined, 'is on its way out of quarantine', late(aClearingDocument())],
    [undefined, 'is cleared', aClearedDocument()],
    ['sendDocumentAgain', 'was rejected', rejected()],
    [undefined, 'was rejected and is withdrawn', withdrawn(rejected())],
    [undefined, 'was rejected and is gone', disposed(rejected())],
    [undefined, 'is late and withdrawn', withdrawn(late(aDocument()))],
  ])('asks its sender for %s when it %s', (task, _, document) => {
    const person = { person: sender };
    expect(documentRules.involved(document)).toStrictEqual([
      task === undefined ? person : { ...person, waitsFor: { task } },
    ]);
  });
});

describe('the versions of a document', () => {
  it('count its time from its date, or from the day of the last revision in Stockholm', () => {
    const now = '2026-11-24T23:30:00.000Z';
    expect(countedFrom(aDocument())).toBe('2026-11-20');
    expect(countedFrom(revised(aClearedDocument(), now))).toBe('2026-11-25');
    const future = { ...revised(), origin: { direction: 'drawnUp' as const, date: '2026-12-01' } };
    expect(countedFrom(future)).toBe('2026-12-01');
  });

  it('are found by their number, and by nothing that an object has anyway', () => {
    expect(versionOf(revised(), 2)?.version).toBe(2);
    expect(versionOf(revised(), 3)).toBeUndefined();
    const inherited = { ...aDocument(), versions: Object.create({ 7: newestVersion(aDocument()) }) };
    expect(versionOf(inherited, 7)).toBeUndefined();
  });

  it('are ordered by number, not by how they are kept', () => {
    const again = revised();
    const versions = { b: newestVersion(again), a: newestVersion(aClearedDocument()) };
    expect(newestVersion({ ...again, versions }).version).toBe(2);
  });

  it('are never none', () => {
    expect(() => newestVersion({ ...aDocument(), versions: {} })).toThrow(
      'A document has at least one version',
    );
  });
});
