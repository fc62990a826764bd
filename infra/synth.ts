import type { CloudAssembly } from 'aws-cdk-lib/cx-api';
import { type SamsynAppProps, samsynApp } from './samsyn-app.ts';
import type { Stage } from './stages.ts';

/** Synthesizes one stage without the CDK CLI; throws when a check finds something that nobody has acknowledged. */
export async function synthesize(
  props: SamsynAppProps & { readonly stage: string | Stage; readonly outdir: string },
): Promise<CloudAssembly> {
  const app = await samsynApp(props);
  return app.synth();
}
