import { describe, expect, it } from 'vitest';
import type { PartyRef } from '#events/collaboration/party-ref.ts';
import { leaveCollaboration } from '#shared/domain/collaboration/change-parties.ts';
import type { Collaboration, Sharing } from '#shared/domain/collaboration/collaboration.ts';
import { chooseSharing, wishForPage } from '#shared/domain/collaboration/share-page.ts';
import { allShow, isPagePublic, shows, withholding } from '#shared/domain/collaboration/shared-page.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import {
  aCollaboration,
  aDecision,
  aPair,
  at,
  bengtsfors,
  collaborationId,
  mellerud,
  partyRef,
} from './a-collaboration.ts';

const everything: Sharing = { parts: ['plans', 'contacts'], isPublic: true };
const choose = (collaboration: Collaboration, party: PartyRef, sharing: Sharing = everything) =>
  chooseSharing(collaboration, { party, sharing }, at('2026-11-10'));
const chosen = (...choices: readonly [PartyRef, Sharing?][]): Collaboration =>
  choices.reduce((before, [party, sharing]) => accepted(choose(before, party, sharing)).state, aPair());
const [first, second] = [partyRef(bengtsfors), partyRef(mellerud)];
const publicPlans: Sharing = { parts: ['plans'], isPublic: true };

describe('choosing what the shared page shows', () => {
  it('is each party’s own choice', () => {
    const before = aPair();
    expect(accepted(choose(before, second))).toStrictEqual({
      state: { ...before, parties: [before.parties[0], { ...before.parties[1], sharing: everything }] },
      events: [{ name: 'CollaborationChanged', data: { collaborationId, changed: ['sharing'] } }],
    });
  });

  it('changes nothing when it is the same once more', () => {
    expect(choose(chosen([second]), second)).toBeUndefined();
    expect(choose(chosen([second]), second, publicPlans)).toBeDefined();
  });

  it('is for those who take part', () => {
    const refused = choose(aCollaboration(), second);
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: 'socialnamnden' }] });
    expect(broken(refused)).toStrictEqual(['collaboration.isAParty']);
  });
});

describe('the shared page', () => {
  it('is read by anyone only when every party of today agrees', () => {
    const withOne = chosen([first]);
    expect(isPagePublic(withOne)).toBe(false);
    expect(withholding(withOne).map(({ organisationId }) => organisationId)).toStrictEqual(['1461']);
    const withBoth = chosen([first], [second, publicPlans]);
    expect(isPagePublic(withBoth)).toBe(true);
    expect(withholding(withBoth)).toStrictEqual([]);
    expect(isPagePublic(chosen([first], [second, { ...publicPlans, isPublic: false }]))).toBe(false);
  });

  it('shows what is common when everyone has chosen it, and what is one’s own by one’s own choice', () => {
    const both = chosen([first], [second, publicPlans]);
    expect(['plans', 'contacts', 'gains'].map((part) => allShow(both, part as 'plans'))).toStrictEqual([
      true,
      false,
      false,
    ]);
    expect(both.parties.map((party) => shows(party, 'contacts'))).toStrictEqual([true, false]);
    expect(allShow(chosen([first]), 'plans')).toBe(false);
  });

  it('asks those who have left no more, and is nobody’s when all have', () => {
    const without = (collaboration: Collaboration, party: PartyRef): Collaboration =>
      accepted(
        leaveCollaboration(collaboration, { party, decision: aDecision('2026-11-12') }, at('2026-11-12')),
      ).state;
    const left = without(chosen([first]), second);
    expect([isPagePublic(left), allShow(left, 'plans')]).toStrictEqual([true, true]);
    const empty: Collaboration = { ...left, parties: [] };
    expect([isPagePublic(empty), allShow(empty, 'plans')]).toStrictEqual([false, false]);
  });
});

describe('wishing for something on the page', () => {
  const wish = (collaboration: Collaboration, text: string) =>
    wishForPage(collaboration, { party: mellerud, text }, at('2026-11-10'));

  it('is kept with who wished it, after those before it', () => {
    const one = accepted(wish(aPair(), 'En kalender.')).state;
    expect(accepted(wish(one, 'Våra riktlinjer.'))).toStrictEqual({
      state: {
        ...aPair(),
        wishes: [
          { party: second, text: 'En kalender.', wishedOn: '2026-11-10' },
          { party: second, text: 'Våra riktlinjer.', wishedOn: '2026-11-10' },
        ],
      },
      events: [{ name: 'CollaborationChanged', data: { collaborationId, changed: ['wishes'] } }],
    });
  });

  it('is for those who take part', () => {
    const refused = wish(aCollaboration(), 'En kalender.');
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: 'socialnamnden' }] });
    expect(broken(refused)).toStrictEqual(['collaboration.isAParty']);
  });
});
