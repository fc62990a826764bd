import * as z from 'zod/mini';
import {
  BodyId,
  CalendarDate,
  ClosingTalkId,
  OrganisationId,
  PersonRef,
  PlanId,
  ReportId,
} from '#events/identifiers.ts';
import { ClosingTalkKind } from '#events/report/closing-talk-kind.ts';
import type { AggregateRules } from '../aggregate.ts';
import { RoleThatTookPart } from '../assessment/occasion.ts';
import { onePerPerson } from '../assessment/one-per-person.ts';
import { FollowedUnit } from '../organisation/followed-unit.ts';
import { freeText, nameText } from '../text.ts';

/** What was said. Who took part is told by role and number, never by name. */
export const TalkHeld = z.object({
  heldOn: CalendarDate,
  participants: z.array(RoleThatTookPart).check(z.minLength(1), z.maxLength(30)),
  proposals: z.optional(freeText()),
  alternativeWays: z.optional(freeText()),
});
export type TalkHeld = z.infer<typeof TalkHeld>;

/**
 * The talk with manager and staff that ends a part of the follow-up: after the protocol of year one, and after the
 * revisits of year two. A record of its own: it may be held whatever has become of report, plan and revisits.
 *
 *     asked ──hold──▶ held
 */
export const ClosingTalk = z.object({
  talkId: ClosingTalkId,
  kind: ClosingTalkKind,
  organisationId: OrganisationId,
  bodyId: BodyId,
  caseNumber: nameText(60),
  unit: FollowedUnit,
  officer: PersonRef,
  reportId: ReportId,
  planId: PlanId,
  status: z.enum(['asked', 'held']),
  /** When the programme asked for it; absent where it was held without. */
  askedOn: z.optional(CalendarDate),
  held: z.optional(TalkHeld),
});
export type ClosingTalk = z.infer<typeof ClosingTalk>;

const titles = {
  afterProtocol: 'Avslutande samtal efter protokollet',
  afterRevisits: 'Avslutande samtal efter återbesöken',
} as const satisfies Record<ClosingTalkKind, string>;

export const closingTalkRules: AggregateRules<ClosingTalk> = {
  noun: 'report',
  kind: 'closing-talk',
  schemaVersion: 1,
  belongsTo: ({ bodyId, unit }) => ({ bodyId, unitId: unit.unitId }),
  summary: ({ kind, unit, caseNumber, reportId, planId, status, askedOn, held }) => ({
    title: `${titles[kind]}: ${unit.name}`,
    talkKind: kind,
    isFictional: unit.isFictional,
    caseNumber,
    reportId,
    planId,
    status,
    askedOn,
    heldOn: held?.heldOn,
  }),
  // Nothing else waits for it: whoever is to hold it finds it among their tasks until it is held.
  wakeAt: () => undefined,
  involved: ({ officer, unit, status }) =>
    onePerPerson([
      { person: officer, ...(status === 'asked' && { waitsFor: { task: 'holdClosingTalk' } }) },
      { person: unit.manager },
    ]),
  sharedWith: ({ unit }) =>
    unit.operation === 'private' ? [{ organisationId: unit.providerId, relation: 'unitProvider' }] : [],
  texts: ({ held }) => held,
};
