import type { Violation } from '../refusal.ts';
import { isSameJson } from '../same-json.ts';
import { organisationSentences as rules } from './rules.ts';

/** The names of the fields whose value a change replaces by another; both are plain JSON. */
export const changedFields = <Details extends object>(
  before: Details,
  changes: Partial<Details>,
): (keyof Details & string)[] =>
  (Object.keys(changes) as (keyof Details & string)[]).filter(
    (field) => !isSameJson(before[field], changes[field]),
  );

const aboutOthers: readonly string[] = [rules.bodyIsKnown, rules.unitIsKnown, rules.personIsKnown].map(
  ({ code }) => code,
);

/**
 * What is wrong with a changed record. That a unit or person named earlier is gone by now is no reason to refuse
 * a change of something else.
 */
export const onlyNamedAnew = (violations: readonly Violation[], changed: readonly string[]): Violation[] =>
  violations.filter(
    ({ rule, field = '' }) => !aboutOthers.includes(rule.code) || changed.includes(field.split('/')[1] ?? ''),
  );
