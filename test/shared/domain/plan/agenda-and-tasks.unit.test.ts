import { describe, expect, it } from 'vitest';
import { agendaOfPlan } from '#shared/domain/plan/agenda-of-plan.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import type { SetRevisit } from '#shared/domain/plan/set-revisit.ts';
import {
  aBasis,
  aCommentedPlan,
  agreed,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  answer,
  aSubmittedPlan,
  commissioner,
  found,
  manager,
  officer,
  withLines,
} from './a-plan.ts';

const { bodyId, unit } = anOpenPlan();
const unitName = unit.name;
const adopted = anAdoptedPlan();
const [first] = adopted.revisits as [SetRevisit];
const uncommissioned = ({ commissioner: _, ...plan }: Plan): Plan => plan;
const byBoth = (plan = anOpenPlan()) =>
  answer(answer(plan, 'brist-1', [aMeasure({ dueOn: '2026-12-20' }), aMeasure()]), 'papekande-2', [
    aMeasure({ ownerSide: 'commissioner', dueOn: '2026-12-04' }),
    aMeasure({ ownerSide: 'commissioner', dueOn: '2026-12-03' }),
  ]);
/** As adopted, whatever is written in it. */
const asAdopted = (plan: Plan): Plan => ({ ...adopted, areas: plan.areas });

describe('the year ahead of a plan', () => {
  const entries = (plan: Plan, key: string) =>
    agendaOfPlan(plan).filter((entry) => entry.key.startsWith(key));

  it('shows both parties when the plan is due, while it is written', () => {
    const entry = { key: 'adoption', matter: 'planDue', on: '2026-11-23', name: 'Handlingsplan', unitName };
    expect(agendaOfPlan(anOpenPlan())).toStrictEqual([
      { ...entry, people: [officer, manager, commissioner] },
    ]);
    expect(agendaOfPlan(uncommissioned(anOpenPlan()))).toStrictEqual([
      { ...entry, people: [officer, manager] },
    ]);
    expect(entries(adopted, 'adoption')).toEqual([]);
  });

  it('shows the six next revisits, with the last day for each', () => {
    const many = Array.from({ length: 8 }, (_, index) => ({ ...first, number: index + 1 }));
    const shown = entries({ ...adopted, revisits: many }, 'revisit');
    expect(shown.map(({ key }) => key)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `revisit-${number}`));
    expect(shown[0]).toStrictEqual({
      key: 'revisit-1',
      matter: 'revisit',
      on: '2027-01-18',
      until: '2027-02-01',
      name: 'Återbesök',
      people: [officer, manager],
      unitName,
    });
    const revisits = [{ ...first, coveredBy: 2 }];
    expect(entries({ ...adopted, revisits }, 'revisit')).toEqual([]);
    expect(entries({ ...adopted, status: 'closed' }, 'revisit')).toEqual([]);
  });

  it('shows when the body gets the plan: at the meeting that is set, else by the last day', () => {
    const entry = {
      key: 'presentation',
      matter: 'planPresentation',
      on: '2027-01-15',
      name: 'Handlingsplan',
      people: [officer, commissioner],
      unitName,
    };
    expect(entries(adopted, 'presentation')).toStrictEqual([entry]);
    expect(entries(uncommissioned(adopted), 'presentation')).toStrictEqual([{ ...entry, people: [officer] }]);
    const presentationPlanned = { plannedOn: '2027-01-12' };
    const { presentBy: _, ...unasked } = adopted;
    for (const plan of [adopted, unasked])
      expect(entries({ ...plan, presentationPlanned }, 'presentation')).toMatchObject([{ on: '2027-01-12' }]);
    expect(entries(unasked, 'presentation')).toEqual([]);
    const presentation = {
      bodyId,
      presentedOn: '2027-01-12',
      paragraph: '§ 7',
      referenceNumber: 'ON/2026:201',
    };
    expect(entries({ ...adopted, presentation }, 'presentation')).toEqual([]);
    expect(entries({ ...adopted, status: 'closed' }, 'presentation')).toEqual([]);
  });

  it('shows each party the day of the first of its measures that is not carried out', () => {
    const row = { matter: 'measureDue', name: 'Handlingsplan', unitName };
    expect(entries(asAdopted(byBoth()), 'measures')).toStrictEqual([
      { key: 'measures-unit', on: '2026-12-18', people: [manager], ...row },
      { key: 'measures-commissioner', on: '2026-12-03', people: [commissioner], ...row },
    ]);
    const alone = entries(uncommissioned(asAdopted(byBoth())), 'measures-commissioner');
    expect(alone).toMatchObject([{ people: [officer] }]);
    expect(
      entries(
        withLines((line) => ({ ...line, latest: found('yes') })),
        'measures',
      ),
    ).toEqual([]);
    const achieved = { ...found('no'), result: 'achieved' as const };
    expect(
      entries(
        withLines((line) => ({ ...line, latest: achieved })),
        'measures',
      ),
    ).toEqual([]);
    expect(entries({ ...adopted, status: 'closed' }, 'measures')).toEqual([]);
  });

  it('shows the officer when the next assessment comes, once the plan has held', () => {
    expect(entries(adopted, 'next')).toStrictEqual([
      { key: 'next-assessment', matter: 'nextAssessment', on: '2027-10-05', people: [officer], unitName },
    ]);
    expect(entries({ ...adopted, nextAssessmentId: adopted.assessmentId }, 'next')).toEqual([]);
    expect(entries(anOpenPlan(), 'next')).toEqual([]);
  });
});

