import { describe, expect, it } from 'vitest';
import type { Envelope } from '#events/envelope.ts';
import type { DisposalId, DocumentId, PersonRef, RetentionDecisionId } from '#events/identifiers.ts';
import { disposeDocuments } from '#functions/document/dispose-documents/dispose-documents.ts';
import { removeDocument } from '#functions/document/remove-document/remove-document.ts';
import { MemoryObjectStore } from '#shared/documents/memory-object-store.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { requestDisclosure } from '#shared/domain/document/disclosure.ts';
import { approveDisposal, type ListedDocument, proposeDisposal } from '#shared/domain/document/disposal.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { holdDocument } from '#shared/domain/document/keep-document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { decideRetention } from '#shared/domain/document/retention.ts';
import type { AggregateStore, Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import { archiveStores } from '#shared/storage/document/archive-stores.ts';
import { documentStore } from '#shared/storage/document/document-store.ts';
import { everyRow } from '#shared/storage/every-row.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { aClearedDocument, at, bodyId, sender, solna } from '../../shared/domain/document/a-document.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { takeEvents } from '../organisation/a-tenant.ts';
import { Crash, Crasher } from './crasher.ts';

const disposalId = '0192f0c1-9999-7c3d-8e4f-5a6b7c8d9e0f' as DisposalId;
const retentionDecisionId = '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f' as RetentionDecisionId;
const approver = { ...sender, personId: '0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f' } as PersonRef;
const idOf = (n: number) => `0192f0c1-888${n}-7c3d-8e4f-5a6b7c8d9e0f` as DocumentId;
const ids = [1, 2, 3, 4].map(idOf);
const [, heldId, askedId] = ids as [DocumentId, DocumentId, DocumentId, DocumentId];
const cause: Cause = at();

const carryOut = async <State>(
  store: AggregateStore<State>,
  id: string,
  decide: (state: State | undefined) => Decision<State>,
) => {
  const outcome = await decideAndSave({ store, organisationId: solna, id, cause, decide });
  expect(outcome.kind).toBe('saved');
};

/** Four documents whose time is over, on an approved list; then one is held and one is asked for. */
const approvedList = async () => {
  const table = new MemoryTable();
  const kept = new MemoryObjectStore('documents');
  const documents = documentStore(table);
  const { retention, disposals, disclosures } = archiveStores(table);
  const origin = { direction: 'drawnUp', date: '2020-01-15' } as const;
  for (const documentId of ids) {
    const document: Document = { ...aClearedDocument({ kind: 'workingMaterial', origin }), documentId };
    const version = document.versions[1] as NonNullable<Document['versions'][string]>;
    const key = objectKeyOf({ organisationId: solna, documentId, version: 1, fileId: 'file-1' });
    const { objectVersion: storedVersion } = kept.put(key, Uint8Array.of(1, 2, 3));
    const files = version.files.map((file) => ({ ...file, storedVersion }));
    await keepRecord(documents, documentId, { ...document, versions: { 1: { ...version, files } } });
  }
  await carryOut(retention, retentionDecisionId, () =>
    decideRetention(
      {
        retentionDecisionId,
        organisationId: solna,
        bodyId,
        kind: 'workingMaterial',
        keepFor: 'P2Y',
        decision: { bodyId, decidedOn: '2026-09-15', paragraph: '§ 84', referenceNumber: 'ON/2026:114' },
      },
      cause,
    ),
  );
  const listed = await everyRow<ListedDocument>(documents, solna);
  const decisions = await everyRow<never>(retention, solna);
  await carryOut(disposals, disposalId, () =>
    proposeDisposal(
      { disposalId, organisationId: solna, bodyId, by: sender, documents: listed, decisions },
      cause,
    ),
  );
  await carryOut(disposals, disposalId, (list) => list && approveDisposal(list, { by: approver }, cause));
  await carryOut(
    documents,
    heldId,
    (document) => document && holdDocument(document, { by: approver, reason: 'Överprövning' }, cause),
  );
  const asked = (await documents.find(solna, askedId))?.state as Document;
  const disclosureId = '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f' as never;
  await carryOut(disclosures, disclosureId, () =>
    requestDisclosure({ disclosureId, document: asked, by: sender }, cause),
  );
  return { table, kept };
};

/** Delivers every message until it is taken, and again after a crash. */
const goThrough = async (crasher: Crasher) => {
  const { table, kept } = await approvedList();
  const broken = crasher.around(table, ['write', 'query']);
  const { disposals, retention } = archiveStores(broken);
  const needs = { table: broken, documents: documentStore(broken), disposals, retention };
  const bytes = crasher.around(kept, ['remove']);
  const react = (envelope: Envelope): (() => Promise<void>)[] => {
    const event = { name: '', data: envelope.data as never, organisationId: solna, envelope };
    if (envelope.type.includes('DisposalApproved')) return [() => disposeDocuments(event, cause, needs)];
    if (envelope.type.includes('DocumentDisposed'))
      return [() => removeDocument(event, cause, { documents: needs.documents, bytes })];
    return [];
  };
  const told: string[] = [];
  const messages: (() => Promise<void>)[] = [];
  for (;;) {
    const deliver = messages.shift();
    if (deliver === undefined) {
      const events = await takeEvents(table);
      told.push(...events.map(({ type, subject }) => `${type.split('.')[2]} ${subject}`));
      messages.push(...events.flatMap(react));
      if (messages.length === 0) break;
      continue;
    }
    await deliver().catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
      messages.push(deliver);
    });
    if (crasher.hasStruck) await deliver();
  }
  const protocol = (await archiveStores(table).disposals.find(solna, disposalId))?.state;
  const states = await Promise.all(
    ids.map(async (id) => (await documentStore(table).find(solna, id))?.state as Document),
  );
  return { told, protocol, states, keys: kept.versions.map(({ key }) => key) };
};

