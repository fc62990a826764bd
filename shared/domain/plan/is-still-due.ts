import type { EventDraft } from '#events/catalogue.ts';
import { linesOf } from './lines-by-area.ts';
import { awaitsPresentation, currentRevisit, isBeingWritten, type Plan } from './plan.ts';
import { isCarriedOut, remains } from './plan-line.ts';

/** Whether what the plan once told still holds: the step is not done, and its day is the same. */
export const isStillDue = (plan: Plan, event: EventDraft): boolean => {
  switch (event.name) {
    case 'MeasureDueSoon':
    case 'MeasureOverdue': {
      const { lineId, measureId, dueOn } = event.data;
      const line = linesOf(plan).find((candidate) => candidate.lineId === lineId);
      const measure = line?.measures.find((candidate) => candidate.measureId === measureId);
      const isOpen = plan.status === 'adopted' && line !== undefined && remains(line);
      return isOpen && measure?.dueOn === dueOn && !isCarriedOut(line, measure);
    }
    case 'RevisitOverdue': {
      const revisit = currentRevisit(plan);
      return revisit?.number === event.data.revisitNumber && revisit.holdBy === event.data.holdBy;
    }
    case 'PlanPresentationOverdue':
      return awaitsPresentation(plan) && plan.presentBy === event.data.presentBy;
    case 'PlanAdoptionDueSoon':
      return isBeingWritten(plan) && plan.planDueOn === event.data.planDueOn;
    default:
      return true;
  }
};
