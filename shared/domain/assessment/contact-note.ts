import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  ContactNoteId,
  Instant,
  OrganisationId,
  PersonId,
  UnitId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { freeText, nameText } from '../text.ts';
import { RoleThatTookPart } from './occasion.ts';
import { assessmentSentences as rules } from './rules.ts';

/** What was said and agreed between follow-ups, by role. It makes no finding. */
export const ContactNote = z.object({
  contactNoteId: ContactNoteId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  unitId: UnitId,
  unitName: nameText(),
  heldOn: CalendarDate,
  roles: z.array(RoleThatTookPart).check(z.minLength(1), z.maxLength(30)),
  agreed: freeText(),
  notedAt: Instant,
  notedBy: z.optional(PersonId),
});
export type ContactNote = z.infer<typeof ContactNote>;

export const NoteContact = z.object({
  heldOn: ContactNote.shape.heldOn,
  roles: ContactNote.shape.roles,
  agreed: ContactNote.shape.agreed,
});
export type NoteContact = z.infer<typeof NoteContact> &
  Pick<ContactNote, 'contactNoteId' | 'organisationId' | 'bodyId' | 'unitId' | 'unitName'>;

/** Writes a contact note; it is not changed afterwards. */
export const noteContact = (
  note: ContactNote | undefined,
  command: NoteContact,
  { now, actor }: Circumstances,
): Decision<ContactNote> => {
  if (note !== undefined) return undefined;
  const { contactNoteId, organisationId, bodyId, unitId, unitName, heldOn, roles, agreed } = command;
  const today = dateInStockholm(now);
  if (heldOn > today) {
    return refuse('invalid', rules.notInAdvance, { field: '/heldOn', limit: today, received: heldOn });
  }
  const notedBy = personOf(actor);
  return {
    state: {
      contactNoteId,
      organisationId,
      bodyId,
      unitId,
      unitName,
      heldOn,
      roles,
      agreed,
      notedAt: now,
      ...(notedBy && { notedBy }),
    },
    events: [{ name: 'ContactNoted', data: { contactNoteId, unitId, heldOn } }],
  };
};

export const contactNoteRules: AggregateRules<ContactNote> = {
  noun: 'assessment',
  kind: 'contact-note',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({ bodyId, unitId }),
  summary: ({ bodyId, unitId, unitName, heldOn }) => ({ bodyId, unitId, unitName, heldOn }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: ({ agreed }) => agreed,
};
