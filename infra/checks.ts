import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';

/**
 * Runs the rule packs over every template: synthesis fails on each finding that nobody has acknowledged.
 * What concerns one construct is acknowledged there, what concerns them all here.
 */
export function addChecks(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
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
  );
}