describe('what waits for whom', () => {
  const [dueOn, ofOfficer] = ['2026-11-23', { person: officer }];
  const waits = (plan: Plan) => planRules.involved(plan);
  const [atCommissioner, atManager] = [{ person: commissioner }, { person: manager }];

  it('is the answer, the comment, the agreements and the adoption, one after the other', () => {
    const empty = anOpenPlan(aBasis({ findings: [] }));
    expect(waits(anOpenPlan())).toStrictEqual([
      ofOfficer,
      atCommissioner,
      { ...atManager, waitsFor: { task: 'answerPlan', dueOn } },
    ]);
    expect(waits({ ...anOpenPlan(), status: 'completionAsked' })).toStrictEqual(waits(anOpenPlan()));
    const adopting = { ...ofOfficer, waitsFor: { task: 'adoptPlan', dueOn } };
    expect(waits(empty)).toStrictEqual([adopting, atCommissioner, atManager]);
    expect(waits({ ...empty, status: 'completionAsked' })).toStrictEqual([
      ofOfficer,
      atCommissioner,
      atManager,
    ]);
    expect(waits(aSubmittedPlan())).toStrictEqual([
      { ...ofOfficer, waitsFor: { task: 'commentPlan', dueOn } },
      atCommissioner,
      atManager,
    ]);
    const agreeing = { task: 'agreePlan', dueOn };
    expect(waits(agreed(aCommentedPlan(), 'commissioner'))).toStrictEqual([
      ofOfficer,
      atCommissioner,
      { ...atManager, waitsFor: agreeing },
    ]);
    expect(waits(agreed(aCommentedPlan(), 'unit'))).toStrictEqual([
      ofOfficer,
      { ...atCommissioner, waitsFor: agreeing },
      atManager,
    ]);
    expect(waits(anAgreedPlan())).toStrictEqual([adopting, atCommissioner, atManager]);
  });

  it('is each party’s measures that are not carried out, while the plan holds', () => {
    expect(waits(asAdopted(byBoth()))).toStrictEqual([
      ofOfficer,
      { ...atCommissioner, waitsFor: { task: 'carryOutMeasures', dueOn: '2026-12-03' } },
      { ...atManager, waitsFor: { task: 'carryOutMeasures', dueOn: '2026-12-18' } },
    ]);
    const nobody = [ofOfficer, atCommissioner, atManager];
    const achieved = { ...found('no'), result: 'achieved' as const };
    for (const latest of [found('yes'), achieved])
      expect(waits(withLines((line) => ({ ...line, latest })))).toStrictEqual(nobody);
    expect(waits({ ...adopted, status: 'closed' })).toStrictEqual(nobody);
  });

  it('is the next assessment, when it is asked for and has not begun', () => {
    const closed: Plan = { ...adopted, status: 'closed', told: { ...adopted.told, nextAssessmentDue: true } };
    expect(waits(closed)[0]).toStrictEqual({ ...ofOfficer, waitsFor: { task: 'openNextAssessment' } });
    expect(waits({ ...closed, nextAssessmentId: adopted.assessmentId })[0]).toStrictEqual(ofOfficer);
    const { commissioner: _, ...alone } = closed;
    expect(waits(alone).map(({ person }) => person)).toEqual([officer, manager]);
  });
});
