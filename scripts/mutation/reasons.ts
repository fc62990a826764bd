import type { Survivor } from './scores.ts';

/** Why changes are left unnoticed: a reason, and the changes it is the reason for (`Survivor.change`). */
export type Reasons = Readonly<Record<string, readonly string[]>>;

export interface Explained {
  readonly unexplained: readonly Survivor[];
  /** How many a reason is given for. */
  readonly explained: number;
  /** Changes with a reason, though a test notices them by now or the code is gone. */
  readonly outdated: readonly string[];
}

/** Each survivor should have a reason, and each reason its survivor; a change that stands several times in a file needs its reason once. */
export const explain = (survivors: readonly Survivor[], reasons: readonly Reasons[]): Explained => {
  const changes = reasons.flatMap((byReason) => Object.values(byReason).flat());
  const [known, alive] = [new Set(changes), new Set(survivors.map(({ change }) => change))];
  const unexplained = survivors.filter(({ change }) => !known.has(change));
  return {
    unexplained,
    explained: survivors.length - unexplained.length,
    outdated: changes.filter((change) => !alive.has(change)),
  };
};
