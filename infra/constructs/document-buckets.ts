import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { CfnMalwareProtectionPlan } from 'aws-cdk-lib/aws-guardduty';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { removalPolicyOf, type Stage } from '../stages.ts';

/**
 * Where files lie: in quarantine until they are found clean, then among the documents. Nobody but our own
 * functions reaches either; what has no verdict is never expired.
 */
export class DocumentBuckets extends Construct {
  readonly quarantine: Bucket;
  readonly documents: Bucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id);
    const shared: BucketProps = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      removalPolicy: removalPolicyOf(stage),
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    };
    this.quarantine = new Bucket(this, 'quarantine', {
      ...shared,
      cors: [
        {
          allowedMethods: [HttpMethods.POST],
          allowedOrigins: [...stage.uploadOrigins],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag', 'x-amz-version-id'],
          maxAge: Duration.hours(1).toSeconds(),
        },
      ],
    });
    tellDefaultBus(this.quarantine);
    this.documents = new Bucket(this, 'documents', {
      ...shared,
      cors: [{ allowedMethods: [HttpMethods.GET], allowedOrigins: [...stage.uploadOrigins] }],
      ...(stage.documentLockDays > 0 && {
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(stage.documentLockDays)),
      }),
    });
    tellDefaultBus(this.documents);
    for (const bucket of [this.quarantine, this.documents]) {
      Validations.of(bucket).acknowledge({
        id: 'AwsSolutions::AwsSolutions-S1',
        reason:
          'Who was given which file is kept in the read log for log review; access logs would add addresses of people.',
      });
    }
    if (stage.scansUploads) this.#scan();
  }

  /** GuardDuty looks at everything that comes into quarantine and tells the default bus. */
  #scan(): void {
    const { region, account, partition } = Stack.of(this);
    const role = new Role(this, 'scan-role', {
      assumedBy: new ServicePrincipal('malware-protection-plan.guardduty.amazonaws.com'),
    });
    const rules = `arn:${partition}:events:${region}:${account}:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*`;
    const bucketArn = this.quarantine.bucketArn;
    // As GuardDuty asks: https://docs.aws.amazon.com/guardduty/latest/ug/malware-protection-s3-iam-policy-prerequisite.html
    const statements = [
      new PolicyStatement({
        actions: ['events:PutRule', 'events:DeleteRule', 'events:PutTargets', 'events:RemoveTargets'],
        resources: [rules],
        conditions: {
          StringLike: { 'events:ManagedBy': 'malware-protection-plan.guardduty.amazonaws.com' },
        },
      }),
      new PolicyStatement({
        actions: ['events:DescribeRule', 'events:ListTargetsByRule'],
        resources: [rules],
      }),
      new PolicyStatement({
        actions: ['s3:PutBucketNotification', 's3:GetBucketNotification', 's3:ListBucket'],
        resources: [bucketArn],
      }),
      new PolicyStatement({
        actions: ['s3:PutObject'],
        resources: [`${bucketArn}/malware-protection-resource-validation-object`],
      }),
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [`${bucketArn}/*`],
      }),
    ];
    for (const statement of statements) role.addToPolicy(statement);
    const policy = role.node.findChild('DefaultPolicy');
    Validations.of(role).acknowledge(
      {
        id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:aws:events:${region}:<AWS::AccountId>:rule/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3*]`,
        reason: 'GuardDuty names its own rule with a suffix that it chooses.',
      },
      {
        id: `AwsSolutions::AwsSolutions-IAM5[Resource::<${Stack.of(this).getLogicalId(this.quarantine.node.defaultChild as CfnBucket)}.Arn>/*]`,
        reason: 'The scan looks at every file that comes into quarantine.',
      },
    );
    const plan = new CfnMalwareProtectionPlan(this, 'scan', {
      role: role.roleArn,
      protectedResource: { s3Bucket: { bucketName: this.quarantine.bucketName } },
      actions: { tagging: { status: 'DISABLED' } },
    });
    // GuardDuty tries its rights when the plan is made.
    plan.node.addDependency(policy);
  }
}

/** S3 tells the default bus of every object; by the bucket's own property, so that no custom resource is needed. */
function tellDefaultBus(bucket: Bucket): void {
  const resource = bucket.node.defaultChild as CfnBucket;
  resource.notificationConfiguration = { eventBridgeConfiguration: { eventBridgeEnabled: true } };
}
