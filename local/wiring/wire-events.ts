import type { EventPattern } from '../bus/event-pattern.ts';
import { parseRate, RateSchedule } from '../schedule/rate-schedule.ts';
import { type Functions, resourcesOf, type StackContext } from './stack-context.ts';

interface RuleProperties {
  EventBusName?: string;
  EventPattern: EventPattern;
  State?: string;
  Targets?: { Id: string; Arn: string }[];
}

interface ScheduleProperties {
  ScheduleExpression: string;
  State?: string;
  Target: { Arn: string; Input?: string };
}

/** Opens the buses and makes the template's rules listen; a function as target is called by way of its own queue. */
export function wireBuses(context: StackContext, functions: Functions): void {
  const { buses, queues } = context;
  for (const { name } of resourcesOf(context, 'AWS::Events::EventBus')) buses.addBus(name);
  for (const { name, logicalId, properties } of resourcesOf<RuleProperties>(context, 'AWS::Events::Rule')) {
    const { EventBusName = 'default', EventPattern, State = 'ENABLED', Targets = [] } = properties;
    if (State === 'DISABLED') continue;
    if (!EventPattern) throw new Error(`${logicalId}: only rules with an event pattern run here`);
    const targetQueues = Targets.map(({ Arn }) => {
      const queue = queues.byArn(Arn);
      return queue ? queue.name : functions.caller(functions.find(Arn)).queueName;
    });
    buses.addRule({
      name,
      bus: EventBusName.split('/').at(-1) ?? 'default',
      pattern: EventPattern,
      targetQueues,
    });
  }
}

/** Makes the template's schedules; none rings before it is started. */
export function wireSchedules(context: StackContext, functions: Functions): RateSchedule[] {
  const { clock, database } = context;
  return resourcesOf<ScheduleProperties>(context, 'AWS::Scheduler::Schedule')
    .filter(({ properties: { State = 'ENABLED' } }) => State === 'ENABLED')
    .map(({ name, logicalId, properties: { ScheduleExpression, Target } }) => {
      const caller = functions.caller(functions.find(Target.Arn));
      const everyMilliseconds = parseRate(ScheduleExpression);
      return new RateSchedule(
        { name, logicalId, everyMilliseconds, input: Target.Input },
        { clock, database, caller },
      );
    });
}
