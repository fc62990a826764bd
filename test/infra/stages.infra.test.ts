import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRouteTables } from '#infra/route-tables.ts';
import { samsynApp } from '#infra/samsyn-app.ts';
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
    for (const [, { Properties }] of stage.ofType('AWS::Logs::LogGroup')) {
      expect(Properties.RetentionInDays).toBeGreaterThan(0);
    }
    expect(only('AWS::Events::Archive').Properties.RetentionDays).toBeGreaterThan(0);
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
    expect(text).not.toMatch(/(?<![0-9a-f])\d{12}(?![0-9a-f])|AKIA|SecretAccessKey/);
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
