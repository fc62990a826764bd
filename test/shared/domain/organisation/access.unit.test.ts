import { describe, expect, it } from 'vitest';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import type { Belonging, PartyBodies } from '#shared/domain/aggregate.ts';
import { type AccessQuestion, mayDo, membershipsFor } from '#shared/domain/organisation/access.ts';
import type { Membership } from '#shared/domain/organisation/membership.ts';
import { anna, bo, bodyId, solna, unitId } from './a-known.ts';

const otherBody = 'skolnamnden' as BodyId;
const otherUnit = bo as unknown as UnitId;
const callerWith = (...memberships: Membership[]): AccessQuestion['caller'] => ({
  personId: anna,
  organisationId: solna,
  organisationKind: 'municipality',
  memberships,
});
const reads = (membership: Membership, question: Partial<AccessQuestion> = {}): boolean =>
  mayDo({ caller: callerWith(membership), noun: 'organisation', action: 'readBreaches', ...question });

describe('a membership', () => {
  it('counts for the actions of its role alone, and for none of what nobody has named', () => {
    const ask = (noun: string, action: string) =>
      mayDo({ caller: callerWith({ role: 'commissioner', bodyId }), noun, action });
    expect(ask('organisation', 'closeBreaches')).toBe(true);
    expect(ask('organisation', 'answerBreaches')).toBe(false);
    expect(ask('organisation', 'fly')).toBe(false);
    expect(ask('weather', 'read')).toBe(false);
    expect(mayDo({ caller: callerWith(), noun: 'organisation', action: 'read' })).toBe(false);
  });

  it('is the office in which something is done: those that cover it, no others', () => {
    const [ours, theirs]: Membership[] = [
      { role: 'officer', bodyId },
      { role: 'officer', bodyId: otherBody },
    ];
    const caller = callerWith(ours as Membership, theirs as Membership);
    const question = { caller, noun: 'organisation', action: 'openBreaches' };
    expect(membershipsFor(question)).toEqual([ours, theirs]);
    expect(membershipsFor({ ...question, belonging: { bodyId } })).toEqual([ours]);
  });

  it.each<[string, Partial<Membership>, Belonging, boolean]>([
    ['of the body', { bodyId }, { bodyId, unitId }, true],
    ['of another body', { bodyId: otherBody }, { bodyId, unitId }, false],
    ['of no body, for the whole organisation', {}, { bodyId, unitId }, true],
    ['of a body, for what is no body’s', { bodyId }, { unitId }, true],
    ['for the unit', { bodyId, unitIds: [unitId] }, { bodyId, unitId }, true],
    ['for another unit', { bodyId, unitIds: [otherUnit] }, { bodyId, unitId }, false],
    ['for another unit, of what is no unit’s', { bodyId, unitIds: [otherUnit] }, { bodyId }, true],
    ['for the unit, of another body', { bodyId: otherBody, unitIds: [unitId] }, { bodyId, unitId }, false],
  ])('reaches its own: %s', (_what, held, belonging, expected) => {
    const membership: Membership = { role: 'officer', ...held };
    expect(reads(membership, { belonging })).toBe(expected);
    expect(reads(membership, { belonging, via: 'own' })).toBe(expected);
    expect(reads(membership, { belonging, via: 'share' })).toBe(false);
  });

  it.each([
    ['named units', [unitId], { bodyId, unitId }, true],
    ['other units', [otherUnit], { bodyId, unitId }, false],
    ['no units', undefined, { bodyId, unitId }, false],
    ['units, of what is no unit’s', [unitId], { bodyId }, false],
  ] as const)(
    'of a unit’s manager reaches by share too, but only their units: %s',
    (_what, ids, belonging, is) => {
      const membership: Membership = { role: 'unitManager', unitIds: ids?.slice() };
      expect(reads(membership, { belonging })).toBe(is);
      expect(reads(membership, { belonging, via: 'share' })).toBe(is);
      expect(reads(membership)).toBe(true);
    },
  );
});

describe('a membership within a collaboration', () => {
  const belonging = {};
  const ours: PartyBodies = { bodyIds: [bodyId], isInvited: false };
  const asked: PartyBodies = { bodyIds: [], isInvited: true };
  const another: PartyBodies = { bodyIds: [otherBody], isInvited: false };
  const ask = (held: Membership, action: string, party?: PartyBodies, noun = 'collaboration') =>
    mayDo({ caller: callerWith(held), noun, action, belonging, via: 'party', party });
  const head: Membership = { role: 'departmentHead', bodyId };

  it('reaches what its room lets parties, where its own body takes part', () => {
    expect(ask(head, 'takePart', ours)).toBe(true);
    expect(ask(head, 'takePart', another)).toBe(false);
    expect(ask(head, 'takePart')).toBe(false);
    expect(ask(head, 'found', ours)).toBe(false);
  });

  it('of no body reaches what any body of the organisation takes part in', () => {
    const administrator: Membership = { role: 'systemAdministrator' };
    expect(ask(administrator, 'takePart', another)).toBe(true);
    expect(ask(administrator, 'takePart', asked)).toBe(false);
    expect(ask(administrator, 'read', asked)).toBe(true);
  });

  it('of a body that is only asked reaches what it is asked about', () => {
    expect(ask(head, 'read', asked)).toBe(true);
    expect(ask(head, 'takePart', asked)).toBe(false);
    expect(ask(head, 'read', another)).toBe(false);
    expect(ask(head, 'read', { ...another, isInvited: true })).toBe(true);
  });

  it('reaches nothing of a noun that no collaboration shares', () => {
    expect(ask({ role: 'officer', bodyId }, 'read', ours, 'programme')).toBe(true);
    expect(ask({ role: 'officer', bodyId }, 'readBreaches', ours, 'organisation')).toBe(false);
  });
});
