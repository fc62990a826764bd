import type { Instant, OrganisationId } from '#events/identifiers.ts';
import { requestKey } from './keys.ts';
import type { Table, Write } from './table.ts';

/** How long an answer given under an Idempotency-Key can be had again. */
const keptSeconds = 7 * 24 * 3600;

export interface RequestRef {
  readonly organisationId: OrganisationId;
  /** The login that asked. */
  readonly subject: string;
  /** The Idempotency-Key header. */
  readonly key: string;
}

/** The answer to a request that was carried out, and what the request was. */
export interface AnsweredRequest {
  /** SHA-256 of method, path, query and body. */
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The write that keeps an answer together with the change it stands for. */
export const keepAnswer = (ref: RequestRef, answer: AnsweredRequest, now: Instant): Write => ({
  put: {
    ...requestKey(ref.organisationId, ref.subject, ref.key),
    kind: 'request',
    answer,
    expiresAt: Math.floor(Date.parse(now) / 1000) + keptSeconds,
  },
  when: 'absent',
});

export const findAnswer = async (table: Table, ref: RequestRef): Promise<AnsweredRequest | undefined> => {
  const item = await table.get(requestKey(ref.organisationId, ref.subject, ref.key));
  return item?.['answer'] as AnsweredRequest | undefined;
};
