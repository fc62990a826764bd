import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FollowUp, restUntil, today } from '#local/demo/follow-up.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { ApiUser, type Json } from '#local/users/api-user.ts';
import { castUnit, municipalityCast } from '#local/users/municipality-cast.ts';
import { type AccessNoun, type AccessRows, accessTable } from '#shared/domain/organisation/access.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import { clientOf, ownPath } from './client-of.ts';
import { type Refusals, refusalsOf } from './refusals.ts';
import { runningStack } from './running-stack.ts';
import { type Request, send } from './send.ts';
import {
  adoptPlan,
  adoptSmallProgramme,
  assess,
  followUpInFalun,
  linesOf,
  openAssessment,
  publish,
} from './small-follow-up.ts';
import { dynamoDbOf, tableAtRest } from './table-items.ts';

/** Somebody who has nothing to do with the follow-up, and the roles they have elsewhere. */
interface Outsider {
  readonly user: ApiUser;
  readonly roles: readonly Role[];
}

let stack: LocalStack;
let stop: () => Promise<void>;
let refusals: Refusals;
let followUp: FollowUp;
let programmeId: string;
let ids: Record<'assessment' | 'report' | 'plan' | 'revisit' | 'line' | 'measure', string>;
let outsiders: Record<string, Outsider>;

const everyRole = ['officer', 'headOfFollowUp', 'commissioner', 'boardSecretary'] as const;

/** Someone with every role that follows up, in another body of the same municipality. */
const inAnotherBody = async ({ cast }: FollowUp): Promise<ApiUser> => {
  const { administrator, code } = cast;
  const bodyId = 'socialnamnden';
  const body = { name: 'Socialnämnden' };
  const versionOf = `/organisations/${code}`;
  await administrator.change(`/bodies/${bodyId}`, { to: '', method: 'PUT', body, versionOf });
  const sub = 'sonja-socialnamnden';
  await administrator.create('/people', {
    name: 'Sonja Falun (fiktiv)',
    email: 'sonja@falun.example',
    language: 'sv',
    subject: sub,
    memberships: everyRole.map((role) => ({ role, bodyId })),
  });
  return new ApiUser(stack, { name: 'Sonja Falun', role: 'uppföljare', sub, organisationId: code });
};

const managerOf = async (name: string, provider: string | undefined, sub: string): Promise<Outsider> => {
  const [first = ''] = sub.split('-');
  const { manager } = await castUnit(stack, followUp.cast, {
    name,
    form: 'hemtjänst',
    manager: { first, place: 'Falun', sub },
    ...(provider && { provider }),
  });
  return { user: manager, roles: ['unitManager'] };
};

