import type { Context } from 'aws-lambda';

/** Answers whether there is time to begin something more: the last fifth of the function's time is kept for ending well. */
export const timeBudget = (context: Pick<Context, 'getRemainingTimeInMillis'>): (() => boolean) => {
  const kept = context.getRemainingTimeInMillis() * 0.2;
  return () => context.getRemainingTimeInMillis() > kept;
};
