/** The names of the fields whose value a change replaces by another; both are plain JSON. */
export const changedFields = <Details extends object>(
  before: Details,
  changes: Partial<Details>,
): (keyof Details & string)[] =>
  (Object.keys(changes) as (keyof Details & string)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(changes[field]),
  );
