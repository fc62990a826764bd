import { dayOf, type SmokeJob } from './smoke-job.ts';

/** What anyone can see, and what nobody can without a token. Answers the stack's day. */
export const checkDoor = async ({ run, anyone, path }: SmokeJob): Promise<string> => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  const { headers } = await run.step('anyone reads what the API is', () =>
    anyone.GET('/api-info', { params: { header: { traceparent } } }),
  );
  run.check(
    'the trace context comes back',
    headers.get('traceparent') === traceparent,
    `traceparent: ${headers.get('traceparent')}`,
  );
  await run.step('anyone reads its description', () => anyone.GET('/openapi.json'));
  await run.step(
    'nobody reads programmes without a token',
    () => anyone.GET('/{organisationId}/programmes', { params: { path } }),
    { expects: 401 },
  );
  return dayOf(headers);
};
