import type { OrganisationId } from '#events/identifiers.ts';
import type { Publisher } from '#shared/documents/page.ts';
import type { AggregateRules } from '#shared/domain/aggregate.ts';
import { linkPartition, recordPartition } from '#shared/storage/keys.ts';
import { currentState } from '#shared/storage/record-items.ts';
import type { Table } from '#shared/storage/table.ts';
import { itemsOf, readRecord } from '../read-items.ts';
import { type CaseFile, type CaseKind, type CaseRecord, caseRules } from './case-file.ts';
import type { FoundCase } from './find-cases.ts';

const read = async (table: Table, where: { kind: CaseKind; pk: string }): Promise<CaseRecord> => {
  const record = await readRecord(table, where);
  const rules = caseRules[where.kind] as AggregateRules<unknown>;
  const state = currentState(rules, { ...record, of: where.pk });
  return { ...record, schemaVersion: rules.schemaVersion, state } as unknown as CaseRecord;
};

/** What of one kind is listed under a record. */
const listedUnder = async (
  table: Table,
  { organisationId, owner, kind }: { organisationId: OrganisationId; owner: CaseRecord; kind: CaseKind },
): Promise<readonly CaseRecord[]> => {
  const listed: CaseRecord[] = [];
  const pk = linkPartition(organisationId, owner.kind, owner.id);
  for await (const { sk } of itemsOf(table, { pk, sk: { beginsWith: `${kind}#` } })) {
    const id = sk.slice(kind.length + 1);
    listed.push(await read(table, { kind, pk: recordPartition({ organisationId, kind, id }) }));
  }
  return listed;
};

/** Reads everything of a case: what bears its number, the documents of that, and the requests for those. */
export const readCase = async (
  table: Table,
  {
    organisationId,
    found: { bodyId, caseNumber, records: numbered },
    publisher,
  }: { readonly organisationId: OrganisationId; readonly found: FoundCase; readonly publisher: Publisher },
): Promise<CaseFile> => {
  const records: CaseRecord[] = [];
  for (const where of numbered) {
    const owner = await read(table, where);
    const documents = await listedUnder(table, { organisationId, owner, kind: 'document' });
    records.push(owner, ...documents);
    for (const document of documents) {
      records.push(...(await listedUnder(table, { organisationId, owner: document, kind: 'disclosure' })));
    }
  }
  return {
    organisationId,
    organisationName: publisher.organisationName ?? organisationId,
    bodyId,
    bodyName: publisher.bodyName ?? bodyId,
    caseNumber,
    records: records.sort((a, b) => a.createdAt.localeCompare(b.createdAt)),
  };
};
