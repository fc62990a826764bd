import { setTimeout as sleep } from 'node:timers/promises';
import type { OrganisationId } from '#events/identifiers.ts';
import { type Decision, isRefused } from '#shared/domain/decision.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { type AggregateStore, type Cause, StaleRecord } from './aggregate-store.ts';
import type { Stored } from './record-items.ts';
import { type Write, WriteContention } from './table.ts';

/** What a read found; `stored` is undefined where nothing lies. */
export interface Read<State> {
  readonly stored: Stored<State> | undefined;
}

export interface DecideAndSave<State> {
  readonly store: AggregateStore<State>;
  readonly organisationId: OrganisationId;
  readonly id: string;
  /** The rule; it gets undefined when there is no such record yet. */
  readonly decide: (state: State | undefined) => Decision<State>;
  readonly cause: Cause;
  /** Runs on what was read, at every attempt, before the rule; throws to stop (rights, If-Match). */
  readonly check?: (before: Stored<State> | undefined) => void;
  /** What was found for the first attempt already, to spare the read. */
  readonly read?: Read<State>;
  readonly alongside?: (after: Stored<State>) => readonly Write[];
  /** How often to try when somebody else was faster, each time from what lies there then. */
  readonly attempts?: number;
}

/** What became of a command: saved, already done, or refused by a rule. */
export type Outcome<State> =
  | { readonly kind: 'saved'; readonly stored: Stored<State> }
  | { readonly kind: 'unchanged'; readonly stored: Stored<State> | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Every change of every record: read, let the domain decide, save state and events in one transaction. When
 * someone else was faster it starts over from what lies there now, so a rule never decides on old state.
 * @throws StaleRecord when the conflict outlasts the attempts.
 */
export const decideAndSave = async <State>(command: DecideAndSave<State>): Promise<Outcome<State>> => {
  const { store, organisationId, id, decide, cause, check, alongside, attempts = 5 } = command;
  for (let attempt = 1; ; attempt++) {
    const read = (attempt === 1 && command.read) || { stored: await store.find(organisationId, id) };
    const before = read.stored;
    check?.(before);
    const decision = decide(before?.state);
    if (decision === undefined) return { kind: 'unchanged', stored: before };
    if (isRefused(decision)) return { kind: 'refused', refusal: decision };
    try {
      const ref = { organisationId, kind: store.rules.kind, id };
      const stored = await store.save({ ref, before, decision, cause, ...(alongside && { alongside }) });
      return { kind: 'saved', stored };
    } catch (error) {
      const isConflict = error instanceof StaleRecord || error instanceof WriteContention;
      if (!isConflict || attempt >= attempts) throw error;
      await sleep(10 * 2 ** attempt * Math.random());
    }
  }
};
