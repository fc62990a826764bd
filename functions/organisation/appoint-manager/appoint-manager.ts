import type { EventData } from '#events/catalogue.ts';
import type { PersonRef, UnitId } from '#events/identifiers.ts';
import type { Decision } from '#shared/domain/decision.ts';
import { grantUnit, revokeUnit } from '#shared/domain/organisation/decide-person.ts';
import { isSamePerson } from '#shared/domain/organisation/hand-over.ts';
import type { Person } from '#shared/domain/organisation/person.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PersonStore } from '#shared/storage/organisation/person-store.ts';
import type { UnitStore } from '#shared/storage/organisation/unit-store.ts';

type Trigger = EventData<'UnitRegistered'> | EventData<'UnitChanged'> | EventData<'ResponsibilityHandedOver'>;

export interface AppointManagerNeeds {
  readonly units: UnitStore;
  readonly people: PersonStore;
}

/**
 * Gives the role of unit manager to whoever manages the unit now, and takes it from the one before. It reads who
 * that is instead of trusting the event, so that events in the wrong order end the same.
 */
export const appointManager = async (
  { data, envelope, organisationId }: ReceivedEvent<Trigger>,
  cause: Cause,
  { units, people }: AppointManagerNeeds,
): Promise<void> => {
  const [kind, id] = envelope.subject.split('/');
  const unit = kind === 'unit' && id ? (await units.find(organisationId, id))?.state : undefined;
  if (unit === undefined || !unit.isActive) return;
  const unitId: UnitId = unit.unitId;

  const change = async (person: PersonRef, decide: (state: Person) => Decision<Person>) =>
    settled(
      await decideAndSave({
        store: people,
        organisationId: person.organisationId,
        id: person.personId,
        cause,
        decide: (state) => state && decide(state),
      }),
    );

  await change(unit.manager, (person) => grantUnit(person, { unitId }, cause));
  const former = 'formerManager' in data ? data.formerManager : undefined;
  if (former !== undefined && !isSamePerson(former, unit.manager)) {
    await change(former, (person) => revokeUnit(person, { unitId }, cause));
  }
};
