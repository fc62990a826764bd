import { describe, expect, it } from 'vitest';
import type { DocumentLink } from '#events/document/document-link.ts';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { documentAsRead } from '#shared/domain/document/document-as-read.ts';
import {
  asStaff,
  asUnit,
  isKnown,
  type Sight,
  type Sighted,
  seenAs,
  sightedOf,
} from '#shared/domain/document/seen-as.ts';
import type { Caller, Membership, Role } from '#shared/domain/organisation/membership.ts';
import {
  aClearedDocument,
  aDocument,
  aFile,
  announcedAt,
  at,
  bodyId,
  clean,
  colleague,
  disposed,
  documentId,
  planId,
  provider,
  revised,
  sender,
  solna,
  unitId,
  withdrawn,
  withoutBelonging,
} from './a-document.ts';

const caller = (memberships: readonly Membership[], personId = colleague.personId): Caller => ({
  personId,
  organisationId: solna,
  organisationKind: 'municipality',
  memberships: [...memberships],
});
const as = (role: Role, changes: Partial<Membership> = {}): Membership => ({ role, bodyId, ...changes });
const manager = as('unitManager', { unitIds: [unitId] });
const sighted = (changes: Partial<Sighted> = {}): Sighted => ({
  bodyId,
  unitId,
  linkKind: 'plan',
  isOpenToUnit: false,
  isMarked: false,
  isWithdrawn: false,
  versionInForce: 1,
  senderId: sender.personId,
  ...changes,
});
const sightOf = (document: Sighted, who: Caller): Sight | undefined =>
  seenAs(document, { caller: who, via: 'own' });

describe('who sees what of a document', () => {
  it.each<[Sight | undefined, string, Membership, Partial<Sighted>]>([
    ['content', 'staff of its body', as('officer'), {}],
    [undefined, 'staff of another body', as('officer', { bodyId: 'skolnamnden' as BodyId }), {}],
    ['content', 'staff who may be told of secrets, when it is marked', as('officer'), { isMarked: true }],
    [undefined, 'staff who may not, when it is marked', as('boardSecretary'), { isMarked: true }],
    ['content', 'staff who may not, when it is not marked', as('boardSecretary'), {}],
    [undefined, 'staff, when nothing is cleared', as('officer'), { versionInForce: undefined }],
    [undefined, 'staff, when it is withdrawn', as('officer'), { isWithdrawn: true }],
    [
      undefined,
      'staff who may not read what it belongs to',
      as('departmentHead'),
      { linkKind: 'assessment' },
    ],
    ['content', 'staff who may read what it belongs to', as('departmentHead'), { linkKind: 'report' }],
    ['content', 'the unit, when it is open to it', manager, { isOpenToUnit: true }],
    [undefined, 'the unit, when it is not', manager, {}],
    [undefined, 'the unit, when it is marked', manager, { isOpenToUnit: true, isMarked: true }],
    [undefined, 'the unit, when it is withdrawn', manager, { isOpenToUnit: true, isWithdrawn: true }],
    [
      undefined,
      'the unit, when nothing is cleared',
      manager,
      { isOpenToUnit: true, versionInForce: undefined },
    ],
    [
      undefined,
      'another unit',
      as('unitManager', { unitIds: ['0192f0c1-1112-7c3d-8e4f-5a6b7c8d9e0f' as UnitId] }),
      { isOpenToUnit: true },
    ],
    [undefined, 'staff who work with other things', as('systemAdministrator'), { isOpenToUnit: true }],
    ['content', 'the registrar, when it is cleared', as('registrar'), {}],
    ['existence', 'the registrar, when it is marked', as('registrar'), { isMarked: true }],
    ['existence', 'the registrar, when it is withdrawn', as('registrar'), { isWithdrawn: true }],
    ['existence', 'the registrar, when nothing is cleared', as('registrar'), { versionInForce: undefined }],
  ])('is %s for %s', (sight, _, membership, changes) => {
    expect(sightOf(sighted(changes), caller([membership]))).toBe(sight);
  });

  it('is everything for who sent it, as long as they may read documents there', () => {
    const hidden = sighted({ isMarked: true, isWithdrawn: true, versionInForce: undefined });
    expect(sightOf(hidden, caller([as('boardSecretary')], sender.personId))).toBe('content');
    expect(sightOf(hidden, caller([manager], sender.personId))).toBe('content');
    expect(sightOf(hidden, caller([as('boardSecretary')]))).toBeUndefined();
    expect(sightOf(hidden, caller([], sender.personId))).toBeUndefined();
  });

  it('comes from each office by itself: a manager who is staff elsewhere is no staff here', () => {
    const elsewhere = as('officer', { bodyId: 'skolnamnden' as BodyId });
    expect(sightOf(sighted(), caller([manager, elsewhere]))).toBeUndefined();
    const both = caller([manager, as('officer')]);
    expect(asStaff(both).memberships).toEqual([as('officer')]);
    expect(asUnit(both).memberships).toEqual([manager]);
    expect(asUnit(both)).toEqual({ ...both, memberships: [manager] });
  });

  it.each<[DocumentLink['kind'], Role]>([
    ['agreement', 'commissioner'],
    ['breach', 'mas'],
    ['programme', 'officer'],
    ['assessment', 'mas'],
    ['report', 'boardSecretary'],
    ['plan', 'boardSecretary'],
    ['revisit', 'boardSecretary'],
  ])('of a document of a %s is content for the %s', (linkKind, role) => {
    expect(sightOf(sighted({ linkKind }), caller([as(role)]))).toBe('content');
    expect(sightOf(sighted({ linkKind }), caller([manager]))).toBeUndefined();
  });

  it('comes over a share for the unit of a private provider, and for nobody else there', () => {
    const via = 'share';
    const open = sighted({ isOpenToUnit: true });
    expect(seenAs(open, { caller: caller([manager]), via })).toBe('content');
    expect(seenAs(open, { caller: caller([as('officer')]), via })).toBeUndefined();
  });
});

