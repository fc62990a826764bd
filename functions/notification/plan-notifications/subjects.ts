import type { EventDraft } from '#events/catalogue.ts';
import type { AgreementId, OrganisationId, PersonRef } from '#events/identifiers.ts';
import type { Severity } from '#events/notification/severity.ts';
import type { Noun } from '#events/nouns.ts';
import type { AggregateRules, Belonging, Involvement } from '#shared/domain/aggregate.ts';
import { assessmentRules, latenessOf } from '#shared/domain/assessment/assessment.ts';
import { collaborationRules } from '#shared/domain/collaboration/collaboration.ts';
import { groupRules } from '#shared/domain/collaboration/group.ts';
import { guidelineRules } from '#shared/domain/collaboration/guideline.ts';
import { jointPlanRules } from '#shared/domain/collaboration/joint-plan-aggregate.ts';
import { keptDecisionRules } from '#shared/domain/collaboration/kept-decision.ts';
import { matterRules } from '#shared/domain/collaboration/matter.ts';
import { workshopRules } from '#shared/domain/collaboration/workshop.ts';
import { disclosureRules } from '#shared/domain/document/disclosure.ts';
import { disposalRules } from '#shared/domain/document/disposal.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import { invitationRules } from '#shared/domain/notification/invitation.ts';
import { notificationRules } from '#shared/domain/notification/notification.ts';
import { webhookRules } from '#shared/domain/notification/webhook.ts';
import { agreementRules } from '#shared/domain/organisation/agreement.ts';
import { breachRules } from '#shared/domain/organisation/breach-rules.ts';
import type { FollowedUnit } from '#shared/domain/organisation/followed-unit.ts';
import { importRules } from '#shared/domain/organisation/import.ts';
import { personRules } from '#shared/domain/organisation/person.ts';
import { isBreachStillDue } from '#shared/domain/organisation/ring-breach.ts';
import { unitRules } from '#shared/domain/organisation/unit.ts';
import { isStillDue } from '#shared/domain/plan/is-still-due.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { severityInPlan } from '#shared/domain/plan/schedule-of.ts';
import type { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { closingTalkRules } from '#shared/domain/report/closing-talk.ts';
import { exampleRules } from '#shared/domain/report/example-record.ts';
import { planLatenessOf, reportRules } from '#shared/domain/report/report-rules.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import type { Table } from '#shared/storage/table.ts';

type Parts = Partial<Readonly<Record<'officer' | 'commissioner' | 'unitManager' | 'raiser', PersonRef>>>;

/** What a mail may say of a record, and who has which part in it. */
interface Telltale {
  readonly unitName?: string;
  readonly names?: Partial<ProgrammeDefinition['names']>;
  readonly parts?: Parts;
  /** The agreement it is followed up under, whose contract manager is the commissioner's step of the ladder. */
  readonly agreementId?: AgreementId;
}

/** The record an event is about, as far as it matters for who is told. */
export interface Subject extends Telltale {
  readonly organisationId: OrganisationId;
  readonly noun: Noun;
  readonly kind: string;
  readonly id: string;
  /** Of its latest event. */
  readonly sequence: number;
  readonly belonging: Belonging;
  readonly involved: readonly Involvement[];
  /** Whether what one of its events once told still holds: the step is not done, its day is the same. */
  readonly isStillDue: (event: EventDraft) => boolean;
  /** How much hangs on what one of its events tells of; undefined where nothing is graded. */
  readonly severityOf: (event: EventDraft) => Severity | undefined;
}

export type FindSubject = (organisationId: OrganisationId, id: string) => Promise<Subject | undefined>;

interface FollowUp {
  readonly unit: FollowedUnit;
  readonly officer: PersonRef;
  readonly agreementId?: AgreementId | undefined;
}

const followUp = (
  { unit, officer, agreementId }: FollowUp,
  names: Telltale['names'],
): Telltale & { readonly parts: Parts } => ({
  unitName: unit.name,
  ...(agreementId && { agreementId }),
  ...(names && { names }),
  parts: { officer, unitManager: unit.manager },
});

const finder =
  (table: Table) =>
  <State>(
    rules: AggregateRules<State>,
    telltale: (state: State) => Telltale = () => ({}),
    stillDue: (state: State, event: EventDraft) => boolean = () => true,
    severityOf: (state: State, event: EventDraft) => Severity | undefined = () => undefined,
  ): FindSubject => {
    const store = aggregateStore({ table, rules });
    return async (organisationId, id) => {
      const { state, sequence = 0 } = (await store.find(organisationId, id)) ?? {};
      return (
        state && {
          organisationId,
          noun: rules.noun,
          kind: rules.kind,
          id,
          sequence,
          belonging: rules.belongsTo(state),
          involved: rules.involved(state),
          isStillDue: (event) => stillDue(state, event),
          severityOf: (event) => severityOf(state, event),
          ...telltale(state),
        }
      );
    };
  };

/** By kind of record, how to read what an event is about. */
export const subjectFinders = (table: Table): Readonly<Record<string, FindSubject>> => {
  const find = finder(table);
  return {
    assessment: find(
      assessmentRules,
      ({ unit, officer, agreement, programme }) =>
        followUp({ unit, officer, agreementId: agreement?.agreementId }, programme.definition.names),
      (assessment, { name, data }) =>
        name !== 'ReportOverdue' || latenessOf(assessment)?.dueOn === data.reportDueOn,
    ),
    report: find(
      reportRules,
      ({ unit, author: officer, agreement, programme }) =>
        followUp({ unit, officer, agreementId: agreement?.agreementId }, programme.definition.names),
      (report, { name, data }) => name !== 'PlanOverdue' || planLatenessOf(report)?.dueOn === data.planDueOn,
    ),
    'closing-talk': find(closingTalkRules, ({ unit, officer }) => followUp({ unit, officer }, undefined)),
    'good-example': find(exampleRules, ({ unit }) => ({
      unitName: unit.name,
      parts: { unitManager: unit.manager },
    })),
    plan: find(
      planRules,
      (plan) => {
        const { parts, ...rest } = followUp(plan, plan.programme.definition.names);
        return { ...rest, parts: { ...parts, commissioner: plan.commissioner ?? plan.officer } };
      },
      isStillDue,
      severityInPlan,
    ),
    revisit: find(revisitRules, (revisit) => followUp(revisit, revisit.names)),
    document: find(documentRules),
    disposal: find(disposalRules),
    disclosure: find(disclosureRules),
    agreement: find(agreementRules),
    breach: find(
      breachRules,
      ({ unit, responsible: commissioner, agreementId }) => ({
        unitName: unit.name,
        agreementId,
        parts: { commissioner, unitManager: unit.manager },
      }),
      (breach, { name, data }) =>
        (name !== 'BreachDueSoon' && name !== 'BreachOverdue') || isBreachStillDue(breach, data.dueOn),
    ),
    import: find(importRules),
    collaboration: find(collaborationRules),
    group: find(groupRules),
    guideline: find(guidelineRules),
    workshop: find(workshopRules),
    'joint-plan': find(jointPlanRules),
    'kept-decision': find(keptDecisionRules),
    matter: find(matterRules, ({ raisedBy }) => ({ parts: { raiser: raisedBy } })),
    person: find(personRules),
    unit: find(unitRules),
    notification: find(notificationRules),
    webhook: find(webhookRules),
    invitation: find(invitationRules),
  };
};
