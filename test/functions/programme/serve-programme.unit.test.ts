import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyId } from '#events/identifiers.ts';
import { routes } from '#functions/programme/serve-programme/routes.ts';
import { collaborationStore } from '#shared/storage/collaboration/collaboration-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { programmeStore } from '#shared/storage/programme/programme-store.ts';
import { sharedProgrammeStore } from '#shared/storage/programme/shared-programme-store.ts';
import { aDefinition } from '../../shared/domain/programme/a-definition.ts';
import { apiOf, letIn } from '../call-api.ts';

const bodyId = 'omvardnadsnamnden' as BodyId;
const decision = { bodyId, decidedOn: '2026-09-15', paragraph: '§ 84', referenceNumber: 'ON/2026:114' };

describe('programmes over HTTP', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;
  let ids: number;

  beforeEach(async () => {
    table = new MemoryTable();
    ids = 0;
    call = apiOf(routes, {
      table,
      now: () => '2026-10-01T08:00:00.000Z',
      newId: () => `0192f0c1-2222-7c3d-8e4f-${String(++ids).padStart(12, '0')}`,
      programmes: programmeStore(table),
      sharedProgrammes: sharedProgrammeStore(table),
      collaborations: collaborationStore(table),
    });
    await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer', bodyId }] });
    await letIn(table, { subject: 'sub-head', memberships: [{ role: 'headOfFollowUp', bodyId }] });
  });

  const draft = (headers: Record<string, string> = {}) =>
    call({
      method: 'POST',
      path: '/v1/0184/programmes',
      headers,
      body: { bodyId, definition: aDefinition() },
    });

  it('drafts, adopts and reads a programme', async () => {
    const drafted = await draft();
    expect(drafted.status).toBe(201);
    const path = String(drafted.headers['location']);

    const adopted = await call({
      as: 'sub-head',
      method: 'POST',
      path: `${path}/adoptions`,
      headers: { 'if-match': String(drafted.headers['etag']) },
      body: { decision },
    });
    expect(adopted).toMatchObject({ status: 200, json: { version: 2 } });

    const read = await call({ method: 'GET', path });
    expect(read.json.versions['1'].decision).toEqual(decision);
    expect(
      await call({ method: 'GET', path, headers: { 'if-none-match': String(read.headers['etag']) } }),
    ).toMatchObject({ status: 304 });
    const list = await call({ method: 'GET', path: '/v1/0184/programmes' });
    expect(list.json.items).toMatchObject([
      { title: 'Uppföljning av hemtjänst', versionInForce: 1, hasDraft: false },
    ]);
    const versions = await call({ method: 'GET', path: `${path}/versions` });
    expect(versions).toMatchObject({ status: 200, headers: { etag: read.headers['etag'] } });
    expect(versions.json).toMatchObject({
      items: [{ version: 1, title: 'Uppföljning av hemtjänst', decision, adoptedAt: expect.any(String) }],
      _meta: { page: 1, totalRecords: 1 },
    });
    expect(versions.json.items[0]).not.toHaveProperty('definition');
  });

  it('answers a repeated request with the same Idempotency-Key as before, and refuses another under it', async () => {
    const first = await draft({ 'idempotency-key': 'k1' });
    const second = await draft({ 'idempotency-key': 'k1' });
    expect(second).toEqual(first);
    const list = await call({ method: 'GET', path: '/v1/0184/programmes' });
    expect(list.json.items).toHaveLength(1);
    const other = await call({
      method: 'POST',
      path: '/v1/0184/programmes',
      headers: { 'idempotency-key': 'k1' },
      body: { bodyId, definition: aDefinition({ title: 'En annan' }) },
    });
    expect(other).toMatchObject({ status: 422, json: { violations: [{ rule: 'request.idempotencyKey' }] } });
    const otherQuery = await call({
      method: 'POST',
      path: '/v1/0184/programmes',
      query: { kind: 'another' },
      headers: { 'idempotency-key': 'k1' },
      body: { bodyId, definition: aDefinition() },
    });
    expect(otherQuery.status).toBe(422);
  });

  it('asks for If-Match and refuses an old one', async () => {
    const path = String((await draft()).headers['location']);
    const adopt = (headers: Record<string, string>) =>
      call({ as: 'sub-head', method: 'POST', path: `${path}/adoptions`, headers, body: { decision } });
    expect((await adopt({})).status).toBe(428);
    expect(await adopt({ 'if-match': '"7"' })).toMatchObject({ status: 412, headers: { etag: '"1"' } });
  });

  it('names every violation with field and rule, in the language asked for', async () => {
    const answer = await call({
      method: 'POST',
      path: '/v1/0184/programmes',
      headers: { 'accept-language': 'en-GB' },
      body: { definition: { ...aDefinition(), title: 'Anna 811228-9874', scale: [] }, extra: 1 },
    });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    const found = answer.json.violations.map(
      ({ field, rule }: { field: string; rule: string }) => `${field} ${rule}`,
    );
    expect(found).toEqual(
      expect.arrayContaining([
        '/bodyId field.required',
        '/extra field.unknown',
        '/definition/title text.noPersonalNumber',
        '/definition/scale field.tooSmall',
      ]),
    );
    expect(JSON.stringify(answer.json)).not.toContain('811228');
  });

  it('refuses what is not JSON, too deep or too large, before anything is read', async () => {
    const send = (text: string) => call({ method: 'POST', path: '/v1/0184/programmes', text });
    expect(await send('not json')).toMatchObject({
      status: 400,
      json: { violations: [{ rule: 'request.isJson' }] },
    });
    expect(await send('['.repeat(2000))).toMatchObject({
      status: 400,
      json: { violations: [{ rule: 'request.isShallow', limit: 32, received: 2000 }] },
    });
    expect(await send(JSON.stringify({ title: 'x'.repeat(1_000_000) }))).toMatchObject({ status: 413 });
    expect(await send('{"__proto__":{"a":1}}')).toMatchObject({ status: 400 });
  });

  it('lets in members with the role, of the body, and nobody else', async () => {
    const path = String((await draft()).headers['location']);
    expect((await call({ as: 'sub-stranger', method: 'GET', path })).status).toBe(403);
    await letIn(table, {
      subject: 'sub-other-body',
      memberships: [{ role: 'officer', bodyId: 'skolnamnden' as BodyId }],
    });
    expect((await call({ as: 'sub-other-body', method: 'GET', path })).status).toBe(404);
    const elsewhere = await call({
      as: 'sub-other-body',
      method: 'POST',
      path: '/v1/0184/programmes',
      body: { bodyId, definition: aDefinition() },
    });
    expect(elsewhere.status).toBe(403);
    const list = await call({ as: 'sub-other-body', method: 'GET', path: '/v1/0184/programmes' });
    expect(list.json.items).toEqual([]);
  });
});
