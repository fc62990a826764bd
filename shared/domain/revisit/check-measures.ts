import type { LocalId } from '#events/identifiers.ts';
import type { Violation } from '../refusal.ts';
import type { RevisitLine } from './revisit-line.ts';
import { revisitSentences as rules } from './rules.ts';

/** Every answer must be of a measure of the line, and none answered twice. */
export const checkMeasures = (
  { measures }: RevisitLine,
  answers: readonly { readonly measureId: LocalId }[],
): Violation[] => {
  const ids = answers.map(({ measureId }) => measureId);
  return ids.flatMap((received, index) => {
    const field = `/measures/${index}/measureId`;
    const isKnown = measures.some(({ measureId }) => measureId === received);
    return [
      ...(isKnown ? [] : [{ rule: rules.measureOfTheLine, field, received }]),
      ...(ids.indexOf(received) === index ? [] : [{ rule: rules.measureIsNamedOnce, field, received }]),
    ];
  });
};
