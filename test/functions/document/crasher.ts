/** The function ends here, as when Lambda kills it. */
export class Crash extends Error {}

/** Ends the function at its nth call to a store: before the call has an effect, or after. */
export class Crasher {
  #left: number;
  readonly #isAfter: boolean;
  constructor(nth: number, isAfter: boolean) {
    this.#left = nth;
    this.#isAfter = isAfter;
  }

  get hasStruck(): boolean {
    return this.#left <= 0;
  }

  around<Store extends object>(store: Store, calls: readonly string[]): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const method = value.bind(target) as (...args: readonly unknown[]) => Promise<unknown>;
        if (!calls.includes(String(name))) return method;
        return async (...args: readonly unknown[]) => {
          const strikes = --this.#left === 0;
          if (strikes && !this.#isAfter) throw new Crash();
          const result = await method(...args);
          if (strikes) throw new Crash();
          return result;
        };
      },
    });
  }
}
