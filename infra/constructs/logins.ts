import { Aws, CfnOutput, Duration, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  type AttributeMapping,
  CfnManagedLoginBranding,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ProviderAttribute,
  ResourceServerScope,
  SigningAlgorithm,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolIdentityProviderOidc,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { signInsText } from '#shared/domain/organisation/sign-in.ts';
import { type Foundation, Room } from '../house.ts';
import { assertProviders, bindingOf, type IdentityProvider } from '../identity-provider.ts';
import { removalPolicyOf, type Stage } from '../stages.ts';
import { BundledFunction } from './bundled-function.ts';

const apiScopeParts = { server: 'samsyn', scope: 'api' } as const;

/** What an access token must be allowed for the API to look at it: ID tokens and password logins by SDK have no scope. */
export const apiScope = `${apiScopeParts.server}/${apiScopeParts.scope}`;

/**
 * The one user pool: its own logins with a second factor, and the identity providers of the stage's settings. Every
 * access token says which of them is behind it, by `organisation/stamp-token`.
 */
export class Logins extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** Without it nobody gets a token. */
  readonly stampToken: BundledFunction;

  constructor(scope: Construct & Foundation, id: string) {
    super(scope, id);
    const { stage } = scope;
    assertProviders(stage.identityProviders);
    this.userPool = userPoolOf(this, stage);
    this.stampToken = new BundledFunction(new Room(scope, 'organisation'), 'stamp-token', {
      grants: [
        { statements: [], environment: { SIGN_INS: signInsText(stage.identityProviders.map(bindingOf)) } },
      ],
      // Cognito waits no longer.
      timeout: Duration.seconds(5),
    });
    this.userPool.addTrigger(
      UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG,
      this.stampToken,
      LambdaVersion.V2_0,
    );
    const apiServer = this.userPool.addResourceServer('api', {
      identifier: apiScopeParts.server,
      scopes: [
        new ResourceServerScope({
          scopeName: apiScopeParts.scope,
          scopeDescription: 'To act in Samsyn as oneself',
        }),
      ],
    });
    const providers = stage.identityProviders.map((provider) => this.#federate(provider));
    this.client = this.userPool.addClient('portal', {
      userPoolClientName: `samsyn-${stage.name}-portal`,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      // Signing in again every working day: who has left at home is out here too.
      refreshTokenValidity: Duration.hours(12),
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.custom(apiScope)],
        callbackUrls: [`${stage.portalUrl}/signed-in`],
        logoutUrls: [`${stage.portalUrl}/signed-out`],
      },
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.COGNITO,
        ...stage.identityProviders.map(({ name }) => UserPoolClientIdentityProvider.custom(name)),
      ],
      // Cognito writes what a provider tells with the client's rights.
      writeAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, fullname: true })
        .withCustomAttributes('loa'),
    });
    this.client.node.addDependency(apiServer, ...providers);
    new CfnOutput(Stack.of(this), 'user-pool-id', { value: this.userPool.userPoolId });
    new CfnOutput(Stack.of(this), 'portal-client-id', { value: this.client.userPoolClientId });
    if (stage.hasManagedLogin) this.#managedLogin(stage);
  }

  #federate(provider: IdentityProvider): Construct {
    const shared = {
      userPool: this.userPool,
      name: provider.name,
      attributeMapping: mappingOf(provider),
      ...(provider.mailDomains && { identifiers: [...provider.mailDomains] }),
    };
    if (provider.type === 'saml') {
      return new UserPoolIdentityProviderSaml(this, provider.name, {
        ...shared,
        metadata: UserPoolIdentityProviderSamlMetadata.url(provider.metadataUrl),
        requestSigningAlgorithm: SigningAlgorithm.RSA_SHA256,
        idpInitiated: false,
        idpSignout: true,
      });
    }
    return new UserPoolIdentityProviderOidc(this, provider.name, {
      ...shared,
      issuerUrl: provider.issuer,
      clientId: provider.clientId,
      // Resolved by CloudFormation at deployment: the template holds only the secret's name.
      clientSecret: SecretValue.secretsManager(provider.secretName).unsafeUnwrap(),
      scopes: [...(provider.scopes ?? ['openid', 'email', 'profile'])],
    });
  }

  /** Cognito's own login pages, on a domain that the account's number makes free. */
  #managedLogin(stage: Stage): void {
    const domain = this.userPool.addDomain('domain', {
      cognitoDomain: { domainPrefix: `samsyn-${stage.name}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    new CfnManagedLoginBranding(this, 'branding', {
      userPoolId: this.userPool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    }).node.addDependency(domain);
    new CfnOutput(Stack.of(this), 'login-url', { value: domain.baseUrl() });
  }
}

function mappingOf({ attributes: { email, name }, level }: IdentityProvider): AttributeMapping {
  return {
    email: ProviderAttribute.other(email),
    ...(name !== undefined && { fullname: ProviderAttribute.other(name) }),
    ...(typeof level === 'object' && { custom: { 'custom:loa': ProviderAttribute.other(level.attribute) } }),
  };
}

function userPoolOf(scope: Construct, stage: Stage): UserPool {
  return new UserPool(scope, 'user-pool', {
    userPoolName: `samsyn-${stage.name}`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    customAttributes: { loa: new StringAttribute({ mutable: true, maxLen: 200 }) },
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: !stage.isDisposable,
    removalPolicy: removalPolicyOf(stage),
  });
}
