import type { AgendaEntry } from '../agenda.ts';
import { linesOf } from './lines-by-area.ts';
import { nextAssessmentOn } from './next-assessment-on.ts';
import { isBeingWritten, type Plan } from './plan.ts';
import { isCarriedOut, type Party, remains } from './plan-line.ts';
import { waitingRevisits } from './set-revisit.ts';

/** Of a long cadence the next ones only: the others follow when those are held. */
const mostRevisits = 6;

const adoption = (plan: Plan): AgendaEntry[] => {
  const { planDueOn, officer, commissioner, unit, programme } = plan;
  if (!isBeingWritten(plan)) return [];
  const people = [officer, unit.manager, ...(commissioner ? [commissioner] : [])];
  return [
    { key: 'adoption', matter: 'planDue', on: planDueOn, name: programme.definition.names.plan, people },
  ];
};

const revisits = (plan: Plan): AgendaEntry[] => {
  const { status, officer, unit, programme } = plan;
  if (status !== 'adopted') return [];
  return waitingRevisits(plan.revisits)
    .slice(0, mostRevisits)
    .map(({ number, dueOn, holdBy }) => ({
      key: `revisit-${number}`,
      matter: 'revisit',
      on: dueOn,
      until: holdBy,
      name: programme.definition.names.revisit,
      people: [officer, unit.manager],
    }));
};

const presentation = ({
  presentBy,
  presentationPlanned,
  presentation: presented,
  status,
  officer,
  commissioner,
  programme,
}: Plan): AgendaEntry[] => {
  const on = presentationPlanned?.plannedOn ?? presentBy;
  if (on === undefined || presented !== undefined || status !== 'adopted') return [];
  const people = [officer, ...(commissioner ? [commissioner] : [])];
  return [
    { key: 'presentation', matter: 'planPresentation', on, name: programme.definition.names.plan, people },
  ];
};

/** Of each party's measures the day of the first that is not carried out. */
const measures = (plan: Plan): AgendaEntry[] => {
  if (plan.status !== 'adopted') return [];
  const { officer, commissioner = officer, unit, programme } = plan;
  const ofParty = (party: Party): AgendaEntry[] => {
    const [on] = linesOf(plan)
      .filter(remains)
      .flatMap((line) => line.measures.filter((measure) => !isCarriedOut(line, measure)))
      .filter(({ ownerSide }) => ownerSide === party)
      .map(({ dueOn }) => dueOn)
      .sort();
    const people = [party === 'unit' ? unit.manager : commissioner];
    const { plan: name } = programme.definition.names;
    return on === undefined ? [] : [{ key: `measures-${party}`, matter: 'measureDue', on, name, people }];
  };
  return [...ofParty('unit'), ...ofParty('commissioner')];
};

const nextAssessment = (plan: Plan): AgendaEntry[] => {
  const on = nextAssessmentOn(plan);
  if (on === undefined || plan.adoptedOn === undefined) return [];
  return [{ key: 'next-assessment', matter: 'nextAssessment', on, people: [plan.officer] }];
};

/** What of a plan stands in the year ahead. */
export const agendaOfPlan = (plan: Plan): readonly AgendaEntry[] =>
  [
    ...adoption(plan),
    ...measures(plan),
    ...revisits(plan),
    ...presentation(plan),
    ...nextAssessment(plan),
  ].map((entry) => ({ ...entry, unitName: plan.unit.name }));
