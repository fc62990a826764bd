import { syncBuiltinESMExports } from 'node:module';
import { type Clock, install } from '@sinonjs/fake-timers';

const realSetImmediate = setImmediate;
const realSetTimeout = setTimeout;

/** How long nothing may happen in real time before it is a function's own end that is waited for. */
const patienceMilliseconds = 2_000;
/** Retries pause and clients give up within this. */
const nearMilliseconds = 12_000;
/** So many turns of the event loop without a sign of life, and the next pause is over. */
const nearRounds = 3;

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    realSetImmediate(resolve);
  });

/** Time that stands still until it is moved: dates and timers of this process follow it while a world is there. */
export class VirtualTime {
  readonly #clock: Clock;
  #stirredAt = 0;

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

  /** Something real happens: the patience with it begins anew. */
  stir(): void {
    this.#stirredAt = performance.now();
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
    const deadline = setTimeout(() => {
      isLate = true;
    }, timeoutSeconds * 1000);
    try {
      this.stir();
      for (let idleRounds = 0; !isLate; idleRounds++) {
        const stirredAt = this.#stirredAt;
        await Promise.race([settled, aMoment()]);
        if (isSettled) return await promise;
        await aMoment();
        if (isSettled) return await promise;
        if (this.#stirredAt !== stirredAt) idleRounds = 0;
        if (this.#mayMove(idleRounds)) {
          await this.#clock.nextAsync();
          this.stir();
          idleRounds = 0;
        } else if (idleRounds > nearRounds) await new Promise((resolve) => realSetTimeout(resolve, 1));
      }
      throw late();
    } finally {
      clearTimeout(deadline);
    }
  }

  /** A pause or a client's timeout may end at once; what guards a whole call waits until nothing real is under way. */
  #mayMove(idleRounds: number): boolean {
    const timers = [
      ...(Reflect.get(this.#clock, 'timers') as Map<unknown, { readonly callAt: number }>).values(),
    ];
    const next = Math.min(...timers.map(({ callAt }) => callAt));
    if (next - this.now() <= nearMilliseconds) return idleRounds >= nearRounds;
    return performance.now() - this.#stirredAt > patienceMilliseconds;
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
