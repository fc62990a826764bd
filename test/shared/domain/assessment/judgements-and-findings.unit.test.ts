import { describe, expect, it } from 'vitest';
import type {
  AreaContent,
  AreaContentToSave,
  Finding,
  FindingToSave,
} from '#shared/domain/assessment/area-content.ts';
import { groundOf } from '#shared/domain/assessment/assessment.ts';
import { checkContent } from '#shared/domain/assessment/check-content.ts';
import { anAgreement, anOpenAssessment, groundIn } from './an-assessment.ts';

const withAgreement = () => anOpenAssessment({ agreement: anAgreement() });
const staff = () => groundIn('personal');
const health = () => groundIn('halso-och-sjukvard');
const observation = () => groundIn('verksamhetsobservation');
const aFinding = (changes: Partial<FindingToSave> = {}): FindingToSave => ({
  kind: 'remark',
  text: 'Rutinen är från 2019.',
  restsOn: { criterionId: 'kompetens' },
  ...changes,
});
const saved = (
  { kind, text, restsOn = {}, isUrgent = false, isHealthCare = false }: FindingToSave,
  findingId: string,
): Finding => ({ findingId, kind, text, restsOn, isUrgent, isHealthCare });
const check = (content: AreaContentToSave, ground = staff(), earlier: AreaContent['findings'] = []) =>
  checkContent(content, ground, earlier).map(({ rule, ...rest }) => ({ code: rule.code, ...rest }));
const checkFinding = (changes: Partial<FindingToSave>, ground = staff()) =>
  check({ findings: [aFinding(changes)] }, ground);

describe('what an area is held against', () => {
  it('is its own criteria and requirements, and the scale of all', () => {
    const { areas, scale } = withAgreement().programme.definition;
    expect(staff()).toEqual({ area: areas[0], scale, requirements: anAgreement().requirements.slice(0, 1) });
    expect(health().requirements).toEqual([]);
    expect(groundOf(anOpenAssessment(), 'personal')?.requirements).toEqual([]);
    expect(groundOf(withAgreement(), 'lokaler')).toBeUndefined();
  });
});

describe('a judgement', () => {
  const offScale = (field: string, received: string) => [
    {
      code: 'assessment.outcomeIsOnScale',
      field,
      limit: 'uppfyllt, delvis-uppfyllt, inte-uppfyllt',
      received,
    },
  ];

  it.each(['uppfyllt', 'inte-uppfyllt', 'notAssessed', 'notApplicable'])('may be %s', (outcome) => {
    expect(check({ judgement: { outcome } })).toEqual([]);
    expect(check({ criteria: { kompetens: { outcome } } })).toEqual([]);
  });

  it('is a step of the scale', () => {
    expect(check({ judgement: { outcome: 'bra' } })).toEqual(offScale('/judgement/outcome', 'bra'));
    expect(check({ criteria: { rekrytering: { outcome: 'met' } } })).toEqual(
      offScale('/criteria/rekrytering/outcome', 'met'),
    );
  });

  it('is of an area that is judged, and of criteria and requirements that there are', () => {
    expect(check({ judgement: { outcome: 'bra' } }, observation())).toEqual([
      { code: 'assessment.areaTakesJudgement', field: '/judgement' },
      ...offScale('/judgement/outcome', 'bra'),
    ]);
    expect(check({ criteria: { lokaler: { outcome: 'bra' } } })).toEqual([
      { code: 'assessment.knownCriterion', field: '/criteria/lokaler', received: 'lokaler' },
    ]);
    const requirements = { grundutbildning: { outcome: 'met' }, fakturering: { outcome: 'met' } } as const;
    expect(check({ requirements })).toEqual([
      { code: 'assessment.knownRequirement', field: '/requirements/fakturering', received: 'fakturering' },
    ]);
  });
});