/** The manager of another unit that the same provider runs. */
const colleagueOfTheManager = async (): Promise<Outsider> => {
  const { administrator, bodyId } = followUp.cast;
  const { providerId } = followUp.unit;
  const sub = 'viktor-provider';
  const { id: personId } = await administrator.create(`/organisations/${providerId}/people`, {
    name: 'Viktor Björken (fiktiv)',
    email: 'viktor@bjorken.example',
    language: 'sv',
    subject: sub,
  });
  await administrator.create('/units', {
    bodyId,
    name: 'Hemtjänst Björken syd (fiktiv)',
    form: 'hemtjänst',
    operation: 'private',
    providerId,
    manager: { organisationId: providerId, personId },
    isProtected: false,
    isFictional: true,
  });
  await stack.drain();
  const persona = { name: 'Viktor Björken', role: 'verksamhetschef', sub, organisationId: providerId };
  return { user: new ApiUser(stack, persona), roles: ['unitManager'] };
};

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  refusals = refusalsOf(stack);
  followUp = await followUpInFalun(stack);
  programmeId = await adoptSmallProgramme(followUp);
  const assessment = await openAssessment(followUp, programmeId);
  await assess(followUp, assessment);
  const report = await publish(followUp, assessment);
  const plan = await adoptPlan(followUp, report);
  const { officer } = followUp.cast.users;
  const adopted = await officer.get(`/plans/${plan}`);
  const { until, why } = restUntil(adopted.revisits[0].dueOn, 'the revisit is due');
  await followUp.timeline.until(until, why);
  const [revisit] = (await officer.get('/revisits')).items;
  const [line] = linesOf(adopted);
  ids = {
    assessment,
    report,
    plan,
    revisit: revisit.id,
    line: line.lineId,
    measure: line.measures[0].measureId,
  };

  const borlange = await municipalityCast(stack, {
    code: '2081',
    place: 'Borlänge',
    body: { bodyId: 'omvardnadsnamnden', name: 'Omvårdnadsnämnden' },
    loginSuffix: '-borlange',
  });
  const { users } = borlange;
  outsiders = {
    'the officer of another municipality': { user: users.officer, roles: ['officer'] },
    'the head of follow-up of another municipality': {
      user: users.headOfFollowUp,
      roles: ['headOfFollowUp'],
    },
    'the administrator of another municipality': {
      user: borlange.administrator,
      roles: ['systemAdministrator'],
    },
    'everyone in another body': { user: await inAnotherBody(followUp), roles: everyRole },
    'the manager of another provider': await managerOf(
      'Hemtjänst Linden (fiktiv)',
      'Lindens Omsorg AB (fiktivt)',
      'lisa-provider',
    ),
    'the manager of another unit of the same provider': await colleagueOfTheManager(),
    'the manager of a unit of the municipality': await managerOf(
      'Hemtjänst Centrum (fiktiv)',
      undefined,
      'ulla-unit-manager',
    ),
  };
  await stack.drain();
}, 240_000);

afterAll(() => stop?.());

interface Attempt extends Request {
  readonly noun: AccessNoun;
  readonly action: string;
}

