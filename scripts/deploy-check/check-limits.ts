import { type Finding, isObject, type Template } from './template.ts';

/**
 * Limits that neither the schemas nor synthesis know and that stop a deploy.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html and each service's quotas.
 */
const stackLimits = { resources: 500, outputs: 200, parameters: 200, templateBytes: 1_000_000 } as const;

const nameLimits: Readonly<Record<string, { readonly property: string; readonly length: number }>> = {
  'AWS::Lambda::Function': { property: 'FunctionName', length: 64 },
  'AWS::SQS::Queue': { property: 'QueueName', length: 80 },
  'AWS::Events::Rule': { property: 'Name', length: 64 },
  'AWS::Events::Archive': { property: 'ArchiveName', length: 48 },
  'AWS::Scheduler::Schedule': { property: 'Name', length: 64 },
  'AWS::IAM::Role': { property: 'RoleName', length: 64 },
  'AWS::CloudWatch::Alarm': { property: 'AlarmName', length: 255 },
  'AWS::Logs::LogGroup': { property: 'LogGroupName', length: 512 },
  'AWS::SNS::Topic': { property: 'TopicName', length: 256 },
  'AWS::S3::Bucket': { property: 'BucketName', length: 63 },
};

/** Routes of one HTTP API; a quota that AWS raises on request. */
const routesPerApi = 300;
const environmentBytes = 4096;
const inlinePolicyBytes = 10_240;

const over = (where: string, what: string, found: number, limit: number): Finding[] =>
  found > limit ? [{ where, what: `has ${found} ${what}; the limit is ${limit}` }] : [];

/** What a stack must not outgrow. */
export const checkLimits = (stack: string, template: Template): Finding[] => {
  const { Resources, Outputs = {}, Parameters = {} } = template;
  const resources = Object.entries(Resources);
  const routes = resources.filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route').length;
  return [
    ...over(stack, 'resources', resources.length, stackLimits.resources),
    ...over(stack, 'outputs', Object.keys(Outputs).length, stackLimits.outputs),
    ...over(stack, 'parameters', Object.keys(Parameters).length, stackLimits.parameters),
    ...over(stack, 'bytes', Buffer.byteLength(JSON.stringify(template)), stackLimits.templateBytes),
    ...over(stack, 'routes', routes, routesPerApi),
    ...resources.flatMap(([id, { Type, Properties = {} }]) => {
      const where = `${stack}/${id}`;
      const limit = nameLimits[Type];
      const name = limit && Properties[limit.property];
      return [
        ...(limit && typeof name === 'string'
          ? over(`${where}/${limit.property}`, 'characters', name.length, limit.length)
          : []),
        ...environmentOf(Properties, where),
        ...(Type === 'AWS::IAM::Policy' || Type === 'AWS::IAM::Role'
          ? over(
              where,
              'bytes of policy',
              Buffer.byteLength(JSON.stringify(Properties['PolicyDocument'] ?? Properties['Policies'] ?? '')),
              inlinePolicyBytes,
            )
          : []),
      ];
    }),
  ];
};

const environmentOf = (properties: Readonly<Record<string, unknown>>, where: string): Finding[] => {
  const { Environment: environment } = properties;
  if (!isObject(environment)) return [];
  const bytes = Buffer.byteLength(JSON.stringify(environment['Variables'] ?? {}));
  return over(`${where}/Environment`, 'bytes of environment', bytes, environmentBytes);
};
