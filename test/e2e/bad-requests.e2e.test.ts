import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FollowUp } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import type { ApiUser } from '#local/users/api-user.ts';
import { type Cast, municipalityCast } from '#local/users/municipality-cast.ts';
import { type Refusals, type Refused, refusalsOf } from './refusals.ts';
import { runningStack } from './running-stack.ts';
import { etagOf, type Request, send } from './send.ts';
import { adoptSmallProgramme, followUpInFalun, openAssessment } from './small-follow-up.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let refusals: Refusals;
let followUp: FollowUp;
let falun: Cast;
/** Works with follow-ups in another municipality. */
let stranger: ApiUser;
let programmeId: string;
let open: { path: string; area: string };

const officersLogin = 'otto-officer-falun';
const text = (words: string) => ({ text: words });
const refuses = (request: Request, expected: Refused) => refusals.refuses(request, expected);

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  refusals = refusalsOf(stack);
  followUp = await followUpInFalun(stack);
  falun = followUp.cast;
  const borlange = await municipalityCast(stack, {
    code: '2081',
    place: 'Borlänge',
    body: { bodyId: 'omsorgsnamnden', name: 'Omsorgsnämnden' },
    loginSuffix: '-borlange',
  });
  stranger = borlange.users.officer;
  programmeId = await adoptSmallProgramme(followUp);
  const path = `/assessments/${await openAssessment(followUp, programmeId)}`;
  open = { path, area: `${path}/areas/ledning` };
});

afterAll(() => stop?.());

/** Saves an area of the open assessment, as it should be but for what is said. */
const savingArea = async (more: Partial<Request>): Promise<Request> => ({
  as: falun.users.officer,
  method: 'PUT',
  path: open.area,
  headers: { 'if-match': await etagOf(stack, falun.users.officer, open.area) },
  ...more,
});

test('what is well is saved: what is refused below is refused for what is wrong with it', async () => {
  const body = text('Väl känd ledning, 👩‍⚕️ och 💬, på\nfler rader än en.');
  expect(await send(stack, await savingArea({ body }))).toMatchObject({ status: 200 });
  refusals.forget();
});

describe('a body', () => {
  const utf8 = (json: string) => new TextEncoder().encode(json);
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => Buffer.from(part as string)));

  test.each<[string, string | Uint8Array<ArrayBuffer>, Refused]>([
    ['that is not JSON', '{"text": "Väl känd', { status: 400, rule: 'request.isJson' }],
    ['that is empty', '', { status: 400, rule: 'request.isJson' }],
    [
      'of arrays nested 2,000 deep',
      '['.repeat(2000) + ']'.repeat(2000),
      { status: 400, rule: 'request.isShallow' },
    ],
    [
      'of objects nested 2,000 deep',
      `${'{"text":'.repeat(2000)}1${'}'.repeat(2000)}`,
      { status: 400, rule: 'request.isShallow' },
    ],
    [
      'a megabyte long',
      JSON.stringify(text('å'.repeat(512 * 1024))),
      { status: 413, rule: 'request.isSmall' },
    ],
    [
      'with a text that is too long',
      JSON.stringify(text('å'.repeat(8001))),
      { status: 422, rule: 'field.tooBig', field: '/text' },
    ],
    [
      'with control characters as they are',
      utf8('{"text": "Väl\u0007 känd"}'),
      { status: 400, rule: 'request.isJson' },
    ],
    [
      'with escaped control characters',
      '{"text": "V\\u00e4l\\u0007 k\\u0000nd"}',
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with delete and C1 control characters as they are',
      utf8('{"text": "Väl\u007f\u0085 känd"}'),
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with hidden direction marks',
      utf8('{"text": "Väl \u202e känd"}'),
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with an escaped high surrogate alone',
      '{"text": "Väl \\ud83d känd"}',
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with an escaped low surrogate alone',
      '{"text": "Väl \\ude00 känd"}',
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with a lone surrogate as bytes',
      bytes('{"text": "V', [0xed, 0xa0, 0xbd], 'l"}'),
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'in another encoding',
      bytes('{"text": "V', [0xe4], 'l"}'),
      { status: 422, rule: 'text.wellFormed', field: '/text' },
    ],
    [
      'with a lone surrogate in a name of a field',
      '{"te\\ud83dxt": "Väl känd"}',
      { status: 422, rule: 'field.unknown' },
    ],
    [
      'with a key that could reach a prototype',
      '{"__proto__": {"text": "a"}}',
      { status: 400, rule: 'request.hasSafeKeys' },
    ],
  ])('%s is refused', async (_what, raw, expected) => {
    await refuses(await savingArea({ raw }), expected);
  });

  test('larger than the gateway takes is refused by the gateway', async () => {
    const answer = await refusals.sendInVain(await savingArea({ raw: 'x'.repeat(11 * 1024 * 1024) }));
    expect(answer).toMatchObject({ status: 413, json: { message: 'Request Entity Too Large' } });
  });

  test('is explained in English to those who ask for it', async () => {
    const request = await savingArea({ raw: 'no' });
    const headers = { ...request.headers, 'accept-language': 'en-GB' };
    const { json, headers: answered } = await refuses({ ...request, headers }, { status: 400 });
    expect(answered.get('content-language')).toBe('en');
    expect(json.violations[0].message).toBe('The body must be JSON.');
  });
});

