import type { BodyId, OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import { organisationId as solna } from '../../shared/domain/notification/a-notification.ts';

type Change = Partial<Omit<Person, 'personId' | 'organisationId'>> & {
  readonly personId?: string;
  readonly organisationId?: string;
};

/** Writes a person as they are, whatever they were before. */
export const savePerson = async (
  people: PersonStore,
  { personId = '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f', organisationId = solna, ...change }: Change,
): Promise<Person> => {
  const person: Person = {
    personId: personId as PersonId,
    organisationId: organisationId as OrganisationId,
    organisationKind: 'municipality',
    name: 'Kim Påhittad',
    email: 'chef@solna.example',
    language: 'sv',
    memberships: [],
    ...change,
  };
  const before = await people.find(person.organisationId, person.personId);
  await people.save({
    ref: { organisationId: person.organisationId, kind: 'person', id: person.personId },
    before,
    decision: {
      state: person,
      events: [{ name: 'PersonChanged', data: { personId: person.personId, changed: ['email'] } }],
    },
    cause: {
      now: '2026-11-20T08:00:00.000Z',
      actor: { system: 'test', organisationId: person.organisationId },
    },
  });
  return person;
};

export const bodyId = 'omvardnadsnamnden' as BodyId;
export const unitId = '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId;
