import { describe, expect, it } from 'vitest';
import type { BodyId, RetentionDecisionId } from '#events/identifiers.ts';
import {
  decideRetention,
  decisionInForce,
  type ListedDecision,
  lettingGo,
  RetentionPeriod,
  retentionRules,
} from '#shared/domain/document/retention.ts';
import { documentSentences as rules } from '#shared/domain/document/rules.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { accepted } from '../plan/a-plan.ts';
import { aListedDecision, at, bodyId, solna } from './a-document.ts';

const retentionDecisionId = '0192f0c1-9998-7c3d-8e4f-5a6b7c8d9e0f' as RetentionDecisionId;
const decision = { bodyId, decidedOn: '2026-11-22', paragraph: '§ 84', referenceNumber: 'ON/2026:114' };
const command = {
  retentionDecisionId,
  organisationId: solna,
  bodyId,
  kind: 'workingMaterial' as const,
  keepFor: 'P2Y',
  decision,
};
const { keepFor: _, ...forGood } = command;

describe('a decision on retention', () => {
  it('is recorded as the body took it, today at the latest', () => {
    const data = {
      retentionDecisionId,
      bodyId,
      kind: 'workingMaterial',
      decidedOn: '2026-11-22',
      paragraph: '§ 84',
      referenceNumber: 'ON/2026:114',
    };
    expect(decideRetention(command, at())).toStrictEqual({
      state: { ...command, recordedAt: at().now },
      events: [{ name: 'RetentionDecided', data: { ...data, keepFor: 'P2Y' } }],
    });
    expect(decideRetention(forGood, at())).toStrictEqual({
      state: { ...forGood, recordedAt: at().now },
      events: [{ name: 'RetentionDecided', data }],
    });
  });

  it('is the body’s own, and not taken in advance', () => {
    const another = { ...decision, bodyId: 'skolnamnden' as BodyId };
    expect(decideRetention({ ...command, decision: another }, at())).toEqual(
      refuse('invalid', rules.decisionOfTheBody, { field: '/decision/bodyId', limit: bodyId }),
    );
    const tomorrow = { ...decision, decidedOn: '2026-11-23' };
    expect(decideRetention({ ...command, decision: tomorrow }, at())).toEqual(
      refuse('invalid', rules.decisionOfTheBody, { field: '/decision/decidedOn', limit: '2026-11-22' }),
    );
  });

  it.each(['P2Y', 'P0D', 'P999Y', 'P1Y6M', 'P1Y2M3W4D'])('keeps for a period like %s', (period) => {
    expect(RetentionPeriod.safeParse(period).success).toBe(true);
  });

  it.each(['P', 'P9999Y', 'P-1Y', 'PT5M', 'P1Y ', ''])(
    'keeps for no period beyond the calendar: "%s"',
    (period) => {
      expect(RetentionPeriod.safeParse(period).success).toBe(false);
    },
  );

  it('is listed with what it says, and waits for nobody', () => {
    const { state } = accepted(decideRetention(command, at()));
    expect(retentionRules.belongsTo(state)).toEqual({ bodyId });
    expect(retentionRules.summary(state)).toEqual({
      bodyId,
      documentKind: 'workingMaterial',
      keepFor: 'P2Y',
      decidedOn: '2026-11-22',
      paragraph: '§ 84',
      referenceNumber: 'ON/2026:114',
      recordedAt: at().now,
    });
    expect([retentionRules.involved(state), retentionRules.sharedWith(state)]).toEqual([[], []]);
    expect([retentionRules.wakeAt(state), retentionRules.texts(state)]).toEqual([undefined, undefined]);
  });
});

describe('what the decisions let go', () => {
  const asked = { bodyId, documentKind: 'workingMaterial' };
  const earlier = aListedDecision({ id: 'earlier' });
  const later = aListedDecision({
    id: 'later',
    decidedOn: '2026-10-01',
    recordedAt: '2026-10-01T08:00:00.000Z',
  });
  const corrected = aListedDecision({ id: 'corrected', recordedAt: '2026-09-21T08:00:00.000Z' });

  it.each<[string, readonly ListedDecision[]]>([
    ['later', [earlier, later]],
    ['later', [later, earlier]],
    ['corrected', [earlier, corrected]],
    ['corrected', [corrected, earlier]],
    [
      'earlier',
      [aListedDecision({ id: 'other kind', documentKind: 'minutes', decidedOn: '2026-11-01' }), earlier],
    ],
    [
      'earlier',
      [aListedDecision({ id: 'other body', bodyId: 'skolnamnden', decidedOn: '2026-11-01' }), earlier],
    ],
  ])('follows the newest of the body on that kind: %s', (id, decisions) => {
    expect(decisionInForce(decisions, asked)?.id).toBe(id);
  });

  it('is kept through its last day', () => {
    const retained = { ...asked, countedFrom: '2024-11-21' };
    expect(lettingGo([earlier], retained, '2026-11-22')).toEqual({
      decision: earlier,
      keptUntil: '2026-11-21',
    });
    expect(lettingGo([earlier], retained, '2026-11-21')).toBeUndefined();
  });

  it('is nothing without a decision, or when it is kept for good', () => {
    const retained = { ...asked, countedFrom: '2000-01-01' };
    expect(lettingGo([], retained, '2026-11-22')).toBeUndefined();
    const { keepFor: __, ...lasting } = later;
    expect(lettingGo([lasting, earlier], retained, '2026-11-22')).toBeUndefined();
  });
});
