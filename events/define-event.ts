import type * as z from 'zod/mini';
import type { Noun } from './nouns.ts';

/** One event of the vocabulary: a past fact, with the schema of its data, what it means and examples. */
export interface EventDefinition<Name extends string = string, Data extends z.ZodMiniType = z.ZodMiniType> {
  readonly name: Name;
  readonly noun: Noun;
  /** Major version; a breaking change makes a new one and an upcaster for the stored ones. */
  readonly version: number;
  /** One paragraph: what happened, who caused it, what follows. */
  readonly meaning: string;
  /** Ids, codes, statuses, names of changed fields and dates: never free text (design §5.1). */
  readonly data: Data;
  readonly example: z.input<Data>;
  /** Data that must not pass, each with the reason. */
  readonly refused: readonly { readonly why: string; readonly data: unknown }[];
}

/** Declares an event; the catalogue collects them. */
export const defineEvent = <const Name extends string, Data extends z.ZodMiniType>(
  definition: EventDefinition<Name, Data>,
): EventDefinition<Name, Data> => definition;
