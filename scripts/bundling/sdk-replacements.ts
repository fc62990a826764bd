import { nodeModule, type Replacement, refusing, refusingIn, replacing, withBody } from './replacement.ts';

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

/**
 * Writes the keys of a client's schemas as what they are: `{ [_hQ]: … }` could run code, as far as a bundler knows, so
 * it keeps the schemas of every operation for the one that is called.
 */
const withPlainKeys = (schemas: string): string => {
  const names = new Map(
    [...schemas.matchAll(/^const (\w+) = ("[^"]*");$/gm)].map(([, name, value]) => [name, value]),
  );
  return schemas.replace(/\[(_\w+)\]:/g, (key, name: string) =>
    names.has(name) ? `${names.get(name)}:` : key,
  );
};

const smithy = (path: string): RegExp => nodeModule(`@smithy/core/dist-es/submodules/${path}\\.js`);
const awsCore = (path: string): RegExp => nodeModule(`@aws-sdk/core/dist-es/submodules/${path}\\.js`);

/** For other places than Lambda: other credentials, configuration files, other runtimes. */
const elsewhere: readonly Replacement[] = [
  {
    file: nodeModule('@aws-sdk/credential-provider-node/dist-es/index\\.js'),
    reason:
      'Lambda hands a function its credentials in the environment; the chain behind it (SSO, STS, login, files, instance metadata) is 130 kB',
    contents: `
      import { fromEnv } from '@aws-sdk/credential-provider-env';
      export const defaultProvider = (init) => fromEnv(init);`,
  },
  {
    file: smithy('config/shared-ini-file-loader/loadSharedConfigFiles'),
    reason: 'a Lambda has no ~/.aws: this saves the parser and two failing file reads in every cold start',
    contents: `
      export const CONFIG_PREFIX_SEPARATOR = '.';
      export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  },
  {
    file: smithy('config/node-config-provider/fromSharedConfigFiles'),
    reason: 'a setting is looked for in the environment, then in such a file, and then its default is taken',
    contents: `
      import { CredentialsProviderError } from '../property-provider/CredentialsProviderError';
      export const fromSharedConfigFiles = () => async () => {
        throw new CredentialsProviderError('Lambda has no configuration files');
      };`,
  },
  {
    file: smithy('config/defaults-mode/resolveDefaultsModeConfig'),
    reason:
      'every client is given its own timeouts and attempts; nobody asks for another mode than the default one',
    contents: `export const resolveDefaultsModeConfig = () => async () => 'legacy';`,
  },
  {
    file: smithy('config/config-resolver/regionConfig/getInstanceMetadataRegion'),
    reason: 'Lambda names its region in the environment, and has no instance to ask',
    contents: `export const getInstanceMetadataRegion = async () => undefined;`,
  },
  {
    file: smithy('checksum/sha256/Sha256Js'),
    reason: "Node's own crypto is always there; the JavaScript hash is for browsers",
    contents: refusing('SHA-256 in JavaScript', 'Sha256Js'),
  },
  {
    file: awsCore('client/util-user-agent-browser/createUserAgentStringParsingProvider'),
    reason: 'it reads what browser it runs in',
    contents: refusing('The browser', 'createUserAgentStringParsingProvider'),
  },
  {
    file: nodeModule('@smithy/node-http-handler/dist-es/node-http-handler\\.js'),
    reason: "Node's own module is there at once; an import that is waited for would become a file of its own",
    contents: replacing('await import("node:http")', 'process.getBuiltinModule("node:http")'),
  },
  {
    file: awsCore('client/emitWarningIfUnsupportedVersion'),
    reason: 'the stack says which Node the functions run on',
    contents: `
      export const state = { warningEmitted: false };
      export const emitWarningIfUnsupportedVersion = () => {};`,
  },
  {
    file: nodeModule('@aws/lambda-invoke-store/dist-es/invoke-store\\.js'),
    reason:
      "Lambda's own runtime makes this store and puts it where the SDK looks first; elsewhere there is no invocation to know of",
    contents: `
      export class InvokeStoreBase {}
      export const InvokeStore = { getInstanceAsync: async () => globalThis.awslambda?.InvokeStore };`,
  },
];

/** What the operations that Samsyn calls never ask for. */
const neverAsked: readonly Replacement[] = [
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
    file: awsCore('client/util-endpoints/lib/aws/partitions'),
    reason: 'each partition has a pattern that its regions match: their list only adds descriptions',
    contents: (original) =>
      original.replace(/"regions": \{(\s*"[^"]+": \{[^}]*\},?)*\s*\}/g, '"regions": {}'),
  },
  {
    file: smithy('retry/util-retry/AdaptiveRetryStrategy'),
    reason: 'it serves the retry mode "adaptive"; ours is "standard"',
    contents: refusing('Adaptive retry', 'AdaptiveRetryStrategy'),
  },
  {
    file: smithy('protocols/HttpProtocol'),
    reason: 'no operation that Samsyn calls streams events',
    contents: (original) =>
      withBody(
        'setHostPrefix',
        `{ if (operationSchema.traits?.endpoint) throw new Error('Host prefixes are left out: see scripts/bundling') }`,
      )(
        refusingIn(
          'serializeEventStream',
          'deserializeEventStream',
          'loadEventStreamCapability',
          'getEventStreamMarshaller',
          'resolveEventStreamMarshaller',
        )(original),
      ),
  },
  {
    file: nodeModule('@smithy/signature-v4/dist-es/SignatureV4\\.js'),
    reason: 'events of a stream would be signed one by one; requests are signed without it',
    contents: refusingIn('signEvent', 'signMessage'),
  },
  {
    file: nodeModule('@smithy/signature-v4/dist-es/HeaderFormatter\\.js'),
    reason: 'it writes the headers of event streams',
    contents: `export class HeaderFormatter {}`,
  },
  {
    file: awsCore('protocols/ProtocolLib'),
    reason: 'none of the services that we call has moved from the old query protocol',
    contents: refusingIn('setQueryCompatError', 'queryCompatOutput', 'findQueryCompatibleError'),
  },
  {
    file: smithy('protocols/json/codec-v2/JsonBytesStringAdapter'),
    reason: 'it warns middleware that takes the body for a string; there is no such middleware here',
    contents: `export const JsonBytesStringAdapter = { allocUnsafe: (bytes) => Buffer.allocUnsafe(bytes) };`,
  },
  {
    file: smithy('protocols/json/codec-v2/JsonShapeSerializer2'),
    reason: 'it writes documents that name their own type; no operation of ours sends one',
    contents: refusingIn('writeDiscriminatedDocument'),
  },
  {
    file: smithy('protocols/json/jsonReviver'),
    reason:
      'DynamoDB sends its numbers as strings; no answer that we read has a number beyond what JSON.parse keeps',
    contents: `export const jsonReviver = undefined;`,
  },
  {
    file: smithy('protocols/json/needsReviver'),
    reason: 'see jsonReviver',
    contents: `export const needsReviver = () => false;`,
  },
  {
    file: smithy('protocols/json/parseJsonBody'),
    reason: 'bodies are read to their end before they are parsed; this parses one that is still a stream',
    contents: refusingIn('parseJsonBody'),
  },
  {
    file: smithy('serde/date-utils'),
    reason:
      "Node's own Date reads and writes what AWS sends: RFC 3339, the one date of HTTP, and seconds since 1970",
    contents: `
      const parse = (value) => {
        if (value === null || value === undefined) return undefined;
        const date = new Date(value);
        if (Number.isNaN(date.getTime())) throw new TypeError('Invalid date-time value');
        return date;
      };
      export const dateToUtcString = (date) => date.toUTCString();
      export const parseEpochTimestamp = (value) => parse(value && Math.round(Number(value) * 1000));
      export { parse as parseRfc3339DateTime, parse as parseRfc3339DateTimeWithOffset, parse as parseRfc7231DateTime };`,
  },
  {
    file: nodeModule('@aws-sdk/client-[^/]+/dist-es/runtimeExtensions\\.js'),
    reason: 'a client that is made without extensions is left as it is',
    contents: `
      export const resolveRuntimeExtensions = (config, extensions) => {
        if (extensions.length > 0) throw new Error('Extensions are left out: see scripts/bundling');
        return config;
      };`,
  },
  {
    file: nodeModule('@aws-sdk/client-(s3|sesv2)/dist-es/schemas/schemas_0\\.js'),
    reason: 'two hundred operations that nobody calls would come along with the few that are called',
    contents: withPlainKeys,
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

/** What tells AWS, or a log of the SDK's own, how the SDK is used. */
const telling: readonly Replacement[] = [
  {
    file: awsCore('client/middleware-logger/loggerMiddleware'),
    reason: 'no client is given a logger: calls are logged by our own log, which never holds what was sent',
    contents: `
      export const loggerMiddleware = () => (next) => next;
      export const loggerMiddlewareOptions = {};
      export const getLoggerPlugin = () => ({ applyToStack: () => {} });`,
  },
  {
    file: smithy('client/smithy-client/schemaLogFilter'),
    reason: 'only that logger would ask what of a call may be written down',
    contents: `export const schemaLogFilter = () => '***SensitiveInformation***';`,
  },
  {
    file: awsCore('client/middleware-user-agent/check-features'),
    reason: "it counts features for AWS's own statistics; the user agent itself stays",
    contents: `export const checkFeatures = async () => {};`,
  },
];

/** Everything that is replaced of the SDK in a bundle, each with the reason why nothing is missed. */
export const sdkReplacements: readonly Replacement[] = [...elsewhere, ...neverAsked, ...telling];
