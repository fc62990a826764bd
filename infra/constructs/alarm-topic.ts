import { Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** The one topic that every alarm of a stage speaks on, and those who listen to it. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { name, alarmMails }: Stage) {
    super(scope, id, { topicName: `samsyn-${name}-alarms`, enforceSSL: true });
    // Its policy takes the place of the one that SNS would give it, by which the account's services may publish.
    this.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    for (const mail of alarmMails) this.addSubscription(new EmailSubscription(mail));
    Validations.of(this).acknowledge({
      id: 'Serverless::Serverless-SNSRedrivePolicy',
      reason: 'Only mail listens: what could not be mailed is still seen on the dashboard and in the alarm.',
    });
  }
}
