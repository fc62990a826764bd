import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRouteTables } from '#infra/route-tables.ts';
import { samsynApp } from '#infra/samsyn-app.ts';
import { stageOf } from '#infra/stages.ts';
import { settingsInTemplate } from '../../scripts/operations/restore/table-settings.ts';
import { type Resource, SynthesizedStage } from './synthesized-stage.ts';

const functionsDir = resolve(import.meta.dirname, '../../functions');

describe.each(['dev', 'test', 'prod'])('stage %s', (name) => {
  let stage: SynthesizedStage;

  beforeAll(async () => {
    stage = await SynthesizedStage.of(name);
  });

  const only = (type: string): Resource => {
    const [found, ...more] = stage.ofType(type).map(([, resource]) => resource);
    if (!found || more.length > 0) throw new Error(`There should be one ${type}, not ${more.length + 1}`);
    return found;
  };

  it('keeps the records', () => {
    const table = only('AWS::DynamoDB::Table');
    expect(table.Properties).toMatchObject({
      DeletionProtectionEnabled: name === 'prod',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      BillingMode: 'PAY_PER_REQUEST',
    });
    expect(table.DeletionPolicy).toBe(name === 'prod' ? 'Retain' : 'Delete');
    expect(only('AWS::Cognito::UserPool').DeletionPolicy).toBe(name === 'prod' ? 'Retain' : 'Delete');
  });

  it('keeps logs and archived events for a time, not for ever', () => {
    const logGroups = stage.ofType('AWS::Logs::LogGroup');
    expect(logGroups.length).toBe(stage.functions().size + 1);
    for (const [, { Properties, DeletionPolicy }] of logGroups) {
      expect(Properties.RetentionInDays).toBe(name === 'prod' ? 365 : 30);
      expect(DeletionPolicy).toBe(name === 'prod' ? 'Retain' : 'Delete');
    }
    expect(only('AWS::Events::Archive').Properties.RetentionDays).toBe(name === 'prod' ? 180 : 30);
  });

  it('runs every function on Node 24, arm64, traced, with JSON logs of its own', () => {
    for (const [, { Properties }] of stage.functions()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        Handler: 'index.handler',
      });
    }
  });

  it('has a gateway route for each entry of the route tables, with a token unless it says it is public', async () => {
    const tables = await loadRouteTables(functionsDir);
    const expected = [...tables.values()].flat().map(({ method, path, public: isPublic }) => ({
      key: `${method} ${path}`,
      authorization: isPublic ? 'NONE' : 'JWT',
    }));
    const deployed = stage.ofType('AWS::ApiGatewayV2::Route').map(([, { Properties }]) => ({
      key: Properties.RouteKey,
      authorization: Properties.AuthorizationType,
    }));
    const byKey = (a: { key: string }, b: { key: string }) => a.key.localeCompare(b.key);
    expect(deployed.toSorted(byKey)).toEqual(
      [...expected, { key: '$default', authorization: 'NONE' }].toSorted(byKey),
    );
  });

  it('lets the gateway call the function behind every route, $default included', () => {
    const permissions = stage
      .ofType('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties.Principal === 'apigateway.amazonaws.com')
      .map(([, { Properties }]) => ({
        functionId: Properties.FunctionName['Fn::GetAtt'][0],
        scope: Properties.SourceArn['Fn::Join'][1].at(-1),
      }));
    for (const [, route] of stage.ofType('AWS::ApiGatewayV2::Route')) {
      const [, integrationReference] = route.Properties.Target['Fn::Join'][1];
      const [, integration] = stage.referred(integrationReference);
      const [functionId] = stage.referred(integration.Properties.IntegrationUri);
      const scope = route.Properties.RouteKey === '$default' ? '/*/*' : '/*/*/*';
      expect(permissions).toContainEqual({ functionId, scope });
    }
  });

  it('limits the API and logs no person: neither address nor claims nor path', () => {
    const { Properties } = only('AWS::ApiGatewayV2::Stage');
    expect(Properties.DefaultRouteSettings.ThrottlingRateLimit).toBeGreaterThan(0);
    expect(Properties.AccessLogSettings.Format).not.toMatch(/identity|claims|\$context\.path/);
  });

  it('needs no account and holds no credentials', () => {
    const text = JSON.stringify(stage.templates);
    expect(text).not.toMatch(/(?<![0-9a-fA-F])\d{12}(?![0-9a-fA-F])|AKIA|SecretAccessKey/);
  });
});

