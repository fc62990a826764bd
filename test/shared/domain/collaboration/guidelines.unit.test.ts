import { describe, expect, it } from 'vitest';
import type { GuidelineId } from '#events/identifiers.ts';
import {
  acknowledgeGuideline,
  decideGuideline,
  draftGuideline,
  handOverGuideline,
  proposeGuideline,
  ringGuideline,
} from '#shared/domain/collaboration/decide-guideline.ts';
import { type Guideline, guidelineRules, versionFor } from '#shared/domain/collaboration/guideline.ts';
import { accepted, broken } from '../plan/a-plan.ts';
import {
  aDecision,
  aPerson,
  at,
  bengtsfors,
  collaborationId,
  mellerud,
  partyRef,
} from './a-collaboration.ts';

const guidelineId = '0192f0c1-5555-7c3d-8e4f-000000000001' as GuidelineId;
const [ours, theirs] = [partyRef(bengtsfors), partyRef(mellerud)];
const [ek, lind] = [aPerson(1), aPerson(2)];
const noVersion = { decisions: [], readBy: [] };

const draft = (guideline?: Guideline, text = 'Så gör vi vid hemgång.', title = 'Trygg hemgång') =>
  draftGuideline(
    guideline,
    { guidelineId, collaborationId, kind: 'routine', title, text, changes: 'Ny.' },
    at('2026-11-10', ek),
  );
const drafted = (): Guideline => accepted(draft()).state;
const propose = (guideline = drafted(), reviewOn = '2027-11-10') =>
  proposeGuideline(guideline, { reviewOn }, at('2026-11-12'));
const proposed = (): Guideline => accepted(propose()).state;
const decide = (
  guideline = proposed(),
  { version = 1, party = ours, decision = aDecision('2026-11-15') } = {},
) => decideGuideline(guideline, { party, version, decision }, at('2026-11-15'));
const decided = (): Guideline => accepted(decide()).state;

describe('drafting a governing document', () => {
  it('begins with whoever drafts it, who answers for it', () => {
    expect(accepted(draft())).toStrictEqual({
      state: {
        guidelineId,
        collaborationId,
        kind: 'routine',
        title: 'Trygg hemgång',
        responsible: ek,
        isReviewTold: false,
        versions: { 1: { version: 1, text: 'Så gör vi vid hemgång.', changes: 'Ny.', ...noVersion } },
      },
      events: [{ name: 'GuidelineDrafted', data: { collaborationId, guidelineId, version: 1 } }],
    });
  });

  it('rewrites the draft, and lays the next version beside one that is proposed', () => {
    const rewritten = accepted(draft(drafted(), 'Så gör vi alltid.', 'Hemgång')).state;
    expect(rewritten.title).toBe('Hemgång');
    expect(Object.keys(rewritten.versions)).toStrictEqual(['1']);
    expect(rewritten.versions['1']?.text).toBe('Så gör vi alltid.');
    const next = accepted(draft(proposed(), 'Andra versionen.'));
    expect(next.events[0]?.data).toMatchObject({ version: 2 });
    expect(next.state.versions['1']).toStrictEqual(proposed().versions['1']);
    expect(next.state.versions['2']).toMatchObject({ version: 2, text: 'Andra versionen.' });
    const third = accepted(draft(accepted(propose(next.state)).state, 'Tredje.'));
    expect(third.events[0]?.data).toMatchObject({ version: 3 });
  });
});

describe('proposing a version', () => {
  it.each(['2026-11-13', '2031-11-12'])('says when it is looked at again: %s', (reviewOn) => {
    const base = { ...drafted(), isReviewTold: true };
    expect(accepted(propose(base, reviewOn))).toStrictEqual({
      state: {
        ...drafted(),
        reviewOn,
        versions: { 1: { ...drafted().versions['1'], proposedOn: '2026-11-12' } },
      },
      events: [{ name: 'GuidelineProposed', data: { collaborationId, guidelineId, version: 1, reviewOn } }],
    });
  });

  it.each(['2026-11-12', '2031-11-13'])('is not looked at again on %s', (received) => {
    expect(propose(drafted(), received)).toMatchObject({
      kind: 'invalid',
      violations: [
        { field: '/reviewOn', limit: '2031-11-12', received, rule: { code: 'guideline.reviewedLater' } },
      ],
    });
  });

  it('needs a draft: what is proposed never changes', () => {
    expect(propose(proposed())).toMatchObject({ kind: 'conflict' });
    expect(broken(propose(proposed()))).toStrictEqual(['guideline.draftToPropose']);
  });
});

