import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  Instant,
  InvitationId,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import { MeetingKind } from '#events/notification/meeting-kind.ts';
import { nouns } from '#events/nouns.ts';
import type { AggregateRules } from '../aggregate.ts';
import { Slot } from '../calendar/slot.ts';
import { nameText } from '../text.ts';

/** What a calendar is told of a meeting. */
export const MeetingDetails = z.object({
  kind: MeetingKind,
  day: CalendarDate,
  slot: z.optional(Slot),
  name: nameText(),
  unitName: nameText(),
});
export type MeetingDetails = z.infer<typeof MeetingDetails>;

/** One person's entry: the file that was sent last, by its sequence. */
export const Invited = z.object({
  person: PersonRef,
  method: z.enum(['request', 'cancel']),
  sequence: z.int().check(z.nonnegative()),
  /** Whether there was an entry before, which this file changes. */
  isUpdate: z.boolean(),
});
export type Invited = z.infer<typeof Invited>;

/** A meeting as it stands in people's calendars, so that what is sent next fits what was sent before. */
export const Invitation = z.object({
  invitationId: InvitationId,
  organisationId: OrganisationId,
  bodyId: z.optional(BodyId),
  unitId: z.optional(UnitId),
  about: z.object({ noun: z.enum(nouns), kind: z.string(), id: z.uuid() }),
  details: MeetingDetails,
  sequence: z.int().check(z.nonnegative()),
  invited: z.array(Invited).check(z.maxLength(100)),
  changedAt: Instant,
});
export type Invitation = z.infer<typeof Invitation>;

/** The UID that a calendar knows the meeting by: the same in every file, and nobody else's (RFC 7986, 5.3). */
export const uidOf = ({ invitationId }: Pick<Invitation, 'invitationId'>): string => `${invitationId}@samsyn`;

export const invitationRules: AggregateRules<Invitation> = {
  noun: 'notification',
  kind: 'invitation',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({ ...(bodyId && { bodyId }), ...(unitId && { unitId }) }),
  summary: ({ details, sequence, about }) => ({
    meeting: details.kind,
    day: details.day,
    sequence,
    aboutKind: about.kind,
    aboutId: about.id,
  }),
  wakeAt: () => undefined,
  // The meeting is a matter of the record it is about.
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};
