import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { samsynClient } from '../../docs/api/client.ts';
import type { SmokeOptions, SmokeRole } from './smoke-options.ts';
import type { SmokeRun } from './smoke-run.ts';

export type Client = ReturnType<typeof samsynClient>;

/** Everything the steps share. */
export interface SmokeJob {
  readonly run: SmokeRun;
  readonly clients: Readonly<Record<SmokeRole, Client>>;
  readonly anyone: Client;
  readonly path: { readonly organisationId: string };
  readonly bodyId: string | undefined;
  /** Whose login a token is for. */
  readonly subjectOf: (role: SmokeRole) => string;
}

/** The stack's own day: a local one may have been moved in time. */
export const dayOf = (headers: Headers): string =>
  dateInStockholm(new Date(headers.get('date') ?? Date.now()).toISOString());

const subject = (token: string): string => {
  const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  return String((JSON.parse(payload) as { sub?: unknown }).sub);
};

export const smokeJob = (run: SmokeRun, { url, organisationId, bodyId, tokens }: SmokeOptions): SmokeJob => {
  const clients = Object.entries(tokens).map(([role, token]) => [role, samsynClient({ url, token })]);
  return {
    run,
    clients: Object.fromEntries(clients) as Record<SmokeRole, Client>,
    anyone: samsynClient({ url }),
    path: { organisationId },
    bodyId,
    subjectOf: (role) => subject(tokens[role]),
  };
};

/** A key of its own for each command: a retry by the network is then no second command. */
export const onceOnly = () => ({ 'Idempotency-Key': crypto.randomUUID() });
