import type { EventDraft } from '#events/catalogue.ts';
import type { BodyId, Instant, OrganisationId, PersonId } from '#events/identifiers.ts';
import { Refusal } from './refusal.ts';

/** Who acts, for whom: a person on behalf of an organisation, or one of our own functions. */
export type Actor =
  | { readonly personId: PersonId; readonly organisationId: OrganisationId; readonly bodyId?: BodyId }
  | { readonly system: string; readonly organisationId: OrganisationId };

/** What a decision may know beside the state and the command. */
export interface Circumstances {
  readonly now: Instant;
  readonly actor: Actor;
}

/** What was decided: the new state and what happened. At least one event: what leaves no trace is not a change. */
export interface Accepted<State> {
  readonly state: State;
  readonly events: readonly [EventDraft, ...EventDraft[]];
}

/**
 * A pure rule: `(state, command, circumstances) → Decision`. `undefined` means the command is already done
 * and nothing changes (a reaction delivered twice).
 */
export type Decision<State> = Accepted<State> | Refusal | undefined;

export const isRefused = <State>(decision: Decision<State>): decision is Refusal =>
  decision instanceof Refusal;

/** The person who acts, or undefined when a function does. */
export const personOf = (actor: Actor): PersonId | undefined =>
  'personId' in actor ? actor.personId : undefined;
