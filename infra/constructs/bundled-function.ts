import { Duration, Validations } from 'aws-cdk-lib';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Foundation, Room } from '../house.ts';
import type { Grant } from '../rights.ts';
import { removalPolicyOf } from '../stages.ts';
import { FunctionRole } from './function-role.ts';

export interface BundledFunctionProps {
  /** Exactly what it may touch; its environment follows from this. */
  readonly grants: readonly Grant[];
  readonly timeout?: Duration;
  readonly memoryMegabytes?: number;
}

/**
 * One function from the bundle of its folder, `functions/<noun>/<verb-noun>`, with a role and a log of its own. The role
 * may do what is granted and no more.
 */
export class BundledFunction extends LambdaFunction {
  constructor(
    room: Room<Foundation>,
    verbNoun: string,
    { grants, timeout = Duration.seconds(30), memoryMegabytes = 512 }: BundledFunctionProps,
  ) {
    const { stage, bundles } = room.house;
    const name = `${room.noun}/${verbNoun}`;
    const logGroup = new LogGroup(room, `${verbNoun}-log`, {
      logGroupName: `/samsyn/${stage.name}/${name}`,
      retention: stage.logRetention,
      removalPolicy: removalPolicyOf(stage),
    });
    const role = new FunctionRole(room, `${verbNoun}-role`);
    logGroup.grantWrite(role);
    const reason = 'X-Ray and ListStreams take no resource; a test refuses the wildcard for anything else.';
    Validations.of(role).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]', reason },
      { id: 'Serverless::Serverless-LambdaStarPermissions', reason },
    );
    for (const [resource, why] of grants.flatMap(({ wildcards = {} }) => Object.entries(wildcards))) {
      Validations.of(role).acknowledge({
        id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource}]`,
        reason: why,
      });
    }
    super(room, verbNoun, {
      functionName: `samsyn-${stage.name}-${room.noun}-${verbNoun}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(bundles.of(name)),
      memorySize: memoryMegabytes,
      timeout,
      tracing: Tracing.ACTIVE,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      logGroup,
      role,
      environment: {
        STAGE: stage.name,
        NODE_OPTIONS: '--enable-source-maps',
        ...Object.assign({}, ...grants.map(({ environment }) => environment)),
      },
    });
    for (const { statements } of grants) {
      for (const statement of statements) this.addToRolePolicy(statement);
    }
  }
}
