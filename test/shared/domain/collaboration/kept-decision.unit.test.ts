import { expect, it } from 'vitest';
import {
  type KeptDecision,
  keepDecision,
  keptDecisionIdOf,
  keptDecisionRules,
} from '#shared/domain/collaboration/kept-decision.ts';
import { accepted } from '../plan/a-plan.ts';
import { bengtsfors, collaborationId, mellerud, partyRef } from './a-collaboration.ts';
import { jointPlanId } from './a-joint-plan.ts';

const eventId = '0192f0c1-8888-7c3d-8e4f-000000000001';
const aKeptDecision = (): KeptDecision => ({
  keptDecisionId: keptDecisionIdOf(eventId, bengtsfors),
  ...partyRef(bengtsfors),
  collaboration: { collaborationId, name: 'Dalsland tillsammans (fiktiv)' },
  of: { kind: 'jointPlan', id: jointPlanId, title: 'Nära vård i Dalsland' },
  decidedOn: '2026-12-20',
  together: ['Melleruds kommun'],
  parts: [{ title: 'SIP', text: 'En gemensam mall.', stance: 'agrees' }],
});

it('a decision taken with others is kept among the body’s own records, and told of once', () => {
  const kept = aKeptDecision();
  const { keptDecisionId } = kept;
  expect(accepted(keepDecision(undefined, kept))).toStrictEqual({
    state: kept,
    events: [
      {
        name: 'DecisionKept',
        data: { keptDecisionId, collaborationId, party: partyRef(bengtsfors), of: 'jointPlan' },
      },
    ],
  });
  expect(keepDecision(kept, { ...kept, together: [] })).toBeUndefined();
});

it('each party has one of its own for each event, however often it hears of it', () => {
  expect(keptDecisionIdOf(eventId, { ...bengtsfors })).toBe(keptDecisionIdOf(eventId, bengtsfors));
  const others = [
    keptDecisionIdOf(eventId, mellerud),
    keptDecisionIdOf(eventId, { ...bengtsfors, bodyId: 'skolnamnden' as never }),
    keptDecisionIdOf(jointPlanId, bengtsfors),
    keptDecisionIdOf(eventId, bengtsfors),
  ];
  expect(new Set(others).size).toBe(4);
});

it('a kept decision is listed by what it was about, and waits for nobody', () => {
  const kept = aKeptDecision();
  const { summary, belongsTo, wakeAt, involved, sharedWith, texts } = keptDecisionRules;
  expect(summary(kept)).toStrictEqual({
    title: 'Nära vård i Dalsland',
    of: 'jointPlan',
    collaboration: 'Dalsland tillsammans (fiktiv)',
    bodyId: 'socialnamnden',
    decidedOn: '2026-12-20',
  });
  expect(belongsTo(kept)).toStrictEqual({ bodyId: 'socialnamnden' });
  expect([wakeAt(kept), involved(kept), sharedWith(kept), texts?.(kept)]).toStrictEqual([
    undefined,
    [],
    [],
    undefined,
  ]);
});
