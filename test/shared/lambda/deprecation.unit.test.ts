import { expect, test } from 'vitest';
import { routes } from '#functions/organisation/serve-organisation/routes.ts';
import { deprecationHeaders } from '#shared/lambda/deprecation.ts';
import type { Route } from '#shared/lambda/route.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import type { Answer } from '../../../scripts/docs/api/document.ts';
import { openApiDocument } from '../../../scripts/docs/openapi.ts';
import { apiOf, letIn } from '../../functions/call-api.ts';

test('tells since when, until when and what comes instead', () => {
  const headers = deprecationHeaders({
    since: '2026-11-22T00:00:00.000Z',
    sunset: '2027-11-22T00:00:00.000Z',
    successor: '/v2/{organisationId}/plans',
  });
  expect(headers).toEqual({
    deprecation: '@1795305600',
    sunset: 'Mon, 22 Nov 2027 00:00:00 GMT',
    link: '</v2/{organisationId}/plans>; rel="successor-version"',
  });
});

const deprecated = {
  since: '2026-11-22T00:00:00.000Z' as never,
  sunset: '2027-11-22T00:00:00.000Z' as never,
  successor: '/v2/{organisationId}/tasks',
};
const [tasks] = routes.filter(({ operationId }) => operationId === 'readTasks');
const oldRoute = { ...tasks, deprecated } as unknown as Route;

test('a deprecated route still answers, and says so in its headers', async () => {
  const table = new MemoryTable();
  await letIn(table, { subject: 'sub-officer', memberships: [{ role: 'officer' }] });
  const needs = { table, now: () => '2026-12-01T08:00:00.000Z' as never, newId: () => 'none' };
  const request = { method: 'GET', path: '/v1/0184/tasks' };
  const answer = await apiOf([oldRoute] as never, needs)(request);
  expect(answer).toMatchObject({ status: 200, json: { items: [] }, headers: deprecationHeaders(deprecated) });
  const current = await apiOf([tasks] as never, needs)(request);
  expect(current.headers).not.toHaveProperty('deprecation');
});

test('a deprecated route is so in the document too', () => {
  const document = openApiDocument([oldRoute]);
  const operation = document.paths['/{organisationId}/tasks']?.['get'] as unknown as {
    deprecated: boolean;
    responses: Record<string, Answer>;
  };
  expect(operation.deprecated).toBe(true);
  expect(Object.keys(operation.responses['200']?.headers ?? {})).toEqual(
    expect.arrayContaining(['Deprecation', 'Sunset']),
  );
  const current = openApiDocument([tasks as unknown as Route]).paths['/{organisationId}/tasks']?.['get'];
  expect(current).not.toHaveProperty('deprecated');
});
