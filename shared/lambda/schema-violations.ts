import type * as z from 'zod/mini';
import { holdsPersonalNumber } from '#events/personal-number.ts';
import type { Rule, Violation } from '#shared/domain/refusal.ts';
import { textRules } from '#shared/domain/text.ts';
import { requestRules } from './request-rules.ts';

type Issue = z.core.$ZodIssue;

const customRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.values(textRules).map((rule) => [rule.code, rule]),
);

const pointer = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What lies at a path of the received value. */
const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((found, step) => (found as Record<PropertyKey, unknown> | undefined)?.[step], value);

/** Short scalars help the caller; longer texts could be about people and are never echoed. */
const echo = (value: unknown): { received?: string | number } => {
  if (typeof value === 'number') return { received: value };
  if (typeof value === 'boolean') return { received: String(value) };
  if (typeof value !== 'string') return {};
  const isSafe = value.length <= 60 && value.isWellFormed() && !holdsPersonalNumber(value);
  return isSafe ? { received: value } : { received: `${value.length} characters` };
};

const violationsOf = (issue: Issue, received: unknown): Violation[] => {
  const field = pointer(issue.path);
  const value = at(received, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ rule: requestRules.unknown, field: pointer([...issue.path, key]) }));
    case 'invalid_type':
      return value === undefined
        ? [{ rule: requestRules.required, field }]
        : [{ rule: requestRules.type, field, limit: issue.expected, ...echo(value) }];
    case 'too_small':
      return [{ rule: requestRules.tooSmall, field, limit: Number(issue.minimum), ...echo(value) }];
    case 'too_big':
      return [{ rule: requestRules.tooBig, field, limit: Number(issue.maximum), ...echo(value) }];
    case 'invalid_value':
      return [
        {
          rule: value === undefined ? requestRules.required : requestRules.oneOf,
          field,
          limit: issue.values.join(', '),
          ...echo(value),
        },
      ];
    case 'invalid_format':
      return [
        {
          rule: requestRules.format,
          field,
          limit: issue.format === 'regex' ? (issue.pattern ?? 'regex') : issue.format,
          ...echo(value),
        },
      ];
    case 'invalid_union':
      return unionViolations(issue, received);
    case 'invalid_element':
    case 'invalid_key':
      return issue.issues.flatMap((inner) =>
        violationsOf({ ...inner, path: [...issue.path, ...inner.path] }, received),
      );
    case 'custom':
      return [{ rule: customRules[String(issue.params?.['rule'])] ?? requestRules.format, field }];
    default:
      return [{ rule: requestRules.format, field, ...echo(value) }];
  }
};

/** Of a union's branches, the one that came closest speaks: the others would only confuse. */
const unionViolations = (issue: z.core.$ZodIssueInvalidUnion, received: unknown): Violation[] => {
  const branches = [...issue.errors].sort((a, b) => a.length - b.length);
  const closest = branches[0] ?? [];
  if (closest.length === 0) {
    const value = at(received, issue.path);
    return [
      {
        rule: value === undefined ? requestRules.required : requestRules.oneOf,
        field: pointer(issue.path),
        ...echo(value),
      },
    ];
  }
  return closest.flatMap((inner) =>
    violationsOf({ ...inner, path: [...issue.path, ...inner.path] }, received),
  );
};

/** Every violation of a schema with its field, rule, limit and, where it is safe, what was received. */
export const schemaViolations = (error: z.core.$ZodError, received: unknown): readonly Violation[] =>
  error.issues.flatMap((issue) => violationsOf(issue, received));
