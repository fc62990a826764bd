import * as z from 'zod/mini';
import type { EventDraft } from '#events/catalogue.ts';
import { CalendarDate, LocalId } from '#events/identifiers.ts';
import { addPeriod } from '../calendar/stockholm.ts';
import type { Decision } from '../decision.ts';
import { recognisedIds } from '../recognised-ids.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { findLine, withLine } from './lines-by-area.ts';
import { isBeingWritten, type Plan } from './plan.ts';
import { isAnswered, Measure, type Party, PlanLine } from './plan-line.ts';
import { planSentences as rules } from './rules.ts';

/** An answer to a line, whole: what is left out is no longer there. Both lists empty: not answered yet. */
export const LineAnswer = z.object({
  measures: z
    .array(
      z.object({
        /** Left out for a new measure, which then gets one. */
        measureId: z.optional(LocalId),
        what: Measure.shape.what,
        ownerSide: Measure.shape.ownerSide,
        responsible: Measure.shape.responsible,
        /** Required by a rule of its own, so that the refusal says why. */
        dueOn: z.optional(CalendarDate),
        expectedEffect: Measure.shape.expectedEffect,
      }),
    )
    .check(z.maxLength(20)),
  noMeasureReason: PlanLine.shape.noMeasureReason,
});
export type LineAnswer = z.infer<typeof LineAnswer>;

/** A measure can't be due later than this after the assessment. */
const longestMeasure = 'P5Y';

const checkMeasures = (plan: Plan, { measures, noMeasureReason }: LineAnswer): Violation[] => {
  const latest = addPeriod(plan.assessmentCompletedOn, longestMeasure);
  const ids = measures.map(({ measureId }) => measureId);
  const violations = measures.flatMap(({ measureId, dueOn }, index): Violation[] => {
    const at = (key: string) => `/measures/${index}/${key}`;
    const isRepeated = measureId !== undefined && ids.indexOf(measureId) !== index;
    const isImplausible = dueOn !== undefined && (dueOn < plan.assessmentCompletedOn || dueOn > latest);
    return [
      ...(isRepeated
        ? [{ rule: rules.measuresAreToldApart, field: at('measureId'), received: measureId }]
        : []),
      ...(dueOn === undefined ? [{ rule: rules.measureHasDueDate, field: at('dueOn') }] : []),
      ...(isImplausible
        ? [
            {
              rule: rules.measureDateIsPlausible,
              field: at('dueOn'),
              limit: `${plan.assessmentCompletedOn}/${latest}`,
              received: dueOn,
            },
          ]
        : []),
    ];
  });
  if (measures.length > 0 && noMeasureReason !== undefined) {
    violations.push({ rule: rules.measureOrReason, field: '/noMeasureReason' });
  }
  return violations;
};

type MeasureText = Pick<Measure, 'what' | 'ownerSide' | 'responsible' | 'expectedEffect'> & {
  readonly dueOn?: CalendarDate | undefined;
};

const textOf = ({ what, ownerSide, responsible, dueOn, expectedEffect }: MeasureText) =>
  JSON.stringify([what, ownerSide, responsible, dueOn, expectedEffect]);

/** Gives each new measure the lowest number that neither the line nor the answer uses. */
const numbered = (line: PlanLine, answer: LineAnswer): Measure[] => {
  const taken = new Set([...line.measures, ...answer.measures].map(({ measureId }) => measureId));
  const ids = recognisedIds({
    sent: answer.measures,
    known: line.measures,
    idOfSent: ({ measureId }) => measureId,
    idOfKnown: ({ measureId }) => measureId,
    isSame: (sent, known) => textOf(sent) === textOf(known),
  });
  return answer.measures.map(({ measureId: _, dueOn, expectedEffect, ...rest }, index) => {
    let number = 1;
    while (taken.has(`measure-${number}`)) number++;
    const id = ids[index] ?? `measure-${number}`;
    taken.add(id);
    return {
      measureId: id,
      ...rest,
      dueOn: dueOn as CalendarDate,
      ...(expectedEffect !== undefined && { expectedEffect }),
    };
  });
};

const isSameMeasure = (a: Measure, b: Measure | undefined): boolean =>
  a.measureId === b?.measureId && textOf(a) === textOf(b);

const sameMeasures = (a: readonly Measure[], b: readonly Measure[]): boolean =>
  a.length === b.length && a.every((measure, index) => isSameMeasure(measure, b[index]));

const withdrawal = ({ planId, unit, agreements }: Plan, revision: number): EventDraft[] => {
  const parties = Object.keys(agreements) as Party[];
  if (parties.length === 0) return [];
  return [{ name: 'PlanAgreementsWithdrawn', data: { planId, unitId: unit.unitId, revision, parties } }];
};

/**
 * Writes what is done about a finding. The text has a new revision: agreements are withdrawn, and the officer
 * looks again at a plan that had no comments. The same answer once more changes nothing.
 */
export const answerLine = (
  plan: Plan,
  { lineId, ...answer }: LineAnswer & { readonly lineId: LocalId },
): Decision<Plan> => {
  if (!isBeingWritten(plan)) {
    return refuse('conflict', rules.adoptedTextStands, { field: '/status', received: plan.status });
  }
  const line = findLine(plan, lineId);
  if (line === undefined) return refuse('missing', rules.lineOfThePlan, { received: lineId });
  const violations = checkMeasures(plan, answer);
  if (violations.length > 0) return new Refusal('invalid', violations);

  const { noMeasureReason } = answer;
  const measures = numbered(line, answer);
  const changed = [
    ...(sameMeasures(line.measures, measures) ? [] : ['measures' as const]),
    ...(line.noMeasureReason === noMeasureReason ? [] : ['noMeasureReason' as const]),
  ];
  if (changed.length === 0) return undefined;

  const { noMeasureReason: _before, ...rest } = line;
  const answered: PlanLine = {
    ...rest,
    measures,
    ...(noMeasureReason !== undefined && { noMeasureReason }),
    version: line.version + 1,
  };
  const revision = plan.revision + 1;
  return {
    state: {
      ...plan,
      revision,
      status: plan.status === 'noComments' ? 'submitted' : plan.status,
      areas: withLine(plan.areas, answered),
      agreements: {},
    },
    events: [
      {
        name: 'PlanLineAnswered',
        data: {
          planId: plan.planId,
          unitId: plan.unit.unitId,
          lineId,
          revision,
          changed,
          isAnswered: isAnswered(answered),
          ...(plan.status === 'noComments' && { awaitsComments: true }),
        },
      },
      ...withdrawal(plan, revision),
    ],
  };
};
