import { prepareAssembly } from '#local/assembly/prepare-assembly.ts';
import { loadAssembly } from '#local/template/load-assembly.ts';

/** How much of what costs by the month stage `dev` deploys, counted in the synthesized template. */
export interface DeployedNumbers {
  readonly alarms: number;
  readonly functions: number;
  /** Queues that Lambda asks for messages day and night. */
  readonly readQueues: number;
}

export const deployedNumbers = async (): Promise<DeployedNumbers> => {
  const types = loadAssembly(await prepareAssembly()).flatMap(({ template }) =>
    Object.values(template.Resources ?? {}).map(({ Type }) => Type),
  );
  const count = (type: string) => types.filter((one) => one === type).length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    functions: count('AWS::Lambda::Function'),
    // All mappings but the stream's.
    readQueues: count('AWS::Lambda::EventSourceMapping') - 1,
  };
};
