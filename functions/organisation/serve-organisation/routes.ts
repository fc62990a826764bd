import type { Route } from '#shared/lambda/route.ts';
import {
  changeAgreementRoute,
  changeRequirementsRoute,
  settleAgreementDateRoute,
} from './change-agreement.ts';
import { changePersonRoute } from './change-person.ts';
import { changeUnitRoute, closeUnitRoute } from './change-unit.ts';
import { establishBodyRoute } from './establish-body.ts';
import { grantMembershipRoute, revokeMembershipRoute } from './grant-membership.ts';
import type { OrganisationNeeds } from './needs.ts';
import { readAgendaRoute, readOwnAgendaRoute } from './read-agenda.ts';
import {
  listAgreementsRoute,
  listAgreementVersionsRoute,
  listRequirementsRoute,
  readAgreementRoute,
} from './read-agreements.ts';
import { listImportsRoute, readImportRoute } from './read-imports.ts';
import { listBodiesRoute, listOrganisationsRoute, readOrganisationRoute } from './read-organisations.ts';
import { listMembershipsRoute, listPeopleRoute, readPersonRoute } from './read-people.ts';
import { readTasksRoute } from './read-tasks.ts';
import { listUnitsRoute, readUnitRoute } from './read-units.ts';
import { recordDepartureRoute } from './record-departure.ts';
import { registerAgreementRoute } from './register-agreement.ts';
import { registerOrganisationRoute } from './register-organisation.ts';
import { registerPersonElsewhereRoute, registerPersonRoute } from './register-person.ts';
import { registerUnitRoute } from './register-unit.ts';
import { setClosedDaysRoute } from './set-closed-days.ts';
import { setUnitRiskRoute } from './set-unit-risk.ts';

/** What one can do with organisations, units, people, agreements and imports over HTTP, and what waits for oneself. */
export const routes: readonly Route<OrganisationNeeds>[] = [
  readTasksRoute,
  readOwnAgendaRoute,
  readAgendaRoute,
  registerOrganisationRoute,
  listOrganisationsRoute,
  readOrganisationRoute,
  establishBodyRoute,
  listBodiesRoute,
  setClosedDaysRoute,
  registerUnitRoute,
  listUnitsRoute,
  readUnitRoute,
  changeUnitRoute,
  closeUnitRoute,
  setUnitRiskRoute,
  registerPersonRoute,
  registerPersonElsewhereRoute,
  listPeopleRoute,
  readPersonRoute,
  listMembershipsRoute,
  changePersonRoute,
  grantMembershipRoute,
  revokeMembershipRoute,
  recordDepartureRoute,
  registerAgreementRoute,
  listAgreementsRoute,
  readAgreementRoute,
  listAgreementVersionsRoute,
  listRequirementsRoute,
  changeAgreementRoute,
  changeRequirementsRoute,
  settleAgreementDateRoute,
  listImportsRoute,
  readImportRoute,
];
