import { beforeAll, describe, expect, test } from 'vitest';
import { checkTemplates } from '../../scripts/deploy-check/check-templates.ts';
import { ResourceSchemas } from '../../scripts/deploy-check/resource-schemas.ts';
import type { Template } from '../../scripts/deploy-check/template.ts';

let schemas: ResourceSchemas;
beforeAll(async () => {
  schemas = await ResourceSchemas.load();
});

const right: Template = {
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
        BillingMode: 'PAY_PER_REQUEST',
        Tags: [{ Key: 'product', Value: 'samsyn' }],
      },
    },
    Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 30, SqsManagedSseEnabled: true } },
    Function: {
      Type: 'AWS::Lambda::Function',
      DependsOn: ['Queue'],
      Properties: {
        Code: { S3Bucket: { 'Fn::Sub': 'assets-${AWS::Region}' }, S3Key: 'x.zip' },
        Role: { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, ':role/x']] },
        Timeout: { 'Fn::If': ['IsProd', 60, { Ref: 'AWS::NoValue' }] },
        Environment: {
          Variables: { TABLE: { Ref: 'Table' }, STREAM: { 'Fn::GetAtt': ['Table', 'StreamArn'] } },
        },
        Layers: { 'Fn::Split': [',', { Ref: 'Layers' }] },
      },
    },
    Custom: { Type: 'Custom::Something', Properties: { whatever: 1 } },
  },
  Parameters: { Layers: { Type: 'String' } },
  Conditions: { IsProd: { 'Fn::Equals': [1, 1] } },
};

/** The right template with one resource changed. */
const changed = (id: string, properties: Record<string, unknown>, rest: object = {}): Template => ({
  ...right,
  Resources: {
    ...right.Resources,
    [id]: {
      Type: 'AWS::SQS::Queue',
      ...right.Resources[id],
      Properties: { ...right.Resources[id]?.Properties, ...properties },
      ...rest,
    },
  },
});

const findingsIn = (template: Template): string[] =>
  checkTemplates(new Map([['app', template]]), schemas).map(({ where, what }) => `${where} ${what}`);

test('finds nothing wrong with a template that keeps the schemas', () => {
  expect(findingsIn(right)).toEqual([]);
});

describe('finds', () => {
  test.each([
    [
      'a property that the type does not have',
      changed('Queue', { VisibiltyTimeout: 30 }),
      'app/Queue/VisibiltyTimeout is no property of this type',
    ],
    [
      'a nested property that the type does not have',
      changed('Table', { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH', Sort: 1 }] }),
      'app/Table/KeySchema/0/Sort is no property of this type',
    ],
    [
      'a value of another type',
      changed('Queue', { VisibilityTimeout: 'soon' }),
      'app/Queue/VisibilityTimeout is "soon", but must be integer',
    ],
    [
      'an object where a list belongs',
      changed('Function', { Architectures: 'arm64' }),
      'app/Function/Architectures is "arm64", but must be a list',
    ],
    [
      'a nested object that lacks what is required',
      changed('Table', { KeySchema: [{ AttributeName: 'pk' }] }),
      'app/Table/KeySchema/0 lacks the required property KeyType',
    ],
    [
      'a branch that would be wrong',
      changed('Function', { Timeout: { 'Fn::If': ['IsProd', 60, 'long'] } }),
      'app/Function/Timeout is "long", but must be integer',
    ],
    [
      'text where an object belongs',
      changed('Function', { Environment: { 'Fn::Join': ['', []] } }),
      'app/Function/Environment is made by Fn::Join, but must be an object',
    ],
    [
      'a type that there is not',
      changed('Queue', {}, { Type: 'AWS::SQS::Kö' }),
      'app/Queue is a AWS::SQS::Kö, a type that CloudFormation does not have',
    ],
    [
      'a reference to nothing',
      changed('Queue', { QueueName: { Ref: 'Nothing' } }),
      'app/Queue/QueueName points to Nothing, which is not in the template',
    ],
    [
      'an attribute that the resource does not have',
      changed('Queue', { QueueName: { 'Fn::GetAtt': ['Table', 'Size'] } }),
      'app/Queue/QueueName asks for Table.Size, which a AWS::DynamoDB::Table does not have',
    ],
    [
      'a dependency on nothing',
      changed('Queue', {}, { DependsOn: 'Nothing' }),
      'app/Queue/DependsOn points to Nothing, which is not in the template',
    ],
    [
      'a condition that there is not',
      changed('Queue', {}, { Condition: 'IsTest' }),
      'app/Queue names the condition IsTest, which there is not',
    ],
    [
      'a substitution of nothing',
      changed('Queue', { QueueName: { 'Fn::Sub': 'samsyn-${Stage}' } }),
      'app/Queue/QueueName points to Stage, which is not in the template',
    ],
    [
      'an import that nobody exports',
      changed('Queue', { QueueName: { 'Fn::ImportValue': 'state:Table' } }),
      'app/Queue/QueueName imports state:Table, which no stack of this stage exports',
    ],
    [
      'a name that is too long',
      changed('Function', { FunctionName: 'f'.repeat(65) }),
      'app/Function/FunctionName has 65 characters; the limit is 64',
    ],
    [
      'an environment that is too large',
      changed('Function', { Environment: { Variables: { A: 'x'.repeat(4096) } } }),
      'app/Function/Environment has 4104 bytes of environment; the limit is 4096',
    ],
  ])('%s', (_name, template, finding) => {
    expect(findingsIn(template)).toContain(finding);
  });

  test('what is required and missing', () => {
    const template = { ...right, Resources: { Function: { Type: 'AWS::Lambda::Function', Properties: {} } } };
    expect(findingsIn(template)).toEqual([
      'app/Function lacks the required property Code',
      'app/Function lacks the required property Role',
    ]);
  });

  test('a stack that has outgrown CloudFormation', () => {
    const queues = Array.from({ length: 501 }, (_, index) => [`Queue${index}`, { Type: 'AWS::SQS::Queue' }]);
    expect(findingsIn({ Resources: Object.fromEntries(queues) })).toEqual([
      'app has 501 resources; the limit is 500',
    ]);
  });
});

test('an import is found in the other stack of the stage', () => {
  const state: Template = {
    Resources: {},
    Outputs: { Out: { Value: 'x', Export: { Name: 'state:Table' } } },
  };
  const app = changed('Queue', { QueueName: { 'Fn::ImportValue': 'state:Table' } });
  expect(
    checkTemplates(
      new Map([
        ['state', state],
        ['app', app],
      ]),
      schemas,
    ),
  ).toEqual([]);
});
