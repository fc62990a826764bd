import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { House } from '../house.ts';
import { BundledFunction } from './bundled-function.ts';
import { DeadLetters } from './dead-letters.ts';

const everyFiveMinutes = { period: Duration.minutes(5) };

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

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
            alarms: all.filter((one) => one instanceof Alarm),
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
            functions.map((one) => named(one.metricErrors(everyFiveMinutes), nameOf(one))),
          ),
          graph(
            'Functions: milliseconds, p99',
            functions.map((one) =>
              named(one.metricDuration({ ...everyFiveMinutes, statistic: 'p99' }), nameOf(one)),
            ),
          ),
        ],
        [
          graph(
            'Dead letters',
            deadLetters.map((one) =>
              named(one.metricApproximateNumberOfMessagesVisible(everyFiveMinutes), nameOf(one)),
            ),
          ),
          graph(
            'Reactions: seconds that the oldest event waits',
            queues.map((one) =>
              named(one.metricApproximateAgeOfOldestMessage(everyFiveMinutes), nameOf(one)),
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
