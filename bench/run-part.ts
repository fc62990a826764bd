// Run by main.ts in a process of its own: measures one part and writes what it found to the given file.
import { writeFileSync } from 'node:fs';
import { parts } from './parts.ts';

const [name = '', file = '', ...flags] = process.argv.slice(2);
type Measure = (progress: (text: string) => void, options: { readonly all: boolean }) => Promise<unknown>;
const measure = (parts as Readonly<Record<string, Measure>>)[name];
if (measure === undefined)
  throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}`);
const progress = (text: string) => process.stdout.write(`  ${text}\n`);
const result = await measure(progress, { all: flags.includes('--all') });
writeFileSync(file, JSON.stringify(result));
// Nothing that a part has left running may hold the others up.
process.exit(0);
