import { beforeAll, expect, it } from 'vitest';
import { type Statement, SynthesizedStage } from './synthesized-stage.ts';

let stage: SynthesizedStage;

beforeAll(async () => {
  stage = await SynthesizedStage.of('dev');
});

/** Every allowed action of every function, with the function's name. */
const grants = (): { name: string; statement: Statement }[] =>
  [...stage.functions()].flatMap(([name, resource]) =>
    stage.statements(resource).map((statement) => ({ name, statement })),
  );

const mayDo = (action: string): string[] =>
  grants()
    .filter(({ statement }) => statement.Action.includes(action))
    .map(({ name }) => name)
    .toSorted();

it('lets no function scan, nor do anything unnamed', () => {
  for (const { name, statement } of grants()) {
    for (const action of statement.Action) expect(`${name} ${action}`).not.toMatch(/\*|Scan/);
  }
});

it('grants every resource only where AWS knows no narrower one', () => {
  const everywhere = grants().filter(({ statement }) => statement.Resource.includes('*'));
  const actions = new Set(everywhere.flatMap(({ statement }) => statement.Action));
  expect([...actions].toSorted()).toEqual([
    'dynamodb:ListStreams',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
  ]);
});

it('lets only the relay and the sweeper publish, and only one function send mail', () => {
  expect(mayDo('events:PutEvents')).toEqual(['notification/relay-events', 'notification/sweep-events']);
  expect(mayDo('ses:SendEmail')).toEqual(['notification/send-notification']);
});

it('lets only the tick read the due shards, which span organisations', () => {
  const readers = grants().filter(
    ({ statement }) =>
      statement.Action.includes('dynamodb:Query') || statement.Action.includes('dynamodb:GetItem'),
  );
  for (const { name, statement } of readers) {
    const { Condition: condition = {} } = statement;
    const { 'ForAllValues:StringLike': only } = condition;
    const readsDueShards =
      !condition['ForAllValues:StringNotLike'] &&
      !onIndex(statement, 'unpublished') &&
      !JSON.stringify(only).includes('#SECRET#');
    expect(`${name} ${readsDueShards}`).toBe(
      `${name} ${name === 'notification/ring-alarms' && only !== undefined}`,
    );
  }
});

it('lets only the functions that show and sign read the secrets of webhooks', () => {
  const secretive = grants().filter(({ statement }) =>
    JSON.stringify(statement.Condition?.['ForAllValues:StringLike'] ?? {}).includes('#SECRET#'),
  );
  expect(secretive.map(({ name }) => name).toSorted()).toEqual([
    'notification/deliver-events',
    'notification/serve-webhook',
  ]);
  const others = grants().filter(({ statement: { Action: actions, Condition: condition = {} } }) => {
    const reads = actions.includes('dynamodb:GetItem');
    const excepted = condition['ForAllValues:StringNotLike']?.['dynamodb:LeadingKeys'];
    return reads && !JSON.stringify(excepted).includes('*#SECRET#*');
  });
  expect(others.map(({ name }) => name)).toEqual([]);
});

it('lets the relay and the sweeper touch nothing of an event but its transport attributes', () => {
  for (const name of ['notification/relay-events', 'notification/sweep-events']) {
    const writes = grants().filter(
      (grant) =>
        grant.name === name &&
        grant.statement.Action.some((action) => /(Put|Update|Delete)Item/.test(action)),
    );
    expect(writes).toHaveLength(1);
    expect(writes[0]?.statement).toMatchObject({
      Action: ['dynamodb:UpdateItem'],
      Condition: {
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': ['pk', 'sk', 'outboxShard', 'unpublishedSince'],
        },
      },
    });
  }
});

it('tells each function where its rights apply, and nothing else', () => {
  const expected = [
    { action: 'dynamodb:', variables: ['TABLE_NAME'] },
    { action: 'events:PutEvents', variables: ['BUS_NAME'] },
    { action: 'ses:SendEmail', variables: ['MAIL_FROM', 'CONFIGURATION_SET'] },
  ];
  for (const [, resource] of stage.functions()) {
    const actions = stage.statements(resource).flatMap(({ Action }) => Action);
    const variables = Object.keys(resource.Properties.Environment.Variables);
    for (const { action, variables: wanted } of expected) {
      const isAllowed = actions.some((candidate) => candidate.startsWith(action));
      for (const variable of wanted) expect(variables.includes(variable)).toBe(isAllowed);
    }
  }
});

function onIndex({ Resource }: Statement, index: string): boolean {
  return Resource.every((resource) => JSON.stringify(resource).includes(`/index/${index}`));
}
