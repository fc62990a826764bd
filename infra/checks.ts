import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';

/** Acknowledgements of NIST SP 800-53 rev. 5 by the rule's name. */
const nist = (reasons: Readonly<Record<string, string>>) =>
  Object.entries(reasons).map(([rule, reason]) => ({
    id: `NIST.800.53.R5::NIST.800.53.R5-${rule}`,
    reason,
  }));

/**
 * Runs the rule packs over every template: synthesis fails on each finding that nobody has acknowledged.
 * What concerns one construct is acknowledged there, what concerns them all here.
 */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(
    new AwsSolutionsChecks(app),
    new ServerlessChecks(app),
    new NIST80053R5Checks(app),
  );
  Validations.of(app).acknowledge(
    {
      id: 'Serverless::Serverless-LambdaDLQ',
      reason:
        'No function is invoked asynchronously without an on-failure destination; reactions have their dead-letter queue on the queue, HTTP answers its caller.',
    },
    {
      id: 'Serverless::Serverless-LambdaEventSourceMappingDestination',
      reason: 'A queue source has no failure destination in Lambda: its redrive policy is what dead-letters.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-COG8',
      reason:
        'People log in with their own organisation, which watches for stolen passwords; the plus plan watches our own.',
    },
    ...nist({
      IAMNoInlinePolicy:
        'Each function has a role of its own whose policy lives and goes with it; a managed policy could be attached elsewhere. What each may do is asserted by rights.infra.test.ts.',
      CloudWatchLogGroupEncrypted:
        "The service's own key encrypts what is stored. No personal data or finding is logged (a canary test), and a lost key must not take the traces of an incident along.",
      LambdaInsideVPC:
        'There is nothing of ours in a network: every service is reached by its public endpoint over TLS, with rights by role.',
      LambdaDLQ:
        'No function is invoked asynchronously without an on-failure destination; reactions have their dead-letter queue on the queue, HTTP answers its caller.',
      LambdaConcurrency:
        "Reserving for each function would take the account's room from the others; what comes in bulk comes by queues, whose sources are bounded.",
      S3DefaultEncryptionKMS:
        'S3 encrypts with its own keys (AES-256). A key of our own would be one more thing to lose documents with; who may read is decided by role and logged.',
      S3BucketReplicationEnabled:
        "A copy elsewhere would have to be disposed of there as well, on the body's decision. Versions are kept, and the lock of the stage holds them.",
      S3BucketLoggingEnabled:
        'Who was given which file is kept in the read log for log review; access logs would add addresses of people.',
      SNSEncryptedKMS:
        "CloudWatch can't publish to a topic under the key that AWS manages; an alarm names a queue or a function, never a person.",
      DynamoDBInBackupPlan:
        'The table is kept continuously (point-in-time recovery, 35 days) and protected from deletion.',
    }),
  );
}