/** One request for each thing that can be done with the records of the follow-up, with a body that passes. */
const attempts = (): Attempt[] => {
  const { assessment, report, plan, revisit, line, measure } = ids;
  const heldOn = today(followUp);
  const participants = [{ role: 'undersköterska', number: 3 }];
  const get = (noun: AccessNoun, path: string, action = 'read'): Attempt => ({ noun, action, path });
  const write =
    (method: 'POST' | 'PUT' | 'PATCH', noun: AccessNoun, record: string) =>
    (action: string, to: string, body?: object): Attempt => ({
      noun,
      action,
      method,
      path: `${record}${to}`,
      headers: { 'if-match': '"1"' },
      ...(body && { body }),
    });
  const [a, r, p, v] = [
    `/assessments/${assessment}`,
    `/reports/${report}`,
    `/plans/${plan}`,
    `/revisits/${revisit}`,
  ];
  const [post, put] = [write('POST', 'assessment', a), write('PUT', 'assessment', a)];
  const [postReport, putReport] = [write('POST', 'report', r), write('PUT', 'report', r)];
  const [postPlan, putPlan] = [write('POST', 'plan', p), write('PUT', 'plan', p)];
  const [postRevisit, putRevisit] = [write('POST', 'revisit', v), write('PUT', 'revisit', v)];
  const person = `/people/${followUp.cast.ids.officer}`;
  return [
    get('assessment', a),
    get('assessment', `${a}/areas/ledning`, 'readWhole'),
    put('judge', '/areas/ledning', { text: 'Skrivet utifrån.' }),
    post('edit', '/occasions', { methodId: 'intervju', plannedOn: heldOn, notice: 'announced' }),
    post('complete', '/completions'),
    post('cancel', '/cancellations', { reason: 'Utifrån.' }),
    get('report', r),
    get('report', `${r}/document`),
    putReport('edit', '/sections/ledning', { text: 'Skrivet utifrån.' }),
    postReport('share', '/fact-checks'),
    postReport('answerFactCheck', '/fact-check-answers', { answer: 'noRemarks' }),
    postReport('establish', '/establishments', {}),
    postReport('publish', '/publications'),
    postReport('recordReadThrough', '/read-throughs', { heldOn, participants, wantsToDevelop: 'Allt.' }),
    get('plan', p),
    get('plan', `${p}/document`),
    get('plan', `${p}/lines/${line}`),
    putPlan('answerLine', `/lines/${line}`, { measures: [], noMeasureReason: 'Utifrån.' }),
    postPlan('submit', '/submissions'),
    postPlan('comment', '/comments', { outcome: 'noComments' }),
    postPlan('agreeForUnit', '/agreements/unit', { revision: 1 }),
    postPlan('agreeForCommissioner', '/agreements/commissioner', { revision: 1 }),
    postPlan('adopt', '/adoptions'),
    postPlan('reportMeasure', `/lines/${line}/measures/${measure}/reports`, { done: 'yes' }),
    get('revisit', v),
    putRevisit('plan', '/planning', { plannedOn: heldOn, announcement: 'announced' }),
    putRevisit('recordAccount', `/lines/${line}/account`, {
      measures: [{ measureId: measure, done: 'yes' }],
    }),
    putRevisit('judge', `/lines/${line}/judgement`, { result: 'achieved', measures: [] }),
    putRevisit('recordSupport', '/support', { given: 'Inget.', askedFor: 'Inget.' }),
    postRevisit('complete', '/completions', { heldOn }),
    get('programme', `/programmes/${programmeId}`),
    get('organisation', `/units/${followUp.unit.unitId}`),
    write('PATCH', 'organisation', `/units/${followUp.unit.unitId}`)('changeUnits', '', { name: 'Utifrån' }),
  ].concat(
    // People belong to their organisation, whatever the body.
    [
      get('organisation', person, 'readPeople'),
      write('PATCH', 'organisation', person)('changePeople', '', { name: 'Utifrån' }),
      write('POST', 'organisation', person)('changePeople', '/memberships', { role: 'systemAdministrator' }),
      write('POST', 'organisation', person)('changePeople', '/departure', {
        handOverTo: followUp.cast.ids.headOfFollowUp,
      }),
    ],
  );
};

const isAllowedAnywhere = ({ roles }: Outsider, { noun, action }: Attempt): boolean => {
  const rows: AccessRows = accessTable[noun];
  return rows[action]?.some((role) => roles.includes(role)) === true;
};

const nameOf = ({ method = 'GET', path }: Attempt) => `${method} ${path}`;

describe('whoever has nothing to do with a follow-up finds no trace of it', () => {
  test.each([
    'the officer of another municipality',
    'the head of follow-up of another municipality',
    'the administrator of another municipality',
    'everyone in another body',
    'the manager of another provider',
    'the manager of another unit of the same provider',
    'the manager of a unit of the municipality',
  ])('%s', async (name) => {
    const outsider = outsiders[name] as Outsider;
    const isColleague = outsider.user.persona.organisationId === followUp.cast.code;
    const tried = attempts().filter(({ path }) => !(isColleague && path.startsWith('/people/')));
    const answers = await refusals.withoutChange(async () => {
      const all: [string, number, string][] = [];
      for (const attempt of tried) {
        const { status, json } = await send(stack, { ...attempt, as: outsider.user });
        all.push([nameOf(attempt), status, json.type]);
      }
      return all;
    });
    // What their role never does is said as such; all else is as if there were nothing.
    const expected = tried.map((attempt) =>
      isAllowedAnywhere(outsider, attempt)
        ? [nameOf(attempt), 404, 'urn:samsyn:problem:missing']
        : [nameOf(attempt), 403, 'urn:samsyn:problem:forbidden'],
    );
    expect(answers).toEqual(expected);
    expect(answers.filter(([, status]) => status === 404).length).toBeGreaterThan(3);
  });

  test('while those who have find all of it', async () => {
    const { officer } = followUp.cast.users;
    for (const attempt of attempts().filter(({ method }) => method === undefined)) {
      expect([nameOf(attempt), (await send(stack, { ...attempt, as: officer })).status]).toEqual([
        nameOf(attempt),
        200,
      ]);
    }
  });
});

