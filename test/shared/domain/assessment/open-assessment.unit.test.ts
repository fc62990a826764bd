import { describe, expect, it } from 'vitest';
import { Assessment } from '#shared/domain/assessment/assessment.ts';
import { openAssessment } from '#shared/domain/assessment/open-assessment.ts';
import {
  accepted,
  anAgreement,
  anOpenAssessment,
  aProgramme,
  aUnit,
  on,
  refused,
  toOpen,
} from './an-assessment.ts';

const open = (changes: Parameters<typeof toOpen>[0] = {}) =>
  openAssessment(undefined, toOpen(changes), on('2026-09-01'));

describe('opening an assessment', () => {
  it('pins programme and agreement and covers every area of a full scope', () => {
    const { state, events } = accepted(open({ agreement: anAgreement() }));
    expect(Object.keys(state.areas)).toEqual(['personal', 'halso-och-sjukvard', 'verksamhetsobservation']);
    expect(Assessment.parse(state)).toEqual(state);
    expect(events).toEqual([
      {
        name: 'AssessmentOpened',
        data: expect.objectContaining({ programmeVersion: 1, agreementVersion: 3, scope: 'full' }),
      },
    ]);
  });

  it('leaves out areas that do not apply to the form of care', () => {
    const programme = aProgramme({
      areas: aProgramme().definition.areas.map((area) =>
        area.id === 'personal' ? { ...area, notApplicableTo: ['hemtjänst'] } : area,
      ),
    });
    expect(anOpenAssessment({ programme }).scope.areaIds).toEqual([
      'halso-och-sjukvard',
      'verksamhetsobservation',
    ]);
    const partial = open({
      programme,
      scope: { kind: 'partial', areaIds: ['personal'], reason: 'Ny chef.' },
    });
    expect(refused(partial).violations).toEqual(['assessment.areaAppliesToTheUnit /scope/areaIds/0']);
  });

  it('needs an area that applies to the form of care', () => {
    const areas = aProgramme().definition.areas.map((area) => ({ ...area, notApplicableTo: ['hemtjänst'] }));
    expect(refused(open({ programme: aProgramme({ areas }) })).violations).toEqual([
      'assessment.appliesToTheUnit /programmeId',
    ]);
  });

  it('keeps the areas of a partial scope in the order of the programme', () => {
    const areaIds = ['halso-och-sjukvard', 'personal'];
    const { scope } = anOpenAssessment({ scope: { kind: 'partial', areaIds, reason: 'Ny chef.' } });
    expect(scope).toEqual({
      kind: 'partial',
      areaIds: ['personal', 'halso-och-sjukvard'],
      reason: 'Ny chef.',
    });
  });

  it('names the plan whose rest it takes up', () => {
    const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' as never;
    const { events } = accepted(open({ carriedOver: { planId, items: [] } }));
    expect(events[0].data).toMatchObject({ followsPlanId: planId });
  });

  it('refuses an unknown area, one named twice, a missing reason and a programme for other care, all at once', () => {
    const scope = { kind: 'onCause' as const, areaIds: ['personal', 'constructor', 'personal'] };
    expect(refused(open({ scope, unit: aUnit({ form: 'dagverksamhet' }) }))).toEqual({
      kind: 'invalid',
      violations: [
        'assessment.appliesToTheUnit /programmeId',
        'assessment.partialHasReason /scope/reason',
        'assessment.knownArea /scope/areaIds/1',
        'assessment.areaNamedOnce /scope/areaIds/2',
      ],
    });
  });

  it('names the forms of care that the programme is for', () => {
    const programme = aProgramme({ appliesTo: ['hemtjänst', 'boendestöd'] });
    expect(open({ programme, unit: aUnit({ form: 'dagverksamhet' }) })).toMatchObject({
      violations: [{ limit: 'hemtjänst, boendestöd', received: 'dagverksamhet' }],
    });
  });

  it('refuses a partial scope without areas and a full one with some', () => {
    const partial = open({ scope: { kind: 'partial', areaIds: [], reason: 'Ny chef.' } });
    expect(refused(partial).violations).toEqual(['assessment.atLeastOneArea /scope/areaIds']);
    const full = open({ scope: { kind: 'full', areaIds: ['personal'] } });
    expect(refused(full).violations).toEqual(['assessment.fullNamesNoAreas /scope/areaIds']);
  });

  it('changes nothing when it is open already', () => {
    expect(openAssessment(anOpenAssessment(), toOpen(), on('2026-09-02'))).toBeUndefined();
  });
});
