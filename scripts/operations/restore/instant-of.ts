/**
 * An instant as an operator writes it: in UTC, or with its distance to it.
 * @throws Error when it is none, when its time zone is left open, or when it has not come yet.
 */
export function instantOf(text: string | undefined): Date {
  const instant = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text ?? '') ? (text ?? '') : Number.NaN);
  if (Number.isNaN(instant.getTime())) {
    throw new Error(`--at takes an instant such as 2026-11-22T10:00:00Z, not ${text ?? 'nothing'}.`);
  }
  if (instant.getTime() > Date.now()) throw new Error(`${text} has not come yet.`);
  return instant;
}
