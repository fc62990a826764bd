/**
 * How the local runner treats one CloudFormation type.
 * Paths name properties; `a.b` descends, `a[].b` descends into every element, and a path that has
 * no longer sibling stands for everything below it.
 */
export type ResourceType =
  | {
      /** Properties that change what happens locally. */
      readonly honours: readonly string[];
      /** Properties that may be there and change nothing locally, each with the reason. */
      readonly accepts?: Readonly<Record<string, string>>;
    }
  | { /** Why nothing needs to run. */ readonly inert: string };

const aws = 'protects or organises the AWS account, which is not here';
const pace = 'work is handed on at once locally';
const noLogin = 'nobody logs in here; tokens are handed out';
const noRights = 'rights are not enforced';
const noLimit = 'throughput is not limited';
const asserted = 'rights are not enforced; tests assert the synthesized policies';
const unwatched = 'nobody watches this machine; /local/ shows dead letters';
const perAccount = 'identity and names come from the logical id';

/** Properties (space-separated) that all may be left out for one reason. */
const because = (reason: string, ...properties: string[]) =>
  Object.fromEntries(properties.flatMap((names) => names.split(' ')).map((name) => [name, reason]));

const table: ResourceType = {
  honours: [
    'TableName',
    'AttributeDefinitions',
    'KeySchema',
    'GlobalSecondaryIndexes[].IndexName',
    'GlobalSecondaryIndexes[].KeySchema',
    'GlobalSecondaryIndexes[].Projection',
    'LocalSecondaryIndexes',
    'StreamSpecification.StreamViewType',
  ],
  accepts: {
    ...because(
      noLimit,
      'ProvisionedThroughput WarmThroughput OnDemandThroughput',
      'WriteOnDemandThroughputSettings WriteProvisionedThroughputSettings',
      ...[
        'WarmThroughput',
        'OnDemandThroughput',
        'ProvisionedThroughput',
        'WriteOnDemandThroughputSettings',
      ].map((name) => `GlobalSecondaryIndexes[].${name}`),
    ),
    ...because(
      aws,
      'PointInTimeRecoverySpecification DeletionProtectionEnabled ContributorInsightsSpecification',
    ),
    ...because(noRights, 'StreamSpecification.ResourcePolicy ResourcePolicy'),
    'GlobalSecondaryIndexes[].ContributorInsightsSpecification': aws,
    BillingMode: 'nothing is billed',
    TableClass: 'nothing is billed',
    TimeToLiveSpecification: 'the engine never expires items; nobody may rely on when they go',
    SSESpecification: 'the file is as safe as the disk it is on',
    Replicas: 'there is one machine, so one replica',
    Tags: aws,
  },
};

