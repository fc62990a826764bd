import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import type { Interceptor } from '#bench/world/aws-call.ts';
import { hang, refusal, reset, slow, truncated } from '#bench/world/faults.ts';
import { World, type WorldOptions } from '#bench/world/world.ts';
import { BodyId, OrganisationId, PersonId } from '#events/identifiers.ts';
import { DynamoTable } from '#shared/storage/dynamo-table.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';

let world: World;
afterEach(() => world.stop());

/** Solna in a new world, with the login `anna` as its administrator. */
const aWorld = async (options: WorldOptions = {}): Promise<World> => {
  const { intercept, ...calm } = options;
  world = await World.start(calm);
  await saveTenant(new DynamoTable({ tableName: world.table.definition.name }), {
    organisationId: OrganisationId.parse('0184'),
    kind: 'municipality',
    bodies: [{ bodyId: BodyId.parse('omvardnadsnamnden'), name: 'Omvårdnadsnämnden' }],
    administrator: {
      personId: PersonId.parse('0192f0c1-aaaa-7c3d-8e4f-5a6b7c8d9e0f'),
      name: 'Påhittade Anna Ek',
      email: 'anna@example.org',
      language: 'sv',
      subject: 'anna',
    },
    now: new Date().toISOString(),
  });
  await world.drain();
  world.intercept = intercept;
  return world;
};

const post = async (path: string, body: object) => {
  const answer = await world.request({
    method: 'POST',
    path,
    as: 'anna',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, json: JSON.parse(String(answer.body)) };
};

const otto = { name: 'Påhittade Otto', email: 'otto@example.org', language: 'sv', subject: 'otto' };

/** Registers a manager and a unit, from which the manager's role follows by a reaction; answers the unit's status. */
const registerUnit = async () => {
  const { json: manager } = await post('/v1/0184/people', otto);
  const answer = await post('/v1/0184/units', {
    bodyId: 'omvardnadsnamnden',
    name: 'Fiktiva hemmet',
    form: 'särskilt boende',
    operation: 'own',
    providerId: '0184',
    manager: { organisationId: '0184', personId: manager.id },
    isProtected: false,
    isFictional: true,
  });
  await world.drain();
  return answer;
};

const eventNames = () => world.bus.events.map((event) => event['detail-type']).sort();

const everything = () => {
  const items = [...world.table.store.all()].map((item) => JSON.stringify(item)).sort();
  return createHash('sha256').update(items.join('\n')).digest('hex');
};

const usual = [
  'BodyEstablished',
  'MembershipGranted',
  'MembershipGranted',
  'OrganisationRegistered',
  'PersonRegistered',
  'PersonRegistered',
  'UnitRegistered',
];

const once =
  (fault: Interceptor, isMeant: (operation: string, functionName: string) => boolean): Interceptor =>
  async (call, proceed) => {
    if (isUsed || !isMeant(call.operation, call.invocation?.functionName ?? '')) return proceed();
    isUsed = true;
    return fault(call, proceed);
  };
let isUsed = false;

describe('the one-process world', () => {
  it('carries a request through table, stream, bus and queue to the reaction that follows from it', async () => {
    await aWorld();
    expect(await registerUnit()).toMatchObject({ status: 201 });
    expect(eventNames()).toEqual(usual);
    expect(world.deliveries.deadLetterQueues.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('answers as the gateway and the functions do', async () => {
    await aWorld();
    expect(await world.request({ method: 'GET', path: '/v1/0184/units' })).toMatchObject({ status: 401 });
    expect(await world.request({ method: 'GET', path: '/v1/0184/units', as: 'nobody' })).toMatchObject({
      status: 403,
    });
    expect(await world.request({ method: 'GET', path: '/v1/api-info' })).toMatchObject({ status: 200 });
  });

  it('is the same for the same seed, whatever world was before it, and another one for another seed', async () => {
    const stored = [];
    for (const seed of [3, 4, 3]) {
      await aWorld({ seed, disorder: { doubled: 0.3 } });
      await registerUnit();
      stored.push(everything());
      world.stop();
    }
    expect(stored[0]).toBe(stored[2]);
    expect(stored[0]).not.toBe(stored[1]);
  });

  it('stores the same behind either door', async () => {
    const stored = [];
    for (const door of ['wire', 'send'] as const) {
      await aWorld({ door });
      await registerUnit();
      expect(eventNames()).toEqual(usual);
      stored.push([...world.table.store.all()].length);
      world.stop();
    }
    expect(stored[0]).toBe(stored[1]);
  });

  const faults: Record<string, Interceptor> = {
    'a throttled call': async () => refusal(400, 'ThrottlingException'),
    'an error of the service': async () => refusal(500, 'InternalServerError'),
    'a broken connection': async () => {
      throw reset();
    },
    'no answer at all': (call) => hang(call),
    'an answer that was lost': async (call, proceed) => {
      await proceed();
      return hang(call);
    },
    'a slow answer': async (_call, proceed) => {
      await slow(2_500);
      return proceed();
    },
    'an answer that was cut': async (_call, proceed) => truncated(await proceed()),
  };

  it.each(Object.entries(faults))('lets the SDK live with %s of a transaction', async (_name, fault) => {
    isUsed = false;
    await aWorld({ intercept: once(fault, (operation) => operation === 'TransactWriteItems') });
    const began = { virtual: world.time.now(), real: performance.now() };
    await registerUnit();
    expect(isUsed).toBe(true);
    expect(eventNames()).toEqual(usual);
    expect(world.time.now()).toBeGreaterThanOrEqual(began.virtual);
    expect(performance.now() - began.real).toBeLessThan(20_000);
  });

  it.each(['before', 'after'])('delivers again to a function that died %s its write', async (when) => {
    isUsed = false;
    const die: Interceptor = async (call, proceed) => {
      if (when === 'after') await proceed();
      call.invocation?.crash();
      return proceed();
    };
    const isMeant = (operation: string, name: string) =>
      operation === 'TransactWriteItems' && name === 'organisation/appoint-manager';
    await aWorld({ intercept: once(die, isMeant) });
    await registerUnit();
    expect(isUsed).toBe(true);
    expect(eventNames()).toEqual(usual);
  });

  it('hides what failed until its visibility timeout and gives it up after the fifth time', async () => {
    await aWorld({
      intercept: async (call, proceed) =>
        call.invocation?.functionName === 'organisation/appoint-manager'
          ? refusal(400, 'AccessDeniedException')
          : proceed(),
    });
    const began = world.time.now();
    await registerUnit();
    const dead = world.deliveries.deadLetterQueues.filter(({ messages }) => messages.length > 0);
    expect(dead.map(({ name }) => name)).toEqual(['samsyn-dev-organisation-appoint-manager-dead']);
    expect(dead[0]?.messages.length).toBeGreaterThan(0);
    expect(world.time.now() - began).toBeGreaterThanOrEqual(5 * 180_000);
  });
});
