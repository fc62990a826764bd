import type { PersonRef } from '#events/identifiers.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import {
  AGENDA,
  agendaKey,
  agendaPartition,
  agendaPlace,
  alarmKey,
  figuresKey,
  figuresPartition,
  involvementKey,
  listPartition,
  ownAgendaPartition,
  partKey,
  personPartition,
  type RecordRef,
  recordPartition,
  shareKey,
  stateKey,
  unitPartition,
} from './keys.ts';
import type { Item } from './table.ts';

/** A record as it was read: the state, and the sequence of its last event, which is its version. */
export interface Stored<State> {
  readonly ref: RecordRef;
  readonly sequence: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** When its last events were handed to the table, later than those before them: their place in the feed. */
  readonly savedAt?: string;
  readonly state: State;
}

const isFirst = ({ personId }: PersonRef, index: number, all: readonly PersonRef[]): boolean =>
  all.findIndex((other) => other.personId === personId) === index;

type Fields = Readonly<Record<string, unknown>>;

/** A list's row: the summary with the id and what rights are held against. */
const rowOf = <State>(rules: AggregateRules<State>, { ref, state }: Stored<State>) => ({
  ...rules.summary(state),
  ...rules.belongsTo(state),
  id: ref.id,
});

/** The items that hold the state itself: the head, each part and each key kept apart. */
export const stateItems = <State>(rules: AggregateRules<State>, stored: Stored<State>): readonly Item[] => {
  const { ref, sequence, createdAt, updatedAt, savedAt } = stored;
  const state = stored.state as Fields;
  const partsKey = rules.partsKey;
  const parts = partsKey === undefined ? {} : (state[partsKey] as Fields);
  const apart = (rules.apart ?? []).filter((key) => state[key] !== undefined);
  const head = Object.fromEntries(
    Object.entries(state).filter(([key]) => key !== partsKey && !(apart as readonly string[]).includes(key)),
  );
  const { unitId } = rules.belongsTo(stored.state);
  const byUnit = unitId !== undefined && {
    unitPk: unitPartition(ref.organisationId, unitId),
    unitSk: `${ref.kind}#${createdAt}#${ref.id}`,
  };
  return [
    {
      ...stateKey(ref),
      kind: 'state',
      schemaVersion: rules.schemaVersion,
      sequence,
      createdAt,
      updatedAt,
      savedAt,
      state: head,
      partNames: Object.keys(parts),
      apartNames: apart,
      summary: rowOf(rules, stored),
      listPk: listPartition(ref.organisationId, ref.kind),
      listSk: `${createdAt}#${ref.id}`,
      ...byUnit,
    },
    ...Object.entries(parts).map(([name, value]) => ({
      ...partKey(ref, `${partsKey}#${name}`),
      kind: 'part',
      value,
    })),
    ...apart.map((key) => ({ ...partKey(ref, key), kind: 'part', value: state[key] })),
  ];
};

/**
 * A state as today's rules know it.
 * @throws Error when it is of a version that they can't read.
 */
export const currentState = <State>(
  rules: AggregateRules<State>,
  {
    state,
    schemaVersion,
    of,
  }: { readonly state: unknown; readonly schemaVersion: number; readonly of: string },
): State => {
  if (schemaVersion === rules.schemaVersion) return state as State;
  if (rules.upcast === undefined)
    throw new Error(`${of} is stored as version ${schemaVersion}, which this code can't read`);
  return rules.upcast(state, schemaVersion);
};

/**
 * Puts a record together from its items.
 * @throws Error when a part that the head names is missing: the record is damaged and must not be guessed.
 */
