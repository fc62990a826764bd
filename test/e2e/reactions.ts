import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import type { ArrivedEvent } from '#local/bus/event-bus.ts';
import { type EventPattern, matchesEventPattern } from '#local/bus/event-pattern.ts';
import { loadAssembly } from '#local/template/load-assembly.ts';
import { TemplateResolver } from '#local/template/template-resolver.ts';

/** A function that a rule starts by way of a queue. */
export interface TemplateReaction {
  /** The function's name. */
  readonly name: string;
  readonly listensTo: (event: ArrivedEvent) => boolean;
}

interface Rule {
  readonly EventBusName?: string;
  readonly EventPattern?: EventPattern;
  readonly Targets?: readonly { readonly Arn: string }[];
}

/** Every reaction of the template, so that a new one is tried without being listed anywhere. */
export const reactionsOfTemplate = async (): Promise<TemplateReaction[]> => {
  const resources = new TemplateResolver(loadAssembly(await prepareAssembly())).resources();
  const propertiesOf = <Properties>(type: string) =>
    resources.filter((one) => one.type === type).map(({ properties }) => properties as Properties);
  const mappings = propertiesOf<{ EventSourceArn: string; FunctionName: string }>(
    'AWS::Lambda::EventSourceMapping',
  );
  return propertiesOf<Rule>('AWS::Events::Rule').flatMap(
    ({ EventBusName = 'default', EventPattern = {}, Targets = [] }) =>
      Targets.flatMap(({ Arn }) => {
        const name = mappings.find(({ EventSourceArn }) => EventSourceArn === Arn)?.FunctionName;
        if (name === undefined) return [];
        const bus = EventBusName.split('/').at(-1);
        const listensTo = (event: ArrivedEvent) =>
          event.bus === bus && matchesEventPattern(EventPattern, event);
        return [{ name: name.split(':').at(-1) ?? name, listensTo }];
      }),
  );
};

/** What a queue hands a function. */
export const sqsEventOf = (events: readonly unknown[]) => ({
  Records: events.map((event, index) => ({
    messageId: `once-more-${index}`,
    receiptHandle: `once-more-${index}`,
    body: JSON.stringify(event),
    attributes: { ApproximateReceiveCount: '2' },
    messageAttributes: {},
    eventSource: 'aws:sqs',
    awsRegion: 'eu-north-1',
  })),
});
