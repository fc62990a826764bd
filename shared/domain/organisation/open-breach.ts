import * as z from 'zod/mini';
import { type BreachId, CalendarDate, LocalId, ReportId } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm, dueOn } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { planBasisOf } from '../report/plan-basis.ts';
import type { Report } from '../report/report.ts';
import type { Agreement } from './agreement.ts';
import type { Breach, BreachedRequirement } from './breach.ts';
import { breachSentences as rules } from './breach-sentences.ts';

/** So long the contract manager has to decide on a step, unless somebody says another day. */
export const timeToDecide = 'P2W';

/** Which deficiencies of which report are held against the agreement. */
export const BreachToOpen = z.strictObject({
  reportId: ReportId,
  findingIds: z.array(LocalId).check(z.minLength(1), z.maxLength(100)),
  /** By when the first step, or none, is to be decided; two weeks unless told. */
  decideBy: z.optional(CalendarDate),
});
export type BreachToOpen = z.infer<typeof BreachToOpen>;

export interface OpenBreach {
  readonly breachId: BreachId;
  readonly request: BreachToOpen;
  readonly found: {
    readonly report?: Report | undefined;
    /** The one that the report follows up. */
    readonly agreement?: Agreement | undefined;
    /** Findings of the report that another open matter holds already. */
    readonly heldAlready: readonly string[];
  };
  readonly closedDays: readonly CalendarDate[];
}

const deficienciesOf = (
  report: Report,
  { findingIds }: BreachToOpen,
  heldAlready: readonly string[],
): { readonly deficiencies: BreachedRequirement[]; readonly violations: Violation[] } => {
  const { findings } = planBasisOf(report);
  const deficiencies: BreachedRequirement[] = [];
  const violations: Violation[] = [];
  for (const [index, findingId] of findingIds.entries()) {
    const field = `/findingIds/${index}`;
    const found = findings.find((finding) => finding.findingId === findingId);
    const requirementId = found?.restsOn.requirementId;
    if (found?.kind !== 'deficiency' || !requirementId || !found.criticality) {
      violations.push({ rule: rules.deficiencyOfReport, field, received: findingId });
    } else if (heldAlready.includes(findingId) || findingIds.indexOf(findingId) !== index) {
      violations.push({ rule: rules.deficiencyOnce, field, received: findingId });
    } else {
      const { areaId, areaName, text, criticality } = found;
      deficiencies.push({
        findingId,
        areaId,
        areaName,
        requirementId,
        criticality,
        text,
        isCorrected: false,
      });
    }
  }
  return { deficiencies, violations };
};

/** What is wrong with a day for deciding: that it has passed, or lies far off. */
export const checkDecideBy = (decideBy: CalendarDate | undefined, today: CalendarDate): Violation[] =>
  decideBy === undefined || (decideBy > today && decideBy <= addPeriod(today, 'P1Y'))
    ? []
    : [{ rule: rules.decideByIsAhead, field: '/decideBy', limit: today, received: decideBy }];

/** Holds deficiencies of a report against the agreement it follows up. Nothing is decided by that. */
export const openBreach = (
  { breachId, request, found, closedDays }: OpenBreach,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Breach> => {
  const { report, agreement, heldAlready } = found;
  const { reportId } = request;
  if (report?.publication === undefined) {
    return refuse('invalid', rules.reportIsHandedOver, { field: '/reportId', received: reportId });
  }
  if (agreement?.kind !== 'agreement' || agreement.agreementId !== report.agreement?.agreementId) {
    return refuse('invalid', rules.restsOnAgreement, { field: '/reportId', received: reportId });
  }
  const today = dateInStockholm(now);
  const { deficiencies, violations } = deficienciesOf(report, request, heldAlready);
  const all = [...violations, ...checkDecideBy(request.decideBy, today)];
  if (all.length > 0) return new Refusal('invalid', all);
  const { organisationId, bodyId, caseNumber, unit } = report;
  const { agreementId, responsible } = agreement;
  const decideBy = request.decideBy ?? dueOn(today, timeToDecide, closedDays);
  return {
    state: {
      breachId,
      organisationId,
      bodyId,
      agreementId,
      reportId,
      caseNumber,
      unit,
      responsible: { organisationId, personId: responsible },
      status: 'opened',
      openedOn: today,
      decideBy,
      deficiencies,
      steps: [],
      closedDays: [...closedDays],
    },
    events: [
      {
        name: 'BreachOpened',
        data: {
          breachId,
          agreementId,
          reportId,
          unitId: unit.unitId,
          deficiencies: deficiencies.length,
          decideBy,
        },
      },
    ],
  };
};
