import * as z from 'zod/mini';
import type { OrganisationId } from '#events/identifiers.ts';
import { Receipt } from '#shared/lambda/records.ts';
import type { Answer } from '#shared/lambda/route.ts';
import { findSecrets } from '#shared/storage/notification/webhook-secrets.ts';
import type { Table } from '#shared/storage/table.ts';

/** A receipt with the secret that the command made. */
export const SecretReceipt = z.extend(Receipt, {
  /** `whsec_…`: shown here and never again. Absent when the request is repeated after the secret was rotated away. */
  secret: z.optional(z.string()),
});

/**
 * Adds the secret that a command made to its receipt. It is read from where it lies, by the version in the receipt: so
 * a request repeated under its Idempotency-Key is answered as before, and what is kept under the key holds no secret.
 */
export const withSecret = async (
  table: Table,
  { organisationId, webhookId }: { readonly organisationId: OrganisationId; readonly webhookId?: string },
  answer: Answer,
): Promise<Answer> => {
  const receipt = answer.json as z.infer<typeof Receipt>;
  const secrets = await findSecrets(table, { organisationId, webhookId: webhookId ?? receipt.id });
  const made = secrets.find(({ version }) => version === receipt.version);
  return { ...answer, json: { ...receipt, ...(made && { secret: made.value }) } };
};
