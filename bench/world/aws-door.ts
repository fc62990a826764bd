import type { Readable } from 'node:stream';
import { NodeHttpHandler } from '@smithy/node-http-handler';

/** A request as the SDK hands it to its request handler. */
export interface SdkRequest {
  readonly method: string;
  readonly hostname: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What stands behind every AWS client of this process while a world is there. */
export type SdkService = (
  request: SdkRequest,
  timeoutMilliseconds: number,
) => Promise<{ statusCode: number; headers: Record<string, string>; body: Uint8Array | Readable }>;

type Handle = NodeHttpHandler['handle'];

interface HandlerSettings {
  readonly requestTimeout?: number;
  readonly throwOnRequestTimeout?: boolean;
}

/**
 * Puts a service behind the SDK's own request handler, of every client that was made and will be made: the clients
 * serialize, sign, retry and parse as always, only the socket is missing. Answers how to take it away again.
 */
export const openAwsDoor = (service: SdkService): (() => void) => {
  const original: Handle = Reflect.get(NodeHttpHandler.prototype, 'handle');
  const handle = async function handle(this: unknown, request: SdkRequest) {
    const settings = (await Reflect.get(this as object, 'configProvider')) as HandlerSettings;
    const { requestTimeout = 0, throwOnRequestTimeout = false } = settings;
    const timeout = requestTimeout > 0 && throwOnRequestTimeout ? requestTimeout : Infinity;
    return { response: await service(request, timeout) };
  };
  NodeHttpHandler.prototype.handle = handle;
  return () => {
    NodeHttpHandler.prototype.handle = original;
  };
};
