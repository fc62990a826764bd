// Run by prepare-assembly.ts: bundles the functions and synthesizes stage dev into the folder it is given.
import { join } from 'node:path';
import { synthesize } from '#infra/synth.ts';
import { bundle } from '../../scripts/bundle.ts';

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder to assemble into');
await bundle({ buildDir: join(folder, 'bundles') });
await synthesize({
  stage: 'dev',
  outdir: join(folder, 'assembly'),
  bundlesDir: join(folder, 'bundles/functions'),
});
