import { beforeAll, describe, expect, it } from 'vitest';
import { queueMinutes } from '#shared/domain/notification/notification.ts';
import { type Resource, SynthesizedStage } from './synthesized-stage.ts';

/** On one morning: every unit manager and officer of the country's municipalities, and then some. */
const reminders = 20_000;

describe.each(['prod', 'dev'])('the mail queue of stage %s', (name) => {
  let stage: SynthesizedStage;
  let mapping: Resource['Properties'];
  let queue: Resource['Properties'];
  let sender: Resource['Properties'];

  beforeAll(async () => {
    stage = await SynthesizedStage.of(name);
    const found = stage.functions().get('notification/send-notification');
    if (found === undefined) throw new Error('There is no sender');
    sender = found.Properties;
    mapping = stage
      .ofType('AWS::Lambda::EventSourceMapping')
      .map(([, { Properties }]) => Properties)
      .find(({ FunctionName }) => stage.referred(FunctionName)[1] === found) as Resource['Properties'];
    queue = stage.referred(mapping['EventSourceArn'])[1].Properties;
  });

  const intervalSeconds = () => Number(sender['Environment'].Variables.MAIL_INTERVAL_MS) / 1000;
  const workers = () => mapping['ScalingConfig'].MaximumConcurrency as number;
  const perSecond = () => workers() / intervalSeconds();

  it('sends with few workers, together no faster than the mail service allows', () => {
    expect(workers()).toBe(2);
    // What the sandbox allows, which is what stages have unless they say otherwise.
    expect(perSecond()).toBeCloseTo(name === 'prod' ? 1 : 100);
  });

  it('sends a batch in half of the time there is, even when the service is slow to answer', () => {
    const answerSeconds = 10;
    const batchSeconds = mapping['BatchSize'] * intervalSeconds() + answerSeconds;
    expect(batchSeconds).toBeLessThanOrEqual(sender['Timeout'] / 2);
    expect(queue['VisibilityTimeout']).toBeGreaterThanOrEqual(6 * sender['Timeout']);
  });

  it('has sent 20,000 reminders of one morning long before the queue forgets one or an alarm asks for it again', () => {
    const seconds = reminders / perSecond();
    expect(seconds).toBeLessThanOrEqual(queueMinutes * 60);
    expect(seconds * 10).toBeLessThanOrEqual(queue['MessageRetentionPeriod']);
  });

  it('takes fewer in hand at a time than SQS lets be in flight', () => {
    expect(workers() * mapping['BatchSize']).toBeLessThanOrEqual(120_000);
  });
});
