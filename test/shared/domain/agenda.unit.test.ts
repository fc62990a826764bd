import { describe, expect, it } from 'vitest';
import type { AgendaEntry } from '#shared/domain/agenda.ts';
import { agendaTitle } from '#shared/domain/agenda-titles.ts';
import { agendaOfAssessment } from '#shared/domain/assessment/agenda-of-assessment.ts';
import { planOccasion } from '#shared/domain/assessment/plan-occasion.ts';
import { agendaOfPlan } from '#shared/domain/plan/agenda-of-plan.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { agendaOfRevisit } from '#shared/domain/revisit/agenda-of-revisit.ts';
import { anOpenAssessment } from './assessment/an-assessment.ts';
import {
  aBasis,
  accepted,
  adoptedFrom,
  anAdoptedPlan,
  anOpenPlan,
  conclude,
  manager,
  officer,
  on,
  twoYears,
} from './plan/a-plan.ts';
import { anOpenRevisit, planned } from './revisit/a-revisit.ts';

const days = (entries: readonly AgendaEntry[]) => entries.map(({ key, on: day }) => `${day} ${key}`);
const knows = (entries: readonly AgendaEntry[], personId: string) =>
  entries.filter(({ people }) => people.some((person) => person.personId === personId)).map(({ key }) => key);

describe('the year ahead of a plan', () => {
  it('waits for the adoption, then shows measures, revisit, presentation and the next assessment', () => {
    expect(days(agendaOfPlan(anOpenPlan()))).toEqual(['2026-11-23 adoption']);
    expect(days(agendaOfPlan(anAdoptedPlan()))).toEqual([
      '2026-12-18 measures-unit',
      '2027-01-18 revisit-1',
      '2027-01-15 presentation',
      '2027-10-05 next-assessment',
    ]);
  });

  it('keeps its key when a revisit comes again, and shows nothing of what is settled', () => {
    const again = accepted(conclude(anAdoptedPlan(), '2027-01-26', 'partly')).state;
    expect(knows(agendaOfPlan(again), manager.personId)).toEqual(['revisit-2']);
    const closing = { reason: 'unitClosed', explanation: 'Enheten läggs ned.' } as const;
    expect(agendaOfPlan(accepted(closePlan(anAdoptedPlan(), closing, on('2027-01-17'))).state)).toEqual([]);
  });

  it('of a plan that has ended only the next assessment is left', () => {
    const plan = adoptedFrom(aBasis({ cadence: twoYears }));
    const closed = accepted(conclude(plan, '2027-10-12', 'achieved')).state;
    expect(days(agendaOfPlan(closed))).toEqual(['2028-10-05 next-assessment']);
  });

  it('says nothing of a finding or a cause', () => {
    const plan = anAdoptedPlan();
    const withCause = plan.revisits.map((revisit) => ({
      ...revisit,
      isExtra: true as const,
      cause: { kind: 'lexSarah' as const, date: '2026-12-01' },
    }));
    const text = JSON.stringify(agendaOfPlan({ ...plan, revisits: withCause }));
    expect(text).not.toMatch(/lexSarah|Introduktion|introduktion/);
  });
});

const withOccasion = (notice: 'announced' | 'unannounced') => {
  const occasion = { methodId: 'intervju', plannedOn: '2026-10-05', notice };
  return accepted(planOccasion(anOpenAssessment(), occasion, on('2026-09-02'))).state;
};

describe('visits', () => {
  it('an announced day stands in both calendars, an unannounced one or one not agreed in the officer’s only', () => {
    const announced = agendaOfRevisit(planned(anOpenRevisit(), 'announced'));
    expect(announced.map(({ people }) => people)).toEqual([[officer, manager]]);
    const secret = agendaOfRevisit(planned(anOpenRevisit(), 'unannounced'));
    expect(secret).toMatchObject([{ readAs: 'readWhole', isUnannounced: true, people: [officer] }]);
    expect(agendaOfRevisit(anOpenRevisit())).toEqual([]);
  });

  it('of an unannounced occasion the unit learns neither the day nor when the report is due', () => {
    const assessment = withOccasion('unannounced');
    const { unit } = assessment;
    const entries = agendaOfAssessment(assessment);
    expect(entries.map(({ matter }) => matter)).toEqual(['occasion', 'reportDue']);
    expect(knows(entries, unit.manager.personId)).toEqual([]);
    expect(entries.every(({ readAs }) => readAs === 'readWhole')).toBe(true);
  });

  it('an announced occasion is known to both', () => {
    const assessment = withOccasion('announced');
    expect(knows(agendaOfAssessment(assessment), assessment.unit.manager.personId)).toEqual([
      'occasion-occasion-1',
    ]);
  });
});

describe('what a calendar calls it', () => {
  it('is the municipality’s own name, and the unit', () => {
    const entry = {
      matter: 'revisit',
      name: 'Avstämning',
      unitName: 'Björken',
      until: '2027-02-01',
    } as const;
    expect(agendaTitle(entry, 'sv')).toBe('Avstämning: senast 2027-02-01 (Björken)');
    expect(agendaTitle(entry, 'en')).toBe('Avstämning: by 2027-02-01 (Björken)');
    expect(agendaTitle({ matter: 'agreementEnd', title: 'Ramavtal' }, 'sv')).toBe(
      'Avtal: sista dag (Ramavtal)',
    );
    expect(agendaTitle({ matter: 'agreementEnd' }, 'sv')).toBe('Avtal: sista dag');
  });
});
