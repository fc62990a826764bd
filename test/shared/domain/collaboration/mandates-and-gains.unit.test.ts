import { describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import { withParty } from '#shared/domain/collaboration/change-parties.ts';
import type { Collaboration, Mandate } from '#shared/domain/collaboration/collaboration.ts';
import { nameContacts, noteGain } from '#shared/domain/collaboration/contribute.ts';
import { giveMandate, mandateFor, withdrawMandate } from '#shared/domain/collaboration/give-mandate.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import {
  aCollaboration,
  aPair,
  aPerson,
  at,
  bengtsfors,
  collaborationId,
  mellerud,
  partyRef,
} from './a-collaboration.ts';

const [ours, theirs] = [partyRef(bengtsfors), partyRef(mellerud)];
const otherBody = 'kommunstyrelsen' as BodyId;

describe('a mandate', () => {
  const mandate: Mandate = {
    mandateId: 'riktlinjer',
    role: 'departmentHead',
    may: ['governingDocuments'],
    delegation: 'Socialnämndens delegationsordning 4.2',
    goals: 'Lika villkor i båda kommunerna.',
  };
  const give = (given: Mandate = mandate, collaboration = aPair()) =>
    giveMandate(collaboration, { party: theirs, mandate: given }, at('2026-12-01'));
  const given = () => accepted(give()).state;

  it('is given by the body to a role, and written anew under the same id', () => {
    const first = accepted(give());
    expect(first.events).toStrictEqual([
      {
        name: 'MandateGiven',
        data: {
          collaborationId,
          party: theirs,
          mandateId: 'riktlinjer',
          role: 'departmentHead',
          may: ['governingDocuments'],
        },
      },
    ]);
    expect(first.state.parties.map(({ mandates }) => mandates)).toStrictEqual([[], [mandate]]);
    expect(give(mandate, first.state)).toBeUndefined();
    const another = { ...mandate, mandateId: 'inkop' };
    const both = accepted(give(another, first.state)).state;
    const anew = { ...mandate, goals: 'Nya mål.' };
    expect(accepted(give(anew, both)).state.parties[1]?.mandates).toStrictEqual([another, anew]);
    expect(give(mandate, aCollaboration())).toMatchObject({
      kind: 'conflict',
      violations: [{ received: 'socialnamnden', rule: { code: 'collaboration.isAParty' } }],
    });
  });

  it('is withdrawn by its id', () => {
    const withdraw = (collaboration: Collaboration, mandateId = 'riktlinjer') =>
      withdrawMandate(collaboration, { party: theirs, mandateId }, at('2026-12-02'));
    expect(accepted(withdraw(given()))).toStrictEqual({
      state: aPair(),
      events: [
        { name: 'MandateWithdrawn', data: { collaborationId, party: theirs, mandateId: 'riktlinjer' } },
      ],
    });
    expect(withdraw(given(), 'annat')).toMatchObject({
      kind: 'missing',
      violations: [{ received: 'annat', rule: { code: 'collaboration.mandateOfTheBody' } }],
    });
    expect(broken(withdraw(aCollaboration()))).toStrictEqual(['collaboration.mandateOfTheBody']);
  });

  it('lets a role decide on its subject for its own body, and nobody else', () => {
    const subject = 'governingDocuments';
    const may = (party = theirs, roles: readonly Mandate['role'][] = ['officer', 'departmentHead']) =>
      mandateFor(given(), { party, roles }, subject);
    expect(may()).toStrictEqual(mandate);
    expect(may(theirs, ['officer'])).toMatchObject({
      kind: 'forbidden',
      violations: [{ limit: subject, rule: { code: 'collaboration.needsMandate' } }],
    });
    expect(broken(may(ours))).toStrictEqual(['collaboration.needsMandate']);
    expect(may({ ...theirs, bodyId: otherBody })).toMatchObject({
      kind: 'forbidden',
      violations: [{ received: 'kommunstyrelsen', rule: { code: 'collaboration.isAParty' } }],
    });
  });
});

describe('what a party contributes', () => {
  const contacts = [{ functionName: 'KSA', email: 'ksa@example.org', people: [aPerson(4, '1461')] }];

  it('is whom to turn to, of its own', () => {
    const named = accepted(nameContacts(aPair(), { party: theirs, contacts }, at('2026-12-01')));
    expect(named.events).toStrictEqual([
      { name: 'CollaborationChanged', data: { collaborationId, changed: ['contacts'] } },
    ]);
    expect(named.state).toStrictEqual(withParty(aPair(), theirs, { contacts }));
    expect(nameContacts(named.state, { party: theirs, contacts }, at('2026-12-02'))).toBeUndefined();
    expect(nameContacts(aPair(), { party: ours, contacts }, at('2026-12-01'))).toMatchObject({
      kind: 'invalid',
      violations: [{ field: '/contacts', received: '1461', rule: { code: 'collaboration.contactIsOwn' } }],
    });
    const refused = nameContacts(aCollaboration(), { party: theirs, contacts }, at('2026-12-01'));
    expect(refused).toMatchObject({ kind: 'conflict', violations: [{ received: 'socialnamnden' }] });
  });

  it('is what it has gained, hours counted and others told', () => {
    const note = (gain: { kind: 'hours' | 'other'; hours?: number }, collaboration = aPair()) =>
      noteGain(collaboration, { party: theirs, text: 'En handledare.', ...gain }, at('2026-12-01'));
    const first = accepted(note({ kind: 'hours', hours: 40 }));
    expect(first).toStrictEqual({
      state: {
        ...aPair(),
        gains: [
          {
            gainId: 'gain-1',
            party: theirs,
            kind: 'hours',
            hours: 40,
            text: 'En handledare.',
            notedOn: '2026-12-01',
          },
        ],
      },
      events: [
        {
          name: 'GainNoted',
          data: { collaborationId, party: theirs, gainId: 'gain-1', kind: 'hours', hours: 40 },
        },
      ],
    });
    const second = accepted(note({ kind: 'other' }, first.state));
    expect(second.state.gains.map(({ gainId }) => gainId)).toStrictEqual(['gain-1', 'gain-2']);
    expect(second.state.gains[1]).not.toHaveProperty('hours');
    expect(note({ kind: 'hours' })).toMatchObject({ kind: 'invalid' });
    expect(broken(note({ kind: 'hours' }))).toStrictEqual(['/hours collaboration.hoursOfAGain']);
    expect(broken(note({ kind: 'other', hours: 1 }))).toStrictEqual(['/hours collaboration.hoursOfAGain']);
    expect(note({ kind: 'other' }, aCollaboration())).toMatchObject({
      kind: 'conflict',
      violations: [{ received: 'socialnamnden', rule: { code: 'collaboration.isAParty' } }],
    });
  });
});
