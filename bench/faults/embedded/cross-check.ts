import { playOnStack } from './play-on-stack.ts';

export interface CrossCheck {
  readonly runs: number;
  /** Of the first run; the others follow. */
  readonly seed: number;
  /** Of all calls that functions make to AWS services. */
  readonly share: number;
  readonly say: (line: string) => void;
}

/**
 * A sample of seeds on the embedded engines, a whole follow-up each, against what the same follow-up brings about without
 * faults. A broken promise is told and makes the process end with an error.
 */
export async function crossCheck({ runs, seed, share, say }: CrossCheck): Promise<void> {
  say(`\nOn the embedded engines: a whole follow-up without faults, then ${runs} with them.`);
  const { check: calm } = await playOnStack({ seed, share: 0 });
  for (const own of Array.from({ length: runs }, (_, index) => seed + index)) {
    const startedAt = performance.now();
    const { check, struck } = await playOnStack({ seed: own, share, calm: calm.brought });
    const { accepted, lost, doubled, parked, dead } = check;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
    say(
      `seed ${own}: ${accepted} commands, ${struck.length} faults, ${lost.length} lost, ${doubled.length} doubled, ${parked} parked, ${dead} dead, ${seconds} s`,
    );
    for (const one of lost) say(`  lost: ${one}`);
    for (const one of doubled) say(`  twice: ${one}`);
    if (lost.length + doubled.length > 0) process.exitCode = 1;
  }
}
