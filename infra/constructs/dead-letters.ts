import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Room } from '../house.ts';

export interface DeadLettersProps {
  /** One sentence: what it costs people when this fails. */
  readonly costWhenItFails: string;
}

/** A dead-letter queue with the alarm that says what a message in it costs people. */
export class DeadLetters extends Queue {
  constructor(room: Room, id: string, { costWhenItFails }: DeadLettersProps) {
    super(room, id, {
      queueName: `samsyn-${room.house.stage.name}-${room.noun}-${id}`,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-SQS3', reason: 'It is itself where dead letters go.' },
      { id: 'Serverless::Serverless-SQSRedrivePolicy', reason: 'It is itself where dead letters go.' },
    );
    new Alarm(this, 'alarm', {
      alarmName: `${this.physicalName} is not empty`,
      alarmDescription: costWhenItFails,
      metric: this.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(room.house.alarms));
  }
}
