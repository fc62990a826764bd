import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LocalStack, LocalStackOptions } from '#local/local-stack.ts';
import { startStack } from '#local/start-stack.ts';

/** A folder of this test's own, and how to remove it. */
export const temporaryFolder = (): { folder: string; remove(): void } => {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-e2e-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
};

/** Failures come again at once: no test waits for a visibility timeout. */
export const atOnce = { quiet: true, retryDelaySeconds: 0.05 } as const;

/** The stack of the template on a free port and a data folder of its own; `stop` removes the folder. */
export const runningStack = async (
  options: Pick<LocalStackOptions, 'fault' | 'assemblyDir'> = {},
): Promise<{ stack: LocalStack; stop(): Promise<void> }> => {
  const { folder, remove } = temporaryFolder();
  try {
    const stack = await startStack({ ...atOnce, ...options, dataDir: join(folder, 'data') });
    const stop = async () => {
      await stack.stop();
      remove();
    };
    return { stack, stop };
  } catch (error) {
    remove();
    throw error;
  }
};
