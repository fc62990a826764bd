import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { LocalStack } from '#local/local-stack.ts';

/** Runs one of the project's commands against the stack, as an operator with its credentials would; answers what it printed. */
export async function runCommand(stack: Pick<LocalStack, 'environment'>, command: string): Promise<string> {
  const [script = '', ...args] = command.split(' ');
  const { stdout } = await promisify(execFile)(process.execPath, [resolve('scripts', script), ...args], {
    env: { ...process.env, ...stack.environment },
  });
  return stdout;
}
