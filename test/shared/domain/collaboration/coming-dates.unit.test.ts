import { describe, expect, it } from 'vitest';
import type { GuidelineId } from '#events/identifiers.ts';
import { agendaOfGuideline } from '#shared/domain/collaboration/agenda-of-guideline.ts';
import { comingDates } from '#shared/domain/collaboration/coming-dates.ts';
import type { Guideline } from '#shared/domain/collaboration/guideline.ts';
import { holdJointRevisit } from '#shared/domain/collaboration/hold-joint-revisit.ts';
import type { JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { accepted } from '../plan/a-plan.ts';
import { aPerson, at, collaborationId } from './a-collaboration.ts';
import { aHeldWorkshop, anAdoptedPlan, anAnsweredPlan } from './a-joint-plan.ts';

const aGuideline = (changes: Partial<Guideline> = {}): Guideline => ({
  guidelineId: '0192f0c1-9999-7c3d-8e4f-000000000001' as GuidelineId,
  collaborationId,
  kind: 'guideline',
  title: 'Palliativ vård',
  responsible: aPerson(5),
  reviewOn: '2027-05-03',
  isReviewTold: false,
  versions: {},
  ...changes,
});
const aComingWorkshop = (plannedOn: string) => {
  const { result: _, ...planned } = aHeldWorkshop();
  return { ...planned, name: 'Dialogdag två', plannedOn };
};
/** The template is done, the coordinator is not. */
const afterRevisit = (): JointPlan =>
  accepted(
    holdJointRevisit(
      anAdoptedPlan(),
      {
        number: 1,
        heldOn: '2027-06-22',
        areas: [
          {
            areaId: 'sip',
            result: 'partly',
            observedOutcome: 'Färre planer.',
            measures: [
              { measureId: 'mall', done: 'yes' },
              { measureId: 'tjanst', done: 'partly' },
            ],
          },
        ],
        support: [],
      },
      at('2027-06-23'),
    ),
  ).state;
const none = { plans: [], workshops: [], guidelines: [] };

describe('what comes in a collaboration', () => {
  it('is told from today on, the nearest first: workshops, measures that hold, revisits and reviews', () => {
    const all = {
      plans: [anAdoptedPlan()],
      workshops: [aHeldWorkshop(), aComingWorkshop('2027-02-01')],
      guidelines: [aGuideline(), aGuideline({ reviewOn: undefined })],
    };
    const workshop = { on: '2027-02-01', kind: 'workshop', name: 'Dialogdag två' };
    const template = { on: '2027-03-01', kind: 'measure', name: 'En gemensam mall.' };
    const rest = [
      { on: '2027-05-03', kind: 'review', name: 'Palliativ vård' },
      { on: '2027-06-21', kind: 'revisit', name: 'Nära vård i Dalsland' },
      { on: '2027-09-01', kind: 'measure', name: 'En gemensam samordnare.' },
    ];
    expect(comingDates(all, '2026-11-20')).toStrictEqual([workshop, template, ...rest]);
    expect(comingDates(all, '2027-02-01')).toStrictEqual([workshop, template, ...rest]);
    expect(comingDates(all, '2027-02-02')).toStrictEqual([template, ...rest]);
  });

  it('says nothing of a plan that does not hold yet', () => {
    expect(comingDates({ ...none, plans: [anAnsweredPlan()] }, '2026-11-20')).toStrictEqual([]);
  });

  it('leaves out what a revisit has found done', () => {
    expect(comingDates({ ...none, plans: [afterRevisit()] }, '2026-11-20')).toStrictEqual([
      { on: '2027-09-01', kind: 'measure', name: 'En gemensam samordnare.' },
      { on: '2028-06-22', kind: 'revisit', name: 'Nära vård i Dalsland' },
    ]);
  });

  it('has a day in the year of whoever answers for a governing document', () => {
    expect(agendaOfGuideline(aGuideline())).toStrictEqual([
      { key: 'review', matter: 'guidelineReview', on: '2027-05-03', people: [aPerson(5)] },
    ]);
    expect(agendaOfGuideline(aGuideline({ reviewOn: undefined }))).toStrictEqual([]);
  });
});
