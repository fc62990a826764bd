import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Takes the data folder for this process. The lock is one that the operating system lets go when the
 * process dies, however it dies, so there is no stale one to judge.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (cause) {
    lock.close();
    throw new Error(
      `Another local stack already runs on ${resolve(dataDir)}: stop it, or choose another --data-dir`,
      { cause },
    );
  }
  return () => lock.close();
}
