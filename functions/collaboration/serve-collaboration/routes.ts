import type { Route } from '#shared/lambda/route.ts';
import {
  describeCollaborationRoute,
  invitePartyRoute,
  joinCollaborationRoute,
  leaveCollaborationRoute,
} from './change-parties.ts';
import { giveMandateRoute, nameContactsRoute, noteGainRoute, withdrawMandateRoute } from './contribute.ts';
import { foundCollaborationRoute } from './found-collaboration.ts';
import { fulfilTargetRoute, joinGroupRoute, leaveGroupRoute, setTargetRoute } from './group-members.ts';
import { describeGroupRoute, formGroupRoute, listGroupsRoute, readGroupRoute } from './groups.ts';
import { listKeptDecisionsRoute, readKeptDecisionRoute } from './kept-decisions.ts';
import {
  closeMatterRoute,
  decideMatterRoute,
  listMattersRoute,
  raiseMatterRoute,
  readMatterRoute,
  referMatterRoute,
} from './matters.ts';
import type { CollaborationNeeds } from './needs.ts';
import { listCollaborationsRoute, readCollaborationRoute } from './read-collaborations.ts';
import { chooseSharingRoute, wishForPageRoute } from './share-page.ts';

/** What one can do in collaborations over HTTP. */
export const routes: readonly Route<CollaborationNeeds>[] = [
  foundCollaborationRoute,
  listCollaborationsRoute,
  readCollaborationRoute,
  describeCollaborationRoute,
  invitePartyRoute,
  joinCollaborationRoute,
  leaveCollaborationRoute,
  giveMandateRoute,
  withdrawMandateRoute,
  nameContactsRoute,
  noteGainRoute,
  formGroupRoute,
  listGroupsRoute,
  readGroupRoute,
  describeGroupRoute,
  joinGroupRoute,
  leaveGroupRoute,
  setTargetRoute,
  fulfilTargetRoute,
  raiseMatterRoute,
  listMattersRoute,
  readMatterRoute,
  referMatterRoute,
  decideMatterRoute,
  closeMatterRoute,
  chooseSharingRoute,
  wishForPageRoute,
  listKeptDecisionsRoute,
  readKeptDecisionRoute,
];
