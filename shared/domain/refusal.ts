/** A rule as people read it: the refusal, the test and the user see the same sentence. */
export interface Rule {
  /** `noun.ruleName`, stable for other systems. */
  readonly code: string;
  readonly sv: string;
  readonly en: string;
}

/** One broken rule: where, what was allowed, what was received. */
export interface Violation {
  readonly rule: Rule;
  /** JSON Pointer (RFC 6901) into the request's body, or the name of a header or parameter. */
  readonly field?: string;
  readonly limit?: string | number;
  /** What was received, shortened; left out where it could hold personal data. */
  readonly received?: string | number;
}

/**
 * What kind of no it is: `invalid` the command breaks a rule (422), `conflict` the record is not in a state
 * where this can be done (409), `forbidden` this person may not do it (403), `missing` something named does not exist (404).
 */
export type RefusalKind = 'invalid' | 'conflict' | 'forbidden' | 'missing';

/** The domain's no: every violation at once, so that nobody has to try again for the next one. */
export class Refusal {
  readonly kind: RefusalKind;
  readonly violations: readonly Violation[];

  constructor(kind: RefusalKind, violations: readonly Violation[]) {
    this.kind = kind;
    this.violations = violations;
  }
}

/** Refuses with one violation. */
export const refuse = (kind: RefusalKind, rule: Rule, details: Omit<Violation, 'rule'> = {}): Refusal =>
  new Refusal(kind, [{ rule, ...details }]);
