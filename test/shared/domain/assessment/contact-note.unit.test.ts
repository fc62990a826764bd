import { describe, expect, it } from 'vitest';
import {
  ContactNote,
  contactNoteRules,
  type NoteContact,
  noteContact,
} from '#shared/domain/assessment/contact-note.ts';
import { accepted, aUnit, municipality, officer, on, refused } from './an-assessment.ts';

const { unitId, name: unitName } = aUnit();
const command = (heldOn: string): NoteContact => ({
  contactNoteId: '0192f0c1-8888-7c3d-8e4f-5a6b7c8d9e0f' as never,
  organisationId: municipality,
  bodyId: 'omvardnadsnamnden' as never,
  unitId,
  unitName,
  heldOn,
  roles: [{ role: 'enhetschef', number: 1 }],
  agreed: 'Vi hörs igen när schemat är klart.',
});

describe('a contact note', () => {
  it('keeps who by role and what was agreed, and says only that it happened', () => {
    const { state, events } = accepted(noteContact(undefined, command('2026-12-01'), on('2026-12-01')));
    expect(ContactNote.parse(state)).toEqual(state);
    expect(state).toStrictEqual({
      ...command('2026-12-01'),
      notedAt: '2026-12-01T12:00:00.000Z',
      notedBy: officer.personId,
    });
    expect(events).toEqual([
      {
        name: 'ContactNoted',
        data: { contactNoteId: state.contactNoteId, unitId, heldOn: '2026-12-01' },
      },
    ]);
  });

  it('is not written in advance', () => {
    const note = noteContact(undefined, command('2026-12-02'), on('2026-12-01'));
    expect(refused(note).violations).toEqual(['assessment.notInAdvance /heldOn']);
    expect(note).toMatchObject({
      kind: 'invalid',
      violations: [{ limit: '2026-12-01', received: '2026-12-02' }],
    });
  });

  it('may be written by a function, and then names nobody', () => {
    const actor = { system: 'import', organisationId: municipality };
    const { state } = accepted(noteContact(undefined, command('2026-11-30'), { ...on('2026-12-01'), actor }));
    expect(state).not.toHaveProperty('notedBy');
  });

  it('is listed by its unit and day; what was agreed is kept apart', () => {
    const { state } = accepted(noteContact(undefined, command('2026-12-01'), on('2026-12-01')));
    const { bodyId } = state;
    expect(contactNoteRules.summary(state)).toEqual({ bodyId, unitId, unitName, heldOn: '2026-12-01' });
    expect(contactNoteRules.belongsTo(state)).toEqual({ bodyId, unitId });
    expect(contactNoteRules.texts(state)).toBe('Vi hörs igen när schemat är klart.');
    expect(contactNoteRules.wakeAt(state)).toBeUndefined();
    expect(contactNoteRules.involved(state)).toEqual([]);
    expect(contactNoteRules.sharedWith(state)).toEqual([]);
  });

  it('is written once', () => {
    const { state } = accepted(noteContact(undefined, command('2026-12-01'), on('2026-12-01')));
    expect(noteContact(state, command('2026-12-01'), on('2026-12-02'))).toBeUndefined();
  });
});
