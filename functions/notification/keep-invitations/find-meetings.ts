import type { OrganisationId } from '#events/identifiers.ts';
import type { Noun } from '#events/nouns.ts';
import type { AggregateRules, Belonging } from '#shared/domain/aggregate.ts';
import { assessmentRules } from '#shared/domain/assessment/assessment.ts';
import {
  type Meeting,
  meetingsOfAssessment,
  meetingsOfPlan,
  meetingsOfReport,
  meetingsOfRevisit,
} from '#shared/domain/notification/meeting.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import { aggregateStore } from '#shared/storage/aggregate-store.ts';
import type { Table } from '#shared/storage/table.ts';

/** The meetings of one record, as it is now. */
export interface RecordMeetings {
  readonly noun: Noun;
  readonly belonging: Belonging;
  readonly meetings: readonly Meeting[];
}

export type FindMeetings = (
  organisationId: OrganisationId,
  id: string,
) => Promise<RecordMeetings | undefined>;

/** By kind of record, how to find the days that belong in calendars. */
export const meetingFinders = (table: Table): Readonly<Record<string, FindMeetings>> => {
  const finder = <State>(
    rules: AggregateRules<State>,
    meetingsOf: (state: State) => readonly Meeting[],
  ): FindMeetings => {
    const store = aggregateStore({ table, rules });
    return async (organisationId, id) => {
      const { state } = (await store.find(organisationId, id)) ?? {};
      return state && { noun: rules.noun, belonging: rules.belongsTo(state), meetings: meetingsOf(state) };
    };
  };
  return {
    assessment: finder(assessmentRules, meetingsOfAssessment),
    revisit: finder(revisitRules, meetingsOfRevisit),
    report: finder(reportRules, meetingsOfReport),
    plan: finder(planRules, meetingsOfPlan),
  };
};
