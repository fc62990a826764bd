import { CollaborationChanged } from './collaboration-changed.ts';
import { CollaborationFounded } from './collaboration-founded.ts';
import { CollaborationHandedOver } from './collaboration-handed-over.ts';
import { DecisionKept } from './decision-kept.ts';
import { GainNoted } from './gain-noted.ts';
import { GroupDescribed } from './group-described.ts';
import { GroupFormed } from './group-formed.ts';
import { GroupMemberJoined } from './group-member-joined.ts';
import { GroupMemberLeft } from './group-member-left.ts';
import { GuidelineAcknowledged } from './guideline-acknowledged.ts';
import { GuidelineDecided } from './guideline-decided.ts';
import { GuidelineDrafted } from './guideline-drafted.ts';
import { GuidelineProposed } from './guideline-proposed.ts';
import { GuidelineReviewDue } from './guideline-review-due.ts';
import { JointAreaWritten } from './joint-area-written.ts';
import { JointPlanAdopted } from './joint-plan-adopted.ts';
import { JointPlanAsked } from './joint-plan-asked.ts';
import { JointPlanDrafted } from './joint-plan-drafted.ts';
import { JointPlanDueForReview } from './joint-plan-due-for-review.ts';
import { JointPlanEnded } from './joint-plan-ended.ts';
import { JointPlanUnanswered } from './joint-plan-unanswered.ts';
import { JointRevisitHeld } from './joint-revisit-held.ts';
import { JointRevisitOverdue } from './joint-revisit-overdue.ts';
import { MandateGiven } from './mandate-given.ts';
import { MandateWithdrawn } from './mandate-withdrawn.ts';
import { MatterClosed } from './matter-closed.ts';
import { MatterDecided } from './matter-decided.ts';
import { MatterRaised } from './matter-raised.ts';
import { MatterReferred } from './matter-referred.ts';
import { MatterWaitsTooLong } from './matter-waits-too-long.ts';
import { PartyInvited } from './party-invited.ts';
import { PartyJoined } from './party-joined.ts';
import { PartyLeft } from './party-left.ts';
import { ProcurementEnding } from './procurement-ending.ts';
import { StanceTaken } from './stance-taken.ts';
import { TargetPictureFulfilled } from './target-picture-fulfilled.ts';
import { TargetPictureSet } from './target-picture-set.ts';
import { WorkshopHeld } from './workshop-held.ts';
import { WorkshopPlanned } from './workshop-planned.ts';

/** Everything that happens in collaborations. */
export const collaborationEvents = {
  GuidelineDrafted,
  GuidelineProposed,
  GuidelineDecided,
  GuidelineAcknowledged,
  GuidelineReviewDue,
  WorkshopPlanned,
  WorkshopHeld,
  JointPlanDrafted,
  JointAreaWritten,
  JointPlanAsked,
  StanceTaken,
  JointPlanUnanswered,
  JointPlanAdopted,
  JointPlanDueForReview,
  JointRevisitOverdue,
  JointRevisitHeld,
  JointPlanEnded,
  DecisionKept,
  CollaborationFounded,
  CollaborationChanged,
  PartyInvited,
  PartyJoined,
  PartyLeft,
  MandateGiven,
  MandateWithdrawn,
  GainNoted,
  GroupFormed,
  GroupDescribed,
  GroupMemberJoined,
  GroupMemberLeft,
  TargetPictureSet,
  TargetPictureFulfilled,
  MatterRaised,
  MatterReferred,
  MatterDecided,
  MatterClosed,
  MatterWaitsTooLong,
  ProcurementEnding,
  CollaborationHandedOver,
} as const;
