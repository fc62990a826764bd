import type {
  BodyId,
  Instant,
  NotificationId,
  OrganisationId,
  PersonId,
  UnitId,
} from '#events/identifiers.ts';
import type { Circumstances, Decision } from '#shared/domain/decision.ts';
import {
  claimNotification,
  type PlanNotification,
  planNotification,
} from '#shared/domain/notification/decide.ts';
import type { Notification } from '#shared/domain/notification/notification.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const organisationId = '0184' as OrganisationId;

export const at = (now: Instant): Circumstances => ({
  now,
  actor: { system: 'send-notification', organisationId },
});

/** The instant that many minutes after 08:00 UTC. */
export const minute = (minutes: number): Instant =>
  new Date(Date.parse('2026-11-23T08:00:00.000Z') + minutes * 60_000).toISOString();

export const aPlannedMail = (change: Partial<PlanNotification> = {}): PlanNotification => ({
  notificationId: '0192f0c1-9a9a-5c3d-8e4f-5a6b7c8d9e0f' as NotificationId,
  organisationId,
  bodyId: 'omvardnadsnamnden' as BodyId,
  unitId: '0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as UnitId,
  recipient: { organisationId, personId: '0192f0c1-5555-7c3d-8e4f-5a6b7c8d9e0f' as PersonId },
  language: 'sv',
  channel: 'email',
  text: 'factsToCheck',
  about: { noun: 'report', kind: 'report', id: '0192f0c1-3333-7c3d-8e4f-5a6b7c8d9e0f' },
  facts: { documentName: 'Kvalitetsrapport', unitName: 'Björkgården', dueOn: '2026-12-07' },
  causedBy: '0192f0c1-7777-7c3d-8e4f-5a6b7c8d9e0f',
  ...change,
});

/** The state after an accepted decision; anything else ends the test. */
export const stateOf = <State>(decision: Decision<State>): State => {
  if (decision === undefined || decision instanceof Refusal) throw new Error('The decision was not accepted');
  return decision.state;
};

/** The names of the events of a decision; none for a refusal or what was done before. */
export const eventsOf = (decision: Decision<unknown>): string[] =>
  decision === undefined || decision instanceof Refusal ? [] : decision.events.map(({ name }) => name);

export const aPlannedNotification = (change: Partial<PlanNotification> = {}): Notification =>
  stateOf(planNotification(undefined, aPlannedMail(change), at(minute(0))));

export const aClaimedNotification = (): Notification =>
  stateOf(claimNotification(aPlannedNotification(), at(minute(1))));
