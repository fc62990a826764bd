import type { PersonId } from '#events/identifiers.ts';
import { isRefused } from '#shared/domain/decision.ts';
import {
  changeAgreement,
  changeRequirements,
  registerAgreement,
} from '#shared/domain/organisation/decide-agreement.ts';
import { changePerson, registerPerson, setMemberships } from '#shared/domain/organisation/decide-person.ts';
import { changeUnit, registerUnit } from '#shared/domain/organisation/decide-unit.ts';
import type { RefusedRow } from '#shared/domain/organisation/import.ts';
import type {
  AgreementRow,
  ImportChunk,
  PersonRow,
  RequirementRow,
  UnitRow,
} from '#shared/domain/organisation/import-rows.ts';
import { importSentences } from '#shared/domain/organisation/import-sentences.ts';
import type { Known } from '#shared/domain/organisation/known.ts';
import { refuse } from '#shared/domain/refusal.ts';
import { type Cause, RecordTooLarge } from '#shared/storage/aggregate-store.ts';
import { decideAndSave, type Outcome } from '#shared/storage/decide-and-save.ts';
import type { OrganisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { type Named, readKnown } from '#shared/storage/organisation/read-known.ts';

/** Where and by whom rows are written. */
export interface Applying {
  readonly stores: OrganisationStores;
  readonly organisationId: Known['organisation']['organisationId'];
  readonly cause: Cause;
}

type Apply<Row> = (row: Row, applying: Applying) => Promise<Outcome<unknown>>;

const knownTo = ({ stores, organisationId }: Applying, named: Named) =>
  readKnown(stores, organisationId, named);

const applyUnit: Apply<UnitRow> = async ({ unitId, details }, applying) => {
  const { stores, organisationId, cause } = applying;
  const known = await knownTo(applying, { people: [details.manager] });
  const { isProtected = false, isFictional = false } = details;
  return decideAndSave({
    store: stores.units,
    organisationId,
    id: unitId,
    cause,
    decide: (unit) =>
      unit
        ? changeUnit(unit, { changes: details as Partial<typeof unit>, known }, cause)
        : registerUnit(unit, { unitId, details: { ...details, isProtected, isFictional }, known }, cause),
  });
};

/** A manager who is not there yet comes with a later row of the same file: the file was checked as a whole. */
const withComing = (known: Known, managerId: PersonId | undefined): Known => {
  if (managerId === undefined || known.people?.has(managerId)) return known;
  const { organisationId } = known.organisation;
  return {
    ...known,
    people: new Map([...(known.people ?? []), [managerId, { organisationId, isActive: true }]]),
  };
};

const applyPerson: Apply<PersonRow> = async ({ personId, details, memberships }, applying) => {
  const { stores, organisationId, cause } = applying;
  const { managerId, subject } = details;
  const read = await knownTo(applying, {
    people: managerId ? [{ organisationId, personId: managerId }] : [],
    unitIds: memberships?.flatMap(({ unitIds }) => unitIds ?? []),
    subjects: subject ? [subject] : [],
  });
  const known = withComing(read, managerId);
  const target = { organisationId, id: personId, cause, store: stores.people };
  const written = await decideAndSave({
    ...target,
    decide: (person) => {
      const { language = known.organisation.language } = details;
      return person
        ? changePerson(person, { changes: details as Partial<typeof person>, known }, cause)
        : registerPerson(person, { personId, details: { ...details, language }, memberships, known }, cause);
    },
  });
  if (written.kind === 'refused' || memberships === undefined) return written;
  return decideAndSave({
    ...target,
    decide: (person) => person && setMemberships(person, { memberships, known }, cause),
  });
};

const applyAgreement: Apply<AgreementRow> = async ({ agreementId, details }, applying) => {
  const { stores, organisationId, cause } = applying;
  const known = await knownTo(applying, {
    unitIds: details.unitIds,
    people: [{ organisationId, personId: details.responsible }],
  });
  return decideAndSave({
    store: stores.agreements,
    organisationId,
    id: agreementId,
    cause,
    decide: (agreement) =>
      agreement
        ? changeAgreement(agreement, { changes: details, known }, cause)
        : registerAgreement(agreement, { agreementId, details, known }, cause),
  });
};

/** The requirements of one agreement become one version. */
const applyRequirements: Apply<readonly RequirementRow[]> = async (rows, { stores, organisationId, cause }) =>
  decideAndSave({
    store: stores.agreements,
    organisationId,
    id: rows[0]?.agreementId ?? '',
    cause,
    decide: (agreement) =>
      agreement
        ? changeRequirements(agreement, { requirements: rows.map(({ requirement }) => requirement) }, cause)
        : refuse('missing', importSentences.agreementIsKnown),
  });

const refusedOf = (outcome: Outcome<unknown>, rows: readonly { readonly row: number }[]): RefusedRow[] => {
  if (outcome.kind !== 'refused' || !isRefused(outcome.refusal)) return [];
  const rule = outcome.refusal.violations[0]?.rule.code ?? '';
  return rows.map(({ row }) => ({ row, rule }));
};

const inTurn = async <Row extends { readonly row: number }>(
  rows: readonly Row[],
  apply: Apply<Row>,
  applying: Applying,
): Promise<RefusedRow[]> => {
  const refused: RefusedRow[] = [];
  for (const row of rows) refused.push(...refusedOf(await apply(row, applying), [row]));
  return refused;
};

/** An agreement that can hold no more is named in the import like one that a rule refuses: the others go on. */
const applyWhole: Apply<readonly RequirementRow[]> = async (rows, applying) => {
  try {
    return await applyRequirements(rows, applying);
  } catch (error) {
    if (!(error instanceof RecordTooLarge)) throw error;
    return { kind: 'refused', refusal: refuse('invalid', importSentences.agreementHasRoom) };
  }
};

const byAgreement = async (rows: readonly RequirementRow[], applying: Applying): Promise<RefusedRow[]> => {
  const refused: RefusedRow[] = [];
  for (const own of Map.groupBy(rows, ({ agreementId }) => agreementId).values()) {
    refused.push(...refusedOf(await applyWhole(own, applying), own));
  }
  return refused;
};

/**
 * Writes the rows of one chunk; applied again it changes nothing.
 * @returns the rows that a rule refused, because something had changed since the file was checked.
 */
export const applyChunk = async (chunk: ImportChunk, applying: Applying): Promise<RefusedRow[]> => {
  switch (chunk.kind) {
    case 'units':
      return inTurn(chunk.rows, applyUnit, applying);
    case 'people':
      return inTurn(chunk.rows, applyPerson, applying);
    case 'agreements':
      return inTurn(chunk.rows, applyAgreement, applying);
    case 'requirements':
      return byAgreement(chunk.rows, applying);
  }
};
