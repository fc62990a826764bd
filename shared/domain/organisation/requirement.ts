import * as z from 'zod/mini';
import { AgreementId, LocalId } from '#events/identifiers.ts';
import { freeText, nameText } from '../text.ts';

/** One requirement of an agreement, with where it comes from and how much hangs on it. */
export const Requirement = z.object({
  requirementId: LocalId,
  /** The programme's area it is followed up under. */
  areaId: LocalId,
  text: freeText(2000),
  source: z.enum(['law', 'tender', 'bid', 'qualityCriterion']),
  /** Paragraph or section in the source, "SOSFS 2011:9 5 kap. 2 §". */
  reference: z.optional(nameText()),
  criticality: z.enum(['low', 'medium', 'high']),
});
export type Requirement = z.infer<typeof Requirement>;

/** An agreement version as an assessment pins it. */
export const PinnedAgreement = z.object({
  agreementId: AgreementId,
  version: z.int().check(z.positive()),
  requirements: z.array(Requirement),
});
export type PinnedAgreement = z.infer<typeof PinnedAgreement>;
