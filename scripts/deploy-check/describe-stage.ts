import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Template, type TemplateResource } from './template.ts';

/** What a deploy of one stage would create, as the one who pays and answers for it wants to know it. */
export interface StageDescription {
  readonly resources: readonly { readonly type: string; readonly count: number }[];
  readonly publicRoutes: readonly string[];
  readonly guardedRoutes: number;
  readonly functions: readonly DeployedFunction[];
  readonly alarms: readonly { readonly name: string; readonly saysWhat: string }[];
}

export interface DeployedFunction {
  readonly name: string;
  readonly memoryMegabytes: number;
  readonly timeoutSeconds: number;
  /** The code without its source map, which lies beside it. */
  readonly codeBytes: number;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const ofType = (templates: readonly Template[], type: string): readonly TemplateResource[] =>
  templates.flatMap(({ Resources }) => Object.values(Resources).filter(({ Type }) => Type === type));

/** CDK names an asset's folder and its zip in the bucket after the same hash. */
const codeBytesOf = ({ Properties = {} }: TemplateResource, assemblyDir: string): number => {
  const key = isObject(Properties['Code']) ? text(Properties['Code']['S3Key']) : '';
  const folder = join(assemblyDir, `asset.${key.replace(/\.zip$/, '')}`);
  const code = readdirSync(folder).filter((file) => /\.[cm]?js$/.test(file));
  return code.reduce((bytes, file) => bytes + statSync(join(folder, file)).size, 0);
};

/** Reads it out of the templates and the assets beside them. */
export const describeStage = (templates: readonly Template[], assemblyDir: string): StageDescription => {
  const counts = new Map<string, number>();
  for (const { Resources } of templates) {
    for (const { Type } of Object.values(Resources)) counts.set(Type, (counts.get(Type) ?? 0) + 1);
  }
  const routes = ofType(templates, 'AWS::ApiGatewayV2::Route').map(({ Properties = {} }) => ({
    key: text(Properties['RouteKey']),
    isPublic: (Properties['AuthorizationType'] ?? 'NONE') === 'NONE',
  }));
  return {
    resources: [...counts]
      .map(([type, count]) => ({ type, count }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
    publicRoutes: routes.filter(({ isPublic }) => isPublic).map(({ key }) => key),
    guardedRoutes: routes.filter(({ isPublic }) => !isPublic).length,
    functions: ofType(templates, 'AWS::Lambda::Function')
      .map((resource) => {
        const { FunctionName, MemorySize, Timeout } = resource.Properties ?? {};
        return {
          name: text(FunctionName ?? resource.Metadata?.['aws:cdk:path']),
          memoryMegabytes: Number(MemorySize ?? 128),
          timeoutSeconds: Number(Timeout ?? 3),
          codeBytes: codeBytesOf(resource, assemblyDir),
        };
      })
      .sort((a, b) => b.codeBytes - a.codeBytes),
    alarms: ofType(templates, 'AWS::CloudWatch::Alarm').map(({ Properties = {} }) => ({
      name: text(Properties['AlarmName']),
      saysWhat: text(Properties['AlarmDescription']),
    })),
  };
};
