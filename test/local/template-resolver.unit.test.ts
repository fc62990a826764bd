import { describe, expect, test } from 'vitest';
import { checkResourceTypes, isInert } from '#local/check-resource-types.ts';
import type { LoadedStack, Template } from '#local/template/load-assembly.ts';
import { TemplateResolver } from '#local/template/template-resolver.ts';

const stack = (name: string, template: Template): LoadedStack => ({
  name,
  region: 'eu-north-1',
  accountId: '111122223333',
  template,
  assets: new Map(),
});

const state = stack('state', {
  Resources: { Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'samsyn' } } },
  Outputs: { Stream: { Value: { 'Fn::GetAtt': ['Table', 'StreamArn'] }, Export: { Name: 'state:stream' } } },
});
const app = stack('app', {
  Parameters: {
    Size: { Type: 'Number', Default: 5 },
    Bare: { Type: 'String' },
  },
  Mappings: { Names: { dev: { short: 'd' } } },
  Conditions: {
    IsDev: { 'Fn::Equals': [{ Ref: 'AWS::StackName' }, 'app'] },
    IsProd: { 'Fn::Not': [{ Condition: 'IsDev' }] },
    Either: {
      'Fn::Or': [{ Condition: 'IsProd' }, { 'Fn::And': [{ Condition: 'IsDev' }, { Condition: 'IsDev' }] }],
    },
  },
  Resources: {
    Queue: { Type: 'AWS::SQS::Queue', Properties: {} },
    OnlyProd: { Type: 'AWS::SQS::Queue', Condition: 'IsProd' },
    Either: { Type: 'AWS::SQS::Queue', Condition: 'Either' },
  },
});
const resolver = new TemplateResolver([state, app]);

describe('resolves', () => {
  test.each([
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-north-1'],
    ['a parameter by its default', { Ref: 'Size' }, 5],
    ['Ref', { Ref: 'Queue' }, 'https://sqs.eu-north-1.amazonaws.com/111122223333/app-Queue'],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:eu-north-1:111122223333:app-Queue'],
    ['Fn::GetAtt with a dot', { 'Fn::GetAtt': 'Queue.QueueName' }, 'app-Queue'],
    ['Fn::Join', { 'Fn::Join': ['/', ['a', { Ref: 'Size' }]] }, 'a/5'],
    ['Fn::Sub', { 'Fn::Sub': '${AWS::Region}-${Queue.QueueName}-${!Kept}' }, 'eu-north-1-app-Queue-${Kept}'],
    ['Fn::Sub with variables', { 'Fn::Sub': ['${x}-${Size}', { x: { Ref: 'AWS::Partition' } }] }, 'aws-5'],
    [
      'Fn::ImportValue',
      { 'Fn::ImportValue': 'state:stream' },
      'arn:aws:dynamodb:eu-north-1:111122223333:table/samsyn/stream/local',
    ],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b-c'] }] }, 'b'],
    ['Fn::If', { 'Fn::If': ['IsProd', 'p', 'd'] }, 'd'],
    ['Fn::FindInMap', { 'Fn::FindInMap': ['Names', 'dev', 'short'] }, 'd'],
    ['AWS::NoValue by leaving it out', { a: 1, b: { Ref: 'AWS::NoValue' } }, { a: 1 }],
  ])('%s', (_name, value, expected) => {
    expect(resolver.resolve('app', value)).toEqual(expected);
  });
});

describe('refuses by name', () => {
  test.each([
    ['an unknown resource', { Ref: 'Nobody' }, /Nobody/],
    ['an unknown attribute', { 'Fn::GetAtt': ['Queue', 'Colour'] }, /Queue\.Colour/],
    ['an unknown function', { 'Fn::Cidr': [] }, /Fn::Cidr/],
    ['an export that nobody makes', { 'Fn::ImportValue': 'nowhere' }, /nowhere/],
    ['a parameter without default', { Ref: 'Bare' }, /Bare/],
    ['a dynamic reference', '{{resolve:ssm:/x}}', /resolve:ssm/],
  ])('%s', (_name, value, message) => {
    expect(() => resolver.resolve('app', value)).toThrow(message);
  });
});

test('leaves out a resource whose condition does not hold', () => {
  expect(resolver.resources().map(({ logicalId }) => logicalId)).toEqual(['Table', 'Queue', 'Either']);
});

test('does not read what nothing runs of, such as a secret of an identity provider', () => {
  const Login = { Type: 'AWS::Cognito::UserPoolIdentityProvider', Properties: { Secret: '{{resolve:x:y}}' } };
  const logins = stack('logins', { Resources: { Login } });
  const [login] = new TemplateResolver([logins], isInert).resources();
  expect(login).toMatchObject({ logicalId: 'Login', properties: {} });
  expect(() => new TemplateResolver([logins]).resources()).toThrow('resolve:x:y');
});

describe('the table of resource types', () => {
  const resource = (type: string, properties: Record<string, unknown> = {}) => ({
    stack: 'app',
    logicalId: 'Thing',
    type,
    properties,
  });

  test('an unknown type is an error that names it', () => {
    expect(() => checkResourceTypes([resource('AWS::Kinesis::Stream')])).toThrow(
      /app\/Thing \(AWS::Kinesis::Stream\)/,
    );
  });

  test('an unknown property is an error that names it', () => {
    expect(() => checkResourceTypes([resource('AWS::SQS::Queue', { FifoQueue: true })])).toThrow(/FifoQueue/);
  });

  test('an unknown property inside a list is an error that names its path', () => {
    const rule = resource('AWS::Events::Rule', { Targets: [{ Id: 'a', Arn: 'b', InputPath: '$' }] });
    expect(() => checkResourceTypes([rule])).toThrow(/Targets\[\]\.InputPath/);
  });

  test('everything wrong is said at once', () => {
    const wrong = [resource('AWS::SQS::Queue', { FifoQueue: true, Colour: 'red' }), resource('AWS::X::Y')];
    expect(() => checkResourceTypes(wrong)).toThrow(/FifoQueue[\s\S]*Colour[\s\S]*AWS::X::Y/);
  });

  test('what is honoured, accepted or inert passes', () => {
    const fine = [
      resource('AWS::SQS::Queue', {
        RedrivePolicy: { maxReceiveCount: 3, deadLetterTargetArn: 'x' },
        Tags: [{ Key: 'a' }],
      }),
      resource('AWS::IAM::Role', { Anything: 1 }),
    ];
    expect(() => checkResourceTypes(fine)).not.toThrow();
  });
});
