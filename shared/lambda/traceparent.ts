const w3c = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const xray = /Root=1-([0-9a-f]{8})-([0-9a-f]{24});Parent=([0-9a-f]{16})(?:;Sampled=([01]))?/;

/**
 * The W3C trace context to carry on: the caller's, else the one X-Ray gave this invocation. None is made up: a
 * random one would break the chain instead of showing that there is none.
 */
export const traceparentOf = (header: string | undefined): string | undefined => {
  if (header !== undefined && w3c.test(header)) return header;
  const [, time, unique, parent, sampled] = xray.exec(process.env['_X_AMZN_TRACE_ID'] ?? '') ?? [];
  return time === undefined ? undefined : `00-${time}${unique}-${parent}-0${sampled ?? '0'}`;
};
