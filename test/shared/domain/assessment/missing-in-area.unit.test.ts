import { describe, expect, it } from 'vitest';
import type { AreaContent } from '#shared/domain/assessment/area-content.ts';
import { missingIn } from '#shared/domain/assessment/check-content.ts';
import { groundIn } from './an-assessment.ts';

const staff = () => groundIn('personal');
const health = () => groundIn('halso-och-sjukvard');
const observation = () => groundIn('verksamhetsobservation');

describe('what is missing in an area', () => {
  const missing = (changes: Partial<AreaContent>, ground = staff()) =>
    missingIn(
      { criteria: {}, requirements: {}, findings: [], findingsNumbered: 0, version: 1, ...changes },
      ground,
      '/areas/x',
    ).map(({ rule, field }) => `${rule.code.replace('assessment.', '')} ${field?.replace('/areas/x/', '')}`);
  const judged = { outcome: 'uppfyllt' };
  const setAside = { outcome: 'notApplicable', reason: 'Finns inte.' };
  const requirements = { grundutbildning: { outcome: 'met' } } as const;

  it('is each criterion and requirement that is not judged', () => {
    expect(missing({})).toEqual([
      'criterionIsJudged criteria/kompetens',
      'criterionIsJudged criteria/rekrytering',
      'requirementIsJudged requirements/grundutbildning',
    ]);
    expect(missing({ criteria: { kompetens: judged }, requirements })).toEqual([
      'criterionIsJudged criteria/rekrytering',
    ]);
    expect(missing({ criteria: { kompetens: judged, rekrytering: judged }, requirements })).toEqual([]);
  });

  it('is no criterion of an area that is set aside as a whole, though one that is judged replaces none', () => {
    expect(missing({ judgement: setAside, requirements })).toEqual([]);
    expect(missing({ judgement: { ...setAside, outcome: 'notAssessed' }, requirements })).toEqual([]);
    expect(missing({ judgement: judged, requirements })).toHaveLength(2);
  });

  it('is the judgement of an area without criteria, where it is judged', () => {
    expect(missing({}, health())).toEqual(['areaIsJudged judgement']);
    expect(missing({ judgement: judged }, health())).toEqual([]);
    expect(missing({}, observation())).toEqual([]);
    const collecting = { ...staff(), area: { ...staff().area, role: 'source' as const } };
    expect(missing({ requirements }, collecting)).toEqual([]);
  });

  it('is the reason of what is not judged', () => {
    const unexplained = { outcome: 'notAssessed' } as const;
    expect(
      missing({
        judgement: { outcome: 'notApplicable' },
        criteria: { kompetens: unexplained, rekrytering: setAside },
        requirements: { grundutbildning: unexplained },
      }),
    ).toEqual([
      'reasonIsGiven judgement/reason',
      'reasonIsGiven criteria/kompetens/reason',
      'reasonIsGiven requirements/grundutbildning/reason',
    ]);
  });
});
