import * as z from 'zod/mini';
import { LocalId, type OrganisationId } from '#events/identifiers.ts';
import { newestVersion } from '#shared/domain/document/document.ts';
import { objectKeyOf } from '#shared/domain/document/object-key.ts';
import { Problem } from '#shared/lambda/problem.ts';
import { Receipt } from '#shared/lambda/records.ts';
import type { Answer } from '#shared/lambda/route.ts';
import type { AnnounceNeeds } from './needs.ts';

/** The receipt, and a form for each file that has not come: post its fields and then the file to its address. */
export const ReceiptWithForms = z.object({
  ...Receipt.shape,
  /** Valid for five minutes; each takes exactly the bytes that were announced. */
  forms: z.array(
    z.object({
      fileId: LocalId,
      name: z.string(),
      url: z.string(),
      fields: z.record(z.string(), z.string()),
    }),
  ),
});

/** Adds the forms of the newest version to a receipt; signed anew each time, they are never stored. */
export const withForms = async (answer: Answer, { documents, forms }: AnnounceNeeds): Promise<Answer> => {
  const receipt = answer.json as z.infer<typeof Receipt>;
  const organisationId = receipt.organisationId as OrganisationId;
  const stored = await documents.find(organisationId, receipt.id);
  if (stored === undefined) throw new Problem('missing');
  const { documentId } = stored.state;
  const { version, status, files } = newestVersion(stored.state);
  const awaited = files.filter(({ objectVersion }) => status === 'announced' && objectVersion === undefined);
  const signed = awaited.map(async ({ fileId, name, ...file }) => {
    const key = objectKeyOf({ organisationId, documentId, version, fileId });
    return { fileId, name, ...(await forms.formFor({ key, ...file })) };
  });
  return { ...answer, json: { ...receipt, forms: await Promise.all(signed) } };
};
