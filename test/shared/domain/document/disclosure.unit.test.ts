import { describe, expect, it } from 'vitest';
import type { DisclosureId } from '#events/identifiers.ts';
import {
  type Disclosure,
  type DisclosureDecision,
  decideDisclosure,
  disclosureRules,
  requestDisclosure,
  ringDisclosure,
} from '#shared/domain/document/disclosure.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { accepted } from '../plan/a-plan.ts';
import {
  aClearedDocument,
  aDocument,
  at,
  bodyId,
  colleague,
  disposed,
  documentId,
  sender,
  solna,
  unitId,
  withdrawn,
  withoutBelonging,
} from './a-document.ts';

const disclosureId = '0192f0c1-9997-7c3d-8e4f-5a6b7c8d9e0f' as DisclosureId;
const request = (document: Document) => requestDisclosure({ disclosureId, document, by: sender }, at());
const asked = (): Disclosure => accepted(request(aDocument())).state;
const masked: Document = { ...aClearedDocument(), masks: documentId };
const decide = (
  changes: Partial<DisclosureDecision> & Pick<DisclosureDecision, 'outcome'>,
  original?: Document,
) =>
  decideDisclosure(
    asked(),
    {
      by: colleague,
      decision: { grounds: ['OSL 26:1'], referenceNumber: 'ON/2026:9', ...changes },
      masked: original,
    },
    at('2026-11-23T08:00:00.000Z'),
  );
const decided = { decidedOn: '2026-11-23', decidedAt: '2026-11-23T08:00:00.000Z', by: colleague };
const partIsMasked = refuse('invalid', rules.partIsMasked, { field: '/maskedDocumentId' });

describe('a request for disclosure', () => {
  it('is registered without who asks and why', () => {
    const state = {
      disclosureId,
      organisationId: solna,
      bodyId,
      unitId,
      documentId,
      requestedOn: '2026-11-22',
      receivedBy: sender,
    };
    expect(request(aDocument())).toStrictEqual({
      state,
      events: [
        { name: 'DisclosureRequested', data: { disclosureId, documentId, requestedOn: '2026-11-22' } },
      ],
    });
    const { bodyId: _, unitId: __, ...unbound } = state;
    expect(accepted(request(withoutBelonging(aDocument()))).state).toStrictEqual(unbound);
  });

  it('is not of what is gone', () => {
    expect(request(disposed(aDocument()))).toEqual(refuse('conflict', rules.notDisposed));
  });
});

describe('deciding a request', () => {
  it('hands out the whole, with or without grounds', () => {
    expect(decide({ outcome: 'released', grounds: [] })).toStrictEqual({
      state: {
        ...asked(),
        decision: { outcome: 'released', grounds: [], referenceNumber: 'ON/2026:9', ...decided },
      },
      events: [
        {
          name: 'DisclosureDecided',
          data: { disclosureId, documentId, outcome: 'released', decidedOn: '2026-11-23', grounds: [] },
        },
      ],
    });
  });

  it('hands out a part as its masked version, with grounds for the rest', () => {
    const { state, events } = accepted(
      decide({ outcome: 'partlyReleased', maskedDocumentId: documentId }, masked),
    );
    expect(state.decision).toEqual({
      outcome: 'partlyReleased',
      grounds: ['OSL 26:1'],
      referenceNumber: 'ON/2026:9',
      maskedDocumentId: documentId,
      ...decided,
    });
    expect(events[0].data).toMatchObject({ grounds: ['OSL 26:1'], maskedDocumentId: documentId });
  });

  it.each(['partlyReleased', 'refused'] as const)(
    'needs grounds for what is not handed out: %s',
    (outcome) => {
      expect(decide({ outcome, grounds: [] }, masked)).toEqual(
        refuse('invalid', rules.refusalHasGrounds, { field: '/grounds' }),
      );
      expect(accepted(decide({ outcome }, masked)).state.decision?.outcome).toBe(outcome);
    },
  );

  it('happens once', () => {
    const { state } = accepted(decide({ outcome: 'released' }));
    const again = { outcome: 'released' as const, grounds: [], referenceNumber: 'ON/2026:10' };
    expect(decideDisclosure(state, { by: colleague, decision: again }, at())).toEqual(
      refuse('conflict', rules.decidedOnce),
    );
  });

  it.each<[string, Document | undefined]>([
    ['nobody has found', undefined],
    ['of another document', { ...aClearedDocument(), masks: disclosureId as never }],
    ['that masks nothing', aClearedDocument()],
    ['that is not cleared', { ...aDocument(), masks: documentId }],
    ['that is withdrawn', withdrawn(masked)],
    ['that is gone', disposed(masked)],
  ])('does not hand out a masked version %s', (_, wrong) => {
    expect(decide({ outcome: 'partlyReleased', maskedDocumentId: documentId }, wrong)).toEqual(partIsMasked);
  });

  it.each(['released', 'refused'] as const)(
    'names a masked version for a part only, not when %s',
    (outcome) => {
      expect(decide({ outcome, maskedDocumentId: documentId }, masked)).toEqual(partIsMasked);
    },
  );
});

describe('the alarm of a request', () => {
  it('rings once when nobody has decided within three days, at eight in Stockholm', () => {
    const dueAt = '2026-11-25T07:00:00.000Z';
    expect(disclosureRules.wakeAt(asked())).toBe(dueAt);
    expect(ringDisclosure(asked(), at('2026-11-25T06:59:59.999Z'))).toBeUndefined();
    const rung = accepted(ringDisclosure(asked(), at(dueAt)));
    expect(rung).toStrictEqual({
      state: { ...asked(), overdueSince: dueAt },
      events: [{ name: 'DisclosureOverdue', data: { disclosureId, documentId, requestedOn: '2026-11-22' } }],
    });
    expect(disclosureRules.wakeAt(rung.state)).toBeUndefined();
    expect(ringDisclosure(rung.state, at('2026-12-25T07:00:00.000Z'))).toBeUndefined();
  });

  it('is silent when it has been decided', () => {
    const { state } = accepted(decide({ outcome: 'refused' }));
    expect(disclosureRules.wakeAt(state)).toBeUndefined();
    expect(ringDisclosure(state, at('2026-12-25T07:00:00.000Z'))).toBeUndefined();
  });
});

describe('a request as its store sees it', () => {
  it('is listed by its document, and by what came of it', () => {
    expect(disclosureRules.summary(asked())).toEqual({ documentId, requestedOn: '2026-11-22' });
    expect(disclosureRules.summary(accepted(decide({ outcome: 'refused' })).state)).toEqual({
      documentId,
      requestedOn: '2026-11-22',
      outcome: 'refused',
      decidedOn: '2026-11-23',
    });
  });

  it('belongs where its document does, and is told to nobody else', () => {
    expect(disclosureRules.belongsTo(asked())).toStrictEqual({ bodyId, unitId });
    const unbound = accepted(request(withoutBelonging(aDocument()))).state;
    expect(disclosureRules.belongsTo(unbound)).toStrictEqual({});
    expect([disclosureRules.involved(asked()), disclosureRules.sharedWith(asked())]).toEqual([[], []]);
    expect(disclosureRules.texts(asked())).toBeUndefined();
  });
});
