import type { EventData } from '#events/catalogue.ts';
import type { ClosingTalkKind } from '#events/report/closing-talk-kind.ts';
import { askClosingTalk, talkIdOf } from '#shared/domain/report/hold-closing-talk.ts';
import { type ReceivedEvent, settled } from '#shared/messaging/react.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { decideAndSave } from '#shared/storage/decide-and-save.ts';
import type { PlanStore } from '#shared/storage/plan/plan-store.ts';
import type { ClosingTalkStore } from '#shared/storage/report/closing-talk-store.ts';
import type { ReportStore } from '#shared/storage/report/report-store.ts';

export interface AskClosingTalkNeeds {
  readonly reports: ReportStore;
  readonly plans: PlanStore;
  readonly talks: ClosingTalkStore;
}

type Ended = EventData<'ReportPublished'> | EventData<'PlanClosed'>;

/** Nobody is left to talk with. */
const leavesNobody: readonly EventData<'PlanClosed'>['reason'][] = ['unitClosed', 'providerReplaced'];

/** Which talk an event gives cause for; undefined for a plan that nobody came back to, or whose people are gone. */
const kindAfter = async (
  { organisationId, data }: ReceivedEvent<Ended>,
  plans: PlanStore,
): Promise<ClosingTalkKind | undefined> => {
  if (!('closedOn' in data)) return 'afterProtocol';
  const plan = await plans.find(organisationId, data.planId);
  if (plan === undefined) throw new Error(`Plan ${data.planId} is not there`);
  const hasRevisits = plan.state.revisits.length > 0;
  return hasRevisits && !leavesNobody.includes(data.reason) ? 'afterRevisits' : undefined;
};

/**
 * Asks for the closing talk after the protocol, or after the revisits, where the programme does. The talk's id follows
 * from the report, so it is asked for once.
 * @throws Error when report or plan is not there: the message is delivered again.
 */
export const askClosingTalkAfter = async (
  event: ReceivedEvent<Ended>,
  cause: Cause,
  { reports, plans, talks }: AskClosingTalkNeeds,
): Promise<void> => {
  const { organisationId, data } = event;
  const kind = await kindAfter(event, plans);
  if (kind === undefined) return;
  const report = (await reports.find(organisationId, data.reportId))?.state;
  if (report === undefined) throw new Error(`Report ${data.reportId} is not there`);
  settled(
    await decideAndSave({
      store: talks,
      organisationId,
      id: talkIdOf(data.reportId, kind),
      cause,
      decide: (talk) => askClosingTalk(talk, { report, kind }, cause),
    }),
  );
};
