import * as z from 'zod/mini';
import { type ImportId, OrganisationId } from '#events/identifiers.ts';
import { ImportKind } from '#events/organisation/import-kind.ts';
import { checkRows } from '#shared/domain/organisation/check-rows.ts';
import { acceptImport } from '#shared/domain/organisation/decide-import.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { problemOf } from '#shared/lambda/problem.ts';
import { createRecord, Receipt } from '#shared/lambda/records.ts';
import { type ApiNeeds, route } from '#shared/lambda/route.ts';
import { keepChunks } from '#shared/storage/organisation/import-store.ts';
import type { OrganisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { knownForFile } from './known-for-file.ts';
import { csvType, excelType, readSheet } from './read-sheet.ts';

export type AcceptImportNeeds = ApiNeeds & OrganisationStores;

/** Checks a whole file and, when every row passes, keeps it to be applied. */
export const acceptImportRoute = route({
  operationId: 'acceptImport',
  method: 'POST',
  path: '/v1/{organisationId}/imports',
  noun: 'organisation',
  action: 'import',
  summary: {
    sv: 'Läs in enheter, personer, avtal eller krav från CSV eller Excel',
    en: 'Import units, people, agreements or requirements from CSV or Excel',
  },
  params: z.object({ organisationId: OrganisationId }),
  query: z.strictObject({ kind: ImportKind }),
  rawBody: [csvType, excelType],
  answer: Receipt,
  status: 201,
  story: async (request, needs: AcceptImportNeeds) => {
    const { organisationId, rawBody = new Uint8Array(), contentType } = request;
    const { kind } = request.query;
    const sheet = await readSheet(rawBody, contentType);
    const known = await knownForFile(needs, { organisationId, kind, sheet });
    const checked = checkRows(kind, sheet, known);
    if (checked instanceof Refusal) throw problemOf(checked);

    const importId = needs.newId() as ImportId;
    const { rowCount, chunks } = checked;
    return createRecord(request, needs, {
      store: needs.imports,
      id: importId,
      decide: (circumstances) =>
        acceptImport(
          undefined,
          { importId, organisationId, kind, rowCount, chunkCount: chunks.length },
          circumstances,
        ),
      alongside: ({ ref }) => keepChunks(ref, chunks),
    });
  },
});
