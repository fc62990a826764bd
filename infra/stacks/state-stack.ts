import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import { DocumentBuckets } from '../constructs/document-buckets.ts';
import { removalPolicyOf, type Stage } from '../stages.ts';

export interface StateStackProps extends StackProps {
  readonly stage: Stage;
}

/** What must outlive every deployment: the records, the documents, the people's logins and the sender's identity. */
export class StateStack extends Stack {
  readonly table: Table;
  readonly files: DocumentBuckets;
  readonly userPool: UserPool;
  readonly userPoolClient: UserPoolClient;

  constructor(scope: Construct, id: string, { stage, ...props }: StateStackProps) {
    super(scope, id, { ...props, terminationProtection: !stage.isDisposable });
    this.table = this.#table(stage);
    this.files = new DocumentBuckets(this, 'files', stage);
    this.userPool = this.#userPool(stage);
    this.userPoolClient = this.userPool.addClient('portal', {
      userPoolClientName: `samsyn-${stage.name}-portal`,
      generateSecret: false,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${stage.portalUrl}/signed-in`],
        logoutUrls: [`${stage.portalUrl}/signed-out`],
      },
    });
    const identity = new EmailIdentity(this, 'mail-identity', {
      identity: Identity.domain(stage.mailDomain),
    });
    identity.applyRemovalPolicy(removalPolicyOf(stage));
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `dkim-record-${index + 1}`, { value: `${name} CNAME ${value}` });
    }
  }

  /** One table for every noun; `docs/access-patterns.md` lists what each index answers. */
  #table(stage: Stage): Table {
    const table = new Table(this, 'table', {
      tableName: `samsyn-${stage.name}`,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !stage.isDisposable,
      removalPolicy: removalPolicyOf(stage),
    });
    table.addGlobalSecondaryIndex({
      indexName: 'unpublished',
      partitionKey: { name: 'outboxShard', type: AttributeType.STRING },
      sortKey: { name: 'unpublishedSince', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    for (const name of ['list', 'unit']) {
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: `${name}Pk`, type: AttributeType.STRING },
        sortKey: { name: `${name}Sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ['summary'],
      });
    }
    return table;
  }

  #userPool(stage: Stage): UserPool {
    return new UserPool(this, 'user-pool', {
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
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: !stage.isDisposable,
      removalPolicy: removalPolicyOf(stage),
    });
  }
}
