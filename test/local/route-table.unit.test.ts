import { expect, test } from 'vitest';
import { RouteTable } from '#local/http-api/route-table.ts';

const keys = [
  '$default',
  'GET /v1/{organisationId}/plans',
  'GET /v1/{organisationId}/plans/{planId}',
  'GET /v1/{organisationId}/plans/latest',
  'ANY /files/{path+}',
  'POST /files/special',
];
const table = new RouteTable(
  keys.map((key) => ({ key, integrationId: key, authorizerId: undefined, scopes: [] })),
);

test.each([
  ['GET', '/v1/0184/plans', 'GET /v1/{organisationId}/plans', { organisationId: '0184' }],
  ['GET', '/v1/0184/plans/latest', 'GET /v1/{organisationId}/plans/latest', { organisationId: '0184' }],
  [
    'GET',
    '/v1/0184/plans/a%20b',
    'GET /v1/{organisationId}/plans/{planId}',
    { organisationId: '0184', planId: 'a b' },
  ],
  ['POST', '/v1/0184/plans', '$default', {}],
  ['GET', '/v1//plans', '$default', {}],
  ['GET', '/v1/0184/plans/', '$default', {}],
  ['DELETE', '/files/a/b', 'ANY /files/{path+}', { path: 'a/b' }],
  ['POST', '/files/special', 'POST /files/special', {}],
  ['GET', '/', '$default', {}],
])('%s %s goes to %s', (method, path, key, pathParameters) => {
  const found = table.find(method, path);
  expect(found?.route.key).toBe(key);
  expect(found?.pathParameters).toEqual(pathParameters);
});

test('without $default an unknown path has no route', () => {
  expect(new RouteTable([]).find('GET', '/x')).toBeUndefined();
});
