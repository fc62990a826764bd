import { beforeEach, describe, expect, test } from 'vitest';
import { routes } from '#functions/report/serve-report/routes.ts';
import type { Organisation } from '#shared/domain/organisation/organisation.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { barriersOf } from '../../shared/documents/read-page.ts';
import { aPrivateUnit, provider } from '../../shared/domain/assessment/an-assessment.ts';
import { aDraft, aSharedReport } from '../../shared/domain/report/a-report.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { apiOf, letIn } from '../call-api.ts';

describe('printing a report', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;

  beforeEach(async () => {
    table = new MemoryTable();
    call = apiOf(routes, {
      table,
      now: () => '2026-11-01T08:00:00.000Z',
      newId: () => '0192f0c1-2222-7c3d-8e4f-5a6b7c8d9e0f',
      reports: reportStore(table),
      people: personStore(table),
    });
    const bodyId = aDraft().bodyId;
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId }] });
    await letIn(table, {
      subject: 'sub-provider',
      organisationId: provider,
      memberships: [{ role: 'unitManager', unitIds: [aDraft().unit.unitId] }],
    });
    const solna: Organisation = {
      organisationId: aDraft().organisationId,
      kind: 'municipality',
      name: 'Solna',
      language: 'sv',
      bodies: [{ bodyId, name: 'Omvårdnadsnämnden' }],
      closedDays: [],
      members: [],
    };
    await keepRecord(organisationStore(table), '0184', solna);
  });

  const save = (report: Report) => keepRecord(reportStore(table), report.reportId, report);
  const print = (organisationId: string, as: string) =>
    call({ as, method: 'GET', path: `/v1/${organisationId}/reports/${aDraft().reportId}/document` });

  test('answers a page that runs nothing, with the names of the organisation and its body', async () => {
    await save(aSharedReport());
    const { status, headers, json: page } = await print('0184', 'sub-officer');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'sv',
      etag: expect.stringMatching(/^"[\w-]{22}"$/),
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(barriersOf(page)).toEqual([]);
    expect(page).toContain('<p class="from">Solna, Omvårdnadsnämnden</p>');
  });

  test('a private provider prints its unit’s report by its share, but never a draft', async () => {
    await save(aSharedReport({ unit: aPrivateUnit() }));
    const shared = await print(provider, 'sub-provider');
    expect(shared.status).toBe(200);
    expect(shared.json).toContain('Hemtjänst Lönnen (fiktiv)');
  });

  test('a draft is not there for the unit', async () => {
    await save(aDraft({ unit: aPrivateUnit() }));
    expect((await print(provider, 'sub-provider')).status).toBe(404);
    expect((await print('0184', 'sub-officer')).status).toBe(200);
  });
});
