import * as z from 'zod/mini';
import { CalendarDate } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { compareOperations, figuresBy, figuresOf, unitsToCompare } from '#shared/domain/figures.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { planSentences as rules } from '#shared/domain/plan/rules.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { route } from '#shared/lambda/route.ts';
import { figureFacts } from '#shared/storage/figure-facts.ts';
import type { PlanNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

const mostYears = 'P5Y';

const count = z.int().check(z.nonnegative());
const Share = z.object({ count, share: z.number().check(z.gte(0), z.lte(1)) });
const Figures = z.object({
  /** How many units they are of. */
  units: count,
  /** From the last occasion to the report's hand-over, in days. */
  leadTime: z.optional(z.object({ count, medianDays: z.number(), p90Days: z.number() })),
  /** Of the revisits that were held. */
  revisitsInTime: z.optional(Share),
  /** Of the measures that a revisit has judged carried out, and neither too early nor not at all. */
  measuresWithEffect: z.optional(Share),
});

const By = z.enum(['programme', 'area', 'unit']);

const Answer = z.object({
  from: CalendarDate,
  to: CalendarDate,
  by: By,
  total: Figures,
  groups: z.array(z.object({ id: z.string(), name: z.string(), figures: Figures })),
  /** Own and private side by side; absent with fewer units than this on either side. */
  comparison: z.optional(z.object({ own: Figures, private: Figures })),
  unitsToCompare: count,
});

const aYearBefore = (date: CalendarDate): CalendarDate =>
  new Date(Date.parse(date) - 365 * 86_400_000).toISOString().slice(0, 10);

/** Figures that support: of programmes, areas and units, never of an officer. */
export const readFiguresRoute = route({
  operationId: 'readFigures',
  method: 'GET',
  path: '/v1/{organisationId}/figures',
  noun: 'plan',
  action: 'readFigures',
  summary: {
    sv: 'Siffror som stöd: ledtid, återbesök i tid och åtgärder med effekt, per uppföljningsmodell, område eller enhet',
    en: 'Figures that support: lead time, revisits in time and measures with effect, by programme, area or unit',
  },
  params: OrganisationParams,
  query: z.strictObject({
    by: z._default(By, 'programme'),
    from: z.optional(CalendarDate),
    to: z.optional(CalendarDate),
  }),
  answer: Answer,
  status: 200,
  async story(request, { table }: PlanNeeds) {
    const { caller, organisationId, noun, action, query, now } = request;
    const { by, to = dateInStockholm(now), from = aYearBefore(to) } = query;
    if (to < from || to > addPeriod(from, mostYears)) {
      throw Problem.of('invalid', rules.figuresSpanFiveYears, {
        field: 'to',
        limit: mostYears,
        received: to,
      });
    }
    const facts = (await figureFacts(table, organisationId, { from, to })).filter(({ bodyId, unitId }) =>
      mayDo({ caller, noun, action, belonging: { bodyId, unitId } }),
    );
    const comparison = compareOperations(facts);
    const figures = {
      total: figuresOf(facts),
      groups: figuresBy(facts, by),
      ...(comparison && { comparison }),
    };
    return { status: 200, json: { from, to, by, ...figures, unitsToCompare } };
  },
});
