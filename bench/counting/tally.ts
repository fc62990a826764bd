import type { AwsCall, CountedCall } from '../world/aws-call.ts';
import type { EndedInvocation } from '../world/world.ts';

/** What was asked of AWS, added up. */
export interface Tally {
  readonly invocations: number;
  /** `dynamodb.Query`, `ses.SendEmail`, ... */
  readonly calls: Readonly<Record<string, number>>;
  readonly readUnits: number;
  readonly writeUnits: number;
  /** Calls that waited for another one before, added up over all invocations: what a function spends waiting. */
  readonly waves: number;
  readonly requests: number;
  readonly queueMessages: number;
  readonly events: number;
  /** Bytes that events take on the bus. */
  readonly eventBytes: number;
}

/** One invocation, with its calls in the order they were made. */
export interface Counted {
  readonly functionName: string;
  /** `POST /v1/{organisationId}/plans` where the API was asked. */
  readonly routeKey: string | undefined;
  readonly calls: readonly { readonly operation: string; readonly wave: number }[];
  readonly readUnits: number;
  readonly writeUnits: number;
}

interface Running {
  calls: { operation: string; wave: number }[];
  readUnits: number;
  writeUnits: number;
  inFlight: number;
  wave: number;
}

const aMoment = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

const fresh = (): Running => ({ calls: [], readUnits: 0, writeUnits: 0, inFlight: 0, wave: 0 });

/** Counts what a world does: hand its three listeners to `World.start`. */
export class Counter {
  readonly counted: Counted[] = [];
  readonly #running = new Map<number, Running>();
  #calls: Record<string, number> = {};
  #events = 0;
  #eventBytes = 0;

  /** Forgets everything so far: what comes is counted from here. */
  reset(): void {
    this.counted.length = 0;
    this.#calls = {};
    this.#events = 0;
    this.#eventBytes = 0;
  }

  /** Calls that are under way at the same moment are one wave: they wait for the network once. */
  readonly intercept = async <Answer>(call: AwsCall, proceed: () => Promise<Answer>): Promise<Answer> => {
    const running = this.#of(call);
    if (running.inFlight === 0) running.wave += 1;
    running.inFlight += 1;
    running.calls.push({ operation: call.operation, wave: running.wave });
    try {
      await aMoment();
      return await proceed();
    } finally {
      running.inFlight -= 1;
    }
  };

  readonly onCall = ({ call, consumed }: CountedCall): void => {
    const name = `${call.service}.${call.operation}`;
    this.#calls[name] = (this.#calls[name] ?? 0) + 1;
    const running = this.#of(call);
    for (const { read, write } of consumed) {
      running.readUnits += read;
      running.writeUnits += write;
    }
    if (call.operation !== 'PutEvents') return;
    const { Entries } = call.input as { Entries: readonly { readonly Detail: string }[] };
    this.#events += Entries.length;
    for (const { Detail } of Entries) this.#eventBytes += Buffer.byteLength(Detail);
  };

  readonly onInvocation = ({ target, event, id }: EndedInvocation): void => {
    const { calls, readUnits, writeUnits } = this.#running.get(id) ?? fresh();
    this.#running.delete(id);
    const { routeKey } = event as { routeKey?: string };
    const messages = (event as { Records?: unknown[] }).Records?.length ?? 0;
    if (messages > 0 && target.name !== 'notification/relay-events') {
      this.#calls['sqs.Message'] = (this.#calls['sqs.Message'] ?? 0) + messages;
    }
    this.counted.push({ functionName: target.name, routeKey, calls, readUnits, writeUnits });
  };

  /** Everything since the last reset. */
  tally(): Tally {
    const sum = (of: (one: Counted) => number) => this.counted.reduce((total, one) => total + of(one), 0);
    return {
      // A tick that finds nothing due costs the same however much is followed up.
      invocations: sum(({ functionName, readUnits }) =>
        functionName === 'notification/ring-alarms' && readUnits === 0 ? 0 : 1,
      ),
      calls: { ...this.#calls },
      readUnits: sum(({ readUnits }) => readUnits),
      writeUnits: sum(({ writeUnits }) => writeUnits),
      waves: sum(({ calls }) => calls.at(-1)?.wave ?? 0),
      requests: sum(({ routeKey }) => (routeKey === undefined ? 0 : 1)),
      queueMessages: this.#calls['sqs.Message'] ?? 0,
      events: this.#events,
      eventBytes: this.#eventBytes,
    };
  }

  #of({ invocation }: AwsCall): Running {
    const id = invocation?.id ?? 0;
    const running = this.#running.get(id) ?? fresh();
    this.#running.set(id, running);
    return running;
  }
}
