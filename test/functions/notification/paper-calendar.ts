import type { CalendarDate, Instant, PersonId, PersonRef } from '#events/identifiers.ts';
import { addPeriod, nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { currentRevisit, type Plan } from '#shared/domain/plan/plan.ts';
import type { LadderStep } from '#shared/domain/programme/reminder-rule.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';

const { officer, manager, colleague, solna } = plans;
const { commissioner } = plans;
const person = (digit: string): PersonRef => ({
  organisationId: solna,
  personId: `0192f0c1-${digit.repeat(4)}-7c3d-8e4f-5a6b7c8d9e0f` as PersonId,
});
export const boss = person('5');
export const departmentHead = person('6');
export const secretary = person('7');
export const newOfficer = person('8');
export const newManager = person('9');

export const cast: readonly (readonly [PersonRef, Role])[] = [
  [officer, 'officer'],
  [newOfficer, 'officer'],
  [commissioner, 'commissioner'],
  [manager, 'unitManager'],
  [newManager, 'unitManager'],
  [colleague, 'officer'],
  [boss, 'headOfFollowUp'],
  [departmentHead, 'departmentHead'],
  [secretary, 'boardSecretary'],
];
export const addressOf = ({ personId }: PersonRef): string => `${personId.slice(9, 13)}@solna.example`;

/** Eight in the morning in Stockholm, by another calendar than the one under test. */
const stockholmHour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit' });
const morningOf = (date: CalendarDate): Instant => {
  const candidates = [`${date}T06:00:00.000Z`, `${date}T07:00:00.000Z`];
  return candidates.find((at) => stockholmHour.format(new Date(at)) === '08') as Instant;
};

/** Something that somebody is to be reminded of, as a person with a paper calendar would keep it. */
export interface Reason {
  readonly key: string;
  readonly text: 'measureOverdue' | 'revisitOverdue' | 'presentationOverdue' | 'none';
  /** When each step is reached, and who is told. */
  readonly steps: readonly { readonly at: Instant; readonly tell: LadderStep['tell'] | 'secretary' }[];
  readonly owner: PersonRef;
}

const ladderSteps = (due: CalendarDate, ladder: readonly LadderStep[]): Reason['steps'] => {
  const dayAfter = nextWorkingDay(addPeriod(due, 'P1D'));
  return ladder.map(({ after, tell }) => {
    const day = nextWorkingDay(addPeriod(due, after));
    return { at: morningOf(day > dayAfter ? day : dayAfter), tell };
  });
};

/** What one would remind of by what the plan says now. */
export const reasonsOf = (plan: Plan): Reason[] => {
  // Closed because it was carried out, the body is still to hear of it; ended by a person, it is over.
  const isOver = plan.status === 'closed' && plan.closing?.reason === 'officerDecided';
  if (isOver) return [];
  const { ladder } = plan.programme.definition.cadence;
  const ownerOf = (side: 'unit' | 'commissioner') =>
    side === 'unit' ? plan.unit.manager : (plan.commissioner ?? plan.officer);
  const isCarriedOn = plan.status === 'adopted';
  const measures = (isCarriedOn ? linesOf(plan) : []).flatMap(({ lineId, latest, measures: own }) =>
    own
      .filter(({ progress }) => latest === undefined && progress?.done !== 'yes')
      .map(
        ({ measureId, dueOn, ownerSide }): Reason => ({
          key: `MeasureOverdue ${lineId}/${measureId}/${dueOn}`,
          text: 'measureOverdue',
          steps: ladderSteps(dueOn, ladder),
          owner: ownerOf(ownerSide),
        }),
      ),
  );
  const revisit = currentRevisit(plan);
  const visits: Reason[] = revisit
    ? [
        {
          key: `PlanDueForReview ${revisit.number}`,
          text: 'none',
          steps: [{ at: morningOf(revisit.dueOn), tell: 'owner' }],
          owner: plan.officer,
        },
        {
          key: `RevisitOverdue ${revisit.number}/${revisit.holdBy}`,
          text: 'revisitOverdue',
          steps: ladderSteps(revisit.holdBy, ladder),
          owner: plan.officer,
        },
      ]
    : [];
  const isPresented = plan.presentBy === undefined || plan.presentation !== undefined;
  return [
    ...measures,
    ...visits,
    ...(isPresented
      ? []
      : [
          {
            key: `PlanPresentationOverdue ${plan.presentBy}`,
            text: 'presentationOverdue' as const,
            steps: [
              {
                at: morningOf(nextWorkingDay(addPeriod(plan.presentBy as CalendarDate, 'P1D'))),
                tell: 'secretary' as const,
              },
            ],
            owner: secretary,
          },
        ]),
  ];
};

/** By event, the fields that name what it reminds of: the same again is the same reminder. */
const namedBy: Readonly<Record<string, readonly string[]>> = {
  MeasureOverdue: ['lineId', 'measureId', 'dueOn'],
  PlanDueForReview: ['revisitNumber'],
  RevisitOverdue: ['revisitNumber', 'holdBy'],
  PlanPresentationOverdue: ['presentBy'],
};

export const keyOf = (name: string, data: Readonly<Record<string, unknown>>): string | undefined => {
  const fields = namedBy[name]?.map((field) => String(data[field]));
  return fields && `${name} ${fields.join('/')}`;
};
