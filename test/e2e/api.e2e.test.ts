import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { Json } from '#local/users/api-user.ts';
import { samsynClient } from '../../docs/api/client.ts';
import { clientOf, ownPath } from './client-of.ts';
import { runningStack } from './running-stack.ts';
import { adoptSmallProgramme, followUpInFalun } from './small-follow-up.ts';

/** What an integrator meets first, asked with the typed client that is generated for them. */
let stack: LocalStack;
let stop: () => Promise<void>;
let falun: FollowUp;
let programmeId: string;
beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  falun = await followUpInFalun(stack);
  programmeId = await adoptSmallProgramme(falun);
});
afterAll(() => stop());

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('the description', () => {
  test('names the address it is served from, and nothing else', async () => {
    const { data } = await samsynClient({ url: stack.apiUrl }).GET('/openapi.json');
    expect((data as Json).servers).toEqual([expect.objectContaining({ url: `${stack.apiUrl}/v1` })]);
    const info = await samsynClient({ url: stack.apiUrl }).GET('/api-info');
    expect(info.data?.apiDocumentation).toBe(`${stack.apiUrl}/v1/openapi.json`);
  });

  test('is not sent again to those who have it', async () => {
    const anyone = samsynClient({ url: stack.apiUrl });
    const first = await anyone.GET('/openapi.json');
    const header = { 'If-None-Match': first.response.headers.get('etag') ?? '' };
    const again = await anyone.GET('/openapi.json', { params: { header } });
    expect(again.response.status).toBe(304);
    expect(again.response.headers.get('cache-control')).toBe('public, max-age=300');
  });
});

describe('lists', () => {
  test('of what one record holds have page numbers, a total, and the record’s entity tag', async () => {
    const { administrator, ids } = falun.cast;
    const client = await clientOf(stack, administrator);
    const path = { ...ownPath(administrator), personId: ids.officer };
    const person = await client.GET('/{organisationId}/people/{personId}', { params: { path } });
    const granted = await client.POST('/{organisationId}/people/{personId}/memberships', {
      params: { path, header: { 'If-Match': person.response.headers.get('etag') ?? '' } },
      body: { role: 'registrar', bodyId: falun.cast.bodyId },
    });
    expect(granted.response.status).toBe(200);
    const memberships = '/{organisationId}/people/{personId}/memberships';
    const first = await client.GET(memberships, { params: { path, query: { limit: 1 } } });
    expect(first.data?._meta).toEqual({ page: 1, limit: 1, totalRecords: 2, totalPages: 2 });
    expect(first.response.headers.get('etag')).toBe(granted.response.headers.get('etag'));
    const next = new URL(first.data?._links.next?.href ?? '', stack.apiUrl);
    const second = await client.GET(memberships, {
      params: { path, query: { limit: 1, page: Number(next.searchParams.get('page')) } },
    });
    const roles = [first, second].flatMap(({ data }) => data?.items.map(({ role }) => role));
    expect(roles).toEqual(['officer', 'registrar']);

    const bodies = await client.GET('/{organisationId}/bodies', {
      params: { path: ownPath(administrator) },
    });
    expect(bodies.data?.items).toEqual([{ bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' }]);
  });

  test('of a programme’s versions name title and decision; a stranger gets none', async () => {
    const { officer } = falun.cast.users;
    const params = { path: { ...ownPath(officer), programmeId } };
    const versions = '/{organisationId}/programmes/{programmeId}/versions';
    const { data } = await (await clientOf(stack, officer)).GET(versions, { params });
    expect(data?.items).toMatchObject([{ version: 1, decision: { paragraph: '§ 12' } }]);
    const stranger = await clientOf(stack, falun.unit.manager);
    expect((await stranger.GET(versions, { params })).response.status).toBe(403);
  });

  test('are 304 until something on the page changes', async () => {
    const { officer } = falun.cast.users;
    const client = await clientOf(stack, officer);
    const ask = (header: { 'If-None-Match'?: string }) =>
      client.GET('/{organisationId}/programmes', { params: { path: ownPath(officer), header } });
    const { response } = await ask({});
    const header = { 'If-None-Match': response.headers.get('etag') ?? '' };
    expect((await ask(header)).response.status).toBe(304);
    await adoptSmallProgramme(falun);
    expect(await ask(header)).toMatchObject({ response: { status: 200 }, data: { items: [{}, {}] } });
  });
});

test('the trace context of a request comes back, also with a problem, and goes on in what follows from it', async () => {
  const { officer } = falun.cast.users;
  const client = await clientOf(stack, officer);
  const path = ownPath(officer);
  const { data, error } = await client.GET('/{organisationId}/programmes/{programmeId}', {
    params: { path: { ...path, programmeId } },
  });
  expect(error).toBeUndefined();
  const definition = Object.values(data?.versions ?? {})[0]?.definition;
  if (definition === undefined) throw new Error('The programme has no version');
  const params = { path, header: { traceparent } };
  const drafted = await client.POST('/{organisationId}/programmes', {
    params,
    body: { bodyId: falun.cast.bodyId, definition },
  });
  expect(drafted.response.headers.get('traceparent')).toBe(traceparent);
  await stack.drain();
  const events = stack.events().filter(({ detail }) => (detail as Json).subject?.endsWith(drafted.data?.id));
  expect(events.map(({ detail }) => (detail as Json).traceparent)).toEqual([traceparent]);

  const missing = await client.GET('/{organisationId}/programmes/{programmeId}', {
    params: { path: { ...path, programmeId: falun.cast.ids.mas }, header: { traceparent } },
  });
  expect(missing.response).toMatchObject({ status: 404 });
  expect(missing.response.headers.get('traceparent')).toBe(traceparent);
});
