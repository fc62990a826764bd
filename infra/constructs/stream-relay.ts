import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import type { House, Room } from '../house.ts';
import { DeadLetters } from './dead-letters.ts';
import { SamsynFunction, type SamsynFunctionProps } from './samsyn-function.ts';

export interface StreamRelayProps extends SamsynFunctionProps {
  /** One sentence: what it costs people when events stop leaving the table. The alarms quote it. */
  readonly costWhenItFails: string;
}

/** The function on the table's stream: it sees each event item once it is committed, and nothing else. */
export class StreamRelay extends Construct {
  readonly lags: Alarm;

  constructor(room: Room, verbNoun: string, { costWhenItFails, ...props }: StreamRelayProps) {
    super(room, `${verbNoun}-stream`);
    const { stage, alarms } = room.house;
    const deadLetters = new DeadLetters(room, `${verbNoun}-dead`, { costWhenItFails });
    const handler = new SamsynFunction(room, verbNoun, props);
    handler.addEventSource(
      new DynamoEventSource(this.#streamed(room.house), {
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters: [
          FilterCriteria.filter({
            eventName: FilterRule.isEqual('INSERT'),
            // An event that is written back by a restore has gone to the bus before, and waits for it no more.
            dynamodb: {
              NewImage: {
                kind: { S: FilterRule.isEqual('event') },
                unpublishedSince: { S: FilterRule.exists() },
              },
            },
          }),
        ],
        batchSize: 100,
        parallelizationFactor: 1,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        // A record leaves the stream after 24 hours: it is named in the dead-letter queue before that.
        maxRecordAge: Duration.hours(23),
        onFailure: new SqsDlq(deadLetters),
      }),
    );
    this.lags = new Alarm(this, 'lag-alarm', {
      alarmName: `samsyn-${stage.name}-${room.noun}-${verbNoun} lags behind`,
      alarmDescription: costWhenItFails,
      metric: handler.metric('IteratorAge', { statistic: 'max', period: Duration.minutes(5) }),
      threshold: Duration.minutes(10).toMilliseconds(),
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.lags.addAlarmAction(new SnsAction(alarms));
  }

  /** The table with the stream that there is: its own, or the one that a restore gave it. */
  #streamed({ table, stage: { tableStreamArn } }: House): ITable {
    // Table declares its optional attributes less strictly than ITable does.
    if (tableStreamArn === undefined) return table as ITable;
    return Table.fromTableAttributes(this, 'restored-stream', { tableArn: table.tableArn, tableStreamArn });
  }
}