/** The one table of what the runner does with each CloudFormation type; a type that is absent is an error. */
export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::Lambda::Function': {
    honours: [
      'FunctionName',
      'Code.S3Key',
      'Handler',
      'Runtime',
      'Timeout',
      'MemorySize',
      'Environment.Variables',
      'ReservedConcurrentExecutions',
      'DeadLetterConfig.TargetArn',
      'LoggingConfig.LogFormat',
      'LoggingConfig.ApplicationLogLevel',
    ],
    accepts: {
      'Code.S3Bucket': 'code is read from the assembly',
      'Code.SourceKMSKeyArn': 'code is read from the assembly',
      Architectures: 'the code is JavaScript; native parts are not allowed in it',
      Description: 'words only',
      Role: noRights,
      TracingConfig: 'traces are not collected; log lines carry the ids',
      'LoggingConfig.LogGroup': 'log lines go to logs/ in the data folder',
      'LoggingConfig.SystemLogLevel': 'there is no system log',
      EphemeralStorage: 'the temporary folder of this machine is used',
      RuntimeManagementConfig: 'the runtime is the Node that runs this',
      RecursiveLoop: 'loops are not detected',
      Tags: aws,
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    honours: ['FunctionName', 'Qualifier', 'MaximumRetryAttempts', 'DestinationConfig.OnFailure.Destination'],
    accepts: { MaximumEventAgeInSeconds: 'asynchronous calls run at once' },
  },
  'AWS::Lambda::EventSourceMapping': {
    honours: [
      'EventSourceArn',
      'FunctionName',
      'Enabled',
      'BatchSize',
      'FilterCriteria.Filters',
      'FunctionResponseTypes',
      'BisectBatchOnFunctionError',
      'MaximumRetryAttempts',
      'MaximumRecordAgeInSeconds',
      'DestinationConfig.OnFailure.Destination',
      'StartingPosition',
      'ScalingConfig.MaximumConcurrency',
    ],
    accepts: {
      MaximumBatchingWindowInSeconds: pace,
      ParallelizationFactor: 'a stream has one shard and one reader locally',
      MetricsConfig: aws,
      LoggingConfig: aws,
      KmsKeyArn: aws,
      Tags: aws,
    },
  },
  'AWS::SQS::Queue': {
    honours: [
      'QueueName',
      'VisibilityTimeout',
      'MessageRetentionPeriod',
      'DelaySeconds',
      'RedrivePolicy.deadLetterTargetArn',
      'RedrivePolicy.maxReceiveCount',
    ],
    accepts: {
      ReceiveMessageWaitTimeSeconds: pace,
      RedriveAllowPolicy: noRights,
      SqsManagedSseEnabled: 'the file is as safe as the disk it is on',
      KmsMasterKeyId: 'the file is as safe as the disk it is on',
      KmsDataKeyReusePeriodSeconds: 'the file is as safe as the disk it is on',
      MaximumMessageSize: 'only the bus and the streams send, and they have their own limits',
      Tags: aws,
    },
  },
  'AWS::Events::EventBus': {
    honours: ['Name'],
    accepts: {
      Description: 'words only',
      DeadLetterConfig: 'targets are on this machine and are always reached',
      KmsKeyIdentifier: aws,
      LogConfig: aws,
      Policy: noRights,
      Tags: aws,
    },
  },
  'AWS::Events::Rule': {
    honours: ['Name', 'EventBusName', 'EventPattern', 'State', 'Targets[].Id', 'Targets[].Arn'],
    accepts: {
      Description: 'words only',
      'Targets[].DeadLetterConfig': 'targets are on this machine and are always reached',
      'Targets[].RetryPolicy': 'targets are on this machine and are always reached',
      'Targets[].RoleArn': noRights,
      RoleArn: noRights,
      Tags: aws,
    },
  },
  'AWS::Events::Archive': { inert: 'every event is kept anyway; replay is an act in AWS' },
  'AWS::Events::EventBusPolicy': { inert: noRights },
  'AWS::Scheduler::Schedule': {
    honours: ['Name', 'ScheduleExpression', 'State', 'Target.Arn', 'Target.Input'],
    accepts: {
      Description: 'words only',
      FlexibleTimeWindow: 'rings on time',
      GroupName: perAccount,
      ScheduleExpressionTimezone: 'a rate has no time of day',
      'Target.RoleArn': noRights,
      'Target.DeadLetterConfig': 'the call always reaches the function, whose own failures go where it says',
      'Target.RetryPolicy': 'the asynchronous call always reaches the function, which has its own retries',
      KmsKeyArn: aws,
    },
  },
  'AWS::Scheduler::ScheduleGroup': { inert: perAccount },
  'AWS::ApiGatewayV2::Api': {
    honours: [
      'ProtocolType',
      'CorsConfiguration.AllowCredentials',
      'CorsConfiguration.AllowHeaders',
      'CorsConfiguration.AllowMethods',
      'CorsConfiguration.AllowOrigins',
      'CorsConfiguration.ExposeHeaders',
      'CorsConfiguration.MaxAge',
    ],
    accepts: {
      Name: 'words only',
      Description: 'words only',
      DisableExecuteApiEndpoint: 'there is only this endpoint',
      IpAddressType: 'loopback only',
      Tags: aws,
    },
  },
  'AWS::ApiGatewayV2::Route': {
    honours: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'],
    accepts: { OperationName: 'words only' },
  },
  'AWS::ApiGatewayV2::Integration': {
    honours: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    accepts: {
      Description: 'words only',
      IntegrationMethod: 'a function is always called with POST',
      ConnectionType: 'loopback only',
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    honours: [
      'ApiId',
      'StageName',
      'DefaultRouteSettings.ThrottlingRateLimit',
      'DefaultRouteSettings.ThrottlingBurstLimit',
      'StageVariables',
    ],
    accepts: {
      AutoDeploy: 'what is in the template is what runs',
      AccessLogSettings: 'functions log for themselves',
      Description: 'words only',
      'DefaultRouteSettings.DetailedMetricsEnabled': aws,
      'DefaultRouteSettings.DataTraceEnabled': aws,
      'DefaultRouteSettings.LoggingLevel': aws,
      Tags: aws,
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    honours: [
      'ApiId',
      'AuthorizerType',
      'IdentitySource',
      'JwtConfiguration.Audience',
      'JwtConfiguration.Issuer',
    ],
    accepts: { Name: 'words only' },
  },
  'AWS::Cognito::UserPool': {
    honours: [],
    accepts: {
      ...because(
        noLogin,
        'AccountRecoverySetting AdminCreateUserConfig AutoVerifiedAttributes AliasAttributes UsernameAttributes',
        'UsernameConfiguration UserAttributeUpdateSettings Schema Policies MfaConfiguration EnabledMfas',
        'DeviceConfiguration UserPoolAddOns WebAuthnRelyingPartyID WebAuthnUserVerification EmailConfiguration',
        'EmailVerificationMessage EmailVerificationSubject SmsConfiguration SmsVerificationMessage',
        'SmsAuthenticationMessage VerificationMessageTemplate LambdaConfig',
      ),
      ...because(aws, 'UserPoolName UserPoolTier DeletionProtection UserPoolTags'),
    },
  },
  'AWS::Cognito::UserPoolClient': {
    honours: ['ClientName', 'UserPoolId'],
    accepts: because(
      noLogin,
      'AllowedOAuthFlows AllowedOAuthFlowsUserPoolClient AllowedOAuthScopes CallbackURLs LogoutURLs DefaultRedirectURI',
      'ExplicitAuthFlows GenerateSecret PreventUserExistenceErrors EnableTokenRevocation RefreshTokenRotation',
      'AuthSessionValidity SupportedIdentityProviders AccessTokenValidity IdTokenValidity RefreshTokenValidity',
      'TokenValidityUnits ReadAttributes WriteAttributes',
    ),
  },
  'AWS::Cognito::UserPoolDomain': { inert: noLogin },
  'AWS::Cognito::UserPoolGroup': { inert: 'memberships are in the table, not in the token' },
  'AWS::Cognito::UserPoolIdentityProvider': { inert: noLogin },
  'AWS::Cognito::UserPoolResourceServer': { inert: 'a token is given the scopes one asks for' },
  'AWS::Cognito::ManagedLoginBranding': { inert: noLogin },
  'AWS::SES::ConfigurationSet': { inert: 'mail is kept as files' },
  'AWS::SES::ConfigurationSetEventDestination': {
    inert: 'a mail that names a configuration set always tells the default bus',
  },
  'AWS::SES::EmailIdentity': { inert: 'any sender is taken' },
  'AWS::SES::Template': { inert: 'mail is sent with its text' },
  'AWS::IAM::Role': { inert: asserted },
  'AWS::IAM::Policy': { inert: asserted },
  'AWS::IAM::ManagedPolicy': { inert: asserted },
  'AWS::Lambda::Permission': { inert: asserted },
  'AWS::SQS::QueuePolicy': { inert: asserted },
  'AWS::SNS::TopicPolicy': { inert: asserted },
  'AWS::Logs::LogGroup': { inert: 'log lines go to logs/ in the data folder' },
  'AWS::Logs::ResourcePolicy': { inert: noRights },
  'AWS::Logs::MetricFilter': { inert: 'nobody watches this machine' },
  'AWS::Logs::QueryDefinition': { inert: 'nobody watches this machine' },
  'AWS::CloudWatch::Alarm': { inert: unwatched },
  'AWS::CloudWatch::CompositeAlarm': { inert: unwatched },
  'AWS::CloudWatch::Dashboard': { inert: unwatched },
  'AWS::SNS::Topic': { inert: 'only alarms speak on it' },
  'AWS::SNS::Subscription': { inert: 'only alarms speak on it' },
  'AWS::CDK::Metadata': { inert: 'words only' },
};
