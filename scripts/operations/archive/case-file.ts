import type { Envelope } from '#events/envelope.ts';
import type { BodyId, CalendarDate, OrganisationId } from '#events/identifiers.ts';
import { type Assessment, assessmentRules } from '#shared/domain/assessment/assessment.ts';
import { dateInStockholm } from '#shared/domain/calendar/stockholm.ts';
import { type Disclosure, disclosureRules } from '#shared/domain/document/disclosure.ts';
import { type Document, versionInForce } from '#shared/domain/document/document.ts';
import { documentRules } from '#shared/domain/document/document-rules.ts';
import type { Breach } from '#shared/domain/organisation/breach.ts';
import { breachRules } from '#shared/domain/organisation/breach-rules.ts';
import type { FollowedUnit } from '#shared/domain/organisation/followed-unit.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import { type ClosingTalk, closingTalkRules } from '#shared/domain/report/closing-talk.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import type { Revisit } from '#shared/domain/revisit/revisit.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import type { ExportedRecord } from '../join-record.ts';

/** The kinds of record that bear a case number of their own. */
export const numberedRules = {
  assessment: assessmentRules,
  report: reportRules,
  plan: planRules,
  revisit: revisitRules,
  'closing-talk': closingTalkRules,
  breach: breachRules,
};
export type NumberedKind = keyof typeof numberedRules;

/** Every kind of record that a case gathers: documents and requests for them come with the records they belong to. */
export const caseRules = { ...numberedRules, document: documentRules, disclosure: disclosureRules };

/** What each kind of record of a case holds. */
export interface CaseStates {
  readonly assessment: Assessment;
  readonly report: Report;
  readonly plan: Plan;
  readonly revisit: Revisit;
  readonly 'closing-talk': ClosingTalk;
  readonly breach: Breach;
  readonly document: Document;
  readonly disclosure: Disclosure;
}
export type CaseKind = keyof CaseStates;

/** One record of a case with its history. */
export type CaseRecord<Kind extends CaseKind = CaseKind> = {
  [Each in Kind]: Omit<ExportedRecord, 'kind' | 'state' | 'events'> & {
    readonly kind: Each;
    readonly state: CaseStates[Each];
    readonly events: readonly Envelope[];
  };
}[Kind];

/** Everything under one case number (diarienummer) of one body, which is an authority and archive creator of its own. */
export interface CaseFile {
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly bodyId: BodyId;
  readonly bodyName: string;
  readonly caseNumber: string;
  /** In the order they came to be. */
  readonly records: readonly CaseRecord[];
}

export const recordsOf = <Kind extends CaseKind>(
  { records }: Pick<CaseFile, 'records'>,
  kind: Kind,
): readonly Extract<CaseRecord, { kind: Kind }>[] =>
  records.filter((record): record is Extract<CaseRecord, { kind: Kind }> => record.kind === kind);

/** Whether a document ever became a record of the authority: drafts, and what never came through, did not (TF 2:12). */
const isRegistered = (document: Document): boolean =>
  document.isDraft !== true && (versionInForce(document) !== undefined || document.disposed !== undefined);

/** The case without what is no record of the authority. */
export const registered = (file: CaseFile): CaseFile => ({
  ...file,
  records: file.records.filter((record) => record.kind !== 'document' || isRegistered(record.state)),
});

/** The units that were followed up under the number, each once. */
export const unitsOf = ({ records }: Pick<CaseFile, 'records'>): readonly FollowedUnit[] => {
  const units = records.flatMap(({ state }) => ('unit' in state ? [state.unit] : []));
  return [...new Map(units.map((unit) => [unit.unitId, unit])).values()];
};

/** What the case is about: the programme and the units, never a person. */
export const titleOf = (file: CaseFile): string => {
  const [first, ...others] = unitsOf(file);
  const [pinned] = file.records.flatMap(({ state }) => ('programme' in state ? [state.programme] : []));
  const what = pinned?.definition.title ?? 'Brister mot avtal';
  const whom = others.length === 0 ? first?.name : `${first?.name} med flera (${others.length + 1} enheter)`;
  return [what, whom].filter(Boolean).join(': ');
};

/** What the organisation calls its documents; Samsyn's own words where no programme says. */
export const namesOf = ({ records }: Pick<CaseFile, 'records'>): Plan['programme']['definition']['names'] => {
  const [pinned] = records.flatMap(({ state }) => ('programme' in state ? [state.programme] : []));
  return pinned?.definition.names ?? { report: 'Rapport', plan: 'Plan', revisit: 'Återbesök' };
};

export const openedOn = ({ records }: Pick<CaseFile, 'records'>): CalendarDate =>
  dateInStockholm(records.map(({ createdAt }) => createdAt).sort()[0] ?? '');
