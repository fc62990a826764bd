import type { AgreementId, PersonId, UnitId } from '#events/identifiers.ts';
import type { ImportKind } from '#events/organisation/import-kind.ts';
import type { Cells } from './cells.ts';
import { checkMemberships } from './check-memberships.ts';
import { checkAgreement } from './decide-agreement.ts';
import { checkPersonDetails } from './decide-person.ts';
import { checkUnit } from './decide-unit.ts';
import { cellWords } from './import-columns.ts';
import { AgreementRow, idOfKey, PersonRow, RequirementRow, type RowsByKind, UnitRow } from './import-rows.ts';
import { importSentences } from './import-sentences.ts';
import type { Known } from './known.ts';
import type { Membership } from './membership.ts';
import { organisationSentences } from './rules.ts';

type Reader<Row> = (cells: Cells, known: Known) => Row | undefined;

const readUnit: Reader<UnitRow> = (cells, known) => {
  const { organisationId } = known.organisation;
  const providerId = (cells.text('provider') ?? organisationId) as typeof organisationId;
  const unitId = idOfKey(organisationId, 'units', cells.text('key') ?? '') as UnitId;
  const parsed = UnitRow.safeParse({
    row: cells.row,
    unitId,
    details: {
      bodyId: cells.body('body', known.organisation),
      name: cells.text('name'),
      form: cells.text('form'),
      operation: cells.word('operation', cellWords.operation),
      providerId,
      manager: {
        organisationId: providerId,
        personId: idOfKey(providerId, 'people', cells.text('manager') ?? ''),
      },
      isProtected: cells.word('protected', cellWords.yesNo),
      isFictional: cells.word('fictional', cellWords.yesNo),
      address: cells.text('address'),
    },
  });
  if (known.units?.get(unitId)?.isActive === false) cells.refuse('key', organisationSentences.unitIsActive);
  if (!parsed.success) {
    cells.refuseIssues(parsed.error.issues);
    return undefined;
  }
  cells.refuseViolations(checkUnit(parsed.data.details, known));
  return parsed.data;
};

const readMemberships = (cells: Cells, known: Known): Membership[] => {
  const bodyId = cells.body('body', known.organisation);
  const unitIds = cells
    .list('units')
    .map((key) => idOfKey(known.organisation.organisationId, 'units', key) as UnitId);
  return cells
    .list('roles')
    .flatMap((written) => cells.word('roles', cellWords.role, written) ?? [])
    .map((role) => ({
      role,
      ...(bodyId && role !== 'systemAdministrator' && { bodyId }),
      ...(unitIds.length > 0 && role !== 'systemAdministrator' && { unitIds }),
    }));
};

const readPerson: Reader<PersonRow> = (cells, known) => {
  const { organisationId } = known.organisation;
  const personId = idOfKey(organisationId, 'people', cells.text('key') ?? '') as PersonId;
  const manager = cells.text('manager');
  const parsed = PersonRow.safeParse({
    row: cells.row,
    personId,
    details: {
      name: cells.text('name'),
      email: cells.text('email'),
      language: cells.word('language', cellWords.language),
      subject: cells.text('login'),
      managerId: manager === undefined ? undefined : idOfKey(organisationId, 'people', manager),
    },
    memberships: cells.has('roles') ? readMemberships(cells, known) : undefined,
  });
  if (known.people?.get(personId)?.isActive === false)
    cells.refuse('key', organisationSentences.personHasNotLeft);
  if (!parsed.success) {
    cells.refuseIssues(parsed.error.issues);
    return undefined;
  }
  const { details, memberships = [] } = parsed.data;
  cells.refuseViolations([
    ...checkPersonDetails({ ...details, personId }, known),
    ...checkMemberships(memberships, known),
  ]);
  return parsed.data;
};

const readAgreement: Reader<AgreementRow> = (cells, known) => {
  const { organisationId } = known.organisation;
  const idOf = (kind: ImportKind, key: string) => idOfKey(organisationId, kind, key);
  const parsed = AgreementRow.safeParse({
    row: cells.row,
    agreementId: idOf('agreements', cells.text('key') ?? ''),
    details: {
      bodyId: cells.body('body', known.organisation),
      kind: cells.word('kind', cellWords.agreementKind),
      title: cells.text('title'),
      referenceNumber: cells.text('reference'),
      parties: [...new Set([organisationId, ...cells.list('parties')])],
      unitIds: cells.list('units').map((key) => idOf('units', key)),
      validFrom: cells.text('from'),
      validTo: cells.text('to'),
      optionDates: cells.list('options'),
      responsible: idOf('people', cells.text('responsible') ?? ''),
    },
  });
  if (!parsed.success) {
    cells.refuseIssues(parsed.error.issues);
    return undefined;
  }
  cells.refuseViolations(checkAgreement(parsed.data.details, known));
  return parsed.data;
};

const readRequirement: Reader<RequirementRow> = (cells, known) => {
  const key = cells.text('agreement') ?? '';
  const agreementId = idOfKey(known.organisation.organisationId, 'agreements', key) as AgreementId;
  const parsed = RequirementRow.safeParse({
    row: cells.row,
    agreementId,
    requirement: {
      requirementId: cells.text('key'),
      areaId: cells.text('area'),
      text: cells.text('text'),
      source: cells.word('source', cellWords.source),
      reference: cells.text('reference'),
      criticality: cells.word('criticality', cellWords.criticality),
    },
  });
  if (!known.agreements?.has(agreementId)) cells.refuse('agreement', importSentences.agreementIsKnown);
  if (parsed.success) return parsed.data;
  cells.refuseIssues(parsed.error.issues);
  return undefined;
};

/** Reads one row of each kind of file; the cells gather what is wrong with it. */
export const rowReaders: { readonly [Kind in ImportKind]: Reader<RowsByKind[Kind][number]> } = {
  units: readUnit,
  people: readPerson,
  agreements: readAgreement,
  requirements: readRequirement,
};
