import * as z from 'zod/mini';
import { BodyId, CalendarDate, DecisionBasisId, LocalId, OrganisationId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { smallGroupLimit } from '../report/small-group-limit.ts';
import { isSameJson } from '../same-json.ts';
import { freeText, nameText } from '../text.ts';
import { basisSentences as rules } from './basis-sentences.ts';
import { UnitInBasis } from './unit-in-basis.ts';

const figure = z.number().check(z.gte(-1e12), z.lte(1e12));

/** One municipality's figure as it is sent in. */
export const SentFigure = z.object({
  /** "Skara", "Riket" */
  of: nameText(80),
  value: figure,
  /** How many answered or are counted, where it is about people. */
  n: z.optional(z.int().check(z.gte(0), z.lte(10_000_000))),
});

/** As it is kept and shown: of a small group there is no figure, since it could point people out. */
export const Figure = z.object({
  of: SentFigure.shape.of,
  value: z.optional(figure),
  n: SentFigure.shape.n,
  isSmallGroup: z.boolean(),
});

const measurementOf = <Of extends z.ZodMiniType>(figureOf: Of) =>
  z.object({
    measurementId: LocalId,
    kind: z.enum(['quality', 'economy']),
    name: nameText(),
    /** "procent", "kronor per brukare" */
    unit: nameText(40),
    source: nameText(),
    measuredOn: CalendarDate,
    figures: z.array(figureOf).check(z.minLength(1), z.maxLength(30)),
  });

export const SentMeasurement = measurementOf(SentFigure);
export type SentMeasurement = z.infer<typeof SentMeasurement>;
export const Measurement = measurementOf(Figure);
export type Measurement = z.infer<typeof Measurement>;

/**
 * What a body gets before one of its meetings.
 *
 *     draft → sent
 */
export const DecisionBasis = z.object({
  decisionBasisId: DecisionBasisId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  meetingOn: CalendarDate,
  status: z.enum(['draft', 'sent']),
  measurements: z.array(Measurement).check(z.maxLength(40)),
  /** What those who prepare it see coming. */
  outlook: z.optional(freeText()),
  /** The follow-ups as they stood when it was sent. */
  sent: z.optional(z.object({ sentOn: CalendarDate, units: z.array(UnitInBasis) })),
});
export type DecisionBasis = z.infer<typeof DecisionBasis>;

export const decisionBasisRules: AggregateRules<DecisionBasis> = {
  noun: 'plan',
  kind: 'decision-basis',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: ({ bodyId, meetingOn, status, sent }) => ({
    bodyId,
    meetingOn,
    status,
    sentOn: sent?.sentOn,
    units: sent?.units.length,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: ({ outlook, measurements }) => ({ outlook, measurements }),
};

/** Begins the basis of one meeting. */
export const beginDecisionBasis = (
  basis: DecisionBasis | undefined,
  begun: Pick<DecisionBasis, 'decisionBasisId' | 'organisationId' | 'bodyId' | 'meetingOn'>,
  { now }: Pick<Circumstances, 'now'>,
): Decision<DecisionBasis> => {
  if (basis !== undefined) return undefined;
  const today = dateInStockholm(now);
  const { decisionBasisId, bodyId, meetingOn } = begun;
  if (meetingOn < today || meetingOn > addPeriod(today, 'P1Y')) {
    return refuse('invalid', rules.meetingAhead, { field: '/meetingOn', limit: today, received: meetingOn });
  }
  return {
    state: { ...begun, status: 'draft', measurements: [] },
    events: [{ name: 'DecisionBasisBegun', data: { decisionBasisId, bodyId, meetingOn } }],
  };
};

/** Leaves the figure of a small group out for good: what is not kept can't be shown by mistake. */
const kept = ({ figures, ...measurement }: SentMeasurement): Measurement => ({
  ...measurement,
  figures: figures.map(({ of, value, n }) => {
    const isSmallGroup = n !== undefined && n < smallGroupLimit;
    return { of, isSmallGroup, ...(!isSmallGroup && { value, ...(n !== undefined && { n }) }) };
  }),
});

/** Writes the outlook and the measurements that stand side by side. */
export const writeDecisionBasis = (
  basis: DecisionBasis,
  {
    outlook,
    measurements: sent,
  }: { readonly outlook?: string | undefined; readonly measurements: readonly SentMeasurement[] },
): Decision<DecisionBasis> => {
  const { decisionBasisId, status } = basis;
  if (status !== 'draft') return refuse('conflict', rules.notSent, { field: '/status', received: status });
  const measurements = sent.map(kept);
  const changed = [
    ...(outlook === basis.outlook ? [] : (['outlook'] as const)),
    ...(isSameJson(measurements, basis.measurements) ? [] : (['measurements'] as const)),
  ];
  if (changed.length === 0) return undefined;
  const { outlook: _, ...rest } = basis;
  return {
    state: { ...rest, ...(outlook !== undefined && { outlook }), measurements },
    events: [{ name: 'DecisionBasisWritten', data: { decisionBasisId, changed } }],
  };
};

/** What is missing before it can be sent, all at once; empty when nothing is. */
export const missingIn = (
  { outlook, measurements }: DecisionBasis,
  units: readonly UnitInBasis[],
): Violation[] => {
  const kinds = new Set(measurements.map(({ kind }) => kind));
  const alone = measurements.findIndex(({ figures }) => figures.length < 2);
  return [
    ...(outlook === undefined ? [{ rule: rules.hasOutlook, field: '/outlook' }] : []),
    ...(kinds.size < 2 ? [{ rule: rules.hasMeasurements, field: '/measurements' }] : []),
    ...(alone >= 0 ? [{ rule: rules.comparesSome, field: `/measurements/${alone}/figures` }] : []),
    ...(units.length === 0 ? [{ rule: rules.hasUnits }] : []),
  ];
};

/** Sends it to the body, once it is complete: it is kept as it read then. */
export const sendDecisionBasis = (
  basis: DecisionBasis,
  { units }: { readonly units: readonly UnitInBasis[] },
  { now }: Pick<Circumstances, 'now'>,
): Decision<DecisionBasis> => {
  const { decisionBasisId, bodyId, meetingOn, status } = basis;
  if (status !== 'draft') return refuse('conflict', rules.notSent, { field: '/status', received: status });
  const violations = missingIn(basis, units);
  if (violations.length > 0) return new Refusal('conflict', violations);
  const toPresent = units.filter(({ presentBy }) => presentBy !== undefined).length;
  return {
    state: { ...basis, status: 'sent', sent: { sentOn: dateInStockholm(now), units: [...units] } },
    events: [
      {
        name: 'DecisionBasisSent',
        data: { decisionBasisId, bodyId, meetingOn, units: units.length, toPresent },
      },
    ],
  };
};
