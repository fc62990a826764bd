// What a deploy of each stage would create, and whether CloudFormation would take it: `npm run deploy:check`.
// It needs no account; what only an account knows (quotas in use, names taken) it can't say. Of the network it asks npm's
// registry for advisories, when that answers.
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stageNames } from '#infra/stages.ts';
import { bundle } from './bundle.ts';
import { checkAdvisories, hasAdvisories, writeAdvisories } from './deploy-check/check-advisories.ts';
import { checkStage } from './deploy-check/check-stage.ts';
import { ResourceSchemas } from './deploy-check/resource-schemas.ts';
import { writeDescription, writeVerdict } from './deploy-check/write-report.ts';

const { values } = parseArgs({
  options: { stage: { type: 'string', multiple: true }, quiet: { type: 'boolean', default: false } },
});
const buildDir = resolve(import.meta.dirname, '../build/deploy-check');
rmSync(buildDir, { recursive: true, force: true });
await bundle({ buildDir });
const schemas = await ResourceSchemas.load();
const advisories = await checkAdvisories({ folder: resolve(import.meta.dirname, '..') });

const verdicts: string[] = [];
for (const stage of values.stage ?? stageNames) {
  const { findings, description } = await checkStage(stage, {
    outdir: join(buildDir, stage),
    bundlesDir: join(buildDir, 'functions'),
    schemas,
  });
  if (description && !values.quiet) console.log(writeDescription(stage, description));
  verdicts.push(writeVerdict(stage, findings));
  if (findings.length > 0) process.exitCode = 1;
}
if (hasAdvisories(advisories)) process.exitCode = 1;
console.log(`\n${[...verdicts, ...writeAdvisories(advisories)].join('\n')}`);
console.log('No AWS account was asked: this checks what would be sent, not what an account would answer.');
