import { v5 as uuidV5 } from 'uuid';
import * as z from 'zod/mini';
import { PartyRef } from '#events/collaboration/party-ref.ts';
import { CalendarDate, CollaborationId, KeptDecisionId } from '#events/identifiers.ts';
import type { AggregateRules } from '../aggregate.ts';
import type { Decision } from '../decision.ts';
import { freeText, nameText } from '../text.ts';

const namespace = '5f0a8a64-2c1b-5d0e-8a5f-7b3c9e2d4f60';

/** What a body decided together with others, as it then read: a record of the body's own, whatever comes of the collaboration. */
export const KeptDecision = z.object({
  keptDecisionId: KeptDecisionId,
  ...PartyRef.shape,
  collaboration: z.object({ collaborationId: CollaborationId, name: nameText() }),
  of: z.object({ kind: z.enum(['jointPlan', 'matter', 'guideline']), id: z.uuid(), title: nameText() }),
  decidedOn: CalendarDate,
  /** Those who decided the same, by name. */
  together: z.array(nameText()).check(z.maxLength(100)),
  /** Part by part, with what this body said of it. */
  parts: z
    .array(
      z.object({
        title: nameText(),
        text: freeText(),
        stance: z.optional(z.enum(['agrees', 'reserves', 'declines'])),
      }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export type KeptDecision = z.infer<typeof KeptDecision>;

/** One for each party and decision: the event that told of it names it. */
export const keptDecisionIdOf = (eventId: string, { organisationId, bodyId }: PartyRef): KeptDecisionId =>
  uuidV5(`${eventId}/${organisationId}/${bodyId}`, namespace) as KeptDecisionId;

export const keptDecisionRules: AggregateRules<KeptDecision> = {
  noun: 'collaboration',
  kind: 'kept-decision',
  schemaVersion: 1,
  belongsTo: ({ bodyId }) => ({ bodyId }),
  summary: ({ bodyId, collaboration, of, decidedOn }) => ({
    title: of.title,
    of: of.kind,
    collaboration: collaboration.name,
    bodyId,
    decidedOn,
  }),
  wakeAt: () => undefined,
  involved: () => [],
  sharedWith: () => [],
  texts: () => undefined,
};

/** Keeps a decision among the body's own records; kept already: nothing changes. */
export const keepDecision = (
  kept: KeptDecision | undefined,
  decision: KeptDecision,
): Decision<KeptDecision> => {
  if (kept !== undefined) return undefined;
  const { keptDecisionId, organisationId, bodyId, collaboration, of } = decision;
  const { collaborationId } = collaboration;
  return {
    state: decision,
    events: [
      {
        name: 'DecisionKept',
        data: { keptDecisionId, collaborationId, party: { organisationId, bodyId }, of: of.kind },
      },
    ],
  };
};
