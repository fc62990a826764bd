import { describe, expect, it } from 'vitest';
import type { AgreementId } from '#events/identifiers.ts';
import { type OpenBreach, openBreach } from '#shared/domain/organisation/open-breach.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { accepted, on, refused } from '../assessment/an-assessment.ts';
import { agreement, breachId, findingId, report, toOpen } from './a-breach.ts';
import { anna, solna } from './a-known.ts';

const { unit, caseNumber, bodyId, reportId } = report;
const { agreementId } = agreement();
const open = (command: OpenBreach = toOpen()) => openBreach(command, on('2026-10-21'));
const asked = (decideBy: string): OpenBreach => {
  const command = toOpen();
  return { ...command, request: { ...command.request, decideBy } };
};

type Finding = Report['sections'][string]['findings'][number];
/** The report with its one deficiency told otherwise. */
const reportWith = (changes: Partial<Finding>): Report => ({
  ...report,
  sections: Object.fromEntries(
    Object.entries(report.sections).map(([areaId, section]) => [
      areaId,
      {
        ...section,
        findings: section.findings.map((one) => (one.findingId === findingId ? { ...one, ...changes } : one)),
      },
    ]),
  ),
});

describe('opening a matter under an agreement', () => {
  it('holds the deficiencies against it, and waits two weeks for a decision', () => {
    expect(accepted(open())).toEqual({
      state: {
        breachId,
        organisationId: solna,
        bodyId,
        agreementId,
        reportId,
        caseNumber,
        unit,
        responsible: { organisationId: solna, personId: anna },
        status: 'opened',
        openedOn: '2026-10-21',
        decideBy: '2026-11-04',
        deficiencies: [
          {
            findingId,
            areaId: 'personal',
            areaName: 'Personal',
            requirementId: 'grundutbildning',
            criticality: 'high',
            text: 'För få har yrkesutbildning.',
            isCorrected: false,
          },
        ],
        steps: [],
        closedDays: [],
      },
      events: [
        {
          name: 'BreachOpened',
          data: {
            breachId,
            agreementId,
            reportId,
            unitId: unit.unitId,
            deficiencies: 1,
            decideBy: '2026-11-04',
          },
        },
      ],
    });
  });

  it('passes over the closed days of the organisation', () => {
    const { state } = accepted(open({ ...toOpen(), closedDays: ['2026-11-04'] }));
    expect(state).toMatchObject({ decideBy: '2026-11-05', closedDays: ['2026-11-04'] });
  });

  it.each(['2026-10-22', '2027-10-21'])('waits until the day that is said: %s', (decideBy) => {
    expect(accepted(open(asked(decideBy))).state.decideBy).toBe(decideBy);
  });

  it.each(['2026-10-21', '2027-10-22'])(
    'is refused for a day that is not ahead, or too far: %s',
    (decideBy) => {
      expect(open(asked(decideBy))).toMatchObject({
        kind: 'invalid',
        violations: [
          {
            rule: { code: 'breach.decideByIsAhead' },
            field: '/decideBy',
            limit: '2026-10-21',
            received: decideBy,
          },
        ],
      });
    },
  );

  it.each([
    ['is no deficiency', { kind: 'remark' as const }],
    ['rests on no requirement', { restsOn: { criterionId: 'kompetens' } }],
    ['rests on what is no requirement of the agreement', { restsOn: { requirementId: 'annat' } }],
  ])('is refused for what %s', (_what, changes) => {
    expect(open(toOpen({ report: reportWith(changes) }))).toMatchObject({
      kind: 'invalid',
      violations: [
        { rule: { code: 'breach.deficiencyOfReport' }, field: '/findingIds/0', received: findingId },
      ],
    });
  });

  const { publication: _publication, ...unpublished } = report;
  const { agreement: _agreement, ...withoutAgreement } = report;
  const another = agreement({ agreementId: '0192f0c1-4444-7c3d-8e4f-000000000009' as AgreementId });

  it.each([
    ['a report that is not handed over', { report: unpublished }, 'breach.reportIsHandedOver'],
    ['no agreement', { agreement: undefined }, 'breach.restsOnAgreement'],
    ['another agreement than the report’s', { agreement: another }, 'breach.restsOnAgreement'],
    ['a report that follows up none', { report: withoutAgreement }, 'breach.restsOnAgreement'],
  ])('is refused for %s', (_what, found, rule) => {
    const decision = open(toOpen(found));
    expect(refused(decision)).toEqual({ kind: 'invalid', violations: [`${rule} /reportId`] });
    expect(decision).toMatchObject({ violations: [{ received: reportId }] });
  });
});