describe('carrying out a disposal', () => {
  it.each([false, true])(
    'can break off at any step: what goes, goes once; what is held or asked for stays; the protocol is right (after the call: %s)',
    async (isAfter) => {
      let hasStruck = true;
      let steps = 0;
      for (let nth = 1; hasStruck; nth++) {
        const crasher = new Crasher(nth, isAfter);
        const { told, protocol, states, keys } = await goThrough(crasher);
        hasStruck = crasher.hasStruck;
        steps = nth;
        const outcomes = new Map(protocol?.items.map(({ documentId, outcome }) => [documentId, outcome]));
        expect([nth, protocol?.status, ...ids.map((id) => outcomes.get(id))]).toEqual([
          nth,
          'carriedOut',
          'disposed',
          'held',
          'requested',
          'disposed',
        ]);
        expect(states.map(({ disposed, title }) => [disposed?.disposalId, title])).toEqual([
          [disposalId, 'Undertecknad plan'],
          [undefined, 'Undertecknad plan'],
          [undefined, 'Undertecknad plan'],
          [disposalId, 'Undertecknad plan'],
        ]);
        const left = [heldId, askedId].map((id) => expect.stringContaining(id));
        expect(keys).toEqual(left);
        expect(told.filter((one) => one.startsWith('DocumentDisposed'))).toHaveLength(2);
        expect(told.filter((one) => one.startsWith('DisposalCarriedOut'))).toHaveLength(1);
      }
      expect(steps).toBeGreaterThan(15);
    },
  );

  it('stops at a list or a document that is not there', async () => {
    const { table } = await approvedList();
    const { disposals, retention } = archiveStores(table);
    const needs = { table, documents: documentStore(table), disposals, retention };
    const event = (data: object) => ({
      name: '',
      data: data as never,
      organisationId: solna,
      envelope: {} as Envelope,
    });
    await expect(disposeDocuments(event({ disposalId: 'x' }), cause, needs)).rejects.toThrow('no disposal');
    expect((await disposals.find(solna, disposalId))?.state.status).toBe('approved');
    const bytes = new MemoryObjectStore('documents');
    await expect(
      removeDocument(event({ documentId: 'x' }), cause, { documents: needs.documents, bytes }),
    ).rejects.toThrow('There is no document');
  });
});
