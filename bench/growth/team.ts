import { v5 as uuidV5 } from 'uuid';
import { BodyId, OrganisationId, PersonId } from '#events/identifiers.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import { smokeProgramme } from '../../scripts/smoke/smoke-content.ts';
import { Desk, type Office } from './desk.ts';

/** The people who follow up a handful of units, and the programme they do it by. */
export interface Team {
  readonly administrator: Desk;
  readonly officer: Desk;
  readonly head: Desk;
  readonly commissioner: Desk;
  readonly headId: string;
  readonly commissionerId: string;
  readonly programmeId: string;
}

export const bodyId = 'namnden';
const namespace = '3a0e6b52-19c7-5d44-8f0b-7d5a2c9e4b16';

/** Founds a municipality with its administrator; answers the administrator's desk. */
export const foundMunicipality = async (office: Office, code: string): Promise<Desk> => {
  const subject = `administrator-${code}`;
  const saved = await saveTenant(office.table, {
    organisationId: OrganisationId.parse(code),
    kind: 'municipality',
    bodies: [{ bodyId: BodyId.parse(bodyId), name: 'Nämnden' }],
    administrator: {
      personId: PersonId.parse(uuidV5(subject, namespace)),
      name: 'Påhittad Administratör',
      email: `administrator@k${code}.example`,
      language: 'sv',
      subject,
    },
    now: new Date(office.now()).toISOString(),
  });
  if (saved instanceof Refusal) throw new Error(`${code} can't be founded`);
  return new Desk(office, code, subject);
};

/** Registers a team in a municipality, with a programme of its own that the body has adopted. */
export const aTeam = async (administrator: Desk, number: number): Promise<Team> => {
  const { office, organisationId } = administrator;
  const person = async (role: string) => {
    const subject = `${role}-${number}-${organisationId}`;
    const { id } = await administrator.send('POST', '/people', {
      name: 'Påhittad Person',
      email: `${role.toLowerCase()}-${number}@k${organisationId}.example`,
      language: 'sv',
      subject,
      memberships: [{ role, bodyId }],
    });
    return { id, desk: new Desk(office, organisationId, subject) };
  };
  const [head, officer, commissioner, secretary] = [
    await person('headOfFollowUp'),
    await person('officer'),
    await person('commissioner'),
    await person('boardSecretary'),
  ];
  const programme = await officer.desk.send('POST', '/programmes', { bodyId, definition: smokeProgramme });
  const decision = { bodyId, decidedOn: officer.desk.today, paragraph: '§ 1', referenceNumber: 'N/1' };
  await secretary.desk.send('POST', `/programmes/${programme.id}/adoptions`, { decision }, programme.etag);
  await office.drain();
  return {
    administrator,
    officer: officer.desk,
    head: head.desk,
    commissioner: commissioner.desk,
    headId: head.id,
    commissionerId: commissioner.id,
    programmeId: programme.id,
  };
};
