import { type CfnElement, Duration, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { Room } from '../house.ts';
import { DeadLetters } from './dead-letters.ts';
import { SamsynFunction, type SamsynFunctionProps } from './samsyn-function.ts';

export interface ScheduledFunctionProps extends SamsynFunctionProps {
  readonly every: Duration;
  /** One sentence: what it costs people when nobody is woken. The alarms quote it. */
  readonly costWhenItFails: string;
}

/** A function that EventBridge Scheduler wakes, and an alarm for when it fails as well as for when it sleeps. */
export class ScheduledFunction extends Construct {
  readonly sleeps: Alarm;

  constructor(room: Room, verbNoun: string, { every, costWhenItFails, ...props }: ScheduledFunctionProps) {
    super(room, `${verbNoun}-schedule`);
    const { stage, alarms } = room.house;
    const deadLetters = new DeadLetters(room, `${verbNoun}-dead`, { costWhenItFails });
    const handler = new SamsynFunction(room, verbNoun, props);
    // What one round leaves is first in the next: repeating a failed round would only compete with it.
    handler.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: every,
      onFailure: new SqsDestination(deadLetters),
    });
    const role = new Role(this, 'role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const handlerId = Stack.of(this).getLogicalId(handler.node.defaultChild as CfnElement);
    Validations.of(role).acknowledge({
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::<${handlerId}.Arn>:*]`,
      reason: 'The wildcard is the version of the one function that the schedule may invoke.',
    });
    new Schedule(this, 'schedule', {
      scheduleName: `samsyn-${stage.name}-${room.noun}-${verbNoun}`,
      description: `Wakes ${room.noun}/${verbNoun}`,
      schedule: ScheduleExpression.rate(every),
      target: new LambdaInvoke(handler, {
        role,
        deadLetterQueue: deadLetters,
        retryAttempts: 2,
        maxEventAge: every,
      }),
    });
    this.sleeps = new Alarm(this, 'sleep-alarm', {
      alarmName: `samsyn-${stage.name}-${room.noun}-${verbNoun} is not woken`,
      alarmDescription: costWhenItFails,
      metric: handler.metricInvocations({ period: Duration.minutes(every.toMinutes() * 3) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.sleeps.addAlarmAction(new SnsAction(alarms));
  }
}