it('names every function that has no bundle, at once', async () => {
  const refused = samsynApp({ stage: 'dev', bundlesDir: mkdtempSync(join(tmpdir(), 'samsyn-none-')) });
  await expect(refused).rejects.toThrow(/report\/draft-report: functions\/report\/draft-report\/handler\.ts/);
  await expect(refused).rejects.toThrow(/plan\/open-plan/);
});

it('refuses a stage that there is no setting for', async () => {
  await expect(samsynApp({ stage: 'toString' })).rejects.toThrow('There is no stage "toString"');
});

it('fails on a finding that nobody has acknowledged', async () => {
  const outdir = mkdtempSync(join(tmpdir(), 'samsyn-nag-'));
  const app = await samsynApp({ stage: 'dev', outdir, allowMissing: true, bundlesDir: '/none' });
  new Queue(app.node.findChild('samsyn-dev-state'), 'unsafe');
  expect(() => app.synth()).toThrow(/SQS4/);
});

/** What independent emulators of CloudFormation rarely know. */
const rarelyKnown = [
  'AWS::Events::Archive',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::GuardDuty::MalwareProtectionPlan',
  'AWS::Budgets::Budget',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::ManagedLoginBranding',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::ApiGatewayV2::ApiMapping',
  'AWS::Route53::RecordSet',
];

it('refuses a budget that nobody would hear of', async () => {
  const silent = SynthesizedStage.of({ ...stageOf('dev'), monthlyBudgetUsd: 10 });
  await expect(silent).rejects.toThrow('nobody in alarmMails');
});

describe('the stage bare', () => {
  let bare: SynthesizedStage;
  let dev: SynthesizedStage;

  beforeAll(async () => {
    bare = await SynthesizedStage.of('bare');
    dev = await SynthesizedStage.of('dev');
  });

  it('lacks what emulators rarely know, and has everything else', () => {
    const typesOf = ({ templates }: SynthesizedStage) =>
      new Set(templates.flatMap(({ Resources }) => Object.values(Resources).map(({ Type }) => Type)));
    const left = [...typesOf(dev)].filter((type) => !typesOf(bare).has(type));
    expect([...typesOf(bare)].filter((type) => rarelyKnown.includes(type))).toEqual([]);
    expect(left.toSorted()).toEqual([
      'AWS::CloudWatch::CompositeAlarm',
      'AWS::Cognito::ManagedLoginBranding',
      'AWS::Cognito::UserPoolDomain',
      'AWS::Events::Archive',
      'AWS::GuardDuty::MalwareProtectionPlan',
    ]);
    expect([...bare.functions().keys()]).toEqual([...dev.functions().keys()]);
  });
});

