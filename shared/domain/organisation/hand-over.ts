import type { EventData, EventDraft } from '#events/catalogue.ts';
import type { PersonRef } from '#events/identifiers.ts';

/** What one person has a part in goes to another, because the first has left. */
export interface HandOver {
  readonly from: PersonRef;
  readonly to: PersonRef;
}

export const isSamePerson = (a: PersonRef, b: PersonRef): boolean =>
  a.organisationId === b.organisationId && a.personId === b.personId;

/** The event of a hand-over within this noun's records. */
export const responsibilityHandedOver = (
  part: EventData<'ResponsibilityHandedOver'>['part'],
  { from, to }: HandOver,
): EventDraft => ({
  name: 'ResponsibilityHandedOver',
  data: { part, from: from.personId, to: to.personId },
});
