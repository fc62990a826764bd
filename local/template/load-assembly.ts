import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One resource exactly as the template states it; intrinsic functions are still unresolved. */
export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
  readonly Condition?: string;
}

/** The parts of a CloudFormation template that the runner reads. */
export interface Template {
  readonly Resources?: Record<string, TemplateResource>;
  readonly Parameters?: Record<string, { Type: string; Default?: unknown }>;
  readonly Conditions?: Record<string, unknown>;
  readonly Mappings?: Record<string, Record<string, Record<string, unknown>>>;
  readonly Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown }; Condition?: string }>;
}

/** One stack of a synthesized assembly. */
export interface LoadedStack {
  readonly name: string;
  readonly region: string;
  readonly accountId: string;
  readonly template: Template;
  /** The folder of each piece of code, by the object key that the template names. */
  readonly assets: ReadonlyMap<string, string>;
}

interface Artifact {
  type: string;
  environment?: string;
  properties?: { templateFile?: string; stackName?: string; file?: string; directoryName?: string };
  dependencies?: string[];
}

interface AssetManifest {
  files?: Record<
    string,
    {
      source: { path?: string; packaging?: string };
      destinations: Record<string, { objectKey: string }>;
    }
  >;
}

const readJson = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Reads every stack of a CDK cloud assembly, nested assemblies (stages) included. */
export function loadAssembly(folder: string): LoadedStack[] {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) {
    throw new Error(`No synthesized assembly in ${folder}: manifest.json is missing`);
  }
  const { artifacts = {} } = readJson<{ artifacts?: Record<string, Artifact> }>(manifestFile);
  const assets = new Map<string, string>();
  for (const { type, properties } of Object.values(artifacts)) {
    if (type === 'cdk:asset-manifest' && properties?.file) {
      readAssets(folder, properties.file, assets);
    }
  }
  const stacks: LoadedStack[] = [];
  for (const [id, artifact] of Object.entries(artifacts)) {
    const { type, properties = {}, environment = '' } = artifact;
    if (type === 'cdk:cloud-assembly' && properties.directoryName) {
      stacks.push(...loadAssembly(join(folder, properties.directoryName)));
    }
    if (type === 'aws:cloudformation:stack' && properties.templateFile) {
      const [account, region] = environment.replace('aws://', '').split('/');
      stacks.push({
        name: properties.stackName ?? id,
        region: !region || region === 'unknown-region' ? 'eu-north-1' : region,
        accountId: !account || account === 'unknown-account' ? '000000000000' : account,
        template: readJson<Template>(join(folder, properties.templateFile)),
        assets,
      });
    }
  }
  return stacks;
}

function readAssets(folder: string, manifest: string, assets: Map<string, string>): void {
  const { files = {} } = readJson<AssetManifest>(join(folder, manifest));
  for (const { source, destinations } of Object.values(files)) {
    if (source.packaging !== 'zip' || !source.path) continue;
    for (const { objectKey } of Object.values(destinations)) {
      assets.set(objectKey, join(folder, source.path));
    }
  }
}
