import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import {
  describeCollaboration,
  inviteParty,
  joinCollaboration,
  leaveCollaboration,
  withParty,
} from '#shared/domain/collaboration/change-parties.ts';
import {
  type Collaboration,
  collaborationRules,
  isSameParty,
  partiesNow,
  partyOf,
} from '#shared/domain/collaboration/collaboration.ts';
import { foundCollaboration } from '#shared/domain/collaboration/found-collaboration.ts';
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

const [ours, theirs] = [partyRef(bengtsfors), partyRef(mellerud)];
const { organisationId } = mellerud;
const fargelanda = '1439' as OrganisationId;
const otherBody = 'kommunstyrelsen' as BodyId;
const joinedEvent = (party: unknown, decidedOn: string) => ({
  name: 'PartyJoined',
  data: { collaborationId, party, decidedOn, paragraph: '§ 112', referenceNumber: 'SN/2026:88' },
});

describe('founding a collaboration', () => {
  const found = (decision = aDecision(), before?: Collaboration) =>
    foundCollaboration(
      before,
      { collaborationId, name: 'Dalsland', purpose: 'Tillsammans.', body: bengtsfors, decision },
      at('2026-11-03'),
    );

  it('makes the body its first party', () => {
    expect(accepted(found())).toStrictEqual({
      state: {
        collaborationId,
        name: 'Dalsland',
        purpose: 'Tillsammans.',
        foundedOn: '2026-11-03',
        invitations: [],
        parties: [
          { ...bengtsfors, joinedOn: '2026-11-03', decision: aDecision(), contacts: [], mandates: [] },
        ],
        gains: [],
        wishes: [],
      },
      events: [
        { name: 'CollaborationFounded', data: { collaborationId, party: ours } },
        joinedEvent(ours, '2026-11-03'),
      ],
    });
    expect(found(aDecision(), aCollaboration())).toBeUndefined();
  });

  it('takes the body’s own decision, and one that has been taken', () => {
    expect(found(aDecision('2026-11-03', otherBody))).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/decision/bodyId', limit: 'socialnamnden', received: 'kommunstyrelsen' }],
    });
    expect(found(aDecision('2026-11-04'))).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/decision/decidedOn', limit: '2026-11-03', received: '2026-11-04' }],
    });
  });
});

describe('joining and leaving', () => {
  it('begins with being asked, once', () => {
    const asked = accepted(inviteParty(aCollaboration(), { organisationId }, at('2026-11-04')));
    expect(asked).toStrictEqual({
      state: { ...aCollaboration(), invitations: [organisationId] },
      events: [{ name: 'PartyInvited', data: { collaborationId, organisationId } }],
    });
    expect(inviteParty(asked.state, { organisationId }, at('2026-11-05'))).toBeUndefined();
    expect(
      inviteParty(aCollaboration(), { organisationId: '9999' as OrganisationId }, at('2026-11-04')),
    ).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/organisationId', received: '9999' }],
    });
  });

  const join = (collaboration: Collaboration, decision = aDecision('2026-11-05')) =>
    joinCollaboration(collaboration, { body: mellerud, decision }, at('2026-11-05'));

  it('makes a party of a body that was asked, by its own decision', () => {
    const both = { ...aCollaboration(), invitations: [fargelanda, organisationId] };
    const joined = accepted(join(both));
    expect(joined.state.invitations).toStrictEqual([fargelanda]);
    expect(joined.state.parties[0]).toStrictEqual(aCollaboration().parties[0]);
    expect(joined.state.parties[1]).toMatchObject({ ...mellerud, joinedOn: '2026-11-05' });
    expect(joined.events).toStrictEqual([joinedEvent(theirs, '2026-11-05')]);
    expect(join(joined.state)).toBeUndefined();
  });

  it('is refused to a body that was not asked, and before it has decided', () => {
    expect(join(aCollaboration())).toMatchObject({ kind: 'conflict' });
    expect(broken(join(aCollaboration()))).toStrictEqual(['collaboration.invitedBeforeJoining']);
    const asked = { ...aCollaboration(), invitations: [organisationId] };
    expect(broken(join(asked, aDecision('2026-11-06')))).toStrictEqual([
      '/decision/decidedOn collaboration.notDecidedInAdvance',
    ]);
  });

  const leave = (collaboration: Collaboration, decision = aDecision('2026-12-01')) =>
    leaveCollaboration(collaboration, { party: theirs, decision }, at('2026-12-01'));

  it('ends with the body’s decision; it stays in the history and may be asked again', () => {
    const left = accepted(leave(aPair()));
    expect(left.events).toStrictEqual([
      { name: 'PartyLeft', data: { collaborationId, party: theirs, decidedOn: '2026-12-01' } },
    ]);
    expect(left.state.parties[0]).toStrictEqual(aPair().parties[0]);
    expect(left.state.parties[1]).toStrictEqual({
      ...aPair().parties[1],
      leftOn: '2026-12-01',
      leavingDecision: aDecision('2026-12-01'),
    });
    expect(partiesNow(left.state).map(partyRef)).toStrictEqual([ours]);
    expect(partyOf(left.state, theirs)).toBeUndefined();
    const askedAgain = { ...left.state, invitations: [organisationId] };
    expect(accepted(join(askedAgain)).state.parties).toHaveLength(3);
    expect(withParty(left.state, theirs, { joinedOn: '2030-01-01' })).toStrictEqual(left.state);
  });

  it('is refused to who is no party, and before it has decided', () => {
    expect(leave(aCollaboration())).toMatchObject({
      kind: 'conflict',
      violations: [{ received: 'socialnamnden', rule: { code: 'collaboration.isAParty' } }],
    });
    expect(broken(leave(aPair(), aDecision('2026-12-02')))).toStrictEqual([
      '/decision/decidedOn collaboration.notDecidedInAdvance',
    ]);
  });

  it('is a matter of organisation and body', () => {
    expect(isSameParty(ours, ours)).toBe(true);
    expect(isSameParty(ours, theirs)).toBe(false);
    expect(isSameParty(ours, { ...ours, bodyId: otherBody })).toBe(false);
  });
});

