/** An EventBridge pattern: every field named must match one of the alternatives listed for it. */
export type EventPattern = { readonly [field: string]: unknown };

type Alternative = string | number | boolean | null | Record<string, unknown>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an event (or a queue or stream record) matches the pattern, by EventBridge's own rules. */
export function matchesEventPattern(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, expected]) => {
    if (field === '$or' && Array.isArray(expected)) {
      return expected.some((branch) => matchesEventPattern(branch as EventPattern, event));
    }
    // An array in the event means: any of its elements may match.
    const candidates = Array.isArray(event) ? event : [event];
    if (isRecord(expected)) {
      return candidates.some((candidate) =>
        matchesEventPattern(expected, isRecord(candidate) ? candidate[field] : undefined),
      );
    }
    if (!Array.isArray(expected)) throw new Error(`The pattern's ${field} must be a list or an object`);
    const values = candidates.flatMap((candidate) => (isRecord(candidate) ? valuesOf(candidate, field) : []));
    return expected.some((alternative: Alternative) => matchesAlternative(alternative, values));
  });
}

function valuesOf(candidate: Record<string, unknown>, field: string): unknown[] {
  if (!(field in candidate)) return [];
  const value = candidate[field];
  return Array.isArray(value) ? value : [value];
}

function matchesAlternative(alternative: Alternative, values: unknown[]): boolean {
  if (!isRecord(alternative)) return values.includes(alternative);
  const [[operator, argument] = []] = Object.entries(alternative);
  if (operator === 'exists') return values.some((value) => !isRecord(value)) === argument;
  if (operator === 'anything-but') {
    const refused = anythingBut(argument);
    return values.some((value) => !refused(value));
  }
  return values.some((value) => matchesOperator(String(operator), argument, value));
}

function anythingBut(argument: unknown): (value: unknown) => boolean {
  if (isRecord(argument)) {
    const [[operator, inner] = []] = Object.entries(argument);
    const options = Array.isArray(inner) ? inner : [inner];
    return (value) => options.some((option) => matchesOperator(String(operator), option, value));
  }
  const options = Array.isArray(argument) ? argument : [argument];
  return (value) => options.includes(value);
}

function matchesOperator(operator: string, argument: unknown, value: unknown): boolean {
  switch (operator) {
    case 'prefix':
    case 'suffix': {
      if (typeof value !== 'string') return false;
      const ignoresCase = isRecord(argument);
      const affix = String(ignoresCase ? argument['equals-ignore-case'] : argument);
      const [text, wanted] = ignoresCase ? [value.toLowerCase(), affix.toLowerCase()] : [value, affix];
      return operator === 'prefix' ? text.startsWith(wanted) : text.endsWith(wanted);
    }
    case 'equals-ignore-case':
      return typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase();
    case 'wildcard':
      return typeof value === 'string' && wildcard(String(argument)).test(value);
    case 'numeric':
      return typeof value === 'number' && matchesNumeric(argument as (string | number)[], value);
    default:
      throw new Error(`The pattern operator ${operator} is not known to the local runner`);
  }
}

const wildcard = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`, 's');

function matchesNumeric(conditions: (string | number)[], value: number): boolean {
  for (let index = 0; index < conditions.length; index += 2) {
    const limit = Number(conditions[index + 1]);
    const holds = {
      '=': value === limit,
      '<': value < limit,
      '<=': value <= limit,
      '>': value > limit,
      '>=': value >= limit,
    }[String(conditions[index])];
    if (holds === undefined) throw new Error(`The numeric operator ${conditions[index]} is not known`);
    if (!holds) return false;
  }
  return true;
}
