import { describe, expect, it } from 'vitest';
import type { DisclosureId, DisposalId, RetentionDecisionId } from '#events/identifiers.ts';
import type { Accepted, Decision } from '#shared/domain/decision.ts';
import {
  type Disclosure,
  type DisclosureDecision,
  decideDisclosure,
  disclosureRules,
  requestDisclosure,
  ringDisclosure,
} from '#shared/domain/document/disclosure.ts';
import {
  approveDisposal,
  type ListedDocument,
  noteCarriedOut,
  proposeDisposal,
} from '#shared/domain/document/disposal.ts';
import type { DisposalOutcome } from '#shared/domain/document/dispose-document.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { holdDocument, markDocument, releaseDocument } from '#shared/domain/document/keep-document.ts';
import {
  decideRetention,
  decisionInForce,
  type ListedDecision,
  lettingGo,
  RetentionPeriod,
} from '#shared/domain/document/retention.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { aClearedDocument, aDocument, at, bodyId, documentId, sender, solna } from './a-document.ts';

const disposalId = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as DisposalId;
const disclosureId = '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f' as DisclosureId;
const other = { ...sender, personId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f' as never };

const made = <State>(decision: Decision<State>): Accepted<State> => {
  if (decision === undefined || decision instanceof Refusal)
    throw new Error(`Should be accepted: ${JSON.stringify(decision)}`);
  return decision;
};
const codesOf = <State>(decision: Decision<State>): string[] =>
  decision instanceof Refusal ? decision.violations.map(({ rule }) => rule.code) : ['accepted'];

const gone: Document = { ...aDocument(), disposed: { at: at().now, reason: 'retention', disposalId } };

describe('a marking', () => {
  it('is set, changed and taken away; the same again changes nothing', () => {
    const marked = made(markDocument(aDocument(), { grounds: ['OSL 26:1'] }, at()));
    expect(marked.state.secrecy).toEqual({ grounds: ['OSL 26:1'], markedOn: '2026-11-22' });
    expect(markDocument(marked.state, { grounds: ['OSL 26:1'] }, at())).toBeUndefined();
    expect(made(markDocument(marked.state, { grounds: [] }, at())).state).not.toHaveProperty('secrecy');
    expect(markDocument(aDocument(), { grounds: [] }, at())).toBeUndefined();
    const two = made(markDocument(aDocument(), { grounds: ['OSL 26:1', 'OSL 25:1', 'OSL 26:1'] }, at()));
    expect(two.state.secrecy?.grounds).toEqual(['OSL 25:1', 'OSL 26:1']);
    expect(markDocument(two.state, { grounds: ['OSL 26:1', 'OSL 25:1'] }, at())).toBeUndefined();
  });
});

describe('a hold', () => {
  it('is set once and released once, and neither of what is gone', () => {
    const held = made(holdDocument(aDocument(), { by: sender, reason: 'Tvist' }, at())).state;
    expect(held.held).toEqual({ at: at().now, by: sender, reason: 'Tvist' });
    expect(codesOf(holdDocument(held, { by: sender, reason: 'Igen' }, at()))).toEqual(['document.heldOnce']);
    const released = made(releaseDocument(held)).state;
    expect(released).not.toHaveProperty('held');
    expect(codesOf(releaseDocument(released))).toEqual(['document.isHeld']);
    expect(codesOf(holdDocument(gone, { by: sender, reason: 'Sent' }, at()))).toEqual([
      'document.notDisposed',
    ]);
  });
});

const decision = { bodyId, decidedOn: '2026-09-15', paragraph: '§ 84', referenceNumber: 'ON/2026:114' };
const aDecision = (changes: Partial<ListedDecision> = {}): ListedDecision => ({
  id: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f',
  bodyId,
  documentKind: 'workingMaterial',
  keepFor: 'P2Y',
  decidedOn: '2026-09-15',
  recordedAt: '2026-09-20T08:00:00.000Z',
  referenceNumber: 'ON/2026:114',
  ...changes,
});
const listed = (changes: Partial<ListedDocument> = {}): ListedDocument => ({
  id: documentId,
  bodyId,
  documentKind: 'workingMaterial',
  date: '2024-11-21',
  countedFrom: '2024-11-21',
  status: 'cleared',
  versionInForce: 1,
  isHeld: false,
  isDisposed: false,
  ...changes,
});

describe('retention', () => {
  const command = {
    retentionDecisionId: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f' as RetentionDecisionId,
    organisationId: solna,
    bodyId,
    kind: 'workingMaterial' as const,
    keepFor: 'P2Y',
    decision,
  };

  it('is decided by the body itself, and not in advance', () => {
    expect(made(decideRetention(command, at())).events[0]).toMatchObject({
      data: { keepFor: 'P2Y', referenceNumber: 'ON/2026:114' },
    });
    for (const wrong of [{ bodyId: 'skolnamnden' as never }, { decidedOn: '2026-11-23' }]) {
      expect(codesOf(decideRetention({ ...command, decision: { ...decision, ...wrong } }, at()))).toEqual([
        'document.decisionOfTheBody',
      ]);
    }
  });

  it('may be for good, and takes no period beyond the calendar', () => {
    const { keepFor: _, ...forGood } = command;
    expect(made(decideRetention(forGood, at())).state).not.toHaveProperty('keepFor');
    const { keepFor: __, ...revoking } = aDecision({ decidedOn: '2026-10-01' });
    const retained = { bodyId, documentKind: 'workingMaterial', countedFrom: '2000-01-01' };
    expect(lettingGo([aDecision()], retained, '2026-11-22')?.keptUntil).toBe('2002-01-01');
    expect(lettingGo([aDecision(), revoking], retained, '2026-11-22')).toBeUndefined();
    for (const wrong of ['P', 'P9999Y', 'P-1Y', 'PT5M', 'P1Y ', ''])
      expect(RetentionPeriod.safeParse(wrong).success).toBe(false);
    for (const right of ['P2Y', 'P0D', 'P999Y', 'P1Y6M'])
      expect(RetentionPeriod.safeParse(right).success).toBe(true);
  });

  it('follows the newest decision of the body on that kind', () => {
    const newer = aDecision({ id: 'newer', decidedOn: '2026-10-01', keepFor: 'P5Y' });
    const corrected = aDecision({ id: 'corrected', recordedAt: '2026-09-21T08:00:00.000Z' });
    const asked = { bodyId, documentKind: 'workingMaterial' };
    expect(decisionInForce([aDecision(), newer], asked)?.id).toBe('newer');
    expect(decisionInForce([corrected, aDecision()], asked)?.id).toBe('corrected');
    expect(decisionInForce([aDecision()], { ...asked, documentKind: 'minutes' })).toBeUndefined();
    expect(decisionInForce([aDecision()], { ...asked, bodyId: 'skolnamnden' })).toBeUndefined();
  });
});

describe('a disposal list', () => {
  const propose = (documents: readonly ListedDocument[], decisions = [aDecision()]) =>
    proposeDisposal({ disposalId, organisationId: solna, bodyId, by: sender, documents, decisions }, at());

  it('holds what the decisions let go today, and nothing else', () => {
    const kept = [
      listed({ id: 'today', countedFrom: '2024-11-22' }),
      listed({ id: 'being sent', status: 'announced' }),
      listed({ id: 'being checked', status: 'clearing' }),
      { ...listed({ id: 'never cleared', status: 'rejected' }), versionInForce: undefined } as never,
      listed({ id: 'held', isHeld: true }),
      listed({ id: 'gone', isDisposed: true }),
      listed({ id: 'other body', bodyId: 'skolnamnden' }),
      listed({ id: 'undecided kind', documentKind: 'minutes' }),
    ];
    const { state } = made(propose([...kept, listed()]));
    expect(state.items).toMatchObject([
      { documentId, keptUntil: '2026-11-21', referenceNumber: 'ON/2026:114' },
    ]);
    expect(codesOf(propose(kept))).toEqual(['document.somethingToDispose']);
    expect(codesOf(propose([listed()], []))).toEqual(['document.somethingToDispose']);
  });

  it('is approved by another person, once, and becomes the protocol', () => {
    const list = made(propose([listed(), listed({ id: 'kept' })])).state;
    expect(codesOf(approveDisposal(list, { by: sender }, at()))).toEqual(['document.secondPerson']);
    expect(noteCarriedOut(list, { outcomes: new Map() }, at())).toBeUndefined();
    const approved = made(approveDisposal(list, { by: other }, at())).state;
    expect(codesOf(approveDisposal(approved, { by: other }, at()))).toEqual(['document.approvedOnce']);
    const outcomes = new Map<string, DisposalOutcome>([
      [documentId, 'disposed'],
      ['kept', 'held'],
    ]);
    expect(() => noteCarriedOut(approved, { outcomes: new Map() }, at())).toThrow(RangeError);
    const { state, events } = made(noteCarriedOut(approved, { outcomes }, at()));
    expect(state.items.map(({ outcome }) => outcome)).toEqual(['disposed', 'held']);
    expect(events[0]).toMatchObject({ data: { disposedCount: 1, keptCount: 1 } });
    expect(noteCarriedOut(state, { outcomes }, at())).toBeUndefined();
  });
});

describe('a request for disclosure', () => {
  const asked = (): Disclosure =>
    made(requestDisclosure({ disclosureId, document: aDocument(), by: sender }, at())).state;
  const masked: Document = { ...aClearedDocument(), masks: documentId };
  const decide = (outcome: 'released' | 'partlyReleased' | 'refused', more: object = {}) =>
    decideDisclosure(
      asked(),
      { by: other, decision: { outcome, grounds: ['OSL 26:1'], referenceNumber: 'ON/2026:9' }, ...more },
      at(),
    );

  it('names nobody who asks', () => {
    expect(Object.keys(asked()).toSorted()).toEqual([
      'bodyId',
      'disclosureId',
      'documentId',
      'organisationId',
      'receivedBy',
      'requestedOn',
      'unitId',
    ]);
    expect(codesOf(requestDisclosure({ disclosureId, document: gone, by: sender }, at()))).toEqual([
      'document.notDisposed',
    ]);
  });

  it('is decided once: whole, masked or not, with grounds for what is not handed out', () => {
    expect(made(decide('refused')).state.decision).toMatchObject({
      outcome: 'refused',
      decidedOn: '2026-11-22',
    });
    expect(
      codesOf(
        decideDisclosure(
          made(decide('released')).state,
          { by: other, decision: { outcome: 'released', grounds: [], referenceNumber: 'x' } },
          at(),
        ),
      ),
    ).toEqual(['document.decidedOnce']);
    expect(codesOf(decide('partlyReleased'))).toEqual(['document.partIsMasked']);
    expect(codesOf(decide('released', { masked }))).toEqual(['accepted']);
    expect(codesOf(decide('partlyReleased', { masked }))).toEqual(['accepted']);
    const groundless = { outcome: 'refused' as const, grounds: [], referenceNumber: 'x' };
    expect(codesOf(decideDisclosure(asked(), { by: other, decision: groundless }, at()))).toEqual([
      'document.refusalHasGrounds',
    ]);
  });

  it.each<[string, Document]>([
    ['of another document', { ...aClearedDocument(), masks: disclosureId as never }],
    ['that masks nothing', aClearedDocument()],
    ['that is not cleared', { ...aDocument(), masks: documentId }],
    ['that is withdrawn', { ...masked, withdrawn: { at: at().now, by: sender, reason: 'Fel' } }],
    ['that is gone', { ...masked, disposed: { at: at().now, reason: 'retention' } }],
  ])('is not answered with a masked version %s', (_, wrong) => {
    expect(codesOf(decide('partlyReleased', { masked: wrong }))).toEqual(['document.partIsMasked']);
  });

  it('names a masked version only when a part is handed out', () => {
    const refusal: DisclosureDecision = {
      outcome: 'refused',
      grounds: ['OSL 26:1'],
      referenceNumber: 'x',
      maskedDocumentId: documentId,
    };
    expect(codesOf(decideDisclosure(asked(), { by: other, decision: refusal, masked }, at()))).toEqual([
      'document.partIsMasked',
    ]);
  });

  it('rings once when nobody has decided within three days, moved to a working day', () => {
    // Asked on a Sunday: due on Wednesday at eight in Stockholm.
    expect(disclosureRules.wakeAt(asked())).toBe('2026-11-25T07:00:00.000Z');
    expect(ringDisclosure(asked(), at('2026-11-25T06:59:59.000Z'))).toBeUndefined();
    const { state, events } = made(ringDisclosure(asked(), at('2026-11-25T07:00:00.000Z')));
    expect(events.map(({ name }) => name)).toEqual(['DisclosureOverdue']);
    expect(disclosureRules.wakeAt(state)).toBeUndefined();
    expect(ringDisclosure(state, at('2026-12-25T07:00:00.000Z'))).toBeUndefined();
    expect(disclosureRules.wakeAt(made(decide('refused')).state)).toBeUndefined();
  });
});