describe('what a collaboration says of itself', () => {
  const describeAnew = (name: string, purpose: string) =>
    describeCollaboration(aPair(), { name, purpose }, at('2026-12-01'));
  const { name, purpose } = aPair();

  it.each([
    ['Nytt namn', purpose, ['name']],
    [name, 'Nytt syfte.', ['purpose']],
    ['Nytt namn', 'Nytt syfte.', ['name', 'purpose']],
  ])('is written anew: %s, %s', (newName, newPurpose, changed) => {
    expect(accepted(describeAnew(newName, newPurpose))).toStrictEqual({
      state: { ...aPair(), name: newName, purpose: newPurpose },
      events: [{ name: 'CollaborationChanged', data: { collaborationId, changed } }],
    });
  });

  it('is told only when it changed', () => {
    expect(describeAnew(name, purpose)).toBeUndefined();
  });
});

describe('a collaboration as its store sees it', () => {
  it('is shared with each organisation once: its bodies that take part, and whether it is asked', () => {
    const asked = { ...aPair(), invitations: [fargelanda, organisationId] };
    const bodies = (bodyIds: readonly string[], isInvited: boolean) => ({ bodyIds, isInvited });
    expect(collaborationRules.sharedWith(asked)).toStrictEqual([
      { organisationId: '1460', relation: 'party', party: bodies(['socialnamnden'], false) },
      { organisationId: '1461', relation: 'party', party: bodies(['socialnamnden'], true) },
      { organisationId: fargelanda, relation: 'party', party: bodies([], true) },
    ]);
  });

  it('is listed by name and those who take part; its texts are kept apart', () => {
    const pair = aPair();
    expect(collaborationRules.summary(pair)).toStrictEqual({
      name: 'Dalsland tillsammans (fiktiv)',
      foundedOn: '2026-11-03',
      parties: ['Bengtsfors kommun', 'Melleruds kommun'],
    });
    expect(collaborationRules.texts?.(pair)).toStrictEqual({
      name: pair.name,
      purpose: pair.purpose,
      parties: [
        { contacts: [], mandates: [] },
        { contacts: [], mandates: [] },
      ],
    });
    expect(collaborationRules.involved(pair)).toStrictEqual([]);
    expect(collaborationRules.belongsTo(pair)).toStrictEqual({});
    expect(collaborationRules.wakeAt(pair)).toBeUndefined();
  });
});
