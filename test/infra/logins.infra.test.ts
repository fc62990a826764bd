import { beforeAll, describe, expect, it } from 'vitest';
import type { IdentityProvider, OidcProvider } from '#infra/identity-provider.ts';
import { stageOf } from '#infra/stages.ts';
import { SynthesizedStage } from './synthesized-stage.ts';

const hub: OidcProvider = {
  name: 'hub',
  type: 'oidc',
  organisations: ['0184', 'provider'],
  issuer: 'https://hub.example',
  clientId: 'samsyn',
  secretName: 'samsyn/hub',
  attributes: { email: 'mail', name: 'displayName' },
  level: { attribute: 'acr' },
};

const adfs: IdentityProvider = {
  name: 'falun-adfs',
  type: 'saml',
  organisations: ['2080'],
  metadataUrl: 'https://adfs.falun.example/metadata',
  attributes: { email: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress' },
  mailDomains: ['falun.example'],
};

const withProviders = (...identityProviders: IdentityProvider[]) =>
  SynthesizedStage.of({ ...stageOf('prod'), identityProviders });

describe('providers in the settings', () => {
  let stage: SynthesizedStage;

  beforeAll(async () => {
    stage = await withProviders(hub, adfs);
  });

  const providers = () =>
    stage.ofType('AWS::Cognito::UserPoolIdentityProvider').map(([, { Properties }]) => Properties);

  const only = (type: string) => {
    const [found, ...more] = stage.ofType(type);
    if (!found || more.length > 0) throw new Error(`There should be one ${type}, not ${more.length + 1}`);
    return found;
  };

  it('are federated into the one user pool', () => {
    expect(stage.ofType('AWS::Cognito::UserPool')).toHaveLength(1);
    expect(providers()).toMatchObject([
      {
        ProviderName: 'hub',
        ProviderType: 'OIDC',
        ProviderDetails: { oidc_issuer: 'https://hub.example', client_id: 'samsyn' },
        AttributeMapping: { email: 'mail', name: 'displayName', 'custom:loa': 'acr' },
      },
      {
        ProviderName: 'falun-adfs',
        ProviderType: 'SAML',
        ProviderDetails: { MetadataURL: 'https://adfs.falun.example/metadata', IDPInit: false },
        IdpIdentifiers: ['falun.example'],
      },
    ]);
  });

  it('have their secret in Secrets Manager: the template knows its name only', () => {
    const [{ ProviderDetails }] = providers() as [{ ProviderDetails: { client_secret: unknown } }];
    expect(ProviderDetails.client_secret).toBe('{{resolve:secretsmanager:samsyn/hub:SecretString:::}}');
  });

  it('can be signed in with, once they are there, and write no more of a login than they tell', () => {
    const [, { Properties, DependsOn }] = only('AWS::Cognito::UserPoolClient');
    expect(Properties).toMatchObject({
      SupportedIdentityProviders: ['COGNITO', 'hub', 'falun-adfs'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'profile', 'samsyn/api'],
      WriteAttributes: ['custom:loa', 'email', 'name'],
    });
    const ids = stage.ofType('AWS::Cognito::UserPoolIdentityProvider').map(([id]) => id);
    expect(DependsOn).toEqual(expect.arrayContaining(ids));
  });

  it('are made known to the token trigger and to every function that serves people', () => {
    const bindings = 'COGNITO hub@claim=0184,provider falun-adfs=2080';
    const told = [...stage.functions()]
      .filter(([, { Properties }]) => Properties.Environment.Variables.SIGN_INS === bindings)
      .map(([name]) => name);
    expect(told).toEqual(expect.arrayContaining(['organisation/stamp-token', 'plan/serve-plan']));
    const behindToken = stage
      .ofType('AWS::ApiGatewayV2::Route')
      .filter(([, { Properties }]) => Properties.AuthorizationType === 'JWT');
    for (const [, { Properties }] of behindToken) {
      expect(Properties.AuthorizationScopes).toEqual(['samsyn/api']);
      const [, integration] = stage.referred(Properties.Target['Fn::Join'][1][1]);
      const [, handler] = stage.referred(integration.Properties.IntegrationUri);
      expect(handler.Properties.Environment.Variables.SIGN_INS).toBe(bindings);
    }
  });

  it('are behind the trigger that stamps access tokens, which nobody but the pool may call', () => {
    const [poolId, pool] = only('AWS::Cognito::UserPool');
    const { LambdaArn, LambdaVersion } = pool.Properties.LambdaConfig.PreTokenGenerationConfig;
    expect(LambdaVersion).toBe('V2_0');
    const [triggerId] = stage.referred(LambdaArn);
    const callers = stage
      .ofType('AWS::Lambda::Permission')
      .map(([, { Properties }]) => Properties)
      .filter(({ FunctionName }) => FunctionName['Fn::GetAtt'][0] === triggerId);
    expect(callers).toMatchObject([
      { Principal: 'cognito-idp.amazonaws.com', SourceArn: { 'Fn::GetAtt': [poolId, 'Arn'] } },
    ]);
  });
});

it('names everything that is wrong with the settings at once', async () => {
  const wrong = withProviders(
    { ...hub, name: 'Hub', issuer: 'http://hub.example' },
    { ...adfs, organisations: [] },
    { ...adfs, organisations: ['Falun'] },
  );
  await expect(wrong).rejects.toThrow(
    [
      '  Hub: its name must be 3–32 lower-case letters, digits and hyphens',
      '  Hub: its issuer "http://hub.example" is no https address',
      '  falun-adfs: it is bound to no organisation',
      '  falun-adfs: "Falun" is no organisation\'s id',
      '  falun-adfs: another provider has the same name',
    ].join('\n'),
  );
});

it('asks for level 3 where documents may be secret, but for dev', () => {
  expect(['dev', 'test', 'prod'].map((name) => stageOf(name).secretAsksForLevel)).toEqual([0, 3, 3]);
});
