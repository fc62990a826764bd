import type { Table } from '../table.ts';
import { type CollaborationStore, collaborationStore } from './collaboration-store.ts';
import { type GroupStore, groupStore } from './group-store.ts';
import { type GuidelineStore, guidelineStore } from './guideline-store.ts';
import { type JointPlanStore, jointPlanStore } from './joint-plan-store.ts';
import { type KeptDecisionStore, keptDecisionStore } from './kept-decision-store.ts';
import { type MatterStore, matterStore } from './matter-store.ts';
import { type WorkshopStore, workshopStore } from './workshop-store.ts';

/** All records of the noun collaboration. */
export interface CollaborationStores {
  readonly table: Table;
  readonly collaborations: CollaborationStore;
  readonly groups: GroupStore;
  readonly matters: MatterStore;
  readonly workshops: WorkshopStore;
  readonly jointPlans: JointPlanStore;
  readonly keptDecisions: KeptDecisionStore;
  readonly guidelines: GuidelineStore;
}

export const collaborationStores = (table: Table): CollaborationStores => ({
  table,
  collaborations: collaborationStore(table),
  groups: groupStore(table),
  matters: matterStore(table),
  workshops: workshopStore(table),
  jointPlans: jointPlanStore(table),
  keptDecisions: keptDecisionStore(table),
  guidelines: guidelineStore(table),
});
