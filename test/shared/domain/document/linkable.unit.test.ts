import { describe, expect, it } from 'vitest';
import type { DocumentLink } from '#events/document/document-link.ts';
import { linkables } from '#shared/domain/document/linkable.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { anOpenAssessment, withInterview } from '../assessment/an-assessment.ts';
import { anOpenBreach, aRequestedCorrection } from '../organisation/a-breach.ts';
import { anAdoptedPlan, anOpenPlan } from '../plan/a-plan.ts';
import { aDraft, anEstablishedReport, aPublishedReport, aSharedReport } from '../report/a-report.ts';
import { anOpenRevisit, planned } from '../revisit/a-revisit.ts';

const answers = (kind: DocumentLink['kind'], state: unknown) => {
  const { isKnownToUnit, isDecided } = linkables[kind];
  return { isKnownToUnit: isKnownToUnit(state), isDecided: isDecided(state) };
};
const closed = (): Plan => ({ ...anAdoptedPlan(), status: 'closed' });

describe('a record that documents belong to', () => {
  it.each<[string, DocumentLink['kind'], unknown, boolean, boolean]>([
    ['an agreement', 'agreement', {}, false, false],
    ['a programme', 'programme', {}, false, false],
    ['a breach nothing is decided of', 'breach', anOpenBreach(), false, false],
    ['a breach with a decision', 'breach', aRequestedCorrection(), true, false],
    ['an assessment nobody has announced', 'assessment', anOpenAssessment(), false, false],
    ['an announced assessment', 'assessment', withInterview(anOpenAssessment()), true, false],
    ['a draft of a report', 'report', aDraft(), false, false],
    ['a report in fact check', 'report', aSharedReport(), true, false],
    ['an established report', 'report', anEstablishedReport(), true, true],
    ['a report that is handed over', 'report', aPublishedReport(), true, true],
    ['a plan being written', 'plan', anOpenPlan(), true, false],
    ['an adopted plan', 'plan', anAdoptedPlan(), true, true],
    ['a closed plan', 'plan', closed(), true, true],
    ['an announced revisit', 'revisit', planned(anOpenRevisit(), 'announced'), true, false],
    ['an unannounced revisit', 'revisit', planned(anOpenRevisit(), 'unannounced'), false, false],
  ])('says who knows of it, and whether it is decided: %s', (_, kind, state, isKnownToUnit, isDecided) => {
    expect(answers(kind, state)).toEqual({ isKnownToUnit, isDecided });
  });
});
