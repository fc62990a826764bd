import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  CollaborationId,
  Instant,
  OrganisationId,
  PersonId,
  ProgrammeId,
  SharedProgrammeId,
} from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import { nameText } from '../text.ts';
import { ProgrammeDefinition } from './definition.ts';
import { Supplement } from './supplement.ts';

/** A body's decision, as it can be found in the minutes: either the body's own or one on delegation. */
export const BodyDecision = z.object({
  bodyId: BodyId,
  decidedOn: CalendarDate,
  /** "§ 84" */
  paragraph: nameText(20),
  /** Reference number (diarienummer), "ON/2026:114". */
  referenceNumber: nameText(60),
  /** The delegation the decision was taken on; absent when the body decided itself. */
  delegation: z.optional(nameText()),
});
export type BodyDecision = z.infer<typeof BodyDecision>;

/** One version: a draft may change, an adopted one never does. */
export const ProgrammeVersion = z.object({
  version: z.int().check(z.positive()),
  definition: ProgrammeDefinition,
  decision: z.optional(BodyDecision),
  adoptedAt: z.optional(Instant),
  /** The shared programme that it follows, and what the body added to it. */
  from: z.optional(
    z.object({
      collaborationId: CollaborationId,
      sharedProgrammeId: SharedProgrammeId,
      version: z.int().check(z.positive()),
      supplement: Supplement,
    }),
  ),
});
export type ProgrammeVersion = z.infer<typeof ProgrammeVersion>;

export const Programme = z.object({
  programmeId: ProgrammeId,
  organisationId: OrganisationId,
  bodyId: BodyId,
  draftedBy: z.optional(PersonId),
  /** By version number; each is stored as an item of its own. */
  versions: z.record(z.string(), ProgrammeVersion),
});
export type Programme = z.infer<typeof Programme>;

/** A programme version as an assessment pins it: what was adopted later never touches it. */
export const PinnedProgramme = z.object({
  programmeId: ProgrammeId,
  version: z.int().check(z.positive()),
  definition: ProgrammeDefinition,
});
export type PinnedProgramme = z.infer<typeof PinnedProgramme>;

/** The newest adopted version, which new assessments follow; undefined before the first adoption. */
export const versionInForce = (programme: Programme): ProgrammeVersion | undefined =>
  Object.values(programme.versions)
    .filter((version) => version.adoptedAt !== undefined)
    .sort((a, b) => b.version - a.version)[0];

/** The draft being worked on, if there is one. */
export const draftOf = (programme: Programme): ProgrammeVersion | undefined =>
  Object.values(programme.versions).find((version) => version.adoptedAt === undefined);

const newest = (programme: Programme): ProgrammeVersion | undefined =>
  versionInForce(programme) ?? draftOf(programme);

export const programmeRules: AggregateRules<Programme> = {
  noun: 'programme',
  kind: 'programme',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: (programme) => ({
    title: newest(programme)?.definition.title ?? '',
    bodyId: programme.bodyId,
    versionInForce: versionInForce(programme)?.version,
    hasDraft: draftOf(programme) !== undefined,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
  partsKey: 'versions',
};
