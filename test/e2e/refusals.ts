import { expect } from 'vitest';
import type { LocalStack } from '#local/local-stack.ts';
import { type Answer, type Request, send } from './send.ts';
import { changesBetween, type TableItem, tableAtRest } from './table-items.ts';

/** What a refusal must say: the status and, unless there is nothing to name, which rule was broken and where. */
export interface Refused {
  readonly status: number;
  readonly rule?: string;
  readonly field?: string;
}

export const expectProblem = (
  { status, headers, json, text: written }: Answer,
  { status: expected, rule, field }: Refused,
): void => {
  expect({ status, written }).toMatchObject({ status: expected });
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(json).toMatchObject({
    type: expect.stringMatching(/^urn:samsyn:problem:[A-Za-z]+$/),
    title: expect.stringMatching(/\.$/),
    status: expected,
    violations: expect.any(Array),
  });
  if (rule === undefined) return;
  const named = { rule, message: expect.stringMatching(/\.$/), ...(field !== undefined && { field }) };
  expect(json.violations).toContainEqual(expect.objectContaining(named));
};

/** Tries what must be refused, and holds the whole table before against the whole table after. */
export const refusalsOf = (stack: LocalStack) => {
  /** The table as the last refusal left it. */
  let lastSeen: readonly TableItem[] | undefined;

  /** Does something that must change nothing at all. */
  const withoutChange = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const before = lastSeen ?? (await tableAtRest(stack));
    const result = await act();
    lastSeen = await tableAtRest(stack);
    expect(changesBetween(before, lastSeen)).toEqual([]);
    return result;
  };

  /** Sends a request that must change nothing. */
  const sendInVain = (request: Request): Promise<Answer> => withoutChange(() => send(stack, request));

  /** Sends a request that must be answered by a problem. */
  const refuses = async (request: Request, expected: Refused): Promise<Answer> => {
    const answer = await sendInVain(request);
    expectProblem(answer, expected);
    return answer;
  };

  /** The test itself has changed something. */
  const forget = (): void => {
    lastSeen = undefined;
  };

  return { withoutChange, sendInVain, refuses, forget };
};
export type Refusals = ReturnType<typeof refusalsOf>;
