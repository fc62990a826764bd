import type { Alarms } from '../alarms/measure-alarms.ts';
import type { ColdStarts } from '../cold-start/measure-cold-start.ts';
import type { DeployedNumbers } from '../cost/deployed-numbers.ts';
import type { Growth } from '../growth/measure-growth.ts';
import type { Latency } from '../latency/measure-latency.ts';
import type { RoundTrips } from '../round-trips/measure-round-trips.ts';

/** A part's figures with when and at which state of the source they were measured. */
export interface Measured<Result> {
  readonly date: string;
  readonly commit: string;
  readonly seconds: number;
  readonly result: Result;
}

/** What docs/benchmarks.json holds. A part that was never measured is not there. */
export interface Benchmarks {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGigabytes: number;
    readonly node: string;
    readonly system: string;
    /** How many processes wanted a core when the page was written, the bench's own included: above the cores, times are worse than they need be. */
    readonly load: number;
  };
  readonly deployed: DeployedNumbers;
  readonly parts: {
    readonly 'cold-start'?: Measured<ColdStarts>;
    readonly 'round-trips'?: Measured<RoundTrips>;
    readonly growth?: Measured<Growth>;
    readonly latency?: Measured<Latency>;
    readonly alarms?: Measured<Alarms>;
  };
}
