import * as z from 'zod/mini';
import { type ContactNoteId, UnitId } from '#events/identifiers.ts';
import { ContactNote, NoteContact, noteContact } from '#shared/domain/assessment/contact-note.ts';
import { assessmentSentences as rules } from '#shared/domain/assessment/rules.ts';
import { ListQuery, listOf, listRecords, SummaryRow } from '#shared/lambda/lists.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { createRecord, Receipt, readRecord } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { AssessmentNeeds } from './needs.ts';
import { ContactNoteParams, OrganisationParams } from './params.ts';

const contactNotes = '/v1/{organisationId}/contact-notes';

/** Notes a contact with a unit between follow-ups. */
export const noteContactRoute = route({
  operationId: 'noteContact',
  method: 'POST',
  path: contactNotes,
  noun: 'assessment',
  action: 'noteContact',
  summary: {
    sv: 'Skriv en kontaktanteckning. Skriv inget om enskilda.',
    en: 'Write a contact note. Write nothing about individuals.',
  },
  params: OrganisationParams,
  body: z.strictObject({ unitId: UnitId, ...NoteContact.shape }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: AssessmentNeeds) => {
    const { organisationId, body } = request;
    const unit = (await needs.units.find(organisationId, body.unitId))?.state;
    if (unit === undefined) {
      throw Problem.of('invalid', rules.knownUnit, { field: '/unitId', received: body.unitId });
    }
    const contactNoteId = needs.newId() as ContactNoteId;
    const { bodyId, name: unitName } = unit;
    const command = { ...body, contactNoteId, organisationId, bodyId, unitName };
    return createRecord(request, needs, {
      store: needs.contactNotes,
      id: contactNoteId,
      decide: (circumstances) => noteContact(undefined, command, circumstances),
    });
  },
});

export const listContactNotesRoute = route({
  operationId: 'listContactNotes',
  method: 'GET',
  path: contactNotes,
  noun: 'assessment',
  action: 'readContact',
  summary: { sv: 'Lista kontaktanteckningar', en: 'List contact notes' },
  params: OrganisationParams,
  query: ListQuery,
  answer: listOf(SummaryRow),
  status: 200,
  story: (request, needs: AssessmentNeeds) => listRecords(request, needs, { store: needs.contactNotes }),
});

export const readContactNoteRoute = route({
  operationId: 'readContactNote',
  method: 'GET',
  path: `${contactNotes}/{contactNoteId}`,
  noun: 'assessment',
  action: 'readContact',
  summary: { sv: 'Läs en kontaktanteckning', en: 'Read a contact note' },
  params: ContactNoteParams,
  answer: ContactNote,
  status: 200,
  story: (request, needs: AssessmentNeeds) =>
    readRecord(request, needs, { store: needs.contactNotes, id: request.params.contactNoteId }),
});
