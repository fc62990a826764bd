interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

const aTurn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

/** So many turns of the event loop with nobody asleep: whoever is still awaited waits for nothing. */
const mostIdleTurns = 1_000;

/** Time that passes only while somebody waits in it: several at once wait side by side, as calls over a network do. */
export class VirtualClock {
  #now: number;
  #sleepers: Sleeper[] = [];
  #outside = 0;

  /** Begins at an instant, in milliseconds since 1970. */
  constructor(startMilliseconds: number) {
    this.#now = startMilliseconds;
  }

  now(): number {
    return this.#now;
  }

  /** Moves to a later instant; an earlier one changes nothing. */
  moveTo(milliseconds: number): void {
    this.#now = Math.max(this.#now, milliseconds);
  }

  /** Waits so long in virtual time; only within `run`. */
  pass(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.#now + milliseconds, wake });
    });
  }

  /** Something real that takes no virtual time: until it is over, time stands. */
  async outside<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#outside += 1;
    try {
      return await work();
    } finally {
      this.#outside -= 1;
    }
  }

  /** Lets time pass until the work is done. @throws Error when it waits for something that never comes. */
  async run<Result>(work: Promise<Result>): Promise<Result> {
    let isSettled = false;
    const settle = () => {
      isSettled = true;
    };
    work.then(settle, settle);
    for (let idleTurns = 0; !isSettled; idleTurns++) {
      await aTurn();
      if (isSettled || this.#outside > 0) idleTurns = 0;
      else if (this.#sleepers.length > 0) {
        this.#wakeNext();
        idleTurns = 0;
      } else if (idleTurns > mostIdleTurns)
        throw new Error('The work waits, and nothing is on its way to it');
    }
    return await work;
  }

  #wakeNext(): void {
    const next = this.#sleepers.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
    const isDue = ({ at }: Sleeper) => at === next;
    const due = this.#sleepers.filter(isDue);
    this.#sleepers = this.#sleepers.filter((sleeper) => !isDue(sleeper));
    this.#now = next;
    for (const { wake } of due) wake();
  }
}
