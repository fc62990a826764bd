/** How often a person, or the system that acts for one, tries the same thing again before giving up. */
const mostTries = 12;

/** A command that was answered as done: what must be there afterwards. */
export interface AcceptedCommand {
  readonly method: string;
  readonly path: string;
  readonly id: string;
  readonly version: number;
}

export interface PatientClient {
  readonly fetch: typeof fetch;
  readonly accepted: readonly AcceptedCommand[];
}

/**
 * `fetch` as a well-made client uses this API: what fails or gets no answer is sent again under the same
 * Idempotency-Key; a change that may have been made already (If-Match no longer holds on a repeated try) is made
 * once more on what is there now. Keeps what was accepted.
 */
export function patientClient(
  inner: typeof fetch,
  { keyOf, pause }: { keyOf: () => string; pause: (milliseconds: number) => Promise<void> },
): PatientClient {
  const accepted: AcceptedCommand[] = [];
  /** Where a login last read something: what it would read again. */
  const lastRead = new Map<string, string>();

  const patientFetch: typeof fetch = async (input, init = {}) => {
    const url = input instanceof Request ? input.url : input.toString();
    const method = init.method ?? 'GET';
    const headers = new Headers(init.headers);
    const login = headers.get('authorization') ?? '';
    if (method === 'GET') lastRead.set(login, url);
    if (method === 'POST' && !headers.has('idempotency-key')) headers.set('idempotency-key', keyOf());
    for (let tries = 1; ; tries++) {
      const answer = await inner(url, { ...init, headers }).catch(() => undefined);
      const isFault = answer === undefined || answer.status >= 500;
      if (answer && !isFault) {
        if (answer.status === 412 && tries > 1) {
          const again = await patientFetch(lastRead.get(login) ?? url, { headers: { authorization: login } });
          headers.set('if-match', again.headers.get('etag') ?? '');
          continue;
        }
        await keep(accepted, { method, url, answer });
        return answer;
      }
      if (tries >= mostTries) throw new Error(`${method} ${url} failed ${tries} times`);
      await pause(1_000 * tries);
    }
  };
  return { fetch: patientFetch, accepted };
}

const keep = async (
  accepted: AcceptedCommand[],
  { method, url, answer }: { method: string; url: string; answer: Response },
): Promise<void> => {
  if (method === 'GET' || !answer.ok) return;
  const receipt = (await answer
    .clone()
    .json()
    .catch(() => undefined)) as Partial<AcceptedCommand> | undefined;
  if (receipt?.id === undefined || receipt.version === undefined) return;
  accepted.push({ method, path: new URL(url).pathname, id: receipt.id, version: receipt.version });
};
