import type { CalendarDate } from '#events/identifiers.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import type { Result } from '#shared/domain/plan/plan-line.ts';
import { completeRevisit } from '#shared/domain/revisit/complete-revisit.ts';
import { judgeLine, type LineJudgement } from '#shared/domain/revisit/judge-line.ts';
import { openRevisit } from '#shared/domain/revisit/open-revisit.ts';
import { planRevisit } from '#shared/domain/revisit/plan-revisit.ts';
import { recordAccount } from '#shared/domain/revisit/record-account.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import {
  aBasis,
  aCommentedPlan,
  accepted,
  adoptedFrom,
  aFinding,
  aMeasure,
  anAdoptedPlan,
  anAgreedPlan,
  anOpenPlan,
  answer,
  aPrivateUnit,
  aSubmittedPlan,
  on,
} from '../plan/a-plan.ts';

/** Opened on the day the plan was due for review, 18 January 2027. */
export const anOpenRevisit = (plan: Plan = anAdoptedPlan()): Revisit => {
  const number = plan.revisits.find(({ held }) => held === undefined)?.number ?? 1;
  return accepted(openRevisit(undefined, { plan, number }, on('2027-01-18'))).state;
};

export const aPrivateRevisit = (): Revisit => anOpenRevisit(adoptedFrom(aBasis({ unit: aPrivateUnit })));

/** One line, with a measure of the unit's and one of the commissioner's. */
export const aRevisitOfBoth = (): Revisit => {
  const plan = answer(anOpenPlan(aBasis({ findings: [aFinding('brist-1')] })), 'brist-1', [
    aMeasure(),
    aMeasure({ ownerSide: 'commissioner' }),
  ]);
  return anOpenRevisit(anAdoptedPlan(anAgreedPlan(aCommentedPlan(aSubmittedPlan(plan)))));
};

export const planned = (
  revisit: Revisit,
  announcement: Revisit['announcement'],
  plannedOn: CalendarDate = '2027-01-26',
): Revisit => accepted(planRevisit(revisit, { plannedOn, announcement })).state;

/** Done, with effect and what shows it. */
export const aJudgement = (changes: Partial<LineJudgement['measures'][number]> = {}) => ({
  measureId: 'measure-1',
  done: 'yes' as const,
  effect: 'hadEffect' as const,
  sign: 'Nya medarbetare beskriver introduktionen på samma sätt.',
  ...changes,
});

/** The unit has told of all its measures. */
export const accounted = (revisit: Revisit): Revisit =>
  linesOf(revisit).reduce(
    (before, { lineId }) =>
      accepted(
        recordAccount(
          before,
          { lineId, measures: [{ measureId: 'measure-1', done: 'yes' }] },
          on('2027-01-25'),
        ),
      ).state,
    revisit,
  );

/** Judged by the officer, whatever the unit has said. */
export const judgedAlone = (revisit: Revisit, results: Readonly<Record<string, Result>> = {}): Revisit =>
  linesOf(revisit).reduce(
    (before, { lineId }) =>
      accepted(judgeLine(before, { lineId, result: results[lineId] ?? 'achieved', measures: [aJudgement()] }))
        .state,
    revisit,
  );

/** Accounted for by the unit, and judged by the officer. */
export const judged = (revisit: Revisit, results: Readonly<Record<string, Result>> = {}): Revisit =>
  judgedAlone(accounted(revisit), results);

export const aCompletedRevisit = (revisit: Revisit = judged(anOpenRevisit())): Revisit =>
  accepted(completeRevisit(revisit, { heldOn: '2027-01-26' }, on('2027-01-28'))).state;
