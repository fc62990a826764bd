import * as z from 'zod/mini';
import { AssessmentId, CalendarDate, LocalId, OrganisationId, UnitId } from '#events/identifiers.ts';
import { type Assessment, visibleOccasions } from './assessment.ts';
import { Occasion } from './occasion.ts';

/** What a unit and its provider may see of an assessment: that it goes on and when people come; no judgements. */
export const AssessmentSeenByUnit = z.object({
  assessmentId: AssessmentId,
  organisationId: OrganisationId,
  caseNumber: z.string(),
  unit: z.object({ unitId: UnitId, name: z.string(), form: z.string(), isFictional: z.boolean() }),
  /** The programme's title. */
  title: z.string(),
  status: z.enum(['open', 'completed', 'cancelled']),
  areas: z.array(z.object({ areaId: LocalId, name: z.string() })),
  occasions: z.array(
    z.object({
      occasionId: LocalId,
      methodId: LocalId,
      /** The method's name in the programme. */
      method: z.string(),
      notice: Occasion.shape.notice,
      status: Occasion.shape.status,
      plannedOn: CalendarDate,
      slot: Occasion.shape.slot,
      carriedOutOn: z.optional(CalendarDate),
    }),
  ),
  completedOn: z.optional(CalendarDate),
  reportDueOn: z.optional(CalendarDate),
});
export type AssessmentSeenByUnit = z.infer<typeof AssessmentSeenByUnit>;

/**
 * The assessment as its unit may see it; undefined while it knows of nothing. Unannounced occasions are left
 * out until carried out, and so is the reason of the scope, which may stem from a complaint.
 */
export const assessmentSeenByUnit = (assessment: Assessment): AssessmentSeenByUnit | undefined => {
  const occasions = visibleOccasions(assessment);
  if (occasions.length === 0) return undefined;
  const { assessmentId, organisationId, caseNumber, unit, programme, status, scope } = assessment;
  const { definition } = programme;
  const { unitId, name, form, isFictional } = unit;
  return {
    assessmentId,
    organisationId,
    caseNumber,
    unit: { unitId, name, form, isFictional },
    title: definition.title,
    status,
    areas: definition.areas
      .filter(({ id }) => scope.areaIds.includes(id))
      .map((area) => ({ areaId: area.id, name: area.name })),
    occasions: occasions.map(
      ({ occasionId, methodId, notice, status: stage, plannedOn, slot, carriedOutOn }) => ({
        occasionId,
        methodId,
        method: definition.methods.find(({ id }) => id === methodId)?.name ?? methodId,
        notice,
        status: stage,
        plannedOn,
        ...(slot && { slot }),
        ...(carriedOutOn && { carriedOutOn }),
      }),
    ),
    ...(assessment.completedOn && { completedOn: assessment.completedOn }),
    ...(assessment.reportDueOn && { reportDueOn: assessment.reportDueOn }),
  };
};
