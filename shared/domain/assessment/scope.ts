import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import type { Area, ProgrammeDefinition } from '../programme/definition.ts';
import { freeText } from '../text.ts';

/** How much of the programme the assessment covers. */
export const Scope = z.object({
  kind: z.enum(['full', 'partial', 'onCause']),
  areaIds: z.array(LocalId).check(z.minLength(1)),
  /** Why not all of it. */
  reason: z.optional(freeText(1000)),
});
export type Scope = z.infer<typeof Scope>;

/** A full scope names no areas: they follow from the programme and the unit's form of care. */
export const ScopeToOpen = z.strictObject({
  kind: Scope.shape.kind,
  areaIds: z.optional(z.array(LocalId).check(z.maxLength(60))),
  reason: z.optional(freeText(1000)),
});
export type ScopeToOpen = z.infer<typeof ScopeToOpen>;

/** The areas that apply to a form of care, in the programme's order. */
export const areasFor = ({ areas }: ProgrammeDefinition, form: string): readonly Area[] =>
  areas.filter(({ notApplicableTo }) => !notApplicableTo.includes(form));
