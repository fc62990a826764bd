// Forked by run-in-parts.ts: plays a stretch of seeds in a process of its own and tells of each run as it ends.
import { runFaultBench } from './run-fault-bench.ts';

const [runs, seed, share] = process.argv.slice(2).map(Number) as [number, number, number];
await runFaultBench({ runs, seed, share, onRun: (run) => process.send?.(run) });
// A killed function's leftovers may hold the process up; what it had to say is said.
process.disconnect?.();
process.exit(0);
