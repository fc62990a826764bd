/** A row of a table; numbers are written as they come. */
export type Row = readonly (string | number)[];

/** A Markdown table; columns after the first are right-aligned. */
export const table = (head: readonly string[], rows: readonly Row[]): string => {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_name, index) => (index === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
};

/** So many significant digits, never in exponents. */
export const digits = (value: number, count = 3): string => {
  if (value === 0) return '0';
  const decimals = Math.max(0, count - 1 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(decimals, 8));
};

/** `reached`, or `not reached`: in words, since colour alone tells not everyone. */
export const goal = (isReached: boolean): string => (isReached ? 'reached' : '**not reached**');
