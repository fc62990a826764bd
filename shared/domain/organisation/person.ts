import * as z from 'zod/mini';
import { type BodyId, Instant, OrganisationId, PersonId, type UnitId } from '#events/identifiers.ts';
import { Language } from '#events/organisation/language.ts';
import { holdsPersonalNumber, noPersonalNumber } from '#events/personal-number.ts';
import type { AggregateRules } from '../aggregate.ts';
import { Preferences } from '../notification/preferences.ts';
import { nameText } from '../text.ts';
import { CalendarFeed } from './calendar-feed.ts';
import { type Caller, Membership, OrganisationKind, type Role } from './membership.ts';

/** What is known of a person and may change; roles change one by one. */
export const PersonDetails = z.object({
  name: nameText(),
  email: z.email().check(z.maxLength(254)),
  language: Language,
  /** The login's stable `sub`; absent until the person has a login. */
  subject: z.optional(
    z.string().check(
      z.regex(/^[\w.:@|=+/-]{1,200}$/),
      z.refine((subject) => !holdsPersonalNumber(subject), { params: { rule: noPersonalNumber } }),
    ),
  ),
  /** The person's own manager: the second step of the ladder that lateness climbs. */
  managerId: z.optional(PersonId),
});
export type PersonDetails = z.infer<typeof PersonDetails>;

/** Someone who works with follow-ups, as a member of one organisation. */
export const Person = z.object({
  ...PersonDetails.shape,
  personId: PersonId,
  organisationId: OrganisationId,
  organisationKind: OrganisationKind,
  memberships: z.array(Membership).check(z.maxLength(50)),
  /** How the person wants to be told; theirs alone to choose. */
  preferences: z.optional(Preferences),
  /** Their own subscriptions; shown to nobody else. */
  calendarFeeds: z.optional(z.array(CalendarFeed).check(z.maxLength(5))),
  leftAt: z.optional(Instant),
  /** Who took over what waited. */
  handedOverTo: z.optional(PersonId),
});
export type Person = z.infer<typeof Person>;

/** What the API knows of the person at each request; undefined once they have left. */
export const callerOf = ({
  personId,
  organisationId,
  organisationKind,
  memberships,
  leftAt,
}: Person): Caller | undefined =>
  leftAt === undefined ? { personId, organisationId, organisationKind, memberships } : undefined;

const ANY = '*';

/** A role held, as lists carry it: "mas/omvardnadsnamnden/*" is the MAS of all units of that body. */
const officesOf = ({ role, bodyId = ANY as BodyId, unitIds = [ANY as UnitId] }: Membership): string[] =>
  unitIds.map((unitId) => `${role}/${bodyId}/${unitId}`);

/** A role sought: "who is MAS for this body", "who is manager of this unit". */
export interface Office {
  readonly role?: Role | undefined;
  readonly bodyId?: BodyId | undefined;
  readonly unitId?: UnitId | undefined;
}

/** Whether a person's summary holds an office; one held for everything is held for each. */
export const holdsOffice = (
  { offices }: { readonly offices?: readonly string[] | undefined },
  { role, bodyId, unitId }: Office,
): boolean =>
  (offices ?? []).some((office) => {
    const [heldRole, heldBody, heldUnit] = office.split('/');
    const isBody = bodyId === undefined || heldBody === ANY || heldBody === bodyId;
    const isUnit = unitId === undefined || heldUnit === ANY || heldUnit === unitId;
    return (role === undefined || heldRole === role) && isBody && isUnit;
  });

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

export const personRules: AggregateRules<Person> = {
  noun: 'organisation',
  kind: 'person',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({ name, memberships, leftAt }) => ({
    name,
    isActive: leftAt === undefined,
    roles: distinct(memberships.map(({ role }) => role)),
    bodyIds: distinct(memberships.flatMap(({ bodyId }) => bodyId ?? [])),
    unitIds: distinct(memberships.flatMap(({ unitIds }) => unitIds ?? [])),
    offices: memberships.flatMap(officesOf),
  }),
  wakeAt: () => undefined,
  involved: ({ organisationId, managerId, leftAt }) =>
    managerId === undefined || leftAt !== undefined
      ? []
      : [{ person: { organisationId, personId: managerId } }],
  sharedWith: () => [],
  texts: () => undefined,
};
