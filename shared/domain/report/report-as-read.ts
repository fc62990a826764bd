import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import { type AreaContent, Finding, Judgement, RequirementJudgement } from '../assessment/area-content.ts';
import type { Ground } from '../assessment/check-content.ts';
import { Requirement } from '../organisation/requirement.ts';
import { Area } from '../programme/definition.ts';
import { byKind } from './draft-report.ts';
import { sectionAt } from './edit-section.ts';
import { Report } from './report.ts';
import { isKnownToUnit } from './report-rules.ts';

const JudgementAsRead = z.object({
  ...Judgement.shape,
  /** The step's name on the programme's scale; absent for what is not assessed or not applicable. */
  step: z.optional(z.string()),
});

/** One area of the report with its names in place, what is good first. */
export const SectionAsRead = z.object({
  areaId: LocalId,
  /** The area's place in the programme, from 1. */
  number: z.int(),
  name: z.string(),
  role: Area.shape.role,
  /** The section's own version: its ETag. */
  version: z.int(),
  text: z.optional(z.string()),
  judgement: z.optional(JudgementAsRead),
  /** In the programme's order; only those judged. */
  criteria: z.array(z.object({ criterionId: LocalId, name: z.string(), ...JudgementAsRead.shape })),
  /** In the agreement's order; only those judged. */
  requirements: z.array(
    z.object({
      requirementId: LocalId,
      requirement: Requirement.shape.text,
      source: Requirement.shape.source,
      reference: Requirement.shape.reference,
      criticality: Requirement.shape.criticality,
      ...RequirementJudgement.shape,
    }),
  ),
  findings: z.array(
    z.object({
      ...Finding.shape,
      /** The names of the criterion or the area it rests on, and the requirement's text. */
      restsOnNames: z.array(z.string()),
    }),
  ),
});
export type SectionAsRead = z.infer<typeof SectionAsRead>;

const { sections: _sections, programme: _programme, agreement: _agreement, ...plain } = Report.shape;

/** A report as people read it: sections in the programme's order, and the names of everything. */
export const ReportAsRead = z.object({
  ...plain,
  /** What the municipality calls the document: "Kvalitetsrapport", "Bedömningsprotokoll". */
  title: z.string(),
  programme: z.object({ programmeId: z.string(), version: z.int(), title: z.string() }),
  /** The occasions' method names, by method. */
  methodNames: z.record(z.string(), z.string()),
  sections: z.array(SectionAsRead),
});
export type ReportAsRead = z.infer<typeof ReportAsRead>;

const findingsAsRead = (content: AreaContent, { area, requirements }: Ground): SectionAsRead['findings'] =>
  byKind(content.findings).map((finding) => {
    const { criterionId, requirementId, areaId } = finding.restsOn;
    const names = [
      area.criteria.find(({ id }) => id === criterionId)?.name,
      requirements.find((known) => known.requirementId === requirementId)?.text,
      areaId === area.id ? area.name : undefined,
    ];
    return { ...finding, restsOnNames: names.filter((name) => name !== undefined) };
  });

/** One section with its names in place; undefined when the report has no such section. */
export const sectionAsRead = (report: Report, areaId: string): SectionAsRead | undefined => {
  const section = sectionAt(report, areaId);
  if (section === undefined) return undefined;
  const { before: content, ground, areaNumber } = section;
  const { area, scale, requirements } = ground;
  const named = (judgement: Judgement) => {
    const step = scale.find(({ id }) => id === judgement.outcome)?.name;
    return { ...judgement, ...(step !== undefined && { step }) };
  };
  return {
    areaId: area.id,
    number: areaNumber,
    name: area.name,
    role: area.role,
    version: content.version,
    ...(content.text !== undefined && { text: content.text }),
    ...(content.judgement && { judgement: named(content.judgement) }),
    criteria: area.criteria.flatMap(({ id, name }) => {
      const judgement = Object.hasOwn(content.criteria, id) ? content.criteria[id] : undefined;
      return judgement ? [{ criterionId: id, name, ...named(judgement) }] : [];
    }),
    requirements: requirements.flatMap(({ requirementId, text, source, reference, criticality }) => {
      const judgement = Object.hasOwn(content.requirements, requirementId)
        ? content.requirements[requirementId]
        : undefined;
      if (judgement === undefined) return [];
      const known = { requirementId, requirement: text, source, criticality };
      return [{ ...known, ...(reference !== undefined && { reference }), ...judgement }];
    }),
    findings: findingsAsRead(content, ground),
  };
};

/** The report as people read it. */
export const reportAsRead = (report: Report): ReportAsRead => {
  const { programme, sections, agreement, ...rest } = report;
  const { areas, methods, names, title } = programme.definition;
  return {
    ...rest,
    title: names.report,
    programme: { programmeId: programme.programmeId, version: programme.version, title },
    methodNames: Object.fromEntries(methods.map(({ id, name }) => [id, name])),
    sections: areas.flatMap(({ id }) => sectionAsRead(report, id) ?? []),
  };
};

/** The report as its unit may read it; undefined while it is a draft. */
export const reportSeenByUnit = (report: Report): ReportAsRead | undefined =>
  isKnownToUnit(report) ? reportAsRead(report) : undefined;
