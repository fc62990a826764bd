import * as z from 'zod/mini';
import {
  CollaborationId,
  GroupId,
  GuidelineId,
  JointPlanId,
  KeptDecisionId,
  LocalId,
  MatterId,
  OrganisationId,
  WorkshopId,
} from '#events/identifiers.ts';

export const OrganisationParams = z.object({ organisationId: OrganisationId });
export const CollaborationParams = z.object({
  ...OrganisationParams.shape,
  collaborationId: CollaborationId,
});
export const MandateParams = z.object({ ...CollaborationParams.shape, mandateId: LocalId });
export const GroupParams = z.object({ ...CollaborationParams.shape, groupId: GroupId });
export const TargetParams = z.object({ ...GroupParams.shape, targetId: LocalId });
export const WorkshopParams = z.object({ ...CollaborationParams.shape, workshopId: WorkshopId });
export const JointPlanParams = z.object({ ...CollaborationParams.shape, jointPlanId: JointPlanId });
export const JointAreaParams = z.object({ ...JointPlanParams.shape, areaId: LocalId });
export const KeptDecisionParams = z.object({ ...OrganisationParams.shape, keptDecisionId: KeptDecisionId });
export const GuidelineParams = z.object({ ...CollaborationParams.shape, guidelineId: GuidelineId });
export const MatterParams = z.object({ ...CollaborationParams.shape, matterId: MatterId });

export type CollaborationParams = z.infer<typeof CollaborationParams>;
