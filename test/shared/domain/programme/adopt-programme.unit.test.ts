import { describe, expect, it } from 'vitest';
import type { BodyId, OrganisationId } from '#events/identifiers.ts';
import { adoptProgramme, draftProgramme } from '#shared/domain/programme/decide.ts';
import {
  draftOf,
  type Programme,
  programmeRules,
  versionInForce,
} from '#shared/domain/programme/programme.ts';
import { aDefinition } from './a-definition.ts';
import { aDraft, anAdopted, bodyId, decision, ofTheBody, programmeId, today } from './a-programme.ts';

const definition = aDefinition();
const another = aDefinition({ title: 'Uppföljning av hemtjänst, ny' });
const drafted = (version: number) => [{ name: 'ProgrammeDrafted', data: { programmeId, bodyId, version } }];

describe('drafting a programme', () => {
  it('begins it, and says who did', () => {
    expect(draftProgramme(undefined, { ...ofTheBody, definition }, today)).toEqual({
      state: {
        ...ofTheBody,
        draftedBy: '0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f',
        versions: { 1: { version: 1, definition } },
      },
      events: drafted(1),
    });
    const actor = { system: 'import', organisationId: ofTheBody.organisationId };
    expect(draftProgramme(undefined, { ...ofTheBody, definition }, { ...today, actor })).toMatchObject({
      state: { draftedBy: undefined },
    });
  });

  it('writes the draft there is anew, under its number, and whose it is stays', () => {
    const other = { ...ofTheBody, bodyId: 'skolnamnden' as BodyId, organisationId: '2080' as OrganisationId };
    expect(draftProgramme(aDraft(), { ...other, definition: another }, today)).toEqual({
      state: { ...aDraft(), versions: { 1: { version: 1, definition: another } } },
      events: drafted(1),
    });
  });

  it('lays the next one beside what is adopted', () => {
    expect(draftProgramme(anAdopted(), { ...ofTheBody, definition: another }, today)).toEqual({
      state: {
        ...anAdopted(),
        versions: { ...anAdopted().versions, 2: { version: 2, definition: another } },
      },
      events: drafted(2),
    });
  });
});

describe('adopting a programme', () => {
  it('keeps the decision with the version, and tells where it is to be found', () => {
    expect(adoptProgramme(aDraft(), { decision }, today)).toEqual({
      state: {
        ...aDraft(),
        versions: { 1: { version: 1, definition, decision, adoptedAt: today.now } },
      },
      events: [
        {
          name: 'ProgrammeAdopted',
          data: {
            programmeId,
            bodyId,
            version: 1,
            decidedOn: '2026-09-15',
            paragraph: '§ 84',
            referenceNumber: 'ON/2026:114',
          },
        },
      ],
    });
  });

  it('is by a decision of the same day at the latest', () => {
    const onDay = (decidedOn: string) =>
      adoptProgramme(aDraft(), { decision: { ...decision, decidedOn } }, today);
    expect(onDay('2026-10-01')).toMatchObject({ events: [{ data: { decidedOn: '2026-10-01' } }] });
    expect(onDay('2026-10-02')).toMatchObject({
      kind: 'invalid',
      violations: [
        {
          field: '/decision/decidedOn',
          limit: '2026-10-01',
          received: '2026-10-02',
          rule: { code: 'programme.notAdoptedInAdvance' },
        },
      ],
    });
  });

  it('is by the body’s own decision', () => {
    const other = { ...decision, bodyId: 'skolnamnden' as BodyId };
    expect(adoptProgramme(aDraft(), { decision: other }, today)).toMatchObject({
      kind: 'invalid',
      violations: [
        {
          field: '/decision/bodyId',
          limit: bodyId,
          received: 'skolnamnden',
          rule: { code: 'programme.decisionIsOfTheBody' },
        },
      ],
    });
  });

  it('needs a draft', () => {
    expect(adoptProgramme(anAdopted(), { decision }, today)).toMatchObject({
      kind: 'conflict',
      violations: [{ rule: { code: 'programme.draftToAdopt' } }],
    });
  });
});

describe('what holds of a programme', () => {
  const twice = () => anAdopted(aDraft(anAdopted(), another));
  const withDraft = () => aDraft(twice(), aDefinition({ title: 'Utkast' }));

  it('is the newest adopted version; a draft beside it does not', () => {
    expect(versionInForce(aDraft())).toBeUndefined();
    expect(versionInForce(withDraft())?.version).toBe(2);
    expect(draftOf(withDraft())?.version).toBe(3);
    expect(draftOf(twice())).toBeUndefined();
  });

  it('gives it its name in lists', () => {
    const summary = (programme: Programme) => programmeRules.summary(programme);
    expect(summary(aDraft())).toEqual({
      title: definition.title,
      bodyId,
      versionInForce: undefined,
      hasDraft: true,
    });
    expect(summary(withDraft())).toEqual({
      title: another.title,
      bodyId,
      versionInForce: 2,
      hasDraft: true,
    });
    expect(summary(twice())).toMatchObject({ hasDraft: false });
    expect(summary({ ...aDraft(), versions: {} })).toMatchObject({ title: '', hasDraft: false });
  });

  it('belongs to its body and waits for nobody', () => {
    expect(programmeRules.belongsTo(aDraft())).toEqual({ bodyId });
    expect(programmeRules.wakeAt(aDraft())).toBeUndefined();
    expect(programmeRules.involved(aDraft())).toEqual([]);
    expect(programmeRules.sharedWith(aDraft())).toEqual([]);
    expect(programmeRules.texts(aDraft())).toBeUndefined();
  });
});
