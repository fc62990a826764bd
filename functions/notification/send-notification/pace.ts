import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one through at a time, each so many milliseconds after the one before; the first at once. */
export const paceOf = (
  intervalMilliseconds: number,
  // Monotonic, so that a clock that is set does not open or close the way.
  now: () => number = () => performance.now(),
): (() => Promise<void>) => {
  let free = Number.NEGATIVE_INFINITY;
  return async () => {
    const start = Math.max(now(), free);
    free = start + intervalMilliseconds;
    const wait = start - now();
    if (wait > 0) await sleep(wait);
  };
};
