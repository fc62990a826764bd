import type { Json } from '../users/api-user.ts';
import { sendNote, sendWrongFile } from './document-steps.ts';
import { type FollowUp, step, today } from './follow-up.ts';

/** The body has decided that working material is kept for a year; everything else is kept. */
export const decideRetention = async (followUp: FollowUp): Promise<void> => {
  const { bodyId, users } = followUp.cast;
  const decision = { bodyId, decidedOn: today(followUp), paragraph: '§ 85', referenceNumber: 'ON/2026:116' };
  await step(followUp, users.registrar, 'records that working material is kept for one year, § 85', (user) =>
    user.create('/retention-decisions', { bodyId, kind: 'workingMaterial', keepFor: 'P1Y', decision }),
  );
};

/** What happens to papers meanwhile: a note is kept, a wrong file is withdrawn, and somebody asks for the survey. */
export const workWithPapers = async (
  followUp: FollowUp,
  { assessmentId, surveyId }: { readonly assessmentId: string; readonly surveyId: string },
): Promise<void> => {
  const { officer, registrar, headOfFollowUp } = followUp.cast.users;
  await sendNote(followUp, assessmentId);
  const wrongId = await sendWrongFile(followUp, assessmentId);
  await step(followUp, officer, 'withdraws it: out of sight, and kept', (user) =>
    user.change(`/documents/${wrongId}`, { to: '/withdrawals', body: { reason: 'Fel fil' } }),
  );
  const { id } = await step(followUp, registrar, 'registers that somebody has asked for the survey', (user) =>
    user.create(`/documents/${surveyId}/disclosures`, {}),
  );
  await step(followUp, headOfFollowUp, 'decides that it is handed out', (user) =>
    user.change(`/disclosures/${id}`, {
      to: '/decisions',
      body: { outcome: 'released', grounds: [], referenceNumber: 'ON/2026:117' },
    }),
  );
};

/**
 * Years later the registrar lists what the decision lets go, and another person approves it.
 * @throws Error when the list was not carried out, or took something else than the note.
 */
export const disposeOfNotes = async (followUp: FollowUp): Promise<void> => {
  const { bodyId, users } = followUp.cast;
  const { id } = await step(followUp, users.registrar, 'lists what the decisions let go', (user) =>
    user.create('/disposals', { bodyId }),
  );
  await step(followUp, users.headOfFollowUp, 'approves the disposal list', (user) =>
    user.change(`/disposals/${id}`, { to: '/approvals' }),
  );
  const { status, items } = await users.registrar.get(`/disposals/${id}`);
  const outcomes: string[] = items.map(({ kind, outcome }: Json) => `${kind} ${outcome}`);
  if (status !== 'carriedOut' || outcomes.join() !== 'workingMaterial disposed')
    throw new Error(`The disposal list is ${status}: ${outcomes.join()}`);
  console.log(`           → protocol: ${outcomes.join(', ')}`);
};
