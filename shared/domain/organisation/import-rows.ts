import { v5 as uuidV5 } from 'uuid';
import * as z from 'zod/mini';
import { AgreementId, type OrganisationId, PersonId, UnitId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import { AgreementDetails } from './agreement.ts';
import { Membership } from './membership.ts';
import { PersonDetails } from './person.ts';
import { Requirement } from './requirement.ts';
import { UnitDetails } from './unit.ts';

const row = z.int().check(z.gte(2));

/** What a file leaves out stays as it is: a unit does not lose its protection because a column is missing. */
export const UnitRow = z.object({
  row,
  unitId: UnitId,
  details: z.object({
    ...UnitDetails.shape,
    isProtected: z.optional(UnitDetails.shape.isProtected),
    isFictional: z.optional(UnitDetails.shape.isFictional),
  }),
});
export type UnitRow = z.infer<typeof UnitRow>;

export const PersonRow = z.object({
  row,
  personId: PersonId,
  details: z.object({ ...PersonDetails.shape, language: z.optional(PersonDetails.shape.language) }),
  /** Absent when the file says nothing of roles. */
  memberships: z.optional(z.array(Membership)),
});
export type PersonRow = z.infer<typeof PersonRow>;

export const AgreementRow = z.object({ row, agreementId: AgreementId, details: AgreementDetails });
export type AgreementRow = z.infer<typeof AgreementRow>;

export const RequirementRow = z.object({ row, agreementId: AgreementId, requirement: Requirement });
export type RequirementRow = z.infer<typeof RequirementRow>;

/** Rows that have passed every check, by kind of file. */
export interface RowsByKind {
  readonly units: readonly UnitRow[];
  readonly people: readonly PersonRow[];
  readonly agreements: readonly AgreementRow[];
  readonly requirements: readonly RequirementRow[];
}

/** A part of a file that is applied and noted as one. */
export type ImportChunk = {
  [Kind in ImportKind]: { readonly kind: Kind; readonly rows: RowsByKind[Kind] };
}[ImportKind];

const namespace = '3d0a7f52-91c4-5b8e-a6d3-58e1c07b942f';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id of what a key in a file stands for: the same organisation, kind and key give the same id each time, so
 * a file that is sent again changes nothing. A UUID stands for itself.
 */
export const idOfKey = (organisationId: OrganisationId, kind: ImportKind, key: string): string =>
  uuid.test(key) ? key : uuidV5(`${organisationId}#${kind}#${key.normalize('NFC')}`, namespace);

export const importLimits = {
  /** With it all chunks together stay below the 4 MB of one transaction. */
  fileBytes: 1_000_000,
  /** With the largest chunks still within one transaction of 100 items. */
  rows: 4000,
  rowsPerChunk: 100,
  /** An item holds 400 kB at most. */
  chunkBytes: 250_000,
  requirementsPerAgreement: 400,
} as const;

const sizeBytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/**
 * Divides rows into chunks of about a hundred. Rows that belong together (the requirements of one agreement,
 * which make one version) stay together.
 */
export const chunkRows = <Row>(
  rows: readonly Row[],
  togetherBy: (row: Row, index: number) => string = (_row, index) => String(index),
): Row[][] => {
  const groups = [...Map.groupBy(rows.entries(), ([index, one]) => togetherBy(one, index)).values()].map(
    (group) => group.map(([, one]) => one),
  );
  const chunks: { rows: Row[]; bytes: number }[] = [];
  for (const group of groups) {
    const bytes = sizeBytes(group);
    const open = chunks.at(-1);
    const fits =
      open !== undefined &&
      open.rows.length + group.length <= importLimits.rowsPerChunk &&
      open.bytes + bytes <= importLimits.chunkBytes;
    if (fits) {
      open.rows.push(...group);
      open.bytes += bytes;
    } else chunks.push({ rows: [...group], bytes });
  }
  return chunks.map((chunk) => chunk.rows);
};

/** Whether what must stay together fits into one chunk. */
export const fitsTogether = (rows: readonly unknown[]): boolean =>
  rows.length <= importLimits.requirementsPerAgreement && sizeBytes(rows) <= importLimits.chunkBytes;
