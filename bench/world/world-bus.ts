import type { ArrivedEvent, BusEvent, PutEventsEntry, PutEventsResult } from '#local/bus/event-bus.ts';
import { type EventPattern, matchesEventPattern } from '#local/bus/event-pattern.ts';
import type { ResolvedResource } from '#local/template/template-resolver.ts';
import type { WorldQueue, WorldQueues } from './world-queues.ts';

interface RuleProperties {
  readonly EventBusName?: string;
  readonly EventPattern: EventPattern;
  readonly Targets?: readonly { readonly Arn: string }[];
}

interface Rule {
  readonly bus: string;
  readonly pattern: EventPattern;
  readonly queues: readonly WorldQueue[];
}

const lastPart = (name: string): string => name.split('/').at(-1) as string;

/** The buses of the template: each event goes into the queues of the rules that it matches. */
export class WorldBus {
  /** Every event that arrived, in order; none is kept in a world that is told to forget. */
  readonly events: ArrivedEvent[] = [];
  arrived = 0;
  readonly #rules: readonly Rule[];
  readonly #queues: WorldQueues;
  readonly #now: () => number;
  readonly #keepsEvents: boolean;

  constructor(
    resources: readonly ResolvedResource[],
    { queues, now, keepsEvents }: { queues: WorldQueues; now: () => number; keepsEvents: boolean },
  ) {
    this.#queues = queues;
    this.#now = now;
    this.#keepsEvents = keepsEvents;
    this.#rules = resources
      .filter(({ type }) => type === 'AWS::Events::Rule')
      .map(({ properties }) => {
        const {
          EventBusName = 'default',
          EventPattern,
          Targets = [],
        } = properties as unknown as RuleProperties;
        return {
          bus: lastPart(EventBusName),
          pattern: EventPattern,
          queues: Targets.map(({ Arn }) => queues.byArn(Arn)),
        };
      });
  }

  /** PutEvents: each entry is taken or refused by itself. */
  put(entries: readonly PutEventsEntry[]): PutEventsResult[] {
    return entries.map(({ EventBusName = 'default', Source, DetailType, Detail, Time }) => {
      if (!Source || !DetailType || !Detail || Source.startsWith('aws.')) {
        return { ErrorCode: 'InvalidArgument', ErrorMessage: 'Source, DetailType or Detail is not valid' };
      }
      const time = typeof Time === 'number' ? Time * 1000 : Time ? new Date(Time).getTime() : this.#now();
      const detail = JSON.parse(Detail) as BusEvent['detail'];
      return {
        EventId: this.publish({
          bus: lastPart(EventBusName),
          source: Source,
          detailType: DetailType,
          detail,
          time,
        }),
      };
    });
  }

  /** Takes an event, of an AWS service on the default bus unless told. */
  publish({
    bus = 'default',
    source,
    detailType,
    detail,
    time = this.#now(),
  }: {
    bus?: string;
    source: string;
    detailType: string;
    detail: Record<string, unknown>;
    time?: number;
  }): string {
    this.arrived += 1;
    const event: BusEvent = {
      version: '0',
      id: `00000000-0000-4000-a000-${String(this.arrived).padStart(12, '0')}`,
      'detail-type': detailType,
      source,
      account: '000000000000',
      time: `${new Date(time).toISOString().slice(0, 19)}Z`,
      region: 'eu-north-1',
      resources: [],
      detail,
    };
    if (this.#keepsEvents) this.events.push({ ...event, bus });
    const hit = this.#rules.filter((rule) => rule.bus === bus && matchesEventPattern(rule.pattern, event));
    if (hit.length > 0) {
      const text = JSON.stringify(event);
      for (const { queues } of hit) for (const queue of queues) this.#queues.send(queue, text);
    }
    return event.id;
  }
}
