import type { Collaboration } from '#shared/domain/collaboration/collaboration.ts';
import type { JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { jointPlanAreas, jointPlanChart, jointPlanFacts } from './joint-plan-parts.ts';
import { type Html, renderPage } from './page.ts';
import { inWords } from './swedish.ts';
import { columnTable, section } from './tables.ts';

/** What each party got and asks for, revisit by revisit. */
const supportTables = ({ revisits, seats }: JointPlan): readonly Html[] => {
  const nameOf = new Map(seats.map(({ seatId, name }) => [seatId, name]));
  return revisits.flatMap(({ number, held }) =>
    held === undefined || held.support.length === 0
      ? []
      : [
          columnTable(`Stöd vid uppföljning ${number}, ${inWords(held.heldOn)}`, {
            columns: ['Part', 'Har fått', 'Behöver'],
            rows: held.support.map(({ seatId, given, askedFor }) => [
              nameOf.get(seatId) ?? seatId,
              given,
              askedFor,
            ]),
          }),
        ],
  );
};

/** A joint plan as a page for the parties' agendas: area by area what they do, who agrees and what has come of it. */
export const jointPlanDocument = (plan: JointPlan, { name }: Pick<Collaboration, 'name'>): string =>
  renderPage({
    title: plan.title,
    isFictional: false,
    publisher: { organisationName: name },
    content: [
      jointPlanFacts(plan),
      jointPlanChart(plan),
      section('Utvecklingsområden', jointPlanAreas(plan, 'parties')),
      section('Stöd till parterna', supportTables(plan)),
    ].filter((part) => part !== undefined),
  });
