import { describe, expect, it } from 'vitest';
import type { AreaContentToSave, FindingToSave } from '#shared/domain/assessment/area-content.ts';
import { assessArea } from '#shared/domain/assessment/assess-area.ts';
import {
  accepted,
  anAgreement,
  anOpenAssessment,
  assessmentId,
  aUnit,
  officer,
  save,
} from './an-assessment.ts';

const health = 'halso-och-sjukvard';
const withAgreement = () => anOpenAssessment({ agreement: anAgreement() });
const aFinding = (changes: Partial<FindingToSave> = {}): FindingToSave => ({
  kind: 'remark',
  text: 'Rutinen är från 2019.',
  restsOn: { criterionId: 'kompetens' },
  ...changes,
});
const kept = { ...aFinding(), findingId: '1-1', isUrgent: false, isHealthCare: false };

describe('an area that is saved', () => {
  const assessed = (version: number, changed: string[], areaId = 'personal') => ({
    name: 'AreaAssessed',
    data: { assessmentId, areaId, version, changed },
  });
  const stamp = { savedAt: '2026-10-06T12:00:00.000Z', savedBy: officer.personId };

  it('holds what was sent, when and by whom', () => {
    const content: AreaContentToSave = {
      text: 'Vi såg.',
      judgement: { outcome: 'uppfyllt' },
      criteria: { kompetens: { outcome: 'uppfyllt' } },
      requirements: { grundutbildning: { outcome: 'met' } },
      findings: [aFinding({ isUrgent: true, isHealthCare: true })],
    };
    const given = withAgreement();
    const { state, events } = accepted(save(given, 'personal', content));
    expect(state).toEqual({
      ...given,
      areas: {
        ...given.areas,
        personal: {
          ...content,
          findings: [{ ...kept, isUrgent: true, isHealthCare: true }],
          findingsNumbered: 1,
          version: 2,
          ...stamp,
        },
      },
    });
    const { unitId } = aUnit();
    const raised = { assessmentId, unitId, areaId: 'personal', findingId: '1-1', isHealthCare: true };
    expect(events).toEqual([
      assessed(2, ['text', 'judgement', 'criteria', 'requirements', 'findings']),
      { name: 'UrgentFindingRaised', data: raised },
    ]);
  });

  it('holds nothing of what is left out', () => {
    const first = accepted(save(withAgreement(), 'personal', { text: 'Vi såg.', findings: [aFinding()] }));
    const { state, events } = accepted(save(first.state, 'personal', { text: 'Vi såg mer.' }));
    expect(state.areas['personal']).toStrictEqual({
      text: 'Vi såg mer.',
      criteria: {},
      requirements: {},
      findings: [],
      findingsNumbered: 1,
      version: 3,
      ...stamp,
    });
    expect(events).toEqual([assessed(3, ['text', 'findings'])]);
    const system = {
      now: '2026-10-06T12:00:00.000Z',
      actor: { system: 'import', organisationId: officer.organisationId },
    };
    const bySystem = assessArea(withAgreement(), { areaId: 'personal', content: { text: 'A.' } }, system);
    expect(accepted(bySystem).state.areas['personal']).not.toHaveProperty('savedBy');
  });

  it('numbers findings by the place of the area, as health care where the area is', () => {
    const onArea = aFinding({ restsOn: { areaId: health } });
    const { state } = accepted(save(withAgreement(), health, { findings: [onArea] }));
    expect(state.areas[health]?.findings).toEqual([
      { ...kept, ...onArea, findingId: '2-1', isHealthCare: true },
    ]);
  });

  it('raises what becomes urgent, and not what was', () => {
    const given = accepted(
      save(withAgreement(), 'personal', {
        findings: [aFinding(), aFinding({ text: 'Akut.', isUrgent: true })],
      }),
    ).state;
    const findings = [
      aFinding({ findingId: '1-1', isUrgent: true }),
      aFinding({ findingId: '1-2', text: 'Fortfarande akut.', isUrgent: true }),
      aFinding({ text: 'Ny och akut.', isUrgent: true }),
    ];
    const { events } = accepted(save(given, 'personal', { findings }));
    expect(events.slice(1).map(({ data }) => 'findingId' in data && data.findingId)).toEqual(['1-1', '1-3']);
  });
});
