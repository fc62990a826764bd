import type { AwsCall, WireAnswer } from './aws-call.ts';

const json = { 'content-type': 'application/x-amz-json-1.0' };

/** An error answer: 400 with `ThrottlingException`, 500 with `InternalServerError`, ... */
export const refusal = (status: number, type: string, message = 'A planned fault'): WireAnswer => ({
  status,
  headers: { ...json, 'x-amzn-errortype': type },
  body: Buffer.from(JSON.stringify({ __type: type, message })),
});

/** The connection breaks: thrown instead of an answer. */
export const reset = (): Error =>
  Object.assign(new Error('socket hang up'), { name: 'Error', code: 'ECONNRESET' });

/** No answer comes: after the client's own timeout it gives up, without one it waits for ever. */
export const hang = ({ timeoutMilliseconds }: AwsCall): Promise<never> =>
  new Promise((_resolve, reject) => {
    if (!Number.isFinite(timeoutMilliseconds)) return;
    const late = Object.assign(new Error(`No answer within ${timeoutMilliseconds} ms`), {
      name: 'TimeoutError',
    });
    setTimeout(() => reject(late), timeoutMilliseconds);
  });

/** An answer that takes its time. */
export const slow = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The first part of an answer; the connection closed before the rest. */
export const truncated = (answer: WireAnswer, share = 0.5): WireAnswer => ({
  ...answer,
  body: answer.body.subarray(0, Math.floor(answer.body.length * share)),
  isCut: true,
});
