import { describe, expect, it } from 'vitest';
import type { FindingToSave } from '#shared/domain/assessment/area-content.ts';
import { assessArea } from '#shared/domain/assessment/assess-area.ts';
import { Assessment } from '#shared/domain/assessment/assessment.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  anOpenAssessment,
  on,
  refused,
  save,
} from './an-assessment.ts';

const given = () => anOpenAssessment({ agreement: anAgreement() });
const remark = (restsOn?: FindingToSave['restsOn']): FindingToSave => ({
  kind: 'remark',
  text: 'Rutinen är från 2019.',
  ...(restsOn && { restsOn }),
});
const findings = (areaId: string, ...list: FindingToSave[]) => save(given(), areaId, { findings: list });

describe('assessing an area', () => {
  it('saves unfinished work and counts the area’s own version', () => {
    const { state, events } = accepted(
      save(given(), 'personal', { criteria: { kompetens: { outcome: 'uppfyllt' } } }),
    );
    expect(state.areas['personal']).toMatchObject({ version: 2, savedAt: '2026-10-06T12:00:00.000Z' });
    expect(state.areas['halso-och-sjukvard']?.version).toBe(1);
    expect(events).toMatchObject([{ name: 'AreaAssessed', data: { version: 2, changed: ['criteria'] } }]);
    expect(Assessment.parse(state)).toEqual(state);
  });

  it('replaces the whole area: what is left out is gone', () => {
    const first = accepted(
      save(given(), 'personal', { text: 'Vi såg.', findings: [remark({ criterionId: 'kompetens' })] }),
    ).state;
    const second = accepted(save(first, 'personal', { text: 'Vi såg mer.' }));
    expect(second.state.areas['personal']?.findings).toEqual([]);
    expect(second.events[0].data).toMatchObject({ changed: ['text', 'findings'] });
  });

  it('changes nothing when the same is sent again', () => {
    const content = { text: 'Vi såg.', criteria: { kompetens: { outcome: 'uppfyllt' } } };
    const saved = accepted(save(given(), 'personal', content)).state;
    expect(save(saved, 'personal', content)).toBeUndefined();
  });

  it('numbers findings by area and never uses a number again', () => {
    const based = remark({ criterionId: 'kompetens' });
    const ids = (assessment: Assessment) =>
      assessment.areas['personal']?.findings.map(({ findingId }) => findingId);
    const two = accepted(findings('personal', based, based)).state;
    expect(ids(two)).toEqual(['1-1', '1-2']);
    const another = { ...based, text: 'Rutinen saknas.' };
    const kept = accepted(
      save(two, 'personal', { findings: [{ ...based, findingId: '1-1' }, another] }),
    ).state;
    expect(ids(kept)).toEqual(['1-1', '1-3']);
  });

  it('knows findings again that are sent once more without their ids, as after an answer that was lost', () => {
    const one = remark({ criterionId: 'kompetens' });
    const other = { ...one, text: 'Rutinen saknas.' };
    const content = { findings: [one, other, { ...one, isUrgent: true }] };
    const saved = accepted(save(given(), 'personal', content)).state;
    expect(save(saved, 'personal', content)).toBeUndefined();
    const moved = accepted(save(saved, 'personal', { findings: [other, one] })).state;
    expect(moved.areas['personal']?.findings.map(({ findingId }) => findingId)).toEqual(['1-2', '1-1']);
  });

  it('refuses what is unknown to the programme, the agreement and the area, all at once', () => {
    const content = {
      judgement: { outcome: 'utmarkt' },
      criteria: { lokaler: { outcome: 'uppfyllt' }, kompetens: { outcome: 'bra' } },
      requirements: { fakturering: { outcome: 'met' as const } },
      findings: [
        { ...remark({ criterionId: 'lokaler', requirementId: 'fakturering' }), findingId: '1-9' },
        remark({ areaId: 'personal' }),
      ],
    };
    expect(refused(save(given(), 'personal', content))).toEqual({
      kind: 'invalid',
      violations: [
        'assessment.outcomeIsOnScale /judgement/outcome',
        'assessment.knownCriterion /criteria/lokaler',
        'assessment.outcomeIsOnScale /criteria/kompetens/outcome',
        'assessment.knownRequirement /requirements/fakturering',
        'assessment.knownFinding /findings/0/findingId',
        'assessment.knownCriterion /findings/0/restsOn/criterionId',
        'assessment.knownRequirement /findings/0/restsOn/requirementId',
        'assessment.findingHasBasis /findings/1/restsOn/areaId',
      ],
    });
  });

  it('refuses a finding without criterion or requirement; a good example needs none', () => {
    expect(refused(findings('personal', remark())).violations).toEqual([
      'assessment.findingHasBasis /findings/0/restsOn',
    ]);
    const good = findings('personal', { kind: 'goodExample', text: 'Kollegor lär av varandra.' });
    expect(accepted(good).state.areas['personal']?.findings).toHaveLength(1);
  });

  it('lets a finding rest on the area itself only where the area has no criteria, and says so', () => {
    const areaId = 'halso-och-sjukvard';
    expect(refused(findings(areaId, remark())).violations).toEqual([
      'assessment.findingHasBasis /findings/0/restsOn',
    ]);
    expect(accepted(findings(areaId, remark({ areaId }))).events).toHaveLength(1);
    expect(refused(findings(areaId, remark({ areaId: 'personal' }))).violations).toEqual([
      'assessment.findingHasBasis /findings/0/restsOn/areaId',
    ]);
  });

  it('takes a deficiency for a requirement that is not met', () => {
    const deficiency = (outcome?: 'met' | 'notMet', restsOn = { requirementId: 'grundutbildning' }) =>
      save(given(), 'personal', {
        ...(outcome && { requirements: { grundutbildning: { outcome } } }),
        findings: [{ kind: 'deficiency', text: 'För få har utbildning.', restsOn }],
      });
    expect(accepted(deficiency('notMet')).events).toHaveLength(1);
    expect(accepted(deficiency()).events).toHaveLength(1);
    const rule = 'assessment.deficiencyIsUnmetRequirement /findings/0/restsOn/requirementId';
    expect(refused(deficiency('met')).violations).toEqual([rule]);
    expect(refused(deficiency('notMet', { criterionId: 'kompetens' } as never)).violations).toEqual([rule]);
  });

  it('takes no judgement on the scale in an area that collects findings', () => {
    const judged = save(given(), 'verksamhetsobservation', { judgement: { outcome: 'uppfyllt' } });
    expect(refused(judged).violations).toEqual(['assessment.areaTakesJudgement /judgement']);
  });

  it('raises an urgent finding once, and tells when it concerns health care', () => {
    const areaId = 'halso-och-sjukvard';
    const urgent = { ...remark({ areaId }), isUrgent: true };
    const { state, events } = accepted(findings(areaId, urgent));
    expect(events.slice(1)).toMatchObject([
      { name: 'UrgentFindingRaised', data: { findingId: '2-1', isHealthCare: true } },
    ]);
    const edited = save(state, areaId, { findings: [{ ...urgent, findingId: '2-1', text: 'Nytt ord.' }] });
    expect(accepted(edited).events.map(({ name }) => name)).toEqual(['AreaAssessed']);
  });

  it('lets a MAS judge health care and nothing else', () => {
    const asMas = (areaId: string) =>
      assessArea(
        given(),
        { areaId, content: { text: 'Läkemedel.' }, isHealthCareOnly: true },
        on('2026-10-06'),
      );
    expect(accepted(asMas('halso-och-sjukvard')).events).toHaveLength(1);
    expect(refused(asMas('personal'))).toEqual({
      kind: 'forbidden',
      violations: ['assessment.masJudgesHealthCare'],
    });
  });

  it('knows no other areas than those in the scope', () => {
    const partial = anOpenAssessment({
      scope: { kind: 'partial', areaIds: ['personal'], reason: 'Ny chef.' },
    });
    expect(refused(save(partial, 'halso-och-sjukvard', {}))).toEqual({
      kind: 'missing',
      violations: ['assessment.areaInScope areaId'],
    });
    for (const areaId of ['lokaler', 'constructor', '__proto__']) {
      expect(refused(save(partial, areaId, {}))).toEqual({
        kind: 'missing',
        violations: ['assessment.knownArea areaId'],
      });
    }
  });

  it('refuses to change a completed assessment', () => {
    expect(refused(save(aCompletedAssessment(), 'personal', { text: 'Efteråt.' }))).toEqual({
      kind: 'conflict',
      violations: ['assessment.completedIsClosed'],
    });
  });
});
