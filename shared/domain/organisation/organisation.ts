import * as z from 'zod/mini';
import { BodyId, CalendarDate, OrganisationId } from '#events/identifiers.ts';
import { Language } from '#events/organisation/language.ts';
import { OrganisationKind } from '#events/organisation/organisation-kind.ts';
import type { AggregateRules } from '../aggregate.ts';
import { NotificationRules } from '../notification/notification-rules.ts';
import { nameText } from '../text.ts';

/** A body (nämnd, utskott) of an authority. */
export const Body = z.object({ bodyId: BodyId, name: nameText() });
export type Body = z.infer<typeof Body>;

export const Organisation = z.object({
  organisationId: OrganisationId,
  kind: OrganisationKind,
  name: nameText(),
  /** What people are written to in, unless they have chosen themselves. */
  language: Language,
  bodies: z.array(Body).check(z.maxLength(100)),
  /** Days kept closed beside the Swedish days off, in order. */
  closedDays: z.array(CalendarDate).check(z.maxLength(100)),
  /** Where it tells people otherwise than its programmes do; absent: nowhere. */
  notificationRules: z.optional(NotificationRules),
  /** The organisations that run a joint organisation together; empty for the others. */
  members: z.array(OrganisationId).check(z.maxLength(50)),
  /** The authority that registered a provider or a joint organisation, and may add people to it. */
  registeredBy: z.optional(OrganisationId),
});
export type Organisation = z.infer<typeof Organisation>;

/** Whether an organisation decides through bodies: all but providers and collaborations do. */
export const isAuthority = (kind: OrganisationKind): boolean =>
  kind !== 'provider' && kind !== 'collaboration';

export const organisationRules: AggregateRules<Organisation> = {
  noun: 'organisation',
  kind: 'organisation',
  schemaVersion: 1,
  belongsTo: () => ({}),
  summary: ({ name, kind, bodies }) => ({
    name,
    organisationKind: kind,
    bodyIds: bodies.map(({ bodyId }) => bodyId),
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: ({ organisationId, registeredBy, members }) =>
    [...new Set([...(registeredBy ? [registeredBy] : []), ...members])]
      .filter((reader) => reader !== organisationId)
      .map((reader) => ({ organisationId: reader, relation: 'party' as const })),
  texts: ({ name, bodies }) => ({ name, bodies }),
};
