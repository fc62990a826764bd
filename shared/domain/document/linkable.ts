import type { DocumentLink } from '#events/document/document-link.ts';
import type { AggregateRules } from '../aggregate.ts';
import { assessmentRules, visibleOccasions } from '../assessment/assessment.ts';
import { agreementRules } from '../organisation/agreement.ts';
import { isKnownToUnit as isBreachKnownToUnit } from '../organisation/breach.ts';
import { breachRules } from '../organisation/breach-rules.ts';
import { isBeingWritten } from '../plan/plan.ts';
import { planRules } from '../plan/plan-rules.ts';
import { programmeRules } from '../programme/programme.ts';
import { isKnownToUnit, reportRules } from '../report/report-rules.ts';
import { isHiddenFromUnit } from '../revisit/revisit.ts';
import { revisitRules } from '../revisit/revisit-rules.ts';

/** A kind of record that documents can belong to. */
export interface Linkable<State> {
  readonly rules: AggregateRules<State>;
  /** Whether the unit knows of the record as it is now, so that its manager may add to it. */
  readonly isKnownToUnit: (state: State) => boolean;
  /** Whether it is established or adopted: nothing is drafted for it any more. */
  readonly isDecided: (state: State) => boolean;
}

/** The same with its state forgotten: only the rules that came with a state are asked of it. */
export type AnyLinkable = Linkable<unknown>;

const linkable = <State>(
  rules: AggregateRules<State>,
  { isKnownToUnit: isKnown = () => false, isDecided = () => false }: Partial<Linkable<State>> = {},
): AnyLinkable =>
  ({ rules, isKnownToUnit: isKnown, isDecided }) satisfies Linkable<State> as unknown as AnyLinkable;

/** Every kind of record that documents can belong to. */
export const linkables: Readonly<Record<DocumentLink['kind'], AnyLinkable>> = {
  agreement: linkable(agreementRules),
  breach: linkable(breachRules, { isKnownToUnit: isBreachKnownToUnit }),
  programme: linkable(programmeRules),
  assessment: linkable(assessmentRules, {
    isKnownToUnit: (assessment) => visibleOccasions(assessment).length > 0,
  }),
  report: linkable(reportRules, {
    isKnownToUnit,
    isDecided: ({ status }) => status === 'established' || status === 'published',
  }),
  plan: linkable(planRules, { isKnownToUnit: () => true, isDecided: (plan) => !isBeingWritten(plan) }),
  revisit: linkable(revisitRules, { isKnownToUnit: (revisit) => !isHiddenFromUnit(revisit) }),
};
