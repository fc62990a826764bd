// Brings back what was damaged, removed or lost: `npm run restore`.
import { bucketCommand, bucketUsage } from './operations/restore/bucket-command.ts';
import { checkCommand, checkUsage } from './operations/restore/check-command.ts';
import { recordsCommand, recordsUsage } from './operations/restore/records-command.ts';
import { tableCommand, tableUsage } from './operations/restore/table-command.ts';

const commands = {
  table: { run: tableCommand, usage: tableUsage },
  check: { run: checkCommand, usage: checkUsage },
  records: { run: recordsCommand, usage: recordsUsage },
  bucket: { run: bucketCommand, usage: bucketUsage },
} as const satisfies Record<string, { run: (args: readonly string[]) => Promise<void>; usage: string }>;

const usage = `Brings back what was damaged, removed or lost. Without --carry-out nothing is changed.

${Object.values(commands)
  .map((command) => command.usage)
  .join('\n\n')}

It uses your AWS credentials and region. Which way to take when is in docs/runbooks#restore.`;

const [name = '', ...args] = process.argv.slice(2);

try {
  if (!(name in commands))
    throw new Error(`Say what to restore: ${Object.keys(commands).join(', ')}.\n\n${usage}`);
  await commands[name as keyof typeof commands].run(args);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