export const fromStateItems = <State>(
  rules: AggregateRules<State>,
  ref: RecordRef,
  items: readonly Item[],
): Stored<State> | undefined => {
  const head = items.find(({ sk }) => sk === stateKey(ref).sk);
  if (head === undefined) return undefined;
  const valueOf = (part: string): unknown => {
    const item = items.find(({ sk }) => sk === partKey(ref, part).sk);
    if (item === undefined) throw new Error(`${ref.kind} ${ref.id} lacks its part ${part}`);
    return item['value'];
  };
  const partNames = head['partNames'] as readonly string[];
  const apartNames = head['apartNames'] as readonly string[];
  const state = {
    ...(head['state'] as Fields),
    ...Object.fromEntries(apartNames.map((key) => [key, valueOf(key)])),
    ...(rules.partsKey && {
      [rules.partsKey]: Object.fromEntries(
        partNames.map((name) => [name, valueOf(`${rules.partsKey}#${name}`)]),
      ),
    }),
  };
  const schemaVersion = head['schemaVersion'] as number;
  return {
    ref,
    sequence: head['sequence'] as number,
    createdAt: head['createdAt'] as string,
    updatedAt: head['updatedAt'] as string,
    savedAt: head['savedAt'] as string,
    state: currentState(rules, { state, schemaVersion, of: `${ref.kind} ${ref.id}` }),
  };
};

/** The items of what is due or planned: one in the organisation's agenda and the unit's, and one in each person's. */
const agendaItems = <State>(rules: AggregateRules<State>, { ref, state }: Stored<State>): readonly Item[] => {
  const { unitId, bodyId } = rules.belongsTo(state);
  const { title, isFictional } = rules.summary(state);
  const where = { organisationId: ref.organisationId, noun: rules.noun, recordKind: ref.kind, id: ref.id };
  return (rules.agenda?.(state) ?? []).flatMap(({ people, ...entry }): Item[] => {
    const place = agendaPlace(ref, entry);
    const summary = { ...where, bodyId, unitId, title, isFictional, ...entry };
    return [
      {
        ...agendaKey(ref, entry.key),
        kind: 'agenda',
        listPk: agendaPartition(ref.organisationId),
        listSk: place,
        ...(unitId && {
          unitPk: unitPartition(ref.organisationId, unitId),
          unitSk: `${AGENDA}${place}`,
        }),
        summary,
      },
      ...people.filter(isFirst).map((person) => ({
        ...agendaKey(ref, entry.key, person),
        kind: 'agenda',
        listPk: ownAgendaPartition(person),
        listSk: place,
        summary,
      })),
    ];
  });
};

/** What the record adds to the figures, at most one item. */
const figuresItems = <State>(
  rules: AggregateRules<State>,
  { ref, state }: Stored<State>,
): readonly Item[] => {
  const fact = rules.figures?.(state);
  if (fact === undefined) return [];
  const listPk = figuresPartition(ref.organisationId);
  const listSk = `${fact.on}#${recordPartition(ref)}`;
  return [{ ...figuresKey(ref), kind: 'figures', listPk, listSk, summary: fact }];
};

/** The items that follow from the state: its alarm, the people who have a part in it, and its shares. */
export const derivedItems = <State>(rules: AggregateRules<State>, stored: Stored<State>): readonly Item[] => {
  const { ref, state } = stored;
  const summary = rowOf(rules, stored);
  const wakeAt = rules.wakeAt(state);
  const where = { organisationId: ref.organisationId, noun: rules.noun, recordKind: ref.kind, id: ref.id };
  const alarms = wakeAt === undefined ? [] : [{ ...alarmKey(ref, wakeAt), kind: 'alarm', ...where, wakeAt }];
  const people = rules.involved(state).map(({ person, waitsFor }) => ({
    ...involvementKey(ref, person),
    kind: 'involvement',
    listPk: personPartition(person),
    listSk: waitsFor
      ? `waiting#${waitsFor.dueOn ?? '9999-12-31'}#${ref.kind}#${ref.id}`
      : `involved#${ref.kind}#${ref.id}`,
    summary: { ...summary, ...where, ...waitsFor },
  }));
  const shares = rules.sharedWith(state).map(({ organisationId, relation, party }) => ({
    ...shareKey(organisationId, ref.kind, ref.id),
    kind: 'share',
    ownerId: ref.organisationId,
    relation,
    ...(party && { party }),
    unitId: rules.belongsTo(state).unitId,
    summary,
  }));
  return [...alarms, ...people, ...shares, ...agendaItems(rules, stored), ...figuresItems(rules, stored)];
};
