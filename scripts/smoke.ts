// The main job over HTTP against any deployment: `npm run smoke -- --url …`. It leaves fictional records behind.

import { runSmoke } from './smoke/run-smoke.ts';
import { readSmokeOptions } from './smoke/smoke-options.ts';
import { writeStep } from './smoke/smoke-run.ts';

try {
  const options = await readSmokeOptions(process.argv.slice(2));
  const startedAt = performance.now();
  const steps = await runSmoke(options, (step) => console.log(writeStep(step)));
  const failed = steps.filter(({ isPassed }) => !isPassed).length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(
    `${steps.length - failed} steps passed, ${failed} failed, in ${seconds} s against ${options.url}`,
  );
  if (failed > 0) process.exitCode = 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