describe('a document as its sight is asked of', () => {
  it('carries what decides it', () => {
    expect(sightedOf(aDocument())).toStrictEqual({
      bodyId,
      unitId,
      linkKind: 'plan',
      isOpenToUnit: true,
      isMarked: false,
      isWithdrawn: false,
      versionInForce: undefined,
      senderId: sender.personId,
    });
    const unbound = sightedOf(
      withoutBelonging(withdrawn(aClearedDocument({ secrecyGrounds: ['OSL 26:1'] }))),
    );
    expect(unbound).toStrictEqual({
      linkKind: 'plan',
      isOpenToUnit: false,
      isMarked: true,
      isWithdrawn: true,
      versionInForce: 1,
      senderId: sender.personId,
    });
  });

  it('is known of by whoever sees anything of it', () => {
    const via = 'own';
    expect(isKnown(aDocument(), { caller: caller([as('registrar')]), via })).toBe(true);
    expect(isKnown(aDocument(), { caller: caller([as('officer')]), via })).toBe(false);
  });
});

describe('a document as it is read', () => {
  const held = { at: announcedAt, by: sender, reason: 'Tvist' };
  const whole = (): Document => ({ ...revised(), providerId: provider, held });
  const { providerId: _, held: __, versions: ___, ...plain } = whole();
  const file = { fileId: 'file-1', ...aFile() };

  it('shows its content without where its bytes lie, oldest version first', () => {
    const versions = { b: whole().versions[2], a: whole().versions[1] } as Document['versions'];
    expect(documentAsRead({ ...whole(), versions }, 'content', { showsHold: false })).toStrictEqual({
      ...plain,
      versionInForce: 1,
      versions: [
        {
          version: 1,
          status: 'cleared',
          announcedAt,
          clearedAt: at().now,
          sender,
          files: [{ ...file, inspection: { at: announcedAt }, scan: { ...clean, at: announcedAt } }],
        },
        { version: 2, status: 'announced', announcedAt, sender, files: [file] },
      ],
    });
    expect(documentAsRead(aDocument(), 'content', { showsHold: true })).not.toHaveProperty('versionInForce');
  });

  it.each<[Sight]>([['content'], ['existence']])('shows why it is held to those who hold: %s', (sight) => {
    expect(documentAsRead(whole(), sight, { showsHold: true })).toMatchObject({ held });
    expect(documentAsRead(whole(), sight, { showsHold: false })).not.toHaveProperty('held');
    expect(documentAsRead(aDocument(), sight, { showsHold: true })).not.toHaveProperty('held');
  });

  it('is only known of, without its title and files', () => {
    const known = {
      documentId,
      organisationId: solna,
      bodyId,
      link: { kind: 'plan', id: planId },
      kind: 'signedPlan',
      direction: 'drawnUp',
      date: '2026-11-20',
      secrecy: undefined,
      status: 'announced',
      isWithdrawn: false,
      sender,
      isContentHidden: true,
    };
    expect(documentAsRead(aDocument(), 'existence', { showsHold: false })).toStrictEqual(known);
    const gone = disposed(withdrawn(aDocument({ secrecyGrounds: ['OSL 26:1'] })));
    expect(documentAsRead(gone, 'existence', { showsHold: false })).toStrictEqual({
      ...known,
      secrecy: gone.secrecy,
      isWithdrawn: true,
      disposed: gone.disposed,
    });
  });

  it('is nothing to who may not know of it', () => {
    expect(documentAsRead(whole(), undefined, { showsHold: true })).toBeUndefined();
  });
});