describe('a stage with every setting', () => {
  const apiDomain = {
    name: 'api.samsyn.example',
    certificateArn: 'arn:aws:acm:eu-north-1:111122223333:certificate/1',
    hostedZone: { id: 'Z1', name: 'samsyn.example' },
  };
  let stage: SynthesizedStage;

  beforeAll(async () => {
    stage = await SynthesizedStage.of({ ...stageOf('prod'), apiDomain, alarmMails: ['drift@example.org'] });
  });

  const the = (type: string) => stage.ofType(type).map(([, { Properties }]) => Properties);

  it('answers under a domain of its own, and nowhere else', () => {
    expect(the('AWS::ApiGatewayV2::Api')).toMatchObject([{ DisableExecuteApiEndpoint: true }]);
    expect(the('AWS::ApiGatewayV2::DomainName')).toMatchObject([
      {
        DomainName: apiDomain.name,
        DomainNameConfigurations: [
          { CertificateArn: apiDomain.certificateArn, SecurityPolicy: 'TLS_1_2', EndpointType: 'REGIONAL' },
        ],
      },
    ]);
    expect(the('AWS::ApiGatewayV2::ApiMapping')).toMatchObject([{ Stage: '$default' }]);
    const records = the('AWS::Route53::RecordSet').map(({ Type, Name }) => `${Type} ${Name}`);
    expect(records.toSorted()).toEqual(['A api.samsyn.example.', 'AAAA api.samsyn.example.']);
  });

  it('sends every alarm, the one for standstill too, to one topic that may be spoken on, and the topic to people', () => {
    const topics = stage.ofType('AWS::SNS::Topic');
    const [[topicId]] = topics as [(typeof topics)[number]];
    expect(topics).toHaveLength(1);
    const alarms = [...the('AWS::CloudWatch::Alarm'), ...the('AWS::CloudWatch::CompositeAlarm')];
    for (const { AlarmActions } of alarms) {
      expect(AlarmActions.map((action: unknown) => stage.referred(action)[0])).toEqual([topicId]);
    }
    const [policy] = the('AWS::SNS::TopicPolicy');
    const publishers = policy?.PolicyDocument.Statement.filter(
      ({ Effect, Action }: { Effect: string; Action: string }) =>
        Effect === 'Allow' && Action === 'sns:Publish',
    ).map(({ Principal }: { Principal: { Service?: string } }) => Principal.Service);
    expect(publishers).toEqual(['cloudwatch.amazonaws.com']);
    expect(the('AWS::SNS::Subscription')).toMatchObject([
      { Protocol: 'email', Endpoint: 'drift@example.org', TopicArn: { Ref: topicId } },
    ]);
  });

  it('mails when a month costs too much, counted by the tag of the stage', () => {
    const [budget] = the('AWS::Budgets::Budget');
    expect(budget?.Budget).toMatchObject({
      BudgetLimit: { Amount: 200, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['user:stage$samsyn-prod'] },
    });
    expect(budget?.NotificationsWithSubscribers).toHaveLength(2);
    for (const { Subscribers } of budget?.NotificationsWithSubscribers ?? []) {
      expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'drift@example.org' }]);
    }
  });

  it('stands still when people can not work, no deadline rings, or events leave neither by stream nor by sweep', () => {
    const [{ AlarmRule }] = the('AWS::CloudWatch::CompositeAlarm') as [{ AlarmRule: unknown }];
    const names = (AlarmRule as { 'Fn::Join': [string, unknown[]] })['Fn::Join'][1].map((part) =>
      typeof part === 'string' ? part : stage.referred(part)[1].Properties.AlarmName,
    );
    expect(names.join('')).toMatch(
      /^\(ALARM\("samsyn-prod-api .+"\) OR ALARM\(".+ring-alarms .+"\) OR \(ALARM\(".+relay-events .+"\) AND ALARM\(".+sweep-events .+"\)\)\)$/,
    );
  });

  it('shows every alarm, function, queue and dead-letter queue on one dashboard', () => {
    const [dashboard] = stage.ofType('AWS::CloudWatch::Dashboard').map(([, resource]) => resource);
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    const shown = {
      'AWS::CloudWatch::Alarm': 'AlarmName',
      'AWS::SQS::Queue': 'QueueName',
      'AWS::Lambda::Function': 'FunctionName',
    };
    const missing = Object.entries(shown)
      .flatMap(([type, name]) => stage.ofType(type).map(([, { Properties }]) => String(Properties[name])))
      .filter((name) => !body.includes(name));
    expect(missing).toEqual([]);
  });
});

it('reads the stream that a restore gave a lost table, and keeps the export that the stack before still imports', async () => {
  const tableStreamArn =
    'arn:aws:dynamodb:eu-north-1:111122223333:table/samsyn-dev/stream/2026-11-22T10:00:00.000';
  const [before, after] = await Promise.all([
    SynthesizedStage.of('dev'),
    SynthesizedStage.of({ ...stageOf('dev'), tableStreamArn }),
  ]);
  const streams = after
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => Properties.EventSourceArn === tableStreamArn);
  expect(streams).toHaveLength(1);
  const relay = after.functions().get('notification/relay-events');
  if (!relay) throw new Error('There is no relay');
  const reading = after.statements(relay).filter(({ Action }) => Action.includes('dynamodb:GetRecords'));
  expect(reading.flatMap(({ Resource }) => Resource)).toEqual([tableStreamArn]);
  const exportsOf = ({ templates }: SynthesizedStage) =>
    templates.flatMap(({ Outputs = {} }) =>
      Object.values(Outputs).flatMap(({ Export }) => Export?.Name ?? []),
    );
  expect(exportsOf(after)).toEqual(exportsOf(before));
});

it('tells a restore what the table of a stage shall have', async () => {
  const stage = await SynthesizedStage.of('prod');
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-settings-'));
  const path = join(folder, 'state.template.json');
  const template = stage.templates.find(({ Resources }) =>
    Object.values(Resources).some(({ Type }) => Type === 'AWS::DynamoDB::Table'),
  );
  writeFileSync(path, JSON.stringify(template));
  expect(settingsInTemplate(path, 'samsyn-prod')).toEqual({
    streamViewType: 'NEW_IMAGE',
    expiryAttribute: 'expiresAt',
    recoveryDays: 35,
    isDeletionProtected: true,
  });
  rmSync(folder, { recursive: true });
});
