import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { FaultRun } from './run-fault-bench.ts';

export interface FaultParts {
  readonly runs: number;
  /** Of the first run; the others follow. */
  readonly seed: number;
  /** Of all calls that handlers make to AWS services. */
  readonly share: number;
  /** How many processes play at once: each has its own clock, which stands still while it waits for nothing. */
  readonly workers: number;
  readonly onRun: (run: FaultRun) => void;
}

const playPart = (
  { runs, seed }: { readonly runs: number; readonly seed: number },
  { share, onRun }: Pick<FaultParts, 'share' | 'onRun'>,
): Promise<void> =>
  new Promise((done, failed) => {
    let played = 0;
    const script = join(import.meta.dirname, 'run-part.ts');
    const child = fork(script, [runs, seed, share].map(String));
    child.on('message', (run) => {
      played += 1;
      onRun(run as FaultRun);
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0 && played === runs) done();
      else
        failed(
          new Error(
            `Of ${runs} runs from seed ${seed} ${played} were played; the process ended with ${code}`,
          ),
        );
    });
  });

/** Plays the seeds in several processes side by side. @throws Error when one of them ends before its last run. */
export const runInParts = async ({ runs, seed, workers, ...others }: FaultParts): Promise<void> => {
  const size = Math.ceil(runs / workers);
  const parts = Array.from({ length: Math.ceil(runs / size) }, (_, index) => ({
    seed: seed + index * size,
    runs: Math.min(size, runs - index * size),
  }));
  await Promise.all(parts.map((part) => playPart(part, others)));
};
