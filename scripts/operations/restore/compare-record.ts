import { isSameJson } from '#shared/domain/same-json.ts';
import { type Key, type RecordRef, recordPartition, STATE, VERSION } from '#shared/storage/keys.ts';
import type { Condition, Item, Write } from '#shared/storage/table.ts';
import type { AnyStore } from './every-store.ts';
import {
  headOf,
  isDerived,
  isEvent,
  numberOf,
  type Reading,
  type RecordImage,
  readWhole,
} from './record-image.ts';

/** What was found out about a record, beside its copy of the instant. */
export type Verdict =
  /** As it was, or worked on since; nothing is to be done. */
  | 'whole'
  /** Something of it is gone or not as it was: it gets it back. */
  | 'damaged'
  /** Worked on since, and whole: only its history, or what follows from its state, gets something back. */
  | 'history damaged'
  /** Worked on since, and its state is not whole: the copy is too old to be put in its place. */
  | 'for a person'
  /** Gone, and a disposal list says that it was to go. */
  | 'disposed of'
  /** Not whole in the copy either: choose an earlier instant. */
  | 'damaged in the copy';

/** A record in both tables. */
export interface Compared {
  readonly ref: RecordRef;
  readonly store: AnyStore;
  readonly copy: RecordImage;
  readonly living: RecordImage;
  /** What each table has where the state of either leads to, outside of the record's partition. */
  readonly elsewhere: { readonly copy: readonly Item[]; readonly living: readonly Item[] };
  /** Whether a disposal that was carried out names it. */
  readonly isDisposed: boolean;
  /** Expired since: in seconds, as items say it. */
  readonly nowSeconds: number;
}

/** What is to be written, and the head that holds other writers off meanwhile. */
export interface RecordPlan {
  readonly ref: RecordRef;
  readonly verdict: Verdict;
  readonly why?: string;
  readonly writes: readonly Write[];
  /** Written with each transaction, so that whoever works on the record meanwhile is not overwritten. */
  readonly guard?: { readonly put: Item; readonly when?: Condition };
}

const address = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
const byAddress = (items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [address(item), item]));

const withoutOutbox = ({ unpublishedSince, ...item }: Item): Item => item;

/** An event that has gone to the bus must not go there again: it waits for it only where it still does. */
const eventAgain = (copy: Item, living: Item | undefined): Item =>
  living === undefined || living['unpublishedSince'] !== undefined ? copy : withoutOutbox(copy);

const isSame = (copy: Item, living: Item | undefined): boolean =>
  living !== undefined &&
  (isEvent(copy) ? isSameJson(withoutOutbox(copy), withoutOutbox(living)) : isSameJson(copy, living));

/**
 * The writes that make what is there what should be there. A damaged state may lead to where another record's item
 * lies: what names this one neither now nor in the copy is left alone.
 */
const difference = (
  { ref, copy, elsewhere }: Compared,
  should: readonly Item[],
  is: readonly Item[],
): Write[] => {
  const [wanted, present] = [byAddress(should), byAddress(is)];
  const were = byAddress([...copy.own, ...copy.beside, ...copy.alarms, ...elsewhere.copy]);
  const isOwn = (item: Item | undefined) => item !== undefined && JSON.stringify(item).includes(ref.id);
  const put = [...wanted].filter(([at, item]) => {
    const found = present.get(at);
    return !isSame(item, found) && (found === undefined || isOwn(found) || isOwn(were.get(at)));
  });
  const gone = [...present].filter(([at, item]) => !wanted.has(at) && (isOwn(item) || isOwn(were.get(at))));
  return [
    ...put.map(([at, item]) => ({ put: isEvent(item) ? eventAgain(item, present.get(at)) : item })),
    ...gone.map(([, { pk, sk }]) => ({ remove: { pk, sk } })),
  ];
};

const isExpired = (item: Item, nowSeconds: number): boolean =>
  typeof item['expiresAt'] === 'number' && item['expiresAt'] <= nowSeconds;

