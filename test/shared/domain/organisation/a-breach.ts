import type { BreachId } from '#events/identifiers.ts';
import type { Agreement } from '#shared/domain/organisation/agreement.ts';
import type { Breach } from '#shared/domain/organisation/breach.ts';
import { registerAgreement } from '#shared/domain/organisation/decide-agreement.ts';
import { type DecideBreachStep, decideBreachStep } from '#shared/domain/organisation/decide-breach-step.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import { type OpenBreach, openBreach } from '#shared/domain/organisation/open-breach.ts';
import { Person } from '#shared/domain/organisation/person.ts';
import { accepted, aPrivateUnit, on } from '../assessment/an-assessment.ts';
import { aPublishedReport } from '../report/a-report.ts';
import { aKnown, anna, bodyId, provider, solna } from './a-known.ts';
import { agreementDetails, agreementId } from './an-agreement.ts';

export const breachId = '0192f0c1-aaa1-7c3d-8e4f-5a6b7c8d9e0f' as BreachId;

/** A private unit's report with one deficiency, "3-1" of its areas or whatever its number is. */
export const report = aPublishedReport({ unit: aPrivateUnit() });
export const findingId = Object.values(report.sections)
  .flatMap(({ findings }) => findings)
  .find(({ kind }) => kind === 'deficiency')?.findingId as string;

export const agreement = (changes: Partial<Agreement> = {}): Agreement => ({
  ...accepted(
    registerAgreement(
      undefined,
      { agreementId, details: agreementDetails({ parties: [solna, provider] }), known: aKnown() },
      on('2026-10-01'),
    ),
  ).state,
  ...changes,
});

/** Somebody of Solna with a role in the body. */
export const aDecider = (role: Role = 'commissioner', changes: Partial<Person> = {}): Person => ({
  ...Person.parse({
    personId: anna,
    organisationId: solna,
    organisationKind: 'municipality',
    name: 'Anna Ek (fiktiv)',
    email: 'anna@example.org',
    language: 'sv',
    memberships: [{ role, bodyId }],
  }),
  ...changes,
});

export const toOpen = (changes: Partial<OpenBreach['found']> = {}, ids = [findingId]): OpenBreach => ({
  breachId,
  request: { reportId: report.reportId, findingIds: ids },
  found: { report, agreement: agreement(), heldAlready: [], ...changes },
  closedDays: [],
});

/** Opened on Wednesday 21 October 2026: the contract manager decides by 4 November. */
export const anOpenBreach = (): Breach => accepted(openBreach(toOpen(), on('2026-10-21'))).state;

/** A request for correction of 2 November, on § 14.2, until 2 December 2026. */
export const aDecision = (changes: Partial<DecideBreachStep> = {}): DecideBreachStep => ({
  step: 'correction',
  decidedBy: anna,
  decidedOn: '2026-11-02',
  paragraph: '§ 14.2',
  motive: 'För få har yrkesutbildning.',
  dueOn: '2026-12-02',
  decider: aDecider(),
  ...changes,
});

export const aRequestedCorrection = (): Breach =>
  accepted(decideBreachStep(anOpenBreach(), aDecision(), on('2026-11-02'))).state;
