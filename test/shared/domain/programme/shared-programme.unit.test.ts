import { describe, expect, it } from 'vitest';
import {
  type FollowShared,
  followedVersion,
  followShared,
  previewMigration,
} from '#shared/domain/programme/follow-shared.ts';
import type { Programme } from '#shared/domain/programme/programme.ts';
import {
  draftSharedProgramme,
  newestReleased,
  releaseSharedProgramme,
  sharedProgrammeRules,
} from '#shared/domain/programme/shared-programme.ts';
import { emptySupplement, type Supplement } from '#shared/domain/programme/supplement.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import { aDefinition } from './a-definition.ts';
import {
  aDraft,
  anAdopted,
  aReleased,
  aSharedDraft,
  bodyId,
  collaborationId,
  ofTheBody,
  programmeId,
  sharedProgrammeId,
  today,
} from './a-programme.ts';

const definition = aDefinition();
const another = aDefinition({ title: 'Gemensam uppföljning, ny' });
const ids = { sharedProgrammeId, collaborationId };

describe('a shared programme', () => {
  const drafted = (version: number) => [{ name: 'SharedProgrammeDrafted', data: { ...ids, version } }];

  it('is drafted, and written anew until it is released', () => {
    expect(draftSharedProgramme(undefined, { ...ids, definition }, today)).toEqual({
      state: { ...ids, versions: { 1: { version: 1, definition } } },
      events: drafted(1),
    });
    expect(draftSharedProgramme(aSharedDraft(), { ...ids, definition: another }, today)).toEqual({
      state: { ...ids, versions: { 1: { version: 1, definition: another } } },
      events: drafted(1),
    });
    expect(draftSharedProgramme(aReleased(), { ...ids, definition: another }, today)).toEqual({
      state: { ...ids, versions: { ...aReleased().versions, 2: { version: 2, definition: another } } },
      events: drafted(2),
    });
  });

  it('passes the rules of every programme', () => {
    const twice = aDefinition({ methods: [...definition.methods, ...definition.methods] });
    const refusal = draftSharedProgramme(undefined, { ...ids, definition: twice }, today);
    expect(refusal).toMatchObject({ kind: 'invalid' });
    expect(broken(refusal)).toEqual(['/definition/methods programme.namesAreUnique']);
  });

  it('is released once, and bodies may adopt the newest of what is', () => {
    expect(releaseSharedProgramme(aSharedDraft(), today)).toEqual({
      state: { ...ids, versions: { 1: { version: 1, definition, releasedAt: today.now } } },
      events: [{ name: 'SharedProgrammeReleased', data: { ...ids, version: 1 } }],
    });
    const again = releaseSharedProgramme(aReleased(), today);
    expect(again).toMatchObject({ kind: 'conflict' });
    expect(broken(again)).toEqual(['programme.draftToRelease']);
    expect(newestReleased(aSharedDraft())).toBeUndefined();
    expect(newestReleased(aReleased(aSharedDraft(aReleased(), another)))?.version).toBe(2);
    expect(newestReleased(aSharedDraft(aReleased(), another))?.version).toBe(1);
  });

  it('is listed by its newest released version, else by its draft', () => {
    expect(sharedProgrammeRules.summary(aSharedDraft())).toEqual({
      title: definition.title,
      newestReleased: undefined,
      hasDraft: true,
    });
    expect(sharedProgrammeRules.summary(aReleased())).toMatchObject({ newestReleased: 1, hasDraft: false });
    expect(sharedProgrammeRules.summary(aSharedDraft(aReleased(), another))).toEqual({
      title: definition.title,
      newestReleased: 1,
      hasDraft: true,
    });
    const empty = { ...ids, versions: {} };
    expect(sharedProgrammeRules.summary(empty)).toMatchObject({ title: '', hasDraft: false });
  });

  it('belongs to no body and waits for nobody', () => {
    expect(sharedProgrammeRules.belongsTo(aReleased())).toEqual({});
    expect(sharedProgrammeRules.wakeAt(aReleased())).toBeUndefined();
    expect(sharedProgrammeRules.involved(aReleased())).toEqual([]);
    expect(sharedProgrammeRules.sharedWith(aReleased())).toEqual([]);
    expect(sharedProgrammeRules.texts(aReleased())).toBeUndefined();
  });
});