describe("a provider's manager", () => {
  const read = async (path: string, as = followUp.unit.manager) => (await send(stack, { as, path })).status;

  test('reaches what is shared with the provider under the own organisation, and nothing under the municipality', async () => {
    const { plan, report, revisit, assessment } = ids;
    for (const path of [
      `/plans/${plan}`,
      `/reports/${report}`,
      `/revisits/${revisit}`,
      `/assessments/${assessment}`,
    ]) {
      expect([path, await read(path)]).toEqual([path, 200]);
      expect([path, await read(`/v1/2080${path}`)]).toEqual([path, 403]);
    }
  });

  test('reaches the plan through its share alone: without that there is no plan', async () => {
    const client = dynamoDbOf(stack);
    const [TableName = ''] = stack.tableNames;
    const path = `/plans/${ids.plan}`;
    const pk = `${followUp.unit.providerId}#SHARE`;
    const share = (await tableAtRest(stack)).find((item) => item.pk === pk && item.sk === `plan#${ids.plan}`);
    if (share === undefined) throw new Error('The plan is not shared');
    expect(share).toMatchObject({ ownerId: '2080' });
    try {
      const { sk } = share;
      await client.send(new DeleteItemCommand({ TableName, Key: marshall({ pk, sk }) }));
      expect(await read(path)).toBe(404);
      expect(await read(path, followUp.cast.users.officer)).toBe(200);
      await client.send(new PutItemCommand({ TableName, Item: marshall(share) }));
      expect(await read(path)).toBe(200);
    } finally {
      client.destroy();
    }
  });

  test('sees no unannounced occasion before it was carried out, wherever they look', async () => {
    const { officer } = followUp.cast.users;
    const { manager } = followUp.unit;
    const path = `/assessments/${await openAssessment(followUp, programmeId, 'OMV/2027:3')}`;
    const plannedOn = today(followUp);
    const planOccasion = async (notice: string) => {
      const body = { methodId: 'intervju', plannedOn, notice };
      await officer.change(path, { to: '/occasions', body });
      await stack.drain();
    };
    const seen = async () => {
      const found = await send(stack, { as: manager, path });
      const { items } = await manager.get('/assessments?relation=shared');
      return {
        occasions: found.status === 404 ? 'none' : found.json.occasions.map(({ notice }: Json) => notice),
        isListed: items.some(({ id }: Json) => path.endsWith(id)),
      };
    };
    const mailed = () => stack.mails().filter(({ to }) => to.some((address) => address.startsWith('vera@')));
    const before = mailed().length;

    await planOccasion('unannounced');
    expect(await seen()).toEqual({ occasions: 'none', isListed: false });
    expect(JSON.stringify(await manager.get('/tasks'))).not.toContain(path.split('/').at(-1));
    expect(mailed()).toHaveLength(before);
    await planOccasion('announced');
    // An invitation to what is announced, and to nothing else.
    expect(mailed()).toHaveLength(before + 1);
    expect(await seen()).toEqual({ occasions: ['announced'], isListed: true });

    const { occasions } = await officer.get(path);
    const { occasionId } = occasions.find(({ notice }: Json) => notice === 'unannounced');
    const body = { carriedOutOn: plannedOn, rolesThatTookPart: [{ role: 'undersköterska', number: 2 }] };
    await officer.change(path, { to: `/occasions/${occasionId}/completions`, body });
    expect((await seen()).occasions.sort()).toEqual(['announced', 'unannounced']);
  });
});

