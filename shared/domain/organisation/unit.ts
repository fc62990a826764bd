import * as z from 'zod/mini';
import { BodyId, CalendarDate, OrganisationId, UnitId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { freeText } from '../text.ts';
import { FollowedUnit } from './followed-unit.ts';
import { UnitRisk } from './unit-risk.ts';

/** What is known of a unit and may change. */
export const UnitDetails = z.object({
  bodyId: BodyId,
  name: FollowedUnit.shape.name,
  form: FollowedUnit.shape.form,
  operation: FollowedUnit.shape.operation,
  providerId: FollowedUnit.shape.providerId,
  manager: FollowedUnit.shape.manager,
  /** A unit whose place must not be found out, such as a shelter: its address is shown nowhere. */
  isProtected: z.boolean(),
  address: z.optional(freeText(300)),
  isFictional: z.boolean(),
});
export type UnitDetails = z.infer<typeof UnitDetails>;

/** A unit, kept by the authority that follows it up. */
export const Unit = z.object({
  ...UnitDetails.shape,
  unitId: UnitId,
  organisationId: OrganisationId,
  isActive: z.boolean(),
  closedOn: z.optional(CalendarDate),
  risk: z.optional(UnitRisk),
});
export type Unit = z.infer<typeof Unit>;

/** The unit as a follow-up pins it when it opens. */
export const followUnit = ({
  unitId,
  name,
  form,
  operation,
  providerId,
  manager,
  isFictional,
}: Unit): FollowedUnit => ({ unitId, name, form, operation, providerId, manager, isFictional });

/** The unit as it is shown: a protected unit's address to nobody, its risk level only to those who judge risks. */
export const shownUnit = (
  { address, risk, ...unit }: Unit,
  { readsRisk = false }: { readonly readsRisk?: boolean } = {},
): Unit => ({
  ...unit,
  ...(address !== undefined && !unit.isProtected && { address }),
  ...(risk !== undefined && readsRisk && { risk }),
});

export const unitRules: AggregateRules<Unit> = {
  noun: 'organisation',
  kind: 'unit',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unitId }) => ({ bodyId, unitId }),
  summary: ({ name, form, operation, providerId, bodyId, unitId, isActive, isFictional }) => ({
    name,
    form,
    operation,
    providerId,
    bodyId,
    unitId,
    isActive,
    isFictional,
  }),
  wakeAt: () => undefined,
  involved: ({ manager, isActive }) => (isActive ? [{ person: manager }] : []),
  sharedWith: ({ organisationId, providerId }) =>
    providerId === organisationId ? [] : [{ organisationId: providerId, relation: 'unitProvider' }],
  texts: ({ name, form, address, risk }) => ({ name, form, address, risk: risk?.motive }),
};
