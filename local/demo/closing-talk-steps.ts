import { type FollowUp, step, taskOf, today } from './follow-up.ts';

export interface ClosingTalkSteps {
  readonly reportId: string;
  readonly participants: readonly { readonly role: string; readonly number: number }[];
  readonly proposals: string;
  readonly alternativeWays: string;
}

/** The officer holds the talk that waits: after the protocol, or after the revisits. */
export const holdClosingTalk = async (
  followUp: FollowUp,
  { reportId, ...said }: ClosingTalkSteps,
): Promise<void> => {
  const { officer } = followUp.cast.users;
  const { id, talkKind } = await taskOf(officer, 'holdClosingTalk', (row) => row.reportId === reportId);
  await step(followUp, officer, `holds the closing talk with manager and staff, ${talkKind}`, (user) =>
    user.change(`/closing-talks/${id}`, {
      to: '/records',
      body: { heldOn: today(followUp), ...said },
    }),
  );
};
