import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

/** A module of the AWS SDK that a Lambda never needs, and what stands in its place. */
export interface Replacement {
  /** Matches the resolved file's path, written with forward slashes. */
  readonly file: RegExp;
  readonly reason: string;
  readonly contents: string | ((original: string) => string);
}

const nodeModule = (path: string): RegExp => new RegExp(`/node_modules/${path}$`);

/** A stand-in that keeps the exports' names but says what happened if somebody ever calls one. */
const refusing = (what: string, ...names: readonly string[]): string =>
  [
    `function leftOut() { throw new Error('${what} is left out of the bundle: see scripts/bundling/lean-sdk.ts'); }`,
    ...names.map((name) => `export { leftOut as ${name} };`),
  ].join('\n');

/** What DynamoDB may answer the reads and writes that we make; any other error still has its name and message. */
const dynamodbErrors = new Set([
  'ConditionalCheckFailedException',
  'IdempotentParameterMismatchException',
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'ProvisionedThroughputExceededException',
  'ReplicatedWriteConflictException',
  'RequestLimitExceeded',
  'ResourceNotFoundException',
  'ThrottlingException',
  'TransactionCanceledException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

/** Everything that is replaced in a bundle, each with the reason why nothing is missed. */
export const replacements: readonly Replacement[] = [
  {
    file: nodeModule('@aws-sdk/credential-provider-node/dist-es/index\\.js'),
    reason:
      'Lambda hands a function its credentials in the environment; the chain behind it (SSO, STS, login, files, instance metadata) is 130 kB',
    contents: `
      import { fromEnv } from '@aws-sdk/credential-provider-env';
      export const defaultProvider = (init) => fromEnv(init);`,
  },
  {
    file: nodeModule('@smithy/core/dist-es/submodules/event-streams/index\\.js'),
    reason: 'no operation that Samsyn calls streams events; the SDK imports it only when one does',
    contents: refusing('Event streaming', 'EventStreamSerde', 'eventStreamSerdeProvider'),
  },
  {
    file: nodeModule('@aws-sdk/middleware-endpoint-discovery/dist-es/index\\.js'),
    reason:
      'no DynamoDB command uses endpoint discovery since the SDK resolves endpoints by rules; it drags a cache library in',
    contents: `
      export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
        environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: false };
      export const resolveEndpointDiscoveryConfig = (input) =>
        Object.assign(input, { endpointDiscoveryEnabled: () => Promise.resolve(false), isClientEndpointDiscoveryEnabled: false });`,
  },
  {
    file: nodeModule('@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js\\.js'),
    reason: "Node's own crypto is always there; the JavaScript hash is for browsers",
    contents: refusing('SHA-256 in JavaScript', 'Sha256Js'),
  },
  {
    file: nodeModule(
      '@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles\\.js',
    ),
    reason: 'a Lambda has no ~/.aws: this saves the parser and two failing file reads in every cold start',
    contents: `
      export const CONFIG_PREFIX_SEPARATOR = '.';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    file: nodeModule('@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions\\.js'),
    reason: 'each partition has a pattern that its regions match: their list only adds descriptions',
    contents: (original) =>
      original.replace(/"regions": \{(\s*"[^"]+": \{[^}]*\},?)*\s*\}/g, '"regions": {}'),
  },
  {
    file: nodeModule('@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter\\.js'),
    reason: 'it serves the retry mode "adaptive"; ours is "standard"',
    contents: refusing('Adaptive retry', 'DefaultRateLimiter'),
  },
  {
    file: nodeModule(
      '@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getInstanceMetadataRegion\\.js',
    ),
    reason: 'Lambda names its region in the environment, and has no instance to ask',
    contents: `export const getInstanceMetadataRegion = async () => undefined;`,
  },
  {
    file: nodeModule('@smithy/signature-v4/dist-es/HeaderFormatter\\.js'),
    reason: 'it writes the headers of event streams; requests are signed without it',
    contents: `
      export class HeaderFormatter {
        format() { throw new Error('Event streaming is left out of the bundle: see scripts/bundling/lean-sdk.ts'); }
      }`,
  },
  {
    file: nodeModule('@aws-sdk/client-dynamodb/dist-es/schemas/schemas_0\\.js'),
    reason: 'the classes of backup, import and table errors would come along with every client',
    contents: (original) =>
      original.replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (line, name: string) =>
        dynamodbErrors.has(name) ? line : '',
      ),
  },
];

const clientManifest = nodeModule('@aws-sdk/(client-[^/]+|nested-clients)/package\\.json');
const anyReplaceable = /node_modules.(@aws-sdk|@smithy).+\.(js|json)$/;

/** Leaves out of every bundle what the AWS SDK carries for other places than Lambda. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup(build) {
    build.onLoad({ filter: anyReplaceable }, async ({ path }) => {
      const file = path.replaceAll('\\', '/');
      const replacement = replacements.find((candidate) => candidate.file.test(file));
      if (replacement) {
        const { contents } = replacement;
        return {
          contents: typeof contents === 'string' ? contents : contents(await readFile(path, 'utf8')),
          resolveDir: dirname(path),
        };
      }
      if (clientManifest.test(file)) {
        // The client reads nothing but the version, for its user agent.
        const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
        return { contents: JSON.stringify({ version }), loader: 'json' };
      }
      return undefined;
    });
  },
};
