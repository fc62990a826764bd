// Whether a weakness is known of any package in the lockfile: `npm run advisories`.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkAdvisories, hasAdvisories, writeAdvisories } from './deploy-check/check-advisories.ts';

const { values } = parseArgs({ options: { registry: { type: 'string' }, folder: { type: 'string' } } });
const folder = resolve(values.folder ?? resolve(import.meta.dirname, '..'));
const answer = await checkAdvisories({ folder, registry: values.registry });
console.log(writeAdvisories(answer).join('\n'));
if (hasAdvisories(answer)) process.exitCode = 1;