describe('a list holds only what is one’s own', () => {
  const idsIn = async (user: ApiUser, path: string): Promise<string[]> => {
    const { status, json } = await send(stack, { as: user, path });
    return status === 200 ? json.items.map(({ id }: Json) => id) : [`${status}`];
  };

  test.each([
    ['plans', 'plan'],
    ['reports', 'report'],
    ['revisits', 'revisit'],
  ] as const)('of %s', async (path, kind) => {
    const own = `/${path}`;
    const shared = `/${path}?relation=shared`;
    const { officer, mas } = followUp.cast.users;
    const { manager } = followUp.unit;
    expect(await idsIn(officer, own)).toEqual([ids[kind]]);
    expect(await idsIn(mas, own)).toEqual([ids[kind]]);
    expect(await idsIn(officer, shared)).toEqual([]);
    expect(await idsIn(manager, shared)).toEqual([ids[kind]]);
    expect(await idsIn(manager, own)).toEqual([]);
    for (const { user, roles } of Object.values(outsiders)) {
      const nothing = roles.includes('systemAdministrator') ? ['403'] : [];
      expect([user.persona.sub, await idsIn(user, own)]).toEqual([user.persona.sub, nothing]);
      expect([user.persona.sub, await idsIn(user, shared)]).toEqual([user.persona.sub, nothing]);
    }
  });

  test('of what waits for oneself', async () => {
    const waiting = async (user: ApiUser): Promise<string[] | undefined> => {
      const client = await clientOf(stack, user);
      const { data } = await client.GET('/{organisationId}/tasks', { params: { path: ownPath(user) } });
      return data?.items.map(({ id }) => id);
    };
    expect(await waiting(followUp.unit.manager)).toContain(ids.revisit);
    for (const { user } of Object.values(outsiders)) {
      expect([user.persona.sub, await waiting(user)]).toEqual([user.persona.sub, []]);
    }
  });

  test('of units, for one unit too', async () => {
    const path = `/plans?unitId=${followUp.unit.unitId}`;
    expect(await idsIn(followUp.cast.users.officer, path)).toEqual([ids.plan]);
    const borlange = outsiders['the officer of another municipality'] as Outsider;
    expect(await idsIn(borlange.user, path)).toEqual([]);
    expect(await idsIn(borlange.user, '/units')).toEqual([]);
    expect(await idsIn(followUp.unit.manager, '/units?relation=shared')).toEqual([followUp.unit.unitId]);
  });
});

describe('a role that is lost', () => {
  const path = () => `/plans/${ids.plan}`;

  test('is lost from the next request', async () => {
    const { administrator, users, ids: people, bodyId } = followUp.cast;
    const as = users.commissioner;
    expect((await send(stack, { as, path: path() })).status).toBe(200);
    await administrator.change(`/people/${people.commissioner}`, {
      to: '/membership-revocations',
      body: { role: 'commissioner', bodyId },
    });
    expect(await send(stack, { as, path: path() })).toMatchObject({
      status: 403,
      json: { violations: [{ rule: 'request.role' }] },
    });
  });

  test('with the unit goes to the new manager of the unit, who takes over what is shared', async () => {
    const { administrator } = followUp.cast;
    const { providerId, unitId, manager } = followUp.unit;
    const sub = 'vilma-provider';
    const { id: personId } = await administrator.create(`/organisations/${providerId}/people`, {
      name: 'Vilma Björken (fiktiv)',
      email: 'vilma@bjorken.example',
      language: 'sv',
      subject: sub,
    });
    const unit = `/units/${unitId}`;
    const headers = {
      'if-match': (await send(stack, { as: administrator, path: unit })).headers.get('etag') ?? '',
    };
    const body = { manager: { organisationId: providerId, personId } };
    const changed = await send(stack, { as: administrator, method: 'PATCH', path: unit, headers, body });
    expect(changed.status).toBe(200);
    await stack.drain();
    const vilma = new ApiUser(stack, { ...manager.persona, name: 'Vilma Björken', sub });
    expect((await send(stack, { as: vilma, path: path() })).status).toBe(200);
    expect((await send(stack, { as: manager, path: path() })).status).toBe(403);
  });
});
