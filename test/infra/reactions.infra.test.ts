import { beforeAll, describe, expect, it } from 'vitest';
import { Reaction, type ReactionProps } from '#infra/constructs/reaction.ts';
import { Room } from '#infra/house.ts';
import { samsynApp } from '#infra/samsyn-app.ts';
import type { AppStack } from '#infra/stacks/app-stack.ts';
import { SynthesizedStage } from './synthesized-stage.ts';

let stage: SynthesizedStage;

beforeAll(async () => {
  stage = await SynthesizedStage.of('dev');
});

const mappings = () =>
  stage.ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties);

it('reports partial failures from every event source: what Lambda is not told of, it deletes', () => {
  expect(mappings().length).toBeGreaterThan(0);
  for (const { FunctionResponseTypes } of mappings()) {
    expect(FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  }
});

it('gives every rule a queue, a dead-letter queue, and an alarm that says what a failure costs people', () => {
  const rules = stage.ofType('AWS::Events::Rule');
  expect(rules.length).toBeGreaterThan(0);
  for (const [, rule] of rules) {
    const [target] = rule.Properties.Targets;
    const [, queue] = stage.referred(target.Arn);
    expect(queue.Properties.RedrivePolicy.maxReceiveCount).toBe(5);
    const [deadId] = stage.referred(queue.Properties.RedrivePolicy.deadLetterTargetArn);
    expect(stage.referred(target.DeadLetterConfig.Arn)[0]).toBe(deadId);

    const [alarm, ...more] = stage.alarmsOn(deadId);
    expect(more).toEqual([]);
    expect(alarm?.Properties.AlarmDescription).toMatch(/^\p{Lu}.{15,}\.$/u);
    expect(stage.referred(alarm?.Properties.AlarmActions[0])[1].Type).toBe('AWS::SNS::Topic');
  }
});

it('keeps every pattern within what EventBridge takes', () => {
  for (const [, { Properties }] of stage.ofType('AWS::Events::Rule')) {
    expect(JSON.stringify(Properties.EventPattern).length).toBeLessThanOrEqual(2048);
  }
});

it('hides a message for six times the time its function may take', () => {
  for (const { EventSourceArn, FunctionName } of mappings().filter((mapping) => !mapping.StartingPosition)) {
    const [, queue] = stage.referred(EventSourceArn);
    const [, handler] = stage.referred(FunctionName);
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * handler.Properties.Timeout);
  }
});

it('encrypts every queue and refuses plain HTTP to it', () => {
  const policies = JSON.stringify(stage.ofType('AWS::SQS::QueuePolicy'));
  for (const [id, queue] of stage.ofType('AWS::SQS::Queue')) {
    expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
    expect(policies).toContain(`"Queues":[{"Ref":"${id}"}]`);
  }
  expect(policies.match(/"aws:SecureTransport":"false"/g)).toHaveLength(
    stage.ofType('AWS::SQS::Queue').length,
  );
});

it('lets the stream give up on a record only with a trace of it', () => {
  const streams = mappings().filter((mapping) => mapping.StartingPosition);
  expect(streams).toHaveLength(1);
  expect(streams[0]).toMatchObject({
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 10,
    ParallelizationFactor: 1,
    MaximumRecordAgeInSeconds: 82_800,
    StartingPosition: 'TRIM_HORIZON',
  });
  const [deadId] = stage.referred(streams[0]?.DestinationConfig.OnFailure.Destination);
  expect(stage.alarmsOn(deadId)).toHaveLength(1);
  expect(JSON.parse(streams[0]?.FilterCriteria.Filters[0].Pattern)).toEqual({
    eventName: ['INSERT'],
    dynamodb: { NewImage: { kind: { S: ['event'] }, unpublishedSince: { S: [{ exists: true }] } } },
  });
});

it('notices a clock that fails as well as one that stands still', () => {
  const schedules = stage.ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties);
  expect(schedules.map(({ ScheduleExpression }) => String(ScheduleExpression)).toSorted()).toEqual([
    'rate(15 minutes)',
    'rate(5 minutes)',
  ]);
  for (const { Target } of schedules) {
    const [functionId] = stage.referred(Target.Arn);
    const [deadId] = stage.referred(Target.DeadLetterConfig.Arn);
    expect(stage.alarmsOn(deadId)).toHaveLength(1);
    expect(stage.alarmsOn(functionId).map(({ Properties }) => Properties.TreatMissingData)).toEqual([
      'breaching',
    ]);
    const failures = stage.ofType('AWS::Lambda::EventInvokeConfig').map(([, { Properties }]) => Properties);
    const onFailure = failures.find(({ FunctionName }) => FunctionName.Ref === functionId)?.DestinationConfig
      .OnFailure;
    expect(stage.referred(onFailure?.Destination)[0]).toBe(deadId);
  }
});

describe('a reaction', () => {
  const madeWith = async (costWhenItFails: string) => {
    const app = await samsynApp({ stage: 'dev', allowMissing: true, bundlesDir: '/none' });
    const house = app.node.findChild('samsyn-dev-app') as AppStack;
    return new Reaction(new Room(house, 'probe'), 'do-something', {
      from: 'samsyn',
      on: ['AssessmentCompleted'],
      costWhenItFails,
    });
  };

  it.each(['', 'todo', 'It fails', 'a sentence without a capital letter.'])(
    'is not made with "%s" as its cost',
    async (cost) => {
      await expect(madeWith(cost)).rejects.toThrow('say in one whole sentence what its failure costs people');
    },
  );

  it('does not compile without its cost', () => {
    // @ts-expect-error costWhenItFails is missing
    const props: ReactionProps = { from: 'samsyn', on: ['AssessmentCompleted'] };
    expect(props).not.toHaveProperty('costWhenItFails');
  });
});
