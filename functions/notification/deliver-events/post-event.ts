import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { WebhookFailure } from '#events/notification/webhook-failure.ts';
import {
  type CheckedTarget,
  checkTarget,
  type Resolve,
  type TargetPolicy,
} from '#shared/messaging/webhook-target.ts';

/** One call to a receiver. */
export interface EventCall {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Hands an event to a receiver; answers why it was not taken, or undefined when it was. */
export type PostEvent = (call: EventCall) => Promise<WebhookFailure | undefined>;

const failureOf = (status: number): WebhookFailure | undefined => {
  if (status >= 200 && status < 300) return undefined;
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'notAccepted';
};

/** Connects to the address that was checked, whatever the name says by now. */
const pinned =
  ({ address, family }: CheckedTarget): LookupFunction =>
  (_hostname, { all }, callback) =>
    all ? callback(null, [{ address, family }]) : callback(null, address, family);

const call = (
  { url, headers, body }: EventCall,
  { target, timeoutSeconds }: { readonly target: CheckedTarget; readonly timeoutSeconds: number },
): Promise<WebhookFailure | undefined> =>
  new Promise((resolve) => {
    const send = url.startsWith('https:') ? requestHttps : requestHttp;
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        lookup: pinned(target),
        // No connection is kept: the next call is checked anew.
        agent: false,
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
      },
      (response) => {
        resolve(failureOf(response.statusCode ?? 0));
        // Nobody reads what a receiver answers, however long it is.
        response.destroy();
      },
    );
    request.on('error', () => resolve('noAnswer'));
    request.end(body);
  });

/**
 * Calls receivers over HTTP: the address is checked at every call and the connection goes there, redirects are not
 * followed, and only the status of the answer counts, within `timeoutSeconds` for everything.
 */
export const httpPost =
  ({
    policy,
    timeoutSeconds = 10,
    resolve,
  }: {
    readonly policy: TargetPolicy;
    readonly timeoutSeconds?: number;
    readonly resolve?: Resolve;
  }): PostEvent =>
  async (event) => {
    const target = await checkTarget(event.url, { policy, ...(resolve && { resolve }) });
    if ('refused' in target) return target.refused === 'notFound' ? 'noAnswer' : 'addressNotAllowed';
    return call(event, { target, timeoutSeconds });
  };
