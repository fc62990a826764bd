import { dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { hasAgreed, isBeingWritten, type Plan } from './plan.ts';
import type { Party } from './plan-line.ts';
import { planSentences as rules } from './rules.ts';

export interface AgreePlan {
  readonly party: Party;
  /** The revision of the text that the party has read. */
  readonly revision: number;
}

const otherOf = (party: Party): Party => (party === 'unit' ? 'commissioner' : 'unit');

/** A party agrees to this very text. Agreed already: nothing changes. */
export const agreePlan = (
  plan: Plan,
  { party, revision }: AgreePlan,
  { now, actor }: Circumstances,
): Decision<Plan> => {
  if (!isBeingWritten(plan)) {
    return refuse('conflict', rules.adoptedOnce, { field: '/status', received: plan.status });
  }
  if (revision !== plan.revision) {
    return refuse('invalid', rules.agreesToThisText, {
      field: '/revision',
      limit: plan.revision,
      received: revision,
    });
  }
  const personId = personOf(actor);
  const other = plan.agreements[otherOf(party)];
  if (personId !== undefined && other?.by?.personId === personId) {
    return refuse('forbidden', rules.partiesAreTwo, { field: `/agreements/${otherOf(party)}` });
  }
  if (hasAgreed(plan, party)) return undefined;

  const by = personId === undefined ? {} : { by: { organisationId: actor.organisationId, personId } };
  const agreed: Plan = {
    ...plan,
    agreements: {
      ...plan.agreements,
      [party]: { revision, ...by, agreedOn: dateInStockholm(now) },
    },
  };
  const { planId, reportId, unit } = plan;
  return {
    state: agreed,
    events: [
      {
        name: 'PlanAgreed',
        data: {
          planId,
          reportId,
          unitId: unit.unitId,
          party,
          revision,
          isAgreedByAll: hasAgreed(agreed, otherOf(party)),
        },
      },
    ],
  };
};
