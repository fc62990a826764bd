import { describe, expect, it } from 'vitest';
import type {
  BodyId,
  InvitationId,
  OrganisationId,
  PersonId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import { type Invitation, invitationRules, uidOf } from '#shared/domain/notification/invitation.ts';
import { keepInvitation } from '#shared/domain/notification/keep-invitation.ts';
import {
  type Meeting,
  meetingsOfAssessment,
  meetingsOfRevisit,
} from '#shared/domain/notification/meeting.ts';
import { anOpenAssessment } from '../assessment/an-assessment.ts';
import { anOpenRevisit } from '../revisit/a-revisit.ts';

const organisationId = '0184' as OrganisationId;
const now = { now: '2026-11-23T08:00:00.000Z' };
const person = (number: number): PersonRef => ({
  organisationId,
  personId: `0192f0c1-aaaa-7c3d-8e4f-00000000000${number}` as PersonId,
});
const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  kind: 'occasion',
  key: 'occasion-1',
  status: 'set',
  day: '2026-12-03',
  slot: { from: '13:00', minutes: 90 },
  name: 'Intervju',
  unitName: 'Björkgården',
  people: [person(1), person(2)],
  ...changes,
});
const keep = (before: Invitation | undefined, changes: Partial<Meeting> = {}, at = now) =>
  keepInvitation(
    before,
    {
      invitationId: '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f' as InvitationId,
      organisationId,
      about: { noun: 'assessment', kind: 'assessment', id: '0192f0c1-1212-7c3d-8e4f-5a6b7c8d9e0f' },
      belonging: {},
      meeting: aMeeting(changes),
    },
    at,
  );
const kept = (...args: Parameters<typeof keep>): Invitation => {
  const decision = keep(...args);
  if (decision === undefined || !('state' in decision)) throw new Error('Nothing was decided');
  return decision.state;
};
const entries = ({ invited }: Invitation) =>
  invited.map(({ person: { personId }, method, sequence, isUpdate }) => [
    Number(personId.at(-1)),
    method,
    sequence,
    isUpdate,
  ]);

describe('people’s calendars', () => {
  it('get a meeting once, and what has changed about it under the next sequence', () => {
    const first = kept(undefined);
    expect(entries(first)).toEqual([
      [1, 'request', 0, false],
      [2, 'request', 0, false],
    ]);
    expect(keep(first)).toBeUndefined();
    const moved = kept(first, { day: '2026-12-04' });
    expect(entries(moved)).toEqual([
      [1, 'request', 1, true],
      [2, 'request', 1, true],
    ]);
    expect(kept(moved, { day: '2026-12-04', slot: undefined }).details).not.toHaveProperty('slot');
  });

  it('lose it when it is called off, and get it back when it is set again', () => {
    const off = kept(kept(undefined), { status: 'off' });
    expect(entries(off)).toEqual([
      [1, 'cancel', 1, true],
      [2, 'cancel', 1, true],
    ]);
    expect(keep(off, { status: 'off' })).toBeUndefined();
    expect(entries(kept(off))).toEqual([
      [1, 'request', 2, false],
      [2, 'request', 2, false],
    ]);
  });

  it('change hands: who no longer comes loses it, who comes instead gets it, the others keep theirs', () => {
    expect(entries(kept(kept(undefined), { people: [person(1), person(3)] }))).toEqual([
      [1, 'request', 0, false],
      [3, 'request', 1, false],
      [2, 'cancel', 1, true],
    ]);
  });

  it('keep what has taken place, and get nothing that lies behind or was never set', () => {
    expect(keep(kept(undefined), { status: 'over' })).toBeUndefined();
    expect(keep(undefined, { status: 'off' })).toBeUndefined();
    expect(keep(undefined, { day: '2026-11-22' })).toBeUndefined();
  });
});

