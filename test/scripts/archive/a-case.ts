import type { Envelope } from '#events/envelope.ts';
import type { DocumentId } from '#events/identifiers.ts';
import type { Document } from '#shared/domain/document/document.ts';
import { closePlan } from '#shared/domain/plan/close-plan.ts';
import { openPlan } from '#shared/domain/plan/open-plan.ts';
import { planBasisOf } from '#shared/domain/report/plan-basis.ts';
import {
  aCompletedAssessment,
  accepted,
  aPrivateUnit,
  manager,
  municipality,
  officer,
  on,
  provider,
} from '#test/shared/domain/assessment/an-assessment.ts';
import { aClearedDocument } from '#test/shared/domain/document/a-document.ts';
import { aPublishedReport } from '#test/shared/domain/report/a-report.ts';
import type {
  CaseFile,
  CaseKind,
  CaseRecord,
  CaseStates,
} from '../../../scripts/operations/archive/case-file.ts';

export const theMarkedTitle = 'Anbud från någon som nämns';
export const theFileName = 'Vera Vårdares betyg.pdf';

const ids = {
  original: '0192f0c1-8881-7c3d-8e4f-5a6b7c8d9e0f',
  masked: '0192f0c1-8882-7c3d-8e4f-5a6b7c8d9e0f',
} as const;

/** An event as it lies in a record's history; the data is left out, since the diary does not read it. */
const event = (name: string, date: string, by: Partial<Envelope> = {}): Envelope => ({
  specversion: '1.0',
  id: '5d0f6c1e-8a1b-5c2d-9e3f-4a5b6c7d8e9f',
  source: '/organisations/0184',
  type: `se.samsyn.${name}.v1`,
  subject: 'report/0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f',
  time: `${date}T12:00:00.000Z`,
  datacontenttype: 'application/json',
  sequence: '0000000001',
  organisationid: municipality,
  actor: officer.personId,
  onbehalfof: municipality,
  data: {},
  ...by,
});
const byTheUnit = { actor: manager.personId, onbehalfof: provider };

const record = <Kind extends CaseKind>(
  kind: Kind,
  state: CaseStates[Kind],
  { id, createdOn, events = [] }: { id: string; createdOn: string; events?: readonly Envelope[] },
): CaseRecord =>
  ({
    kind,
    id,
    state,
    events,
    schemaVersion: 1,
    sequence: events.length,
    createdAt: `${createdOn}T08:00:00.000Z`,
    updatedAt: `${createdOn}T08:00:00.000Z`,
    versions: [],
  }) as unknown as CaseRecord;

export const aDocumentOfTheCase = (id: string, changes: Partial<Document> = {}): CaseRecord => {
  const cleared = aClearedDocument({ title: theMarkedTitle, kind: 'bid' });
  const [version] = Object.values(cleared.versions);
  const files = version?.files.map((file) => ({ ...file, name: theFileName })) ?? [];
  const state: Document = {
    ...cleared,
    documentId: id as DocumentId,
    origin: { direction: 'received', date: '2026-10-09', counterpart: 'Vera Vårdare' },
    ...(version && { versions: { '1': { ...version, files } } }),
    ...changes,
  };
  return record('document', state, { id, createdOn: '2026-11-22' });
};

/** A private unit's follow-up, closed on 2 November 2026, with a bid that is marked and its masked version. */
export const aCase = (...more: readonly CaseRecord[]): CaseFile => {
  const unit = aPrivateUnit();
  const report = { ...aPublishedReport({ unit }) };
  const basis = planBasisOf(report);
  const open = accepted(openPlan(undefined, { basis }, on('2026-10-20'))).state;
  const plan = accepted(
    closePlan(open, { reason: 'officerDecided', explanation: 'Ny driftsform.' }, on('2026-11-02')),
  ).state;
  const assessment = { ...aCompletedAssessment({ unit }), reportPublishedOn: '2026-10-20' };
  return {
    organisationId: municipality,
    organisationName: 'Solna stad',
    bodyId: assessment.bodyId,
    bodyName: 'Omvårdnadsnämnden',
    caseNumber: 'ON/2026:117',
    records: [
      record('assessment', assessment, {
        id: assessment.assessmentId,
        createdOn: '2026-09-01',
        events: [
          event('AssessmentOpened', '2026-09-01'),
          event('OccasionPlanned', '2026-09-02'),
          event('AssessmentCompleted', '2026-10-07'),
        ],
      }),
      record(
        'report',
        { ...report, planClosed: { planId: plan.planId, closedOn: '2026-11-02' } },
        {
          id: report.reportId,
          createdOn: '2026-10-07',
          events: [
            event('ReportDrafted', '2026-10-07', { actor: 'system/draft-report' }),
            event('ReportSharedForFactCheck', '2026-10-08'),
            event('FactCheckAnswered', '2026-10-14', byTheUnit),
            event('ReportEstablished', '2026-10-19'),
            event('ReportPublished', '2026-10-20'),
          ],
        },
      ),
      record('plan', plan, {
        id: plan.planId,
        createdOn: '2026-10-20',
        events: [
          event('PlanOpened', '2026-10-20', { actor: 'system/open-plan', time: '2026-10-20T12:00:01.000Z' }),
          event('PlanClosed', '2026-11-02'),
        ],
      }),
      aDocumentOfTheCase(ids.original, {
        secrecy: { grounds: ['OSL 31:16', 'OSL 19:3'], markedOn: '2026-10-09' },
      }),
      aDocumentOfTheCase(ids.masked, { masks: ids.original as DocumentId }),
      ...more,
    ],
  };
};

export { ids as documentIds, record as aRecord };
