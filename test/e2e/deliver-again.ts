import { expect } from 'vitest';
import type { ArrivedEvent } from '#local/bus/event-bus.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { reactionsOfTemplate, sqsEventOf } from './reactions.ts';
import { changesBetween, tableAtRest } from './table-items.ts';

/**
 * Delivers events once more to every reaction of the template that listens to them (or to those of one noun) and expects
 * that nothing at all comes of it. Answers who heard something.
 */
export const deliverAgain = async (
  stack: LocalStack,
  events: readonly ArrivedEvent[],
  { noun = '' }: { noun?: string } = {},
): Promise<Set<string>> => {
  const before = await tableAtRest(stack);
  const mails = stack.mails().length;
  const known = stack.events().length;
  const hearers = new Set<string>();
  const reactions = await reactionsOfTemplate();
  for (const { name, listensTo } of reactions.filter((one) => one.name.includes(`-${noun}`))) {
    const heard = events.filter(listensTo);
    if (heard.length > 0) hearers.add(name);
    for (let start = 0; start < heard.length; start += 10) {
      const result = await stack.invoke(name, sqsEventOf(heard.slice(start, start + 10)));
      expect([name, result]).toEqual([name, { resultJson: '{"batchItemFailures":[]}' }]);
    }
    expect([name, changesBetween(before, await tableAtRest(stack))]).toEqual([name, []]);
  }
  expect(stack.events()).toHaveLength(known);
  expect(stack.mails()).toHaveLength(mails);
  return hearers;
};
