import type { FigureFact } from '../figures.ts';
import type { Plan } from './plan.ts';

type Areas = NonNullable<FigureFact['areas']>;

/** Each measure as the latest revisit of its line judged it; one that was not carried out can have had no effect. */
const areasOf = ({ areas }: Plan): Areas =>
  Object.entries(areas).flatMap(([areaId, { areaName, lines }]) => {
    const judged = lines
      .flatMap(({ latest }) => latest?.measures ?? [])
      .filter(({ done, effect }) => done !== 'no' && effect !== undefined && effect !== 'tooEarly');
    const hadEffect = judged.filter(({ effect }) => effect === 'hadEffect').length;
    return judged.length === 0 ? [] : [{ areaId, areaName, judged: judged.length, hadEffect }];
  });

/** What an adopted plan adds to the figures: revisits held in time, and measures that had effect. */
export const figuresOfPlan = (plan: Plan): FigureFact | undefined => {
  const { adoptedOn, programme, unit, bodyId, revisits } = plan;
  if (adoptedOn === undefined) return undefined;
  const held = revisits.flatMap((revisit) => (revisit.held ? [{ ...revisit, ...revisit.held }] : []));
  return {
    on: adoptedOn,
    programmeId: programme.programmeId,
    programme: programme.definition.title,
    unitId: unit.unitId,
    unitName: unit.name,
    operation: unit.operation,
    bodyId,
    revisits: {
      held: held.length,
      heldInTime: held.filter(({ heldOn, holdBy }) => heldOn <= holdBy).length,
    },
    areas: areasOf(plan),
  };
};
