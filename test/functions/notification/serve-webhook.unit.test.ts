import { beforeEach, describe, expect, it } from 'vitest';
import { routes } from '#functions/notification/serve-webhook/routes.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { findSecrets } from '#shared/storage/notification/webhook-secrets.ts';
import { webhookStore } from '#shared/storage/notification/webhook-store.ts';
import { apiOf, letIn } from '../call-api.ts';
import { idNumber } from './some-events.ts';

const path = '/v1/0184/webhooks';
const body = { name: 'Diariet', url: 'https://93.184.215.14/samsyn' };

describe('webhooks over HTTP', () => {
  let table: MemoryTable;
  let call: ReturnType<typeof apiOf>;
  let ids = 0;

  beforeEach(async () => {
    table = new MemoryTable();
    ids = 0;
    call = apiOf(routes, {
      table,
      now: () => '2026-11-23T09:00:00.000Z',
      newId: () => idNumber(++ids),
      webhooks: webhookStore(table),
      targets: 'publicHttps',
    });
    await letIn(table, { subject: 'sub-admin', memberships: [{ role: 'systemAdministrator' }] });
  });

  const register = (wanted: object = body, headers: Record<string, string> = {}) =>
    call({ as: 'sub-admin', method: 'POST', path, body: wanted, headers });
  const secretsOf = async (number: number) =>
    findSecrets(table, { organisationId: '0184' as never, webhookId: idNumber(number) });

  it.each([
    ['https://169.254.169.254/latest/meta-data', 'webhook.targetIsPublic'],
    ['https://[::1]/', 'webhook.targetIsPublic'],
    ['https://[::ffff:192.168.0.1]/', 'webhook.targetIsPublic'],
    ['https://localhost/', 'webhook.targetIsPublic'],
    ['http://93.184.215.14/', 'webhook.targetIsHttps'],
    ['https://nothing.invalid/', 'webhook.targetIsFound'],
  ])('%s is refused before anything is saved', async (url, rule) => {
    const { status, json } = await register({ ...body, url });
    expect(status).toBe(422);
    expect(json.violations).toMatchObject([{ rule, field: '/url' }]);
    expect((await call({ as: 'sub-admin', method: 'GET', path })).json.items).toEqual([]);
  });

  it('shows a secret in the answer that made it, and in the same answer asked for again', async () => {
    const headers = { 'idempotency-key': 'once' };
    const first = await register(body, headers);
    expect(first.json.secret).toMatch(/^whsec_/);
    expect((await register(body, headers)).json).toEqual(first.json);
    const one = `${path}/${first.json.id}`;
    const rotate = (etag: string, key: string) =>
      call({
        as: 'sub-admin',
        method: 'POST',
        path: `${one}/secrets`,
        headers: { 'if-match': etag, 'idempotency-key': key },
      });
    const second = await rotate('"1"', 'a');
    const third = await rotate('"2"', 'b');
    expect(new Set([first, second, third].map(({ json }) => json.secret)).size).toBe(3);
    expect((await rotate('"1"', 'a')).json).toEqual(second.json);
    // The first one is used no more, and gone.
    expect((await register(body, headers)).json.secret).toBeUndefined();
    expect((await secretsOf(1)).map(({ secretId }) => secretId)).toEqual([2, 3]);
    expect(JSON.stringify((await call({ as: 'sub-admin', method: 'GET', path: one })).json)).not.toContain(
      'whsec_',
    );
  });

  it('removes the secrets with the webhook, and leaves what was decided', async () => {
    await register();
    const one = `${path}/${idNumber(1)}`;
    const headers = { 'if-match': '"1"' };
    expect((await call({ as: 'sub-admin', method: 'DELETE', path: one, headers })).status).toBe(200);
    expect(await secretsOf(1)).toEqual([]);
    expect((await call({ as: 'sub-admin', method: 'GET', path: one })).json.status).toBe('removed');
  });

  it('takes the names of events only', async () => {
    const { status, json } = await register({ ...body, eventTypes: ['PlanAdopted', 'PlanForgotten'] });
    expect(status).toBe(422);
    expect(json.violations).toMatchObject([{ rule: 'field.oneOf', field: '/eventTypes/1' }]);
  });

  it('connects twenty systems at most', async () => {
    for (let count = 0; count < 20; count++) expect((await register()).status).toBe(201);
    expect(await register()).toMatchObject({ status: 409 });
  });
});
