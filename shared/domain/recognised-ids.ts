/** What is sent to replace a list, and the list it replaces. */
export interface SentList<Sent, Known> {
  readonly sent: readonly Sent[];
  readonly known: readonly Known[];
  readonly idOfSent: (one: Sent) => string | undefined;
  readonly idOfKnown: (one: Known) => string;
  /** Whether both say the same, their ids left aside. */
  readonly isSame: (sent: Sent, known: Known) => boolean;
}

/**
 * The id of each that is sent: its own, or that of a known one which says the same and is named by no other; undefined
 * for what is new. So a list that is sent twice, because the first answer was lost, is the same list (RFC 9110, 9.2.2).
 */
export const recognisedIds = <Sent, Known>({
  sent,
  known,
  idOfSent,
  idOfKnown,
  isSame,
}: SentList<Sent, Known>): readonly (string | undefined)[] => {
  const named = new Set(sent.map(idOfSent));
  const unnamed = known.filter((one) => !named.has(idOfKnown(one)));
  return sent.map((one) => {
    const own = idOfSent(one);
    if (own !== undefined) return own;
    const index = unnamed.findIndex((other) => isSame(one, other));
    const [found] = index < 0 ? [] : unnamed.splice(index, 1);
    return found && idOfKnown(found);
  });
};
