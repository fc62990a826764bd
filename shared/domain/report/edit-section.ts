import type { AreaContent, AreaContentToSave } from '../assessment/area-content.ts';
import { groundOf } from '../assessment/assessment.ts';
import { checkContent, type Ground, missingIn } from '../assessment/check-content.ts';
import { writeContent } from '../assessment/write-content.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

export interface EditSection {
  readonly areaId: string;
  /** The whole section: what is left out is not there any more. */
  readonly content: AreaContentToSave;
}

/** A section with what its content is held against; undefined when the report has no such section. */
export const sectionAt = (
  report: Report,
  areaId: string,
): { readonly before: AreaContent; readonly ground: Ground; readonly areaNumber: number } | undefined => {
  const before = Object.hasOwn(report.sections, areaId) ? report.sections[areaId] : undefined;
  const ground = groundOf(report, areaId);
  if (before === undefined || ground === undefined) return undefined;
  return { before, ground, areaNumber: report.programme.definition.areas.indexOf(ground.area) + 1 };
};

/** Whether the time for the unit's fact check has passed. */
export const hasFactCheckPassed = ({ factCheck }: Report, { now }: Pick<Circumstances, 'now'>): boolean =>
  factCheck !== undefined && dateInStockholm(now) > factCheck.answerDueOn;

/** What is missing in the sections: the report judges all that its assessment covered. */
export const missingInSections = (report: Report): readonly Violation[] =>
  Object.entries(report.sections).flatMap(([areaId, content]) => {
    const ground = groundOf(report, areaId);
    return ground ? missingIn(content, ground, `/sections/${areaId}`) : [];
  });

/** Reworks one section before the report is established, but not while the unit checks its facts. */
export const editSection = (
  report: Report,
  { areaId, content }: EditSection,
  circumstances: Circumstances,
): Decision<Report> => {
  const { reportId, status, sections } = report;
  const isWithUnit = status === 'factCheck' && !hasFactCheckPassed(report, circumstances);
  if (isWithUnit || status === 'established' || status === 'published') {
    return refuse('conflict', rules.isEditable, { received: status });
  }
  const section = sectionAt(report, areaId);
  if (section === undefined)
    return refuse('missing', rules.knownSection, { field: 'areaId', received: areaId });
  const { before, ground, areaNumber } = section;
  const violations = checkContent(content, ground, before.findings);
  if (violations.length > 0) return new Refusal('invalid', violations);

  const { area } = ground;
  const { after, changed } = writeContent(before, { area, areaNumber, content }, circumstances);
  if (changed.length === 0) return undefined;
  return {
    state: { ...report, sections: { ...sections, [areaId]: after } },
    events: [
      {
        name: 'SectionEdited',
        data: { reportId, areaId, version: after.version, changed: [...changed] },
      },
    ],
  };
};
