import { describe, expect, it } from 'vitest';
import type { OrganisationId, PersonRef } from '#events/identifiers.ts';
import { handOver } from '#shared/domain/document/hand-over.ts';
import { holdDocument, markDocument, releaseDocument } from '#shared/domain/document/keep-document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { withdrawDocument } from '#shared/domain/document/withdraw-document.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { accepted } from '../plan/a-plan.ts';
import {
  aClearedDocument,
  aDocument,
  announcedAt,
  at,
  colleague,
  disposed,
  documentId,
  revised,
  sender,
  withdrawn,
} from './a-document.ts';

describe('marking a document', () => {
  it('sets, changes and takes away the grounds, each once and in order', () => {
    const marked = accepted(
      markDocument(aDocument(), { grounds: ['OSL 26:1', 'OSL 25:1', 'OSL 26:1'] }, at()),
    );
    expect(marked).toStrictEqual({
      state: { ...aDocument(), secrecy: { grounds: ['OSL 25:1', 'OSL 26:1'], markedOn: '2026-11-22' } },
      events: [{ name: 'DocumentMarked', data: { documentId, grounds: ['OSL 25:1', 'OSL 26:1'] } }],
    });
    expect(
      markDocument(marked.state, { grounds: ['OSL 25:1'] }, at('2026-11-23T08:00:00.000Z')),
    ).toMatchObject({
      state: { secrecy: { grounds: ['OSL 25:1'], markedOn: '2026-11-23' } },
    });
    expect(markDocument(marked.state, { grounds: [] }, at())).toStrictEqual({
      state: aDocument(),
      events: [{ name: 'DocumentMarked', data: { documentId, grounds: [] } }],
    });
  });

  it('changes nothing when the grounds are the same, in whatever order they were stored and said', () => {
    const document = aDocument({ secrecyGrounds: ['OSL 26:1', 'OSL 25:1'] });
    expect(markDocument(document, { grounds: ['OSL 26:1', 'OSL 25:1'] }, at())).toBeUndefined();
    expect(markDocument(document, { grounds: ['OSL 25:1', 'OSL 26:1'] }, at())).toBeUndefined();
    expect(markDocument(aDocument(), { grounds: [] }, at())).toBeUndefined();
  });
});

describe('holding a document', () => {
  const hold = { by: sender, reason: 'Tvist' };
  const held = () => accepted(holdDocument(aDocument(), hold, at())).state;

  it('keeps it, once, until it is released', () => {
    expect(holdDocument(aDocument(), hold, at())).toStrictEqual({
      state: { ...aDocument(), held: { at: announcedAt, by: sender, reason: 'Tvist' } },
      events: [{ name: 'DocumentHeld', data: { documentId } }],
    });
    expect(holdDocument(held(), hold, at())).toEqual(refuse('conflict', rules.heldOnce));
    expect(releaseDocument(held())).toStrictEqual({
      state: aDocument(),
      events: [{ name: 'DocumentReleased', data: { documentId } }],
    });
    expect(releaseDocument(aDocument())).toEqual(refuse('conflict', rules.isHeld));
  });

  it('comes too late for what is gone', () => {
    expect(holdDocument(disposed(aDocument()), hold, at())).toEqual(refuse('conflict', rules.notDisposed));
  });
});

describe('withdrawing a document', () => {
  const own = { by: sender, reason: 'Fel fil', mayWithdrawAny: false };

  it('takes it out of sight, and says which version was in force', () => {
    expect(withdrawDocument(aClearedDocument(), own, at())).toStrictEqual({
      state: withdrawn(aClearedDocument()),
      events: [{ name: 'DocumentWithdrawn', data: { documentId, versionInForce: 1 } }],
    });
    expect(withdrawDocument(aDocument(), own, at())).toStrictEqual({
      state: withdrawn(aDocument()),
      events: [{ name: 'DocumentWithdrawn', data: { documentId } }],
    });
  });

  it('is for who sent the newest version, or for who may withdraw any', () => {
    const by = colleague;
    expect(withdrawDocument(aDocument(), { ...own, by }, at())).toEqual(
      refuse('forbidden', rules.ofItsSender),
    );
    const any = accepted(withdrawDocument(aDocument(), { ...own, by, mayWithdrawAny: true }, at()));
    expect(any.state.withdrawn).toEqual({ at: announcedAt, by, reason: 'Fel fil' });
  });

  it('happens once, and not to what is gone', () => {
    expect(withdrawDocument(withdrawn(aDocument()), own, at())).toEqual(
      refuse('conflict', rules.notWithdrawn),
    );
    expect(withdrawDocument(disposed(aDocument()), own, at())).toEqual(refuse('conflict', rules.notDisposed));
  });
});

describe('handing a document over', () => {
  it('lets another be the sender of its newest version', () => {
    const document = revised();
    expect(handOver(document, { from: sender, to: colleague })).toStrictEqual({
      state: {
        ...document,
        versions: { ...document.versions, 2: { ...document.versions[2], sender: colleague } },
      },
      events: [
        {
          name: 'DocumentHandedOver',
          data: { documentId, fromPersonId: sender.personId, toPersonId: colleague.personId },
        },
      ],
    });
  });

  it('is nothing when others sent it, or for the same person', () => {
    const elsewhere: PersonRef = { ...sender, organisationId: '0180' as OrganisationId };
    expect(handOver(aDocument(), { from: colleague, to: sender })).toBeUndefined();
    expect(handOver(aDocument(), { from: sender, to: sender })).toBeUndefined();
    expect(handOver(aDocument(), { from: elsewhere, to: sender })).toBeUndefined();
  });
});
