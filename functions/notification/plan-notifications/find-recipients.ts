import type { CalendarDate, OrganisationId, PersonId, PersonRef } from '#events/identifiers.ts';
import { findHolders, type ListedPerson } from '#shared/domain/notification/find-holders.ts';
import { type Audience, ladderRoles } from '#shared/domain/notification/who-is-told.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import type { LadderStep } from '#shared/domain/programme/reminder-rule.ts';
import { everyRow } from '#shared/storage/every-row.ts';
import type { AgreementStore } from '#shared/storage/organisation/agreement-store.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { Subject } from './subjects.ts';

/** A person to tell, and by when they should have acted. */
export interface Recipient {
  readonly person: PersonRef;
  readonly dueOn?: CalendarDate;
}

/** Nobody in the organisation has any of the roles that should be told: somebody must be given one. */
export class NobodyToTell extends Error {
  constructor(roles: readonly Role[]) {
    super(`Nobody has any of the roles ${roles.join(', ')}`);
    this.name = 'NobodyToTell';
  }
}

export interface FindRecipients {
  readonly organisationId: OrganisationId;
  readonly subject: Subject;
  readonly data: Readonly<Record<string, unknown>>;
  readonly people: PersonStore;
  readonly agreements: AgreementStore;
}

const isSame = (a: PersonRef, b: PersonRef): boolean =>
  a.personId === b.personId && a.organisationId === b.organisationId;

const holders = async (
  roles: readonly Role[],
  { organisationId, subject, people }: FindRecipients,
): Promise<Recipient[]> => {
  const listed = await everyRow<ListedPerson>(people, organisationId);
  const found = findHolders(listed, { roles, belonging: subject.belonging });
  if (found.length === 0) throw new NobodyToTell(roles);
  return found.map(({ id }) => ({ person: { organisationId, personId: id as PersonId } }));
};

const withPart = (
  part: 'officer' | 'commissioner' | 'unitManager' | 'raiser',
  { subject }: FindRecipients,
): Recipient[] => {
  const person = subject.parts?.[part];
  const knows = person && subject.involved.some((involvement) => isSame(involvement.person, person));
  return person && knows ? [{ person }] : [];
};

const ownersManager = async (
  owner: PersonRef,
  { people }: FindRecipients,
): Promise<PersonRef | undefined> => {
  const { organisationId } = owner;
  const managerId = (await people.find(organisationId, owner.personId))?.state.managerId;
  const manager = managerId && (await people.find(organisationId, managerId))?.state;
  return manager && manager.leftAt === undefined ? { organisationId, personId: manager.personId } : undefined;
};

/** Who answers for the agreement that is followed up, as it is kept now. */
const contractManager = async ({
  organisationId,
  subject,
  people,
  agreements,
}: FindRecipients): Promise<PersonRef | undefined> => {
  const { agreementId } = subject;
  const agreement = agreementId && (await agreements.find(organisationId, agreementId));
  if (!agreement) return undefined;
  const person = (await people.find(organisationId, agreement.state.responsible))?.state;
  return person && person.leftAt === undefined ? { organisationId, personId: person.personId } : undefined;
};

const onLadder = async (
  from: 'officer' | 'commissioner' | 'unitManager',
  find: FindRecipients,
): Promise<Recipient[]> => {
  const step = find.data['tell'] as LadderStep['tell'];
  const owner = withPart(from, find);
  if (step === 'owner') return owner;
  if (step === 'ownersManager' && owner[0]) {
    const person = await ownersManager(owner[0].person, find);
    if (person) return [{ person }];
  }
  const manager = step === 'departmentHead' ? undefined : await contractManager(find);
  return manager ? [{ person: manager }] : holders(ladderRoles[step], find);
};

const waiting = (
  { involved }: Subject,
  isMeant: (task: string, personId: PersonId) => boolean,
): Recipient[] =>
  involved.flatMap(({ person, waitsFor }) =>
    waitsFor && isMeant(waitsFor.task, person.personId)
      ? [{ person, ...(waitsFor.dueOn && { dueOn: waitsFor.dueOn }) }]
      : [],
  );

/**
 * The people an audience stands for, as the record is now: who has acted already is told nothing.
 * @throws NobodyToTell when nobody has a role that must be told.
 */
export const findRecipients = async (
  audience: Audience<Readonly<Record<string, unknown>>>,
  find: FindRecipients,
): Promise<readonly Recipient[]> => {
  if ('waitingWith' in audience) {
    return waiting(find.subject, (task) => audience.waitingWith.includes(task));
  }
  if ('newcomer' in audience) {
    return waiting(find.subject, (_task, personId) => personId === find.data[audience.newcomer]);
  }
  if ('part' in audience) return withPart(audience.part, find);
  if ('roles' in audience) return holders(audience.roles, find);
  return onLadder(audience.ladderFrom, find);
};
