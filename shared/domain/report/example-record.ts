import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  GoodExampleId,
  LocalId,
  OrganisationId,
  PersonRef,
  ReportId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { nameText } from '../text.ts';
import { GoodExample } from './plan-basis.ts';

/** What the unit lets others see of its good example. */
export const ExampleConsent = z.object({
  /** The own municipality, or also the collaborations that the body takes part in. */
  audience: z.enum(['municipality', 'collaborations']),
  /** Whether the unit is named beside it. */
  isUnitNamed: z.boolean(),
});
export type ExampleConsent = z.infer<typeof ExampleConsent>;

/**
 * A good example of a report and whether others may see it.
 *
 *     asked → shared ⇄ withheld
 *        └────────────────↗
 */
export const ExampleRecord = z.object({
  exampleId: GoodExampleId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  reportId: ReportId,
  findingId: LocalId,
  areaId: LocalId,
  areaName: nameText(),
  programmeTitle: nameText(),
  unit: FollowedUnit,
  text: GoodExample.shape.text,
  /** When the report was handed over. */
  foundOn: CalendarDate,
  status: z.enum(['asked', 'shared', 'withheld']),
  consent: z.optional(
    z.object({ ...ExampleConsent.shape, sharedOn: CalendarDate, givenBy: z.optional(PersonRef) }),
  ),
  withheldOn: z.optional(CalendarDate),
});
export type ExampleRecord = z.infer<typeof ExampleRecord>;

/** A good example as the library shows it: only what the unit has agreed to. */
export const LibraryExample = z.object({
  exampleId: GoodExampleId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  areaId: LocalId,
  areaName: z.string(),
  programmeTitle: z.string(),
  /** The form of care: "hemtjänst". */
  form: z.string(),
  unitName: z.optional(z.string()),
  isFictional: z.boolean(),
  text: GoodExample.shape.text,
  sharedOn: CalendarDate,
  audience: ExampleConsent.shape.audience,
});
export type LibraryExample = z.infer<typeof LibraryExample>;

/** What the library shows of it; undefined while the unit does not agree. */
export const inLibrary = (example: ExampleRecord): LibraryExample | undefined => {
  const { exampleId, organisationId, bodyId, areaId, areaName, programmeTitle, unit, text } = example;
  const { status, consent } = example;
  if (status !== 'shared' || consent === undefined) return undefined;
  const { sharedOn, audience, isUnitNamed } = consent;
  return {
    exampleId,
    organisationId,
    bodyId,
    areaId,
    areaName,
    programmeTitle,
    form: unit.form,
    ...(isUnitNamed && { unitName: unit.name }),
    isFictional: unit.isFictional,
    text,
    sharedOn,
    audience,
  };
};

export const exampleRules: AggregateRules<ExampleRecord> = {
  noun: 'report',
  kind: 'good-example',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: (example) => ({
    title: `${example.areaName}: ${example.unit.name}`,
    status: example.status,
    isFictional: example.unit.isFictional,
    reportId: example.reportId,
    areaId: example.areaId,
    areaName: example.areaName,
    foundOn: example.foundOn,
    audience: example.status === 'shared' ? example.consent?.audience : undefined,
  }),
  wakeAt: () => undefined,
  involved: ({ unit, status }) => [
    { person: unit.manager, ...(status === 'asked' && { waitsFor: { task: 'answerConsent' } }) },
  ],
  sharedWith: ({ unit }) =>
    unit.operation === 'private' ? [{ organisationId: unit.providerId, relation: 'unitProvider' }] : [],
  texts: () => undefined,
};