const supplement: Supplement = {
  ...emptySupplement,
  criteria: [{ areaId: 'personal', criteria: [{ id: 'bemotande', name: 'Bemötande' }] }],
};
const following = (changes: Partial<FollowShared> = {}): FollowShared => ({
  ...ofTheBody,
  collaborationId,
  shared: aReleased(),
  supplement: emptySupplement,
  ...changes,
});
const aFollowing = (changes: Partial<FollowShared> = {}): Programme =>
  accepted(followShared(undefined, following(changes), today)).state;

describe('following a shared programme', () => {
  it('is a draft of the body’s own, with what it adds', () => {
    const decision = accepted(followShared(undefined, following({ supplement }), today));
    expect(decision.events).toEqual([
      { name: 'ProgrammeDrafted', data: { programmeId, bodyId, version: 1 } },
    ]);
    expect(Object.keys(decision.state)).not.toContain('shared');
    const [staff] = definition.areas;
    const [drafted] = Object.values(decision.state.versions);
    expect(drafted).toMatchObject({ version: 1, from: { ...ids, version: 1, supplement } });
    expect(drafted?.definition.areas[0]).toEqual({
      ...staff,
      criteria: [...(staff?.criteria ?? []), { id: 'bemotande', name: 'Bemötande' }],
    });
  });

  it('lies beside what the body has adopted, and follows the newest version', () => {
    const shared = aReleased(aSharedDraft(aReleased(), another));
    const { state } = accepted(followShared(anAdopted(), following({ shared }), today));
    expect(state).toEqual({
      ...anAdopted(),
      versions: {
        ...anAdopted().versions,
        2: {
          version: 2,
          definition: another,
          from: { ...ids, version: 2, supplement: emptySupplement },
        },
      },
    });
  });

  it('needs a released version, additions that fit and a programme that passes', () => {
    const refusal = (changes: Partial<FollowShared>) => followShared(undefined, following(changes), today);
    const unreleased = refusal({ shared: aSharedDraft() });
    expect(unreleased).toMatchObject({ kind: 'conflict' });
    expect(broken(unreleased)).toEqual(['programme.releasedBeforeAdopted']);
    const taken = { ...emptySupplement, areas: definition.areas.slice(0, 1) };
    expect(broken(refusal({ supplement: taken }))).toEqual([
      '/supplement/areas/0/id programme.namesAreUnique',
    ]);
    const [own] = definition.areas.map((area) => ({ ...area, id: 'maltider' }));
    const twice = { ...emptySupplement, areas: own ? [own, own] : [] };
    expect(broken(refusal({ supplement: twice }))).toEqual(['/definition/areas programme.namesAreUnique']);
  });
});

describe('taking a newer version over', () => {
  const newer = () => aReleased(aSharedDraft(aReleased(), another));

  it('begins from the version in force, else from the draft', () => {
    expect(followedVersion(aDraft())?.version).toBe(1);
    expect(followedVersion(aDraft(anAdopted(), another))?.version).toBe(1);
    expect(followedVersion({ ...aDraft(), versions: {} })).toBeUndefined();
  });

  it('shows what it would mean, with the additions that still have a place', () => {
    const [staff, ...others] = definition.areas;
    const criteria = [...(staff?.criteria ?? []), { id: 'bemotande', name: 'Bemötande' }];
    const holding = aDefinition({ areas: staff ? [{ ...staff, criteria }, ...others] : others });
    const preview = previewMigration(aFollowing({ supplement }), newer());
    expect(preview).toMatchObject({ version: 2, supplement, changed: [], new: [], removed: [] });
    expect(preview).toMatchObject({
      kept: expect.arrayContaining([
        { kind: 'criterion', id: 'personal/bemotande', name: 'Bemötande', origin: 'local' },
      ]),
    });
    const all = previewMigration(aFollowing({ supplement }), aReleased(aSharedDraft(undefined, holding)));
    expect(all).toMatchObject({ version: 1, supplement: emptySupplement, new: [], removed: [] });
    expect(all).toMatchObject({
      kept: expect.arrayContaining([
        { kind: 'criterion', id: 'personal/bemotande', name: 'Bemötande', origin: 'shared' },
      ]),
    });
  });

  it('is shown to a body that followed none', () => {
    expect(previewMigration(anAdopted(), newer())).toMatchObject({ version: 2, supplement: emptySupplement });
  });

  it('needs something to follow and something to go on from', () => {
    for (const refusal of [
      previewMigration(anAdopted(), aSharedDraft()),
      previewMigration({ ...aDraft(), versions: {} }, newer()),
    ]) {
      expect(refusal).toMatchObject({ kind: 'conflict' });
      expect(broken(refusal)).toEqual(['programme.releasedBeforeAdopted']);
    }
  });
});
