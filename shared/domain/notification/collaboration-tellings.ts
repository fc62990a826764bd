import type { Tellings } from './who-is-told.ts';

/** Who is told of what happens in a collaboration: the ones for whom something waits. */
export const collaborationTellings = {
  // An organisation that is asked has nobody here yet; those who ask tell it themselves.
  CollaborationFounded: 'nobody',
  CollaborationChanged: 'nobody',
  PartyInvited: 'nobody',
  PartyJoined: 'nobody',
  PartyLeft: 'nobody',
  MandateGiven: 'nobody',
  MandateWithdrawn: 'nobody',
  GainNoted: 'nobody',
  GroupFormed: 'nobody',
  GroupDescribed: 'nobody',
  GroupMemberJoined: 'nobody',
  GroupMemberLeft: 'nobody',
  TargetPictureSet: 'nobody',
  TargetPictureFulfilled: 'nobody',
  MatterRaised: [{ to: { waitingWith: ['answerMatter'] }, text: 'matterToAnswer', dueOn: 'answerBy' }],
  MatterReferred: [{ to: { waitingWith: ['answerMatter'] }, text: 'matterToAnswer', dueOn: 'answerBy' }],
  MatterDecided: [{ to: { waitingWith: ['closeMatter'] }, text: 'matterDecided' }],
  MatterClosed: 'nobody',
  MatterWaitsTooLong: [
    { to: { waitingWith: ['answerMatter'] }, text: 'matterWaitsTooLong', dueOn: 'answerBy' },
    {
      to: { part: 'raiser' },
      text: 'matterWaitsTooLong',
      when: ({ step }) => step > 1,
      dueOn: 'answerBy',
    },
  ],
  ProcurementEnding: [{ to: { part: 'raiser' }, text: 'procurementEnding', dueOn: 'endsOn' }],
  WorkshopPlanned: 'nobody',
  WorkshopHeld: 'nobody',
  JointPlanDrafted: 'nobody',
  // Once the parties are asked, a change of the text asks them again: their task comes back.
  JointAreaWritten: [{ to: { waitingWith: ['takeStance'] }, text: 'stanceToTake' }],
  JointPlanAsked: [{ to: { waitingWith: ['takeStance'] }, text: 'stanceToTake', dueOn: 'answerBy' }],
  StanceTaken: [
    {
      to: { waitingWith: ['adoptJointPlan'] },
      text: 'jointPlanToAdopt',
      when: ({ isAnsweredByAll }) => isAnsweredByAll,
    },
  ],
  JointPlanUnanswered: [{ to: { waitingWith: ['takeStance'] }, text: 'stanceToTake', dueOn: 'answerBy' }],
  JointPlanAdopted: 'nobody',
  JointPlanDueForReview: [
    { to: { waitingWith: ['holdJointRevisit'] }, text: 'jointRevisitToHold', dueOn: 'holdBy' },
  ],
  JointRevisitOverdue: [
    { to: { waitingWith: ['holdJointRevisit'] }, text: 'jointRevisitToHold', dueOn: 'holdBy' },
  ],
  JointRevisitHeld: [{ to: { waitingWith: ['endJointPlan'] }, text: 'jointPlanToEnd' }],
  JointPlanEnded: 'nobody',
  DecisionKept: 'nobody',
  GuidelineDrafted: 'nobody',
  GuidelineProposed: 'nobody',
  GuidelineDecided: 'nobody',
  GuidelineAcknowledged: 'nobody',
  GuidelineReviewDue: [
    { to: { waitingWith: ['reviewGuideline'] }, text: 'guidelineToReview', dueOn: 'reviewOn' },
  ],
  CollaborationHandedOver: [{ to: { newcomer: 'toPersonId' }, text: 'workHandedOver' }],
} as const satisfies Partial<Tellings>;
