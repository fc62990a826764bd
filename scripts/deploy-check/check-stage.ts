import { synthesize } from '#infra/synth.ts';
import { checkTemplates } from './check-templates.ts';
import { describeStage, type StageDescription } from './describe-stage.ts';
import type { ResourceSchemas } from './resource-schemas.ts';
import type { Finding, Template } from './template.ts';

export interface StageCheck {
  readonly findings: readonly Finding[];
  /** Absent when the stage could not even be synthesized. */
  readonly description?: StageDescription;
}

/** Synthesizes a stage (cdk-nag runs in every synthesis) and holds its templates against the schemas. */
export const checkStage = async (
  stage: string,
  { outdir, bundlesDir, schemas }: { outdir: string; bundlesDir: string; schemas: ResourceSchemas },
): Promise<StageCheck> => {
  try {
    const { stacks, directory } = await synthesize({ stage, outdir, bundlesDir });
    const templates = new Map(stacks.map(({ stackName, template }) => [stackName, template as Template]));
    return {
      findings: checkTemplates(templates, schemas),
      description: describeStage([...templates.values()], directory),
    };
  } catch (error) {
    return { findings: [{ where: stage, what: `can not be synthesized: ${(error as Error).message}` }] };
  }
};