describe('deciding on a version', () => {
  it('is each body’s own, once', () => {
    const first = accepted(decide());
    expect(first.state.versions['1']?.decisions).toStrictEqual([
      { ...ours, decision: aDecision('2026-11-15') },
    ]);
    expect(first.events).toStrictEqual([
      {
        name: 'GuidelineDecided',
        data: {
          collaborationId,
          guidelineId,
          version: 1,
          parties: [ours],
          decidedOn: '2026-11-15',
          referenceNumber: 'SN/2026:88',
        },
      },
    ]);
    expect(decide(first.state)).toBeUndefined();
    const both = accepted(decide(first.state, { party: theirs })).state;
    expect(both.versions['1']?.decisions.map(({ organisationId }) => organisationId)).toStrictEqual([
      '1460',
      '1461',
    ]);
  });

  it('is about the newest version that is proposed, and is not taken in advance', () => {
    const refused = { kind: 'conflict', violations: [{ field: '/version', received: 1 }] };
    expect(decide(drafted())).toMatchObject(refused);
    const second = accepted(propose(accepted(draft(proposed())).state)).state;
    expect(decide(second)).toMatchObject(refused);
    expect(broken(decide(second))).toStrictEqual(['/version guideline.proposedBeforeDecided']);
    expect(broken(decide(proposed(), { decision: aDecision('2026-11-16') }))).toStrictEqual([
      '/decision/decidedOn collaboration.notDecidedInAdvance',
    ]);
  });

  it('holds for a body until it decides on a newer one', () => {
    const second = accepted(propose(accepted(draft(decided(), 'Andra.')).state)).state;
    expect(versionFor(second, ours)?.version).toBe(1);
    const both = accepted(decide(second, { version: 2 })).state;
    expect(versionFor(both, ours)?.version).toBe(2);
    expect(versionFor(both, theirs)).toBeUndefined();
  });
});

describe('reading a version', () => {
  const read = (guideline: Guideline, { version = 1, party = ours, by = ek } = {}) =>
    acknowledgeGuideline(guideline, { party, version }, at('2026-11-20', by));

  it('is noted once for each person, of the version that holds for their body', () => {
    const first = accepted(read(decided()));
    expect(first.state.versions['1']?.readBy).toStrictEqual([{ person: ek, on: '2026-11-20' }]);
    expect(first.events).toStrictEqual([
      { name: 'GuidelineAcknowledged', data: { collaborationId, guidelineId, version: 1, person: ek } },
    ]);
    expect(read(first.state)).toBeUndefined();
    expect(accepted(read(first.state, { by: lind })).state.versions['1']?.readBy).toHaveLength(2);
    expect(read(decided(), { version: 2 })).toMatchObject({
      kind: 'conflict',
      violations: [{ field: '/version', received: 2, rule: { code: 'guideline.decidedBeforeRead' } }],
    });
    expect(broken(read(decided(), { party: theirs }))).toStrictEqual([
      '/version guideline.decidedBeforeRead',
    ]);
  });
});

describe('looking at it again', () => {
  const ring = (guideline: Guideline, now: string) => ringGuideline(guideline, { now });

  it('rings on the day, once, until a new version is proposed', () => {
    expect(guidelineRules.wakeAt(proposed())).toBe('2027-11-10T07:00:00.000Z');
    expect(ring(proposed(), '2027-11-09T07:00:00.000Z')).toBeUndefined();
    const rung = accepted(ring(proposed(), '2027-11-10T07:00:00.000Z'));
    expect(rung).toStrictEqual({
      state: { ...proposed(), isReviewTold: true },
      events: [
        { name: 'GuidelineReviewDue', data: { collaborationId, guidelineId, reviewOn: '2027-11-10' } },
      ],
    });
    expect(ring(rung.state, '2027-12-10T07:00:00.000Z')).toBeUndefined();
    expect(guidelineRules.wakeAt(rung.state)).toBeUndefined();
    expect(guidelineRules.involved(rung.state)).toStrictEqual([
      { person: ek, waitsFor: { task: 'reviewGuideline', dueOn: '2027-11-10' } },
    ]);
    const { reviewOn: _, ...undated } = rung.state;
    expect(guidelineRules.involved(undated)).toStrictEqual([
      { person: ek, waitsFor: { task: 'reviewGuideline' } },
    ]);
  });

  it('does not ring for a draft', () => {
    expect(guidelineRules.wakeAt(drafted())).toBeUndefined();
    expect(guidelineRules.involved(drafted())).toStrictEqual([{ person: ek }]);
    expect(ring(drafted(), '2030-01-01T07:00:00.000Z')).toBeUndefined();
  });
});

describe('a governing document as its store sees it', () => {
  it('is listed by its newest proposal and who has decided on it', () => {
    expect(guidelineRules.summary(drafted())).toEqual({
      title: 'Trygg hemgång',
      kind: 'routine',
      hasDraft: true,
    });
    expect(guidelineRules.summary(decided())).toStrictEqual({
      title: 'Trygg hemgång',
      kind: 'routine',
      newestProposed: 1,
      hasDraft: false,
      decidedBy: ['1460/socialnamnden'],
      reviewOn: '2027-11-10',
    });
    const next = accepted(draft(decided(), 'Andra.')).state;
    expect(guidelineRules.texts?.(next)).toStrictEqual({
      title: 'Trygg hemgång',
      versions: [
        { text: 'Andra.', changes: 'Ny.' },
        { text: 'Så gör vi vid hemgång.', changes: 'Ny.' },
      ],
    });
    expect([guidelineRules.sharedWith(next), guidelineRules.belongsTo(next)]).toStrictEqual([[], {}]);
  });

  it('goes to another when the one who answers for it hands over', () => {
    const handOver = (from = ek, to = lind) => handOverGuideline(drafted(), { from, to }, at('2026-12-01'));
    expect(accepted(handOver())).toStrictEqual({
      state: { ...drafted(), responsible: lind },
      events: [
        {
          name: 'CollaborationHandedOver',
          data: { collaborationId, fromPersonId: ek.personId, toPersonId: lind.personId, kind: 'guideline' },
        },
      ],
    });
    expect(handOver(lind, ek)).toBeUndefined();
    expect(handOver(ek, ek)).toBeUndefined();
  });
});