const conditionOn = (head: Item | undefined): Condition | undefined => {
  if (head === undefined) return 'absent';
  const sequence = head['sequence'];
  // Without a number nobody else could write either.
  return typeof sequence === 'number' ? { attribute: 'sequence', equals: sequence } : undefined;
};

/** The record as it was: nobody has worked on it since. */
const asInCopy = (compared: Compared): Pick<RecordPlan, 'writes' | 'guard'> => {
  const { ref, copy, living, elsewhere, nowSeconds } = compared;
  const isReadLog = ref.kind === 'document';
  const should = [
    ...copy.own,
    ...copy.beside.filter((item) => !isExpired(item, nowSeconds)),
    ...copy.alarms,
    ...elsewhere.copy,
  ];
  // Who read a document after the instant has read it.
  const beside = isReadLog ? copyAt(living.beside, copy.beside) : living.beside;
  const is = [...living.own, ...beside, ...living.alarms, ...elsewhere.living];
  const [head, found] = [headOf(copy.own), headOf(living.own)];
  if (head === undefined) return { writes: [] };
  const when = conditionOn(found);
  const writes = difference(compared, should, is);
  const isHead = (write: Write) =>
    'put' in write && write.put.sk === STATE && write.put.pk === recordPartition(ref);
  return {
    writes: writes.filter((write) => !isHead(write)),
    ...(writes.length > 0 && { guard: { put: head, ...(when && { when }) } }),
  };
};

/** Those of the items that have a counterpart. */
const copyAt = (items: readonly Item[], counterparts: readonly Item[]): readonly Item[] => {
  const known = byAddress(counterparts);
  return items.filter((item) => known.has(address(item)));
};

/** What never changes once it is written: events and earlier texts. */
const isForGood = (item: Item): boolean => isEvent(item) || item.sk.startsWith(VERSION);

/** Worked on since: what never changes comes from the copy, and what follows from the state from the state as it is. */
const asItIs = (
  compared: Compared,
  reading: Reading & { fault?: undefined },
): Pick<RecordPlan, 'writes' | 'guard'> => {
  const { ref, copy, living, elsewhere, nowSeconds } = compared;
  const head = headOf(living.own);
  if (head === undefined) return { writes: [] };
  const kept = copy.own.filter(isForGood);
  const readLog = ref.kind === 'document' ? copy.beside.filter((item) => !isExpired(item, nowSeconds)) : [];
  const should = [...kept, ...readLog, ...reading.derived];
  const is = [
    ...copyAt(living.own, should),
    ...living.own.filter(isDerived),
    ...copyAt(living.beside, readLog),
    ...living.alarms,
    ...elsewhere.living,
  ];
  const writes = difference(compared, should, is);
  const when = { attribute: 'sequence', equals: reading.stored.sequence };
  return { writes, ...(writes.length > 0 && { guard: { put: head, when } }) };
};

/** Holds a record against its copy, and says what is to be written. Pure: what it is given decides. */
export function compareRecord(compared: Compared): RecordPlan {
  const { ref, store, copy, living, isDisposed } = compared;
  if (copy.reading.fault !== undefined) {
    return living.reading.fault === undefined
      ? { ref, verdict: 'whole', writes: [] }
      : { ref, verdict: 'damaged in the copy', why: copy.reading.fault, writes: [] };
  }
  const { sequence } = copy.reading.stored;
  const head = headOf(living.own);
  const isNewer =
    Number(head?.['sequence'] ?? 0) > sequence ||
    living.own.some((item) => isEvent(item) && numberOf(item) > sequence);
  if (isNewer) {
    // Whether it is whole is seen with its history mended.
    const mended = byAddress([...living.own, ...copy.own.filter(isForGood)]);
    const reading = readWhole(store, ref, [...mended.values()]);
    if (reading.fault !== undefined) return { ref, verdict: 'for a person', why: reading.fault, writes: [] };
    const plan = asItIs(compared, reading);
    return { ref, verdict: plan.guard ? 'history damaged' : 'whole', ...plan };
  }
  if (isDisposed && head === undefined) return { ref, verdict: 'disposed of', writes: [] };
  const plan = asInCopy(compared);
  return { ref, verdict: plan.guard ? 'damaged' : 'whole', ...plan };
}