describe('an invitation', () => {
  const invitationId = '0192f0c1-cdcd-5c3d-8e4f-5a6b7c8d9e0f';
  const about = { noun: 'assessment', id: '0192f0c1-1212-7c3d-8e4f-5a6b7c8d9e0f' } as const;
  const details = {
    kind: 'occasion',
    day: '2026-12-03',
    slot: { from: '13:00', minutes: 90 },
    name: 'Intervju',
    unitName: 'Björkgården',
  };
  const entry = (number: number, changes: object) => ({
    person: person(number),
    isUpdate: false,
    ...changes,
  });
  const changedTold = (data: object) => [
    { name: 'InvitationChanged', data: { invitationId, meeting: 'occasion', about, ...data } },
  ];
  const state = { invitationId, organisationId, about: { ...about, kind: 'assessment' }, changedAt: now.now };

  it('says who gets the meeting', () => {
    expect(keep(undefined)).toStrictEqual({
      state: {
        ...state,
        details,
        sequence: 0,
        invited: [1, 2].map((number) => entry(number, { method: 'request', sequence: 0 })),
      },
      events: changedTold({ sequence: 0, invited: 2, withdrawn: 0 }),
    });
  });

  it('says whom it is withdrawn from by the details that calendars have', () => {
    const off = keep(kept(undefined), { status: 'off', day: '2026-12-24' });
    expect(off).toStrictEqual({
      state: {
        ...state,
        details,
        sequence: 1,
        invited: [1, 2].map((number) => entry(number, { method: 'cancel', sequence: 1, isUpdate: true })),
      },
      events: changedTold({ sequence: 1, invited: 0, withdrawn: 2 }),
    });
  });

  it('is for the new ones alone when nothing else has changed', () => {
    const more = keep(kept(undefined), { people: [person(3), person(1)] });
    expect(more).toMatchObject({ events: changedTold({ sequence: 1, invited: 1, withdrawn: 1 }) });
    const again = keep(kept(kept(undefined), { people: [person(1)] }), { people: [] });
    expect(again).toMatchObject({ events: changedTold({ sequence: 2, invited: 0, withdrawn: 1 }) });
  });

  it('is withdrawn also from a day that lies behind, but not set there', () => {
    const late = { now: '2026-12-04T08:00:00.000Z' };
    expect(entries(kept(kept(undefined), { status: 'off' }, late))).toHaveLength(2);
    expect(keep(kept(undefined), { name: 'Samtal' }, late)).toBeUndefined();
    expect(kept(undefined, {}, { now: '2026-12-03T20:00:00.000Z' }).details.day).toBe('2026-12-03');
  });

  it('belongs where its record does, and is listed by its day', () => {
    const bodyId = 'omvardnadsnamnden' as BodyId;
    const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
    const invitation = kept(undefined);
    expect(invitationRules.belongsTo(invitation)).toStrictEqual({});
    expect(invitationRules.belongsTo({ ...invitation, bodyId })).toStrictEqual({ bodyId });
    expect(invitationRules.belongsTo({ ...invitation, unitId })).toStrictEqual({ unitId });
    expect(invitationRules.summary(invitation)).toEqual({
      meeting: 'occasion',
      day: '2026-12-03',
      sequence: 0,
      aboutKind: 'assessment',
      aboutId: about.id,
    });
    expect(invitationRules.wakeAt(invitation)).toBeUndefined();
    expect(invitationRules.involved(invitation)).toEqual([]);
    expect(invitationRules.sharedWith(invitation)).toEqual([]);
    expect(invitationRules.texts(invitation)).toBeUndefined();
    expect(uidOf(invitation)).toBe(`${invitationId}@samsyn`);
  });
});

describe('the meetings of a record', () => {
  it('are no unannounced ones', () => {
    const occasion = {
      occasionId: 'occasion-1',
      methodId: 'intervju',
      plannedOn: '2026-12-03',
      rolesThatTookPart: [],
    };
    const assessment = {
      ...anOpenAssessment(),
      occasions: [
        { ...occasion, notice: 'announced', status: 'planned' },
        { ...occasion, occasionId: 'occasion-2', notice: 'unannounced', status: 'planned' },
        { ...occasion, occasionId: 'occasion-3', notice: 'announced', status: 'cancelled' },
        { ...occasion, occasionId: 'occasion-4', notice: 'unannounced', status: 'carriedOut' },
      ],
    } as ReturnType<typeof anOpenAssessment>;
    expect(meetingsOfAssessment(assessment).map(({ status }) => status)).toEqual([
      'set',
      'off',
      'off',
      'over',
    ]);
    const cancelled = meetingsOfAssessment({ ...assessment, status: 'cancelled' });
    expect(cancelled.map(({ status }) => status)).toEqual(['off', 'off', 'off', 'over']);
  });

  it('are a revisit from when its day is set, withdrawn when it becomes unannounced', () => {
    const { plannedOn: _none, ...revisit } = anOpenRevisit();
    expect(meetingsOfRevisit(revisit as typeof revisit & { plannedOn?: string })[0]?.status).toBe('off');
    const set = { ...revisit, plannedOn: '2026-12-03' };
    expect(meetingsOfRevisit({ ...set, announcement: 'announced' })[0]?.status).toBe('set');
    expect(meetingsOfRevisit({ ...set, announcement: 'announced', status: 'invited' })[0]?.status).toBe(
      'set',
    );
    expect(meetingsOfRevisit({ ...set, announcement: 'announced', status: 'carriedOut' })[0]?.status).toBe(
      'over',
    );
    expect(meetingsOfRevisit({ ...set, announcement: 'unannounced' })[0]?.status).toBe('off');
    expect(meetingsOfRevisit({ ...set, announcement: 'announced', status: 'cancelled' })[0]?.status).toBe(
      'off',
    );
  });
});
