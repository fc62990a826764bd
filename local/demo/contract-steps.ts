import type { Period } from '#events/identifiers.ts';
import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import type { Json } from '../users/api-user.ts';
import { type FollowUp, step, taskOf, today } from './follow-up.ts';

/** What a report's deficiencies, found by the words they begin with, lead to under the agreement. */
export interface ContractSteps {
  readonly reportId: string;
  readonly about: string;
}

export interface DecidedStep {
  readonly breachId: string;
  readonly step: 'correction' | 'priceReduction' | 'penalty' | 'termination';
  /** "§ 14.2" of the agreement. */
  readonly paragraph: string;
  readonly within: Period;
  readonly terms?: string;
}

/** The officer holds a deficiency of the report against the agreement; the contract manager is asked to decide. */
export const holdAgainstAgreement = async (
  followUp: FollowUp,
  { reportId, about }: ContractSteps,
): Promise<string> => {
  const { cast, unit, stack } = followUp;
  const { sections } = await cast.users.officer.get(`/reports/${reportId}`);
  const findings: Json[] = Object.values<Json>(sections).flatMap((section) => section.findings);
  const { findingId } = findings.find(({ text }) => text.startsWith(about));
  const { id: breachId } = await step(
    followUp,
    cast.users.officer,
    'holds a deficiency against the agreement',
    (user) => user.create('/breaches', { reportId, findingIds: [findingId] }),
  );
  await stack.drain();
  await taskOf(cast.users.commissioner, 'decideBreachStep', ({ id }) => id === breachId);
  const { items } = await unit.manager.get('/breaches?relation=shared&limit=100');
  if (JSON.stringify(items).includes(breachId))
    throw new Error('The provider was shown what nobody has decided yet');
  return breachId;
};

/** The contract manager decides a step of the ladder, by name, date and paragraph; the provider is asked to answer. */
export const decideContractStep = async (
  followUp: FollowUp,
  { breachId, step: name, paragraph, within, terms }: DecidedStep,
): Promise<void> => {
  const { cast, unit, stack } = followUp;
  const decidedOn = today(followUp);
  const body = {
    step: name,
    decidedBy: cast.ids.commissioner,
    decidedOn,
    paragraph,
    motive: 'Kravet är inte uppfyllt enligt rapporten.',
    dueOn: addPeriod(decidedOn, within),
    ...(terms !== undefined && { terms }),
  };
  await step(followUp, cast.users.commissioner, `decides on ${name} under ${paragraph}`, (user) =>
    user.change(`/breaches/${breachId}`, { to: '/steps', body }),
  );
  await stack.drain();
  await taskOf(unit.manager, 'answerBreach', ({ id }) => id === breachId);
};

/** The provider answers, and the officer judges: all of it corrected, or nothing. */
export const judgeContractStep = async (
  followUp: FollowUp,
  { breachId, answer, isCorrected }: { breachId: string; answer?: string; isCorrected: boolean },
): Promise<void> => {
  const { cast, unit } = followUp;
  const record = `/breaches/${breachId}`;
  if (answer !== undefined) {
    await step(followUp, unit.manager, 'answers what is corrected', (user) =>
      user.change(record, { to: '/answers', body: { text: answer } }),
    );
  }
  const what = isCorrected ? 'judges it corrected: the matter is closed' : 'judges it not corrected';
  await step(followUp, cast.users.officer, what, async (user) => {
    const { deficiencies } = await user.get(record);
    const body = {
      deficiencies: deficiencies.map(({ findingId }: Json) => ({ findingId, isCorrected })),
      text: 'Stickprov vid besök.',
    };
    await user.change(record, { to: '/judgements', body });
  });
};
