import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import type { ApiAnswer } from '#local/http-api/api-payload.ts';
import { loadAssembly } from '#local/template/load-assembly.ts';
import { type ResolvedResource, TemplateResolver } from '#local/template/template-resolver.ts';
import type { CountedCall, Interceptor } from './aws-call.ts';
import { openAwsDoor } from './aws-door.ts';
import { loadFunctions } from './load-functions.ts';
import { type Random, seedRandomness } from './seeded-randomness.ts';
import { openShortDoor } from './short-door.ts';
import { tableDefinition } from './table/table-definition.ts';
import { TableEngine } from './table/table-engine.ts';
import { VirtualTime } from './virtual-time.ts';
import { WorldBus } from './world-bus.ts';
import { Deliveries, type Disorder } from './world-deliveries.ts';
import { type Ended, invoke, type WorldFunction } from './world-function.ts';
import { WorldGateway, type WorldRequest } from './world-gateway.ts';
import { WorldLogs } from './world-logs.ts';
import { WorldMails } from './world-mails.ts';
import { WorldObjects } from './world-objects.ts';
import { WorldQueues } from './world-queues.ts';
import { WorldServices } from './world-services.ts';

/** A call of a handler that is over. */
export interface EndedInvocation {
  readonly target: WorldFunction;
  readonly event: unknown;
  readonly ended: Ended;
  /** The same as its calls carry. */
  readonly id: number;
}

/** How a world begins. */
export interface WorldOptions {
  /** The same seed is the same run: ids, jitter, and the choices of `disorder`. */
  readonly seed?: number;
  /** The first instant. */
  readonly startsAt?: string;
  /** The one point that every AWS call passes; none: all goes well. */
  readonly intercept?: Interceptor;
  /** Deliveries out of order, in odd batches, and some of them twice. */
  readonly disorder?: Disorder;
  /** Sees each AWS call with what it took. */
  readonly onCall?: (counted: CountedCall) => void;
  /** Sees each call of a handler when it has ended. */
  readonly onInvocation?: (invocation: EndedInvocation) => void;
  /** Where AWS begins: behind the SDK's request handler, or, many times faster and without its retries, behind `send`. */
  readonly door?: 'wire' | 'send';
  /** Whether events and mails are kept to be looked at; only their number when many come. */
  readonly keeps?: boolean;
}

let assembled: Promise<readonly ResolvedResource[]> | undefined;
let isTaken = false;

/** The template of stage `dev`, resolved once for all worlds of this process. */
const templateResources = (): Promise<readonly ResolvedResource[]> => {
  assembled ??= prepareAssembly().then((folder) => new TemplateResolver(loadAssembly(folder)).resources());
  return assembled;
};

const environment = {
  AWS_REGION: 'eu-north-1',
  AWS_ACCESS_KEY_ID: 'world',
  AWS_SECRET_ACCESS_KEY: 'world',
  AWS_SESSION_TOKEN: 'world',
  // Nothing answers there: a call that found a way around the door fails at once. As an address it makes S3 path style.
  AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
  TZ: 'UTC',
};

/**
 * The whole product in this process: the real handlers with their wiring, the deployed rules, queues and routes, and
 * AWS in memory behind the SDK's request handler. Time stands still unless it is moved. One at a time.
 */
export class World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly table: TableEngine;
  readonly bus: WorldBus;
  readonly mails: WorldMails;
  readonly objects: WorldObjects;
  readonly queues: WorldQueues;
  readonly logs: WorldLogs;
  readonly functions: readonly WorldFunction[];
  readonly deliveries: Deliveries;
  /** May be changed between two steps. */
  intercept: Interceptor | undefined;
  readonly #gateway: WorldGateway;
  readonly #onInvocation: WorldOptions['onInvocation'];
  readonly #closers: (() => void)[];

  private constructor(
    options: WorldOptions,
    { resources, functions }: { resources: readonly ResolvedResource[]; functions: readonly WorldFunction[] },
  ) {
    const {
      seed = 1,
      startsAt = '2027-01-04T07:00:00.000Z',
      intercept,
      keeps = true,
      door = 'wire',
    } = options;
    if (door === 'send' && intercept) throw new Error('No fault can be planned behind the short door');
    this.time = new VirtualTime(Date.parse(startsAt));
    const now = () => this.time.now();
    const seeded = seedRandomness(seed);
    this.random = seeded.random;
    this.intercept = intercept;
    this.functions = functions;
    this.#onInvocation = options.onInvocation;
    this.logs = new WorldLogs();
    this.queues = new WorldQueues(resources, now);
    this.bus = new WorldBus(resources, { queues: this.queues, now, keepsEvents: keeps });
    this.mails = new WorldMails({ bus: this.bus, now, keepsMails: keeps });
    this.objects = new WorldObjects(resources, { bus: this.bus, now });
    const tables = resources.filter(({ type }) => type === 'AWS::DynamoDB::Table');
    const [table, ...others] = tables;
    if (table === undefined || others.length > 0) throw new Error('The product has one table');
    this.table = new TableEngine(tableDefinition(table), (change) => this.deliveries.stream.add(change));
    this.deliveries = new Deliveries(resources, {
      functions,
      queues: this.queues,
      objects: this.objects,
      time: this.time,
      call: (target, event) => this.call(target, event),
      ...(options.disorder && { disorder: options.disorder, random: this.random }),
    });
    this.#gateway = new WorldGateway(resources, { functions, now });
    const services = new WorldServices({
      table: this.table,
      bus: this.bus,
      mails: this.mails,
      objects: this.objects,
      intercept: () => this.intercept,
      count: (counted) => options.onCall?.(counted),
      onArrival: () => this.time.stir(),
    });
    const closeDoor = openAwsDoor(services.answer);
    const closeShortDoor = door === 'send' ? openShortDoor(services.serve) : () => {};
    this.#closers = [
      closeShortDoor,
      closeDoor,
      () => this.logs.end(),
      () => seeded.end(),
      () => this.time.end(),
      () => this.objects.close(),
    ];
  }

  /** Begins a world. @throws Error when there is one already: time and ids are the whole process's. */
  static async start(options: WorldOptions = {}): Promise<World> {
    if (isTaken) throw new Error('There is a world in this process already; stop it first');
    isTaken = true;
    try {
      const resources = await templateResources();
      Object.assign(process.env, environment);
      const functions = await loadFunctions(resources);
      return new World(options, { resources, functions });
    } catch (error) {
      isTaken = false;
      throw error;
    }
  }

  /** Calls a function by the name of its folder and waits for its end. */
  async call(target: WorldFunction | string, event: unknown = {}): Promise<Ended> {
    const found = typeof target === 'string' ? this.functions.find(({ name }) => name === target) : target;
    if (found === undefined) throw new Error('There is no such function');
    const { id, ended } = await invoke(found, event, this.time);
    this.#onInvocation?.({ target: found, event, ended, id });
    return ended;
  }

  /** Asks the API; what follows from it waits until `drain`. */
  request(request: WorldRequest): Promise<ApiAnswer> {
    return this.#gateway.answer(request, (target, event) => this.call(target, event));
  }

  /** Delivers what waits in the stream and the queues until nothing does, retries included: they take virtual time. */
  drain(): Promise<void> {
    return this.deliveries.drain();
  }

  /** Moves time to a later instant. */
  advanceTo(instant: string | number): Promise<void> {
    return this.time.advanceTo(typeof instant === 'string' ? Date.parse(instant) : instant);
  }

  /** Ends the world and gives time, ids and console back to the process. */
  stop(): void {
    for (const close of this.#closers) close();
    isTaken = false;
  }
}
