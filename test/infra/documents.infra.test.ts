import { beforeAll, describe, expect, it } from 'vitest';
import { type Resource, SynthesizedStage } from './synthesized-stage.ts';

describe.each(['dev', 'test', 'prod'])('documents in stage %s', (name) => {
  let stage: SynthesizedStage;

  beforeAll(async () => {
    stage = await SynthesizedStage.of(name);
  });

  const bucket = (part: 'quarantine' | 'documents'): [id: string, Resource] => {
    const found = stage.ofType('AWS::S3::Bucket').find(([id]) => id.startsWith(`files${part}`));
    if (found === undefined) throw new Error(`There is no bucket ${part}`);
    return found;
  };

  /** What of a bucket a function may do, by the bucket's part of the name. */
  const actionsOn = (functionName: string): string[] => {
    const resource = stage.functions().get(functionName);
    if (resource === undefined) throw new Error(`There is no function ${functionName}`);
    return stage
      .statements(resource)
      .flatMap(({ Action, Resource: resources }) =>
        Action.filter((action) => action.startsWith('s3:')).flatMap((action) =>
          resources.map((target) => {
            const [, part, objects] =
              /files(quarantine|documents)\w*"\},"(\/\*)"/.exec(JSON.stringify(target)) ?? [];
            return `${action} ${part}${objects}`;
          }),
        ),
      )
      .toSorted();
  };

  it.each(['quarantine', 'documents'] as const)(
    'keeps %s private, encrypted, versioned and behind TLS, and tells the default bus of it',
    (part) => {
      const [id, { Properties, DeletionPolicy }] = bucket(part);
      expect(Properties).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
        VersioningConfiguration: { Status: 'Enabled' },
        NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
      });
      expect(DeletionPolicy).toBe(name === 'prod' ? 'Retain' : 'Delete');
      const [, policy] = stage.ofType('AWS::S3::BucketPolicy').find(
        ([
          ,
          {
            Properties: { Bucket },
          },
        ]) => Bucket.Ref === id,
      ) as [string, Resource];
      const denied = policy.Properties.PolicyDocument.Statement.filter(
        ({ Effect, Action }: { Effect: string; Action: string }) => Effect === 'Deny' && Action === 's3:*',
      );
      expect(JSON.stringify(denied)).toContain('"aws:SecureTransport":"false"');
      expect(JSON.stringify(denied)).toContain('"s3:TlsVersion":1.2');
    },
  );

  it('expires nothing that waits for its verdict, and locks documents where the stage asks for it', () => {
    for (const [, { Properties }] of [bucket('quarantine'), bucket('documents')]) {
      for (const rule of Properties.LifecycleConfiguration.Rules) {
        expect(Object.keys(rule).toSorted()).toEqual(['AbortIncompleteMultipartUpload', 'Status']);
      }
    }
    const lock = bucket('documents')[1].Properties.ObjectLockConfiguration?.Rule.DefaultRetention;
    expect(lock).toEqual(name === 'prod' ? { Days: 30, Mode: 'GOVERNANCE' } : undefined);
    expect(bucket('quarantine')[1].Properties.ObjectLockConfiguration).toBeUndefined();
  });

  it('lets browsers of the portal alone send and fetch', () => {
    const rules = (part: 'quarantine' | 'documents') =>
      bucket(part)[1].Properties.CorsConfiguration.CorsRules;
    expect(rules('quarantine')).toMatchObject([{ AllowedMethods: ['POST'] }]);
    expect(rules('documents')).toMatchObject([{ AllowedMethods: ['GET'] }]);
    const portal = name === 'test' ? 'https://test.samsyn.example' : 'https://samsyn.example';
    for (const { AllowedOrigins } of [...rules('quarantine'), ...rules('documents')])
      expect(AllowedOrigins).toEqual([portal]);
  });

  it('scans quarantine and nothing else, and hears only of its own bucket', () => {
    const [id] = bucket('quarantine');
    const plans = stage.ofType('AWS::GuardDuty::MalwareProtectionPlan');
    expect(plans.map(([, { Properties }]) => Properties.ProtectedResource)).toEqual([
      { S3Bucket: { BucketName: { Ref: id } } },
    ]);
    const patterns = stage
      .ofType('AWS::Events::Rule')
      .map(([, { Properties }]) => Properties.EventPattern)
      .filter(({ source }) => ['aws.s3', 'aws.guardduty'].includes(source[0]));
    expect(patterns).toHaveLength(2);
    for (const { source, detail } of patterns) {
      const [name_] = source[0] === 'aws.s3' ? detail.bucket.name : detail.s3ObjectDetails.bucketName;
      expect(JSON.stringify(name_)).toContain('filesquarantine');
    }
  });

  it('gives each function exactly what it does with files', () => {
    const touching = [...stage.functions().keys()].filter((one) => actionsOn(one).length > 0);
    expect(Object.fromEntries(touching.map((one) => [one, actionsOn(one)]))).toEqual({
      'document/announce-upload': ['s3:PutObject quarantine/*'],
      'document/issue-download': ['s3:GetObject documents/*', 's3:GetObjectVersion documents/*'],
      'document/inspect-upload': [
        's3:DeleteObjectVersion quarantine/*',
        's3:GetObject quarantine/*',
        's3:GetObjectVersion quarantine/*',
      ],
      'document/clear-document': [
        's3:DeleteObjectVersion quarantine/*',
        's3:GetObject documents/*',
        's3:GetObjectVersion quarantine/*',
        's3:PutObject documents/*',
      ],
      'document/remove-upload': ['s3:DeleteObjectVersion quarantine/*'],
      'document/remove-document': [
        ...(name === 'prod' ? ['s3:BypassGovernanceRetention documents/*'] : []),
        's3:DeleteObjectVersion documents/*',
      ],
    });
  });

  it('tells the one who removes documents whether there is a lock to pass', () => {
    const { Properties } = stage.functions().get('document/remove-document') as Resource;
    expect(Properties.Environment.Variables.DOCUMENTS_LOCKED).toBe(name === 'prod' ? 'yes' : 'no');
  });

  it('lets the one who issues downloads write the read log and nothing else', () => {
    const resource = stage.functions().get('document/issue-download') as Resource;
    const writes = stage
      .statements(resource)
      .filter(({ Action }) => Action.some((action) => /:(Put|Update|Delete)Item/.test(action)));
    expect(writes).toMatchObject([
      {
        Action: ['dynamodb:PutItem'],
        Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*#READLOG#*'] } },
      },
    ]);
  });
});
