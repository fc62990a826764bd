import { assessUnit } from './assess-unit.ts';
import { checkDoor } from './check-door.ts';
import { prepareUnit } from './prepare-unit.ts';
import { smokeJob } from './smoke-job.ts';
import type { SmokeOptions } from './smoke-options.ts';
import { SmokeFailure, SmokeRun, type SmokeStep } from './smoke-run.ts';
import { takePlan } from './take-plan.ts';
import { takeReport } from './take-report.ts';

/** Drives the main job over HTTP, as far as it goes without moving time: from an adopted programme to an adopted plan. */
export const runSmoke = async (
  options: SmokeOptions,
  onStep?: (step: SmokeStep) => void,
): Promise<readonly SmokeStep[]> => {
  const run = new SmokeRun({ waitSeconds: options.waitSeconds, ...(onStep && { onStep }) });
  const job = smokeJob(run, options);
  try {
    const today = await checkDoor(job);
    const prepared = await prepareUnit(job, today);
    await assessUnit(job, prepared, today);
    await takeReport(job, prepared, today);
    await takePlan(job, prepared, today);
  } catch (error) {
    if (!(error instanceof SmokeFailure)) throw error;
  }
  return run.steps;
};
