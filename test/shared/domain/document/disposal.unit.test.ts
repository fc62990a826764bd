import { describe, expect, it } from 'vitest';
import {
  approveDisposal,
  type Disposal,
  disposalLimit,
  disposalRules,
  type ListedDocument,
  noteCarriedOut,
  proposeDisposal,
} from '#shared/domain/document/disposal.ts';
import type { DisposalOutcome } from '#shared/domain/document/dispose-document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import {
  aListedDecision,
  aListedDocument,
  announcedAt,
  at,
  bodyId,
  colleague,
  disposalId,
  documentId,
  sender,
  solna,
} from './a-document.ts';

const propose = (documents: readonly ListedDocument[], decisions = [aListedDecision()]) =>
  proposeDisposal({ disposalId, organisationId: solna, bodyId, by: sender, documents, decisions }, at());
const item = {
  documentId,
  kind: 'workingMaterial',
  date: '2024-11-01',
  keptUntil: '2026-11-21',
  retentionDecisionId: '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f',
  referenceNumber: 'ON/2026:114',
};
const proposed = (): Disposal =>
  accepted(propose([aListedDocument({ date: '2024-11-01' }), aListedDocument({ id: 'kept' })])).state;
const approved = (): Disposal => accepted(approveDisposal(proposed(), { by: colleague }, at())).state;
const outcomes = new Map<string, DisposalOutcome>([
  [documentId, 'disposed'],
  ['kept', 'held'],
]);

describe('proposing a disposal', () => {
  it('lists what the decisions let go today', () => {
    expect(propose([aListedDocument({ date: '2024-11-01' })])).toStrictEqual({
      state: {
        disposalId,
        organisationId: solna,
        bodyId,
        status: 'proposed',
        proposed: { at: announcedAt, by: sender },
        items: [item],
      },
      events: [{ name: 'DisposalProposed', data: { disposalId, bodyId, documentCount: 1 } }],
    });
  });

  it.each<[string, Partial<ListedDocument>]>([
    ['is kept through today', { countedFrom: '2024-11-22' }],
    ['is being sent', { status: 'announced' }],
    ['is being checked', { status: 'clearing' }],
    ['was never cleared', { status: 'rejected', versionInForce: undefined as never }],
    ['is held', { isHeld: true }],
    ['is gone', { isDisposed: true }],
    ['is another body’s', { bodyId: 'skolnamnden' }],
    ['no decision is about', { documentKind: 'minutes' }],
  ])('leaves out what %s', (_, changes) => {
    const { state } = accepted(propose([aListedDocument({ id: 'other', ...changes }), aListedDocument()]));
    expect(state.items.map((one) => one.documentId)).toEqual([documentId]);
    expect(propose([aListedDocument(changes)])).toEqual(refuse('conflict', rules.somethingToDispose));
  });

  it('leaves out what another body has let go', () => {
    const bodyOfOthers = 'skolnamnden';
    const theirs = aListedDocument({ id: 'theirs', bodyId: bodyOfOthers });
    const decisions = [aListedDecision(), aListedDecision({ bodyId: bodyOfOthers })];
    const { state } = accepted(propose([theirs, aListedDocument()], decisions));
    expect(state.items.map((one) => one.documentId)).toEqual([documentId]);
  });

  it('takes what has a version in force though a later one was rejected', () => {
    expect(accepted(propose([aListedDocument({ status: 'rejected' })])).state.items).toHaveLength(1);
  });

  it('refuses a list of nothing', () => {
    expect(broken(propose([]))).toEqual(['document.somethingToDispose']);
    expect(broken(propose([aListedDocument()], []))).toEqual(['document.somethingToDispose']);
  });

  it('begins with what has waited longest, and is no longer than a person can look through', () => {
    const days = ['2024-01-03', '2024-01-01', '2024-01-02'];
    const ids = accepted(
      propose(days.map((countedFrom) => aListedDocument({ id: countedFrom, countedFrom }))),
    ).state.items.map((one) => one.documentId);
    expect(ids).toEqual(days.toSorted());
    const many = Array.from({ length: disposalLimit + 1 }, (_, n) =>
      aListedDocument({ id: `document-${n}` }),
    );
    expect(accepted(propose(many)).events[0].data).toMatchObject({ documentCount: 200 });
  });
});

describe('approving a disposal', () => {
  it('is done by another person, once', () => {
    expect(approveDisposal(proposed(), { by: colleague }, at())).toStrictEqual({
      state: { ...proposed(), status: 'approved', approved: { at: announcedAt, by: colleague } },
      events: [{ name: 'DisposalApproved', data: { disposalId, bodyId } }],
    });
    expect(approveDisposal(proposed(), { by: sender }, at())).toEqual(
      refuse('forbidden', rules.secondPerson),
    );
    expect(approveDisposal(approved(), { by: colleague }, at())).toEqual(
      refuse('conflict', rules.approvedOnce),
    );
  });
});

describe('a disposal that is carried out', () => {
  it('is the protocol of what became of each document', () => {
    const [gone, kept] = approved().items;
    const done = accepted(noteCarriedOut(approved(), { outcomes }, at()));
    expect(done).toStrictEqual({
      state: {
        ...approved(),
        status: 'carriedOut',
        carriedOutAt: announcedAt,
        items: [
          { ...gone, outcome: 'disposed' },
          { ...kept, outcome: 'held' },
        ],
      },
      events: [{ name: 'DisposalCarriedOut', data: { disposalId, bodyId, disposedCount: 1, keptCount: 1 } }],
    });
    expect(noteCarriedOut(done.state, { outcomes }, at())).toBeUndefined();
  });

  it('counts nothing as gone that was kept', () => {
    const allKept = new Map([...outcomes.keys()].map((id) => [id, 'notDue' as const]));
    expect(accepted(noteCarriedOut(approved(), { outcomes: allKept }, at())).events[0].data).toMatchObject({
      disposedCount: 0,
      keptCount: 2,
    });
  });

  it('was approved first, and says it of every document', () => {
    expect(noteCarriedOut(proposed(), { outcomes }, at())).toBeUndefined();
    const one = new Map([...outcomes].slice(1));
    expect(() => noteCarriedOut(approved(), { outcomes: one }, at())).toThrow(
      `Nobody says what became of ${documentId}`,
    );
  });
});

describe('a disposal as its store sees it', () => {
  it('is listed by its body, its status and how much is on it', () => {
    expect(disposalRules.summary(proposed())).toEqual({
      bodyId,
      status: 'proposed',
      proposedAt: announcedAt,
      documentCount: 2,
    });
    expect(disposalRules.belongsTo(proposed())).toEqual({ bodyId });
    expect([disposalRules.involved(proposed()), disposalRules.sharedWith(proposed())]).toEqual([[], []]);
    expect([disposalRules.wakeAt(proposed()), disposalRules.texts(proposed())]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
