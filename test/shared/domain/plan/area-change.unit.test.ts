import { describe, expect, it } from 'vitest';
import { areaChange, type JudgedAreas, judgementNameOf } from '#shared/domain/plan/area-change.ts';
import { aBasis } from './a-plan.ts';

const { programme } = aBasis();
const area = (outcome?: string, criteria: readonly string[] = []): JudgedAreas => ({
  programme,
  sections: {
    personal: {
      ...(outcome !== undefined && { judgement: { outcome } }),
      criteria: Object.fromEntries(criteria.map((step, index) => [`k${index}`, { outcome: step }])),
    },
  },
});
const change = (before: JudgedAreas | undefined, now: JudgedAreas, areaId = 'personal') =>
  areaChange(areaId, { before, now });

describe('how an area has come out against the time before', () => {
  it('is better up the scale, worse down it, else the same', () => {
    const [best, middle, worst] = ['uppfyllt', 'delvis-uppfyllt', 'inte-uppfyllt'].map((step) => area(step));
    expect(middle && worst && change(worst, middle)).toBe('better');
    expect(best && middle && change(middle, best)).toBe('better');
    expect(best && worst && change(best, worst)).toBe('worse');
    expect(best && change(best, best)).toBe('same');
    expect(worst && change(worst, worst)).toBe('same');
  });

  it('is the mean of its criteria where it is not judged as a whole', () => {
    const mixed = area(undefined, ['uppfyllt', 'inte-uppfyllt']);
    expect(change(area('delvis-uppfyllt'), mixed)).toBe('same');
    expect(change(area(undefined, ['delvis-uppfyllt', 'inte-uppfyllt']), mixed)).toBe('better');
    expect(change(area(undefined, ['uppfyllt', 'delvis-uppfyllt']), mixed)).toBe('worse');
    expect(change(area(undefined, ['uppfyllt', 'uppfyllt', 'inte-uppfyllt']), mixed)).toBe('worse');
    expect(change(area('uppfyllt', ['inte-uppfyllt']), area('uppfyllt'))).toBe('same');
  });

  it('leaves aside what is not on the scale, and is none where nothing is', () => {
    const partly = area(undefined, ['notAssessed', 'uppfyllt']);
    expect(change(area('uppfyllt'), partly)).toBe('same');
    const nothing = [area('notApplicable'), area(undefined, ['notAssessed']), area()];
    for (const unjudged of nothing) {
      expect(change(area('uppfyllt'), unjudged)).toBeUndefined();
      expect(change(unjudged, area('uppfyllt'))).toBeUndefined();
    }
    expect(change(undefined, area('uppfyllt'))).toBeUndefined();
    expect(change(area('uppfyllt'), area('uppfyllt'), 'annat')).toBeUndefined();
    expect(change(area('uppfyllt'), area('uppfyllt'), 'constructor')).toBeUndefined();
  });
});

describe('the name of a judgement', () => {
  it('is that of its step on the scale; none where the area is not judged as a whole, or not on the scale', () => {
    expect(judgementNameOf(area('delvis-uppfyllt'), 'personal')).toBe('Delvis uppfyllt');
    expect(judgementNameOf(area(undefined, ['uppfyllt']), 'personal')).toBeUndefined();
    expect(judgementNameOf(area('notApplicable'), 'personal')).toBeUndefined();
    expect(judgementNameOf(area('uppfyllt'), 'annat')).toBeUndefined();
    expect(judgementNameOf(area('uppfyllt'), 'constructor')).toBeUndefined();
  });
});
