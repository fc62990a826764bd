import * as z from 'zod/mini';

/** A time of day in Stockholm, "13:00". */
const TimeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** When on its day something takes place, and for how long; left out where it takes the day. */
export const Slot = z.strictObject({
  from: TimeOfDay,
  minutes: z.int().check(z.gte(15), z.lte(720)),
});
export type Slot = z.infer<typeof Slot>;
