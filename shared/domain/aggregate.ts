import type {
  BodyId,
  CalendarDate,
  Instant,
  OrganisationId,
  PersonRef,
  UnitId,
} from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import type { AgendaEntry } from './agenda.ts';
import type { FigureFact } from './figures.ts';

/** A person's part in a record. `waitsFor` says that the next step is theirs: it shows in GET tasks and starts a mail. */
export interface Involvement {
  readonly person: PersonRef;
  readonly waitsFor?: { readonly task: string; readonly dueOn?: CalendarDate };
}

/** Which bodies of an organisation take part in a collaboration: a body that does not finds nothing of it. */
export interface PartyBodies {
  readonly bodyIds: readonly BodyId[];
  /** Another body of the organisation is asked to join: whoever may say yes sees what it is asked. */
  readonly isInvited: boolean;
}

/** Gives another organisation a way to this record, as long as it stands in the state (design §5.5). */
export interface Share {
  readonly organisationId: OrganisationId;
  readonly relation: 'unitProvider' | 'party';
  /** Of a collaboration: for which bodies. */
  readonly party?: PartyBodies;
}

/** Which body and unit a record belongs to: what a membership is held against. */
export interface Belonging {
  readonly bodyId?: BodyId;
  readonly unitId?: UnitId;
}

/** One row in a list: codes, dates and the title that people know it by; no findings. */
export type Summary = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/**
 * What the store must know of one kind of record. All of it is derived from the state alone, so that no
 * decision can forget its alarm, its shares or whom it waits for: the store compares before and after.
 */
export interface AggregateRules<State> {
  readonly noun: Noun;
  /** The kind of record within the room, in kebab-case: `unit` and `agreement` live in `organisation`. */
  readonly kind: string;
  readonly schemaVersion: number;
  /** Lifts a state stored under an older schemaVersion; absent while there is only one. */
  readonly upcast?: (stored: unknown, schemaVersion: number) => State;
  readonly belongsTo: (state: State) => Belonging;
  readonly summary: (state: State) => Summary;
  /** The record's one alarm: the earliest of its deadlines, reminders and ladder steps. */
  readonly wakeAt: (state: State) => Instant | undefined;
  readonly involved: (state: State) => readonly Involvement[];
  /** What of it is due or planned on a day; absent: nothing ever is. */
  readonly agenda?: (state: State) => readonly AgendaEntry[];
  /** What of it counts in the figures of programmes, areas and units. */
  readonly figures?: (state: State) => FigureFact | undefined;
  readonly sharedWith: (state: State) => readonly Share[];
  /** The texts people wrote; when one of them changes, the version before it is kept for good. */
  readonly texts: (state: State) => unknown;
  /**
   * For records that many people edit: the map in the state that is stored as one item per entry, each with
   * its own ETag, so that two officers in two areas do not collide.
   */
  readonly partsKey?: keyof State & string;
  /** Big keys of the state that seldom change, such as a pinned programme: stored as items of their own, written only when they change. */
  readonly apart?: readonly (keyof State & string)[];
}
