import { syncBuiltinESMExports } from 'node:module';
import { type Clock, install } from '@sinonjs/fake-timers';

const realSetImmediate = setImmediate;
const realSetTimeout = setTimeout;

/** How long nothing may happen in real time before only a deadline is left to wait for. */
const patienceMilliseconds = 250;

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    realSetImmediate(resolve);
  });

/** Time that stands still until it is moved: dates and timers of this process follow it while a world is there. */
export class VirtualTime {
  readonly #clock: Clock;
  #deadlines = 0;

  /** Begins at an instant, in milliseconds since 1970. */
  constructor(startMilliseconds: number) {
    this.#clock = install({
      now: startMilliseconds,
      toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
      ignoreMissingTimers: true,
    });
    // Whoever has imported a timer by its name holds a binding that must follow.
    syncBuiltinESMExports();
  }

  now(): number {
    return this.#clock.now;
  }

  /** Moves to a later instant; timers on the way are fired. An instant already passed changes nothing. */
  async advanceTo(milliseconds: number): Promise<void> {
    if (milliseconds <= this.#clock.now) return;
    if (this.#clock.countTimers() > 0) await this.#clock.tickAsync(milliseconds - this.#clock.now);
    else this.#clock.setSystemTime(milliseconds);
  }

  /**
   * Waits for a promise that must settle within so many seconds of virtual time. Only when nothing else can happen
   * does time move, to the next timer: a retry's pause or a timeout takes no real time.
   */
  async settle<Result>(promise: Promise<Result>, { timeoutSeconds, late }: Deadline): Promise<Result> {
    let isSettled = false;
    const settled = promise.then(
      () => {
        isSettled = true;
      },
      () => {
        isSettled = true;
      },
    );
    let isLate = false;
    this.#deadlines += 1;
    const deadline = setTimeout(() => {
      isLate = true;
    }, timeoutSeconds * 1000);
    try {
      for (let idleSince = performance.now(); !isLate; ) {
        await Promise.race([settled, aMoment()]);
        if (isSettled) return await promise;
        await aMoment();
        if (isSettled) return await promise;
        const isOnlyDeadline = this.#clock.countTimers() <= this.#deadlines;
        if (isOnlyDeadline && performance.now() - idleSince < patienceMilliseconds) {
          // Something real is under way, such as a file that is read.
          await new Promise((resolve) => realSetTimeout(resolve, 1));
          continue;
        }
        await this.#clock.nextAsync();
        idleSince = performance.now();
      }
      throw late();
    } finally {
      this.#deadlines -= 1;
      clearTimeout(deadline);
    }
  }

  /** Gives dates and timers back. */
  end(): void {
    this.#clock.uninstall();
    syncBuiltinESMExports();
  }
}

export interface Deadline {
  readonly timeoutSeconds: number;
  /** What is thrown when the time is up. */
  readonly late: () => Error;
}