describe('a token', () => {
  test('of another municipality opens nothing here', async () => {
    const body = text('Skrivet av en annan kommun.');
    for (const request of [
      { path: `/v1/2080${open.path}` },
      { method: 'PUT', path: `/v1/2080${open.area}`, headers: { 'if-match': '"1"' }, body },
      { method: 'POST', path: '/v1/2080/people', body: {} },
    ] as const) {
      await refuses({ as: stranger, ...request }, { status: 403, rule: 'request.member' });
    }
  });

  test.each<[string, () => Promise<string>]>([
    ['that has expired', () => stack.token({ sub: stranger.persona.sub, expiresInSeconds: -1 })],
    [
      'for another audience',
      () => stack.token({ sub: stranger.persona.sub, claims: { client_id: 'another' } }),
    ],
    [
      'of another issuer',
      () => stack.token({ sub: officersLogin, claims: { iss: 'https://elsewhere.example' } }),
    ],
    [
      'that nobody signed',
      async () => {
        const [, claims = ''] = (await stack.token({ sub: officersLogin })).split('.');
        const { iss, client_id, exp, iat } = JSON.parse(Buffer.from(claims, 'base64url').toString());
        return new UnsecuredJWT({ sub: officersLogin, iss, client_id, exp, iat }).encode();
      },
    ],
    [
      'that somebody else signed',
      async () => {
        const [, claims = ''] = (await stack.token({ sub: officersLogin })).split('.');
        const { privateKey } = await generateKeyPair('RS256');
        return new SignJWT(JSON.parse(Buffer.from(claims, 'base64url').toString()))
          .setProtectedHeader({ alg: 'RS256' })
          .sign(privateKey);
      },
    ],
    [
      'whose claims were changed',
      async () => {
        const [header, claims = '', signature] = (await stack.token({ sub: stranger.persona.sub })).split(
          '.',
        );
        const changed = Buffer.from(claims, 'base64url')
          .toString()
          .replaceAll(stranger.persona.sub, officersLogin);
        return `${header}.${Buffer.from(changed).toString('base64url')}.${signature}`;
      },
    ],
    ['that is none', async () => 'abc'],
    ['that is missing', async () => ''],
  ])('%s is refused by the gateway', async (_what, make) => {
    const request = await savingArea({ path: `/v1/2080${open.area}`, body: text('Utan inloggning.') });
    const { as: _as, ...anonymous } = request;
    const answer = await refusals.sendInVain({ ...anonymous, token: await make() });
    expect(answer).toMatchObject({ status: 401, json: { message: 'Unauthorized' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });
});

describe('a request that fits no door', () => {
  test('an unknown route is a 404, with and without a token', async () => {
    await refuses({ as: falun.users.officer, path: '/assesments' }, { status: 404 });
    await refuses({ path: '/v1/2080/assessments/a/b/c/d' }, { status: 404 });
    await refuses({ as: falun.users.officer, path: `/assessments/${falun.ids.mas}` }, { status: 404 });
  });

  test.each<['DELETE' | 'PUT' | 'PATCH', () => string, string[]]>([
    ['DELETE', () => open.path, ['GET']],
    ['PUT', () => '/assessments', ['GET', 'POST']],
    ['PATCH', () => open.area, ['GET', 'PUT']],
  ])('%s that is not used is a 405 that says what is', async (method, path, allowed) => {
    const { headers } = await refuses(
      { as: falun.users.officer, method, path: path(), body: {} },
      { status: 405 },
    );
    expect(headers.get('allow')?.split(', ').sort()).toEqual(allowed);
  });

  test.each([
    ['application/x-www-form-urlencoded', 'text=V%C3%A4l'],
    ['text/plain', '{"text":"Väl känd"}'],
    ['application/json-patch+json', '[]'],
  ])('the content type %s is a 415', async (contentType, raw) => {
    const request = await savingArea({ raw });
    const headers = { ...request.headers, 'content-type': contentType };
    const expected = { status: 415, rule: 'request.mediaType', field: 'Content-Type' };
    await refuses({ ...request, headers }, expected);
  });

  test('JSON is no file to import', async () => {
    await refuses(
      { as: falun.administrator, method: 'POST', path: '/imports?kind=people', body: [] },
      { status: 415, rule: 'request.mediaType', field: 'Content-Type' },
    );
  });

  test.each([
    ['limit=0', 'field.tooSmall', '/limit'],
    ['limit=101', 'field.tooBig', '/limit'],
    ['limit=many', 'field.type', '/limit'],
    ['colour=red', 'field.unknown', '/colour'],
    ['cursor=bm90LWEtY3Vyc29y', 'request.cursor', 'cursor'],
    ['cursor=%00', 'request.cursor', 'cursor'],
  ])('the query %s is refused', async (query, rule, field) => {
    await refuses({ as: falun.users.officer, path: `/assessments?${query}` }, { status: 400, rule, field });
  });

  test('a cursor of another list is refused', async () => {
    const as = falun.users.officer;
    const { json } = await send(stack, { as, path: '/assessments?limit=1' });
    const next = new URL(json._links.next.href, stack.apiUrl).searchParams.get('cursor') ?? '';
    const path = `/plans?cursor=${encodeURIComponent(next)}`;
    await refuses({ as, path }, { status: 400, rule: 'request.cursor', field: 'cursor' });
  });

  test('a body with a field that is not there is refused', async () => {
    const request = await savingArea({ body: { text: 'Väl känd.', colour: 'red' } });
    await refuses(request, { status: 422, rule: 'field.unknown', field: '/colour' });
  });
});

describe('an Idempotency-Key', () => {
  const rule = 'request.idempotencyKey';
  const field = 'Idempotency-Key';
  const opening = (key: string, caseNumber: string): Request => ({
    as: falun.users.officer,
    method: 'POST',
    path: '/assessments',
    headers: { 'idempotency-key': key },
    body: { unitId: followUp.unit.unitId, programmeId, caseNumber, scope: { kind: 'full' } },
  });

  test('that was used for another body is refused; for the same one it is answered as before', async () => {
    const first = await send(stack, opening('oppna-1', 'OMV/2026:11'));
    expect(first.status).toBe(201);
    refusals.forget();
    const again = await refusals.sendInVain(opening('oppna-1', 'OMV/2026:11'));
    expect(again).toMatchObject({ status: 201, text: first.text });
    await refuses(opening('oppna-1', 'OMV/2026:12'), { status: 422, rule, field });
  });

  test.each([
    ['too long', 'x'.repeat(256)],
    ['in two words', 'open it'],
  ])('that is %s is refused', async (_how, key) => {
    await refuses(opening(key, 'OMV/2026:13'), { status: 400, rule, field });
  });
});
