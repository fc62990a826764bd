import * as z from 'zod/mini';
import { LocalId } from '#events/identifiers.ts';
import { type AreaContent, AreaContentToSave } from '../assessment/area-content.ts';
import { checkContent, missingIn } from '../assessment/check-content.ts';
import { writeContent } from '../assessment/write-content.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { Refusal, refuse, type Violation } from '../refusal.ts';
import { sectionAt } from './edit-section.ts';
import { hasWritten } from './establish-report.ts';
import { Correction, type Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

export const CorrectReport = z.object({
  reason: Correction.shape.reason,
  /** Each corrected section in whole. At most 20: what is corrected is written in one transaction. */
  sections: z
    .array(z.strictObject({ areaId: LocalId, content: AreaContentToSave }))
    .check(z.minLength(1), z.maxLength(20)),
});
export type CorrectReport = z.infer<typeof CorrectReport>;

const at = (field: string, violations: readonly Violation[]): Violation[] =>
  violations.map((violation) => ({ ...violation, field: `${field}${violation.field ?? ''}` }));

const keepsFindings = (before: AreaContent, after: AreaContent): boolean => {
  const named = ({ findings }: AreaContent) =>
    findings
      .map(({ findingId, kind }) => `${findingId} ${kind}`)
      .sort()
      .join('\n');
  return named(before) === named(after);
};

/**
 * Corrects an established report by a new version with a reason; the earlier one is kept. Like establishing,
 * it takes somebody else than the author.
 */
export const correctReport = (
  report: Report,
  { reason, sections: corrected }: CorrectReport,
  circumstances: Circumstances,
): Decision<Report> => {
  const { reportId, unit, status, corrections } = report;
  const correctedBy = personOf(circumstances.actor);
  if (hasWritten(report, correctedBy)) return refuse('forbidden', rules.notByTheAuthor);
  if (status !== 'established' && status !== 'published') {
    return refuse('conflict', rules.establishedToCorrect, { received: status });
  }
  const violations: Violation[] = [];
  const sections: Record<string, AreaContent> = {};
  for (const [index, { areaId, content }] of corrected.entries()) {
    const field = `/sections/${index}`;
    const section = sectionAt(report, areaId);
    if (section === undefined) {
      violations.push({ rule: rules.knownSection, field: `${field}/areaId`, received: areaId });
      continue;
    }
    if (Object.hasOwn(sections, areaId)) {
      violations.push({ rule: rules.sectionNamedOnce, field: `${field}/areaId`, received: areaId });
    }
    const { before, ground, areaNumber } = section;
    const { area } = ground;
    const { after, changed } = writeContent(before, { area, areaNumber, content }, circumstances);
    violations.push(...at(`${field}/content`, checkContent(content, ground, before.findings)));
    violations.push(...missingIn(after, ground, `${field}/content`));
    if (!keepsFindings(before, after)) {
      violations.push({ rule: rules.correctionKeepsFindings, field: `${field}/content/findings` });
    }
    if (changed.length === 0) violations.push({ rule: rules.correctionChanges, field: `${field}/content` });
    sections[areaId] = after;
  }
  if (violations.length > 0) return new Refusal('invalid', violations);

  const version = report.version + 1;
  const areaIds = Object.keys(sections);
  const correction = { version, reason, areaIds, correctedAt: circumstances.now };
  return {
    state: {
      ...report,
      version,
      sections: { ...report.sections, ...sections },
      corrections: [...corrections, { ...correction, ...(correctedBy && { correctedBy }) }],
    },
    events: [{ name: 'ReportCorrected', data: { reportId, unitId: unit.unitId, version, areaIds } }],
  };
};
