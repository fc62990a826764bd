import { measureAlarms } from './alarms/measure-alarms.ts';
import { measureColdStart } from './cold-start/measure-cold-start.ts';
import { measureGrowth } from './growth/measure-growth.ts';
import { measureLatency } from './latency/measure-latency.ts';
import { measureRoundTrips } from './round-trips/measure-round-trips.ts';

/** What is measured, in the order of the page. */
export const parts = {
  'cold-start': measureColdStart,
  'round-trips': measureRoundTrips,
  growth: measureGrowth,
  latency: measureLatency,
  alarms: measureAlarms,
} as const;
