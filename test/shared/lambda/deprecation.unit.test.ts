import { expect, test } from 'vitest';
import { deprecationHeaders } from '#shared/lambda/deprecation.ts';

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
