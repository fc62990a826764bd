import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { BodyId, CollaborationId, GroupId, OrganisationId, PersonRef } from '#events/identifiers.ts';
import { inviteParty, joinCollaboration } from '#shared/domain/collaboration/change-parties.ts';
import type { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import { formGroup } from '#shared/domain/collaboration/form-group.ts';
import { foundCollaboration, type KnownBody } from '#shared/domain/collaboration/found-collaboration.ts';
import type { Group } from '#shared/domain/collaboration/group.ts';
import type { Circumstances } from '#shared/domain/decision.ts';
import { accepted } from '../plan/a-plan.ts';

export const collaborationId = '0192f0c1-1111-7c3d-8e4f-000000000001' as CollaborationId;
export const groupId = '0192f0c1-2222-7c3d-8e4f-000000000001' as GroupId;

/** A fictional person of an organisation. */
export const aPerson = (number: number, organisationId = '1460'): PersonRef =>
  ({ organisationId, personId: `0192f0c1-3333-7c3d-8e4f-${String(number).padStart(12, '0')}` }) as PersonRef;

/** Noon of a day in Stockholm's winter, done by a person. */
export const at = (date: string, actor: PersonRef = aPerson(1)): Circumstances => ({
  now: `${date}T11:00:00.000Z`,
  actor,
});

export const bengtsfors: KnownBody = {
  organisationId: '1460' as OrganisationId,
  bodyId: 'socialnamnden' as BodyId,
  organisationName: 'Bengtsfors kommun',
  bodyName: 'Socialnämnden',
};
export const mellerud: KnownBody = {
  organisationId: '1461' as OrganisationId,
  bodyId: 'socialnamnden' as BodyId,
  organisationName: 'Melleruds kommun',
  bodyName: 'Socialnämnden',
};
export const partyRef = ({ organisationId, bodyId }: PartyRef): PartyRef => ({ organisationId, bodyId });

export const aDecision = (decidedOn = '2026-11-03', bodyId = 'socialnamnden' as BodyId) => ({
  bodyId,
  decidedOn,
  paragraph: '§ 112',
  referenceNumber: 'SN/2026:88',
});

/** Founded by Bengtsfors on 3 November 2026. */
export const aCollaboration = (): Collaboration =>
  accepted(
    foundCollaboration(
      undefined,
      {
        collaborationId,
        name: 'Dalsland tillsammans (fiktiv)',
        purpose: 'En gemensam socialtjänst.',
        body: bengtsfors,
        decision: aDecision(),
      },
      at('2026-11-03'),
    ),
  ).state;

/** Mellerud has been asked, and has joined on 5 November. */
export const aPair = (): Collaboration => {
  const { organisationId } = mellerud;
  const asked = accepted(inviteParty(aCollaboration(), { organisationId }, at('2026-11-04'))).state;
  const join = { body: mellerud, decision: aDecision('2026-11-05') };
  return accepted(joinCollaboration(asked, join, at('2026-11-05'))).state;
};

export const groupDescription: Pick<
  Group,
  'name' | 'assignment' | 'mandate' | 'roleDescriptions' | 'answerWithin'
> = {
  name: 'Styrgruppen',
  assignment: 'Håller ihop arbetet.',
  mandate: 'Beslutar om gemensamma riktlinjer.',
  roleDescriptions: [
    { id: 'sammankallande', name: 'Sammankallande', text: 'Kallar och skriver.' },
    { id: 'ledamot', name: 'Ledamot', text: 'Företräder sin kommun.' },
  ],
  answerWithin: 'P30D',
};

/** Without members, at the second level. */
export const aGroup = (changes: Partial<Group> = {}): Group => ({
  ...accepted(
    formGroup(
      undefined,
      { groupId, collaborationId, level: 2, description: groupDescription },
      at('2026-11-06'),
    ),
  ).state,
  ...changes,
});
