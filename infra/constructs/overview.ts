import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  type CfnAlarm,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  type MetricProps,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { House } from '../house.ts';
import { BundledFunction } from './bundled-function.ts';
import { DeadLetters } from './dead-letters.ts';

const everyFiveMinutes = { period: Duration.minutes(5) };

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/**
 * A figure of something by the name it was given: as a reference, another stack would have to export it, and could then
 * not let go of it.
 */
const figureOf = (one: LambdaFunction | Queue, metricName: string, statistic: string): Metric => {
  const what = one.node.defaultChild as CfnQueue | CfnFunction;
  return 'queueName' in what
    ? figure({
        namespace: 'AWS/SQS',
        dimensionsMap: { QueueName: what.queueName as string },
        metricName,
        statistic,
      })
    : figure({
        namespace: 'AWS/Lambda',
        dimensionsMap: { FunctionName: what.functionName as string },
        metricName,
        statistic,
      });
};

const figure = (props: MetricProps): Metric => new Metric({ ...props, ...everyFiveMinutes });

const alarmNameOf = ({ node }: Alarm): string => (node.defaultChild as CfnAlarm).alarmName as string;

/** What one of many is called in a graph: its own name, not the metric's. */
const named = (metric: Metric, label: string): Metric => metric.with({ label });

/** The whole stage on one page: what alarms, and the figures behind it. It is made last, and shows what is there. */
export class Overview extends Construct {
  constructor(house: House & Construct) {
    super(house, 'overview');
    const { stage, api, table } = house;
    // The function behind sign-ins stands in the other stack.
    const all = this.node.root.node.findAll();
    const functions = all.filter((one) => one instanceof BundledFunction);
    const deadLetters = all.filter((one) => one instanceof DeadLetters);
    const queues = all.filter((one) => one instanceof Queue && !(one instanceof DeadLetters)) as Queue[];
    const nameOf = ({ node }: Construct) => node.path.split('/').slice(1).join('/');
    new Dashboard(this, 'dashboard', {
      dashboardName: `samsyn-${stage.name}`,
      defaultInterval: Duration.days(1),
      periodOverride: PeriodOverride.AUTO,
      widgets: [
        [
          new AlarmStatusWidget({
            title: 'Alarms',
            alarms: all
              .filter((one) => one instanceof Alarm)
              .map((one) => Alarm.fromAlarmName(this, one.node.path, alarmNameOf(one))),
            width: 24,
            height: 8,
          }),
        ],
        [
          graph(
            'API: requests and refusals',
            [api.http.metricCount(everyFiveMinutes)],
            [api.http.metricClientError(everyFiveMinutes), api.http.metricServerError(everyFiveMinutes)],
          ),
          graph('API: milliseconds', [
            named(api.http.metricLatency({ ...everyFiveMinutes, statistic: 'p50' }), 'p50'),
            named(api.http.metricLatency({ ...everyFiveMinutes, statistic: 'p99' }), 'p99'),
          ]),
        ],
        [
          graph(
            'Functions: failures',
            functions.map((one) => named(figureOf(one, 'Errors', 'Sum'), nameOf(one))),
          ),
          graph(
            'Functions: milliseconds, p99',
            functions.map((one) => named(figureOf(one, 'Duration', 'p99'), nameOf(one))),
          ),
        ],
        [
          graph(
            'Dead letters',
            deadLetters.map((one) =>
              named(figureOf(one, 'ApproximateNumberOfMessagesVisible', 'Maximum'), nameOf(one)),
            ),
          ),
          graph(
            'Reactions: seconds that the oldest event waits',
            queues.map((one) =>
              named(figureOf(one, 'ApproximateAgeOfOldestMessage', 'Maximum'), nameOf(one)),
            ),
          ),
        ],
        [
          graph(
            'Table: units',
            [table.metricConsumedReadCapacityUnits(everyFiveMinutes)],
            [table.metricConsumedWriteCapacityUnits(everyFiveMinutes)],
          ),
          graph(
            'Mail',
            ['Send', 'Bounce', 'Complaint'].map(
              (metricName) =>
                new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Sum', ...everyFiveMinutes }),
            ),
          ),
        ],
      ],
    });
  }
}
