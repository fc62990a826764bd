import {
  type CloudWatchClient,
  type Dimension,
  type MetricAlarm,
  type MetricDataQuery,
  type PutMetricAlarmCommandInput,
  paginateDescribeAlarms,
} from '@aws-sdk/client-cloudwatch';

const isOfTable =
  (tableName: string) =>
  ({ Name, Value }: Dimension): boolean =>
    Name === 'TableName' && Value === tableName;

const dimensionsOf = ({ Dimensions = [], Metrics = [] }: MetricAlarm): readonly Dimension[] => [
  ...Dimensions,
  ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric?.Dimensions ?? []),
];

/** The alarms on a table's own metrics, whoever made them. */
export async function alarmsOf(client: CloudWatchClient, tableName: string): Promise<MetricAlarm[]> {
  const found: MetricAlarm[] = [];
  for await (const page of paginateDescribeAlarms({ client }, { AlarmTypes: ['MetricAlarm'] })) {
    found.push(
      ...(page.MetricAlarms ?? []).filter((alarm) => dimensionsOf(alarm).some(isOfTable(tableName))),
    );
  }
  return found;
}

/** What CloudWatch keeps of its own about an alarm, and does not take back. */
const kept = [
  'AlarmArn',
  'AlarmConfigurationUpdatedTimestamp',
  'StateValue',
  'StateReason',
  'StateReasonData',
  'StateUpdatedTimestamp',
  'StateTransitionedTimestamp',
  'EvaluationState',
] as const satisfies readonly (keyof MetricAlarm)[];

/** The same alarm for another table: its name says which, and so do its dimensions. */
export function alarmFor(alarm: MetricAlarm, from: string, to: string): PutMetricAlarmCommandInput {
  const moved = (dimensions: readonly Dimension[]): Dimension[] =>
    dimensions.map((dimension) => (isOfTable(from)(dimension) ? { ...dimension, Value: to } : dimension));
  const movedMetric = (query: MetricDataQuery): MetricDataQuery => {
    const { MetricStat } = query;
    if (MetricStat?.Metric === undefined) return query;
    const { Metric } = MetricStat;
    const Dimensions = moved(Metric.Dimensions ?? []);
    return { ...query, MetricStat: { ...MetricStat, Metric: { ...Metric, Dimensions } } };
  };
  const { AlarmName = '', Dimensions, Metrics, ...rest } = alarm;
  const settings = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !(kept as readonly string[]).includes(name)),
  );
  return {
    ...(settings as Partial<PutMetricAlarmCommandInput>),
    AlarmName: AlarmName.includes(from) ? AlarmName.replace(from, to) : `${AlarmName} (${to})`,
    EvaluationPeriods: alarm.EvaluationPeriods,
    ComparisonOperator: alarm.ComparisonOperator,
    ...(Dimensions && Dimensions.length > 0 && { Dimensions: moved(Dimensions) }),
    ...(Metrics && Metrics.length > 0 && { Metrics: Metrics.map(movedMetric) }),
  };
}