describe('a finding', () => {
  const noBasis = { code: 'assessment.findingHasBasis', field: '/findings/0/restsOn' };

  it.each(['improvementArea', 'remark'] as const)('rests on something: %s', (kind) => {
    expect(checkFinding({ kind })).toEqual([]);
    expect(checkFinding({ kind, restsOn: { requirementId: 'grundutbildning' } })).toEqual([]);
    expect(checkFinding({ kind, restsOn: { areaId: health().area.id } }, health())).toEqual([]);
    expect(checkFinding({ kind, restsOn: {} })).toEqual([noBasis]);
    expect(check({ findings: [{ kind, text: 'Rutinen är från 2019.' }] })).toEqual([noBasis]);
  });

  it.each(['goodExample', 'strength'] as const)('may rest on nothing when it is good: %s', (kind) => {
    expect(checkFinding({ kind, restsOn: {} })).toEqual([]);
  });

  it('rests on the area where that has no criteria', () => {
    const onArea = (areaId: string) => [
      { code: 'assessment.findingHasBasis', field: '/findings/0/restsOn/areaId', received: areaId },
    ];
    expect(checkFinding({ restsOn: { areaId: 'personal' } })).toEqual(onArea('personal'));
    expect(checkFinding({ restsOn: { areaId: 'personal' } }, health())).toEqual(onArea('personal'));
    expect(checkFinding({ restsOn: { areaId: 'personal', criterionId: 'kompetens' } })).toEqual(
      onArea('personal'),
    );
  });

  it('rests on a criterion and a requirement of its area', () => {
    expect(checkFinding({ restsOn: { criterionId: 'lokaler', requirementId: 'fakturering' } })).toEqual([
      {
        code: 'assessment.knownCriterion',
        field: '/findings/0/restsOn/criterionId',
        received: 'lokaler',
      },
      {
        code: 'assessment.knownRequirement',
        field: '/findings/0/restsOn/requirementId',
        received: 'fakturering',
      },
    ]);
  });

  it('rests on any of the requirements of its area', () => {
    const both = { ...staff(), requirements: anAgreement().requirements };
    const requirements = { grundutbildning: { outcome: 'met' }, fakturering: { outcome: 'met' } } as const;
    const findings = [aFinding({ restsOn: { requirementId: 'fakturering' } })];
    expect(check({ requirements, findings }, both)).toEqual([]);
  });

  it('is one that there is, named once, or a new one', () => {
    const earlier = [saved(aFinding(), '1-1'), saved(aFinding(), '1-2')];
    const named = (...ids: (string | undefined)[]) =>
      check(
        { findings: ids.map((findingId) => aFinding(findingId === undefined ? {} : { findingId })) },
        staff(),
        earlier,
      );
    const strange = (index: number, received: string) => [
      { code: 'assessment.knownFinding', field: `/findings/${index}/findingId`, received },
    ];
    expect(named('1-2', undefined, '1-1', undefined)).toEqual([]);
    expect(named('1-1', '1-3')).toEqual(strange(1, '1-3'));
    expect(named(undefined, '1-1', '1-1')).toEqual(strange(2, '1-1'));
  });
});

describe('a deficiency', () => {
  const deficiency = (
    outcome?: 'met' | 'partlyMet' | 'notMet',
    restsOn: FindingToSave['restsOn'] = required,
  ) =>
    check({
      ...(outcome && { requirements: { grundutbildning: { outcome } } }),
      findings: [aFinding({ kind: 'deficiency', ...(restsOn && { restsOn }) })],
    });
  const required = { requirementId: 'grundutbildning' };
  const met = {
    code: 'assessment.deficiencyIsUnmetRequirement',
    field: '/findings/0/restsOn/requirementId',
    limit: 'notMet',
  };

  it('is a requirement that is not met, or not judged yet', () => {
    expect(deficiency('notMet')).toEqual([]);
    expect(deficiency()).toEqual([]);
    expect(deficiency('met')).toStrictEqual([{ ...met, received: 'met' }]);
    expect(deficiency('partlyMet')).toStrictEqual([{ ...met, received: 'partlyMet' }]);
  });

  it('does not rest on a criterion alone, nor on nothing', () => {
    expect(deficiency('notMet', { criterionId: 'kompetens' })).toStrictEqual([met]);
    expect(deficiency('notMet', {})).toStrictEqual([
      { code: 'assessment.findingHasBasis', field: '/findings/0/restsOn' },
      met,
    ]);
    expect(check({ findings: [{ kind: 'deficiency', text: 'För få.' }] })).toHaveLength(2);
  });
});
