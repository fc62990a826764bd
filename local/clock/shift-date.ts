/**
 * Makes `new Date()`, `Date()` and `Date.now()` of this thread answer with the stack's shifted time.
 * Timers, abort signals and `performance` stay real.
 */
export function shiftDate(offset: Float64Array): void {
  const RealDate = Date;
  const now = () => RealDate.now() + (offset[0] ?? 0);
  const ShiftedDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, parameters, newTarget) =>
      Reflect.construct(
        target,
        parameters.length === 0 ? [now()] : parameters,
        newTarget === ShiftedDate ? target : newTarget,
      ) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  // Libraries copy dates with `new date.constructor(value)`.
  RealDate.prototype.constructor = ShiftedDate;
  globalThis.Date = ShiftedDate;
}
