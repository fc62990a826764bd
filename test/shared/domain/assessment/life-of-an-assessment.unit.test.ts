import { describe, expect, it } from 'vitest';
import type { PlanId, ReportId } from '#events/identifiers.ts';
import { cancelAssessment } from '#shared/domain/assessment/cancel-assessment.ts';
import { completeAssessment } from '#shared/domain/assessment/complete-assessment.ts';
import { handOver } from '#shared/domain/assessment/hand-over.ts';
import { noteReportPublished } from '#shared/domain/assessment/note-report-published.ts';
import { openAssessment } from '#shared/domain/assessment/open-assessment.ts';
import { ring } from '#shared/domain/assessment/ring.ts';
import {
  aCompletedAssessment,
  accepted,
  anAgreement,
  anOpenAssessment,
  aPerson,
  assessmentId,
  aUnit,
  manager,
  officer,
  on,
  provider,
  refused,
  toOpen,
  withInterview,
  withJudgements,
} from './an-assessment.ts';

const { unitId } = aUnit();
const planId = '0192f0c1-5555-5c3d-8e4f-5a6b7c8d9e0f' as PlanId;
const carriedOver = { planId, items: [] };
const areaIds = ['personal', 'halso-och-sjukvard', 'verksamhetsobservation'];
const blank = { criteria: {}, requirements: {}, findings: [], findingsNumbered: 0, version: 1 };
const { programmeId } = toOpen().programme;

describe('an assessment is opened', () => {
  const data = { assessmentId, unitId, programmeId, programmeVersion: 1, scope: 'full', areaIds };

  it('with what it pins, and nothing written in it yet', () => {
    const { scope: _, ...pinned } = toOpen();
    expect(openAssessment(undefined, toOpen(), on('2026-09-01'))).toStrictEqual({
      state: {
        ...pinned,
        scope: { kind: 'full', areaIds },
        status: 'open',
        occasions: [],
        areas: Object.fromEntries(areaIds.map((areaId) => [areaId, blank])),
        closedDays: [],
        openedAt: '2026-09-01T12:00:00.000Z',
      },
      events: [{ name: 'AssessmentOpened', data }],
    });
  });

  it('with the agreement and the plan it goes on from', () => {
    const agreement = anAgreement();
    const command = toOpen({ agreement, carriedOver, closedDays: ['2026-12-28'] });
    const { state, events } = accepted(openAssessment(undefined, command, on('2026-09-01')));
    expect(state).toStrictEqual({
      ...anOpenAssessment(),
      agreement,
      carriedOver,
      closedDays: ['2026-12-28'],
    });
    const { agreementId, version: agreementVersion } = agreement;
    expect(events).toEqual([
      { name: 'AssessmentOpened', data: { ...data, agreementId, agreementVersion, followsPlanId: planId } },
    ]);
  });

  it('for some areas alone, with the reason', () => {
    const scope = { kind: 'onCause' as const, areaIds: ['personal'], reason: 'Ny chef.' };
    const { state, events } = accepted(openAssessment(undefined, toOpen({ scope }), on('2026-09-01')));
    expect([state.scope, state.areas]).toEqual([scope, { personal: blank }]);
    expect(events[0].data).toMatchObject({ scope: 'onCause', areaIds: ['personal'] });
  });
});

describe('an assessment is completed', () => {
  it('with the day its report is due', () => {
    const given = withInterview(withJudgements(anOpenAssessment()));
    expect(completeAssessment(given, on('2026-10-07'))).toEqual({
      state: {
        ...given,
        status: 'completed',
        completedOn: '2026-10-07',
        lastOccasionOn: '2026-10-05',
        reportDueOn: '2026-10-26',
      },
      events: [
        {
          name: 'AssessmentCompleted',
          data: {
            assessmentId,
            unitId,
            programmeId,
            programmeVersion: 1,
            scope: 'full',
            areaIds,
            lastOccasionOn: '2026-10-05',
            reportDueOn: '2026-10-26',
          },
        },
      ],
    });
  });

  it('counted from the last of its occasions, in whatever order they stand', () => {
    const given = withInterview(withJudgements(anOpenAssessment()));
    const [interview] = given.occasions;
    if (interview === undefined) throw new Error('no interview');
    const earlier = { ...interview, occasionId: 'occasion-2', carriedOutOn: '2026-09-28' };
    const { carriedOutOn: _, ...planned } = interview;
    const calledOff = { ...planned, occasionId: 'occasion-3', status: 'cancelled' as const };
    const occasions = [interview, earlier, calledOff];
    const { state } = accepted(completeAssessment({ ...given, occasions }, on('2026-10-07')));
    expect(state.lastOccasionOn).toBe('2026-10-05');
  });

  it('when every required method has been used; others may be left out', () => {
    const given = withInterview(withJudgements(anOpenAssessment()));
    const [interview] = given.occasions;
    if (interview === undefined) throw new Error('no interview');
    const observed = { ...given, occasions: [{ ...interview, methodId: 'observation' }] };
    expect(completeAssessment(observed, on('2026-10-07'))).toMatchObject({
      kind: 'conflict',
      violations: [
        { field: '/occasions', limit: 'intervju', rule: { code: 'assessment.requiredMethodUsed' } },
      ],
    });
    const cancelled = { ...given, occasions: [{ ...interview, status: 'cancelled' as const }] };
    expect(refused(completeAssessment(cancelled, on('2026-10-07'))).violations).toEqual([
      'assessment.atLeastOneOccasion /occasions',
      'assessment.requiredMethodUsed /occasions',
    ]);
    const planned = { ...interview, occasionId: 'occasion-2', status: 'planned' as const };
    expect(completeAssessment({ ...given, occasions: [interview, planned] }, on('2026-10-07'))).toMatchObject(
      {
        violations: [
          { field: '/occasions/1', received: '2026-10-05', rule: { code: 'assessment.occasionsAreSettled' } },
        ],
      },
    );
  });
});

describe('an assessment is cancelled', () => {
  it('with its reason, which only the record holds', () => {
    expect(cancelAssessment(anOpenAssessment(), { reason: 'Fel enhet.' }, on('2026-09-02'))).toEqual({
      state: {
        ...anOpenAssessment(),
        status: 'cancelled',
        cancelled: { at: '2026-09-02T12:00:00.000Z', reason: 'Fel enhet.' },
      },
      events: [{ name: 'AssessmentCancelled', data: { assessmentId, unitId } }],
    });
  });

  it('and gives back the plan whose rest it took up', () => {
    const cancel = cancelAssessment(
      anOpenAssessment({ carriedOver }),
      { reason: 'Fel enhet.' },
      on('2026-09-02'),
    );
    expect(accepted(cancel).events[0].data).toEqual({ assessmentId, unitId, followsPlanId: planId });
  });
});

describe('the report of an assessment', () => {
  const reportId = '0192f0c1-3333-5c3d-8e4f-5a6b7c8d9e0f' as ReportId;

  it('ends its alarm when it is handed over', () => {
    const published = { reportId, publishedOn: '2026-10-20' };
    expect(noteReportPublished(aCompletedAssessment(), published)).toEqual({
      state: { ...aCompletedAssessment(), reportPublishedOn: '2026-10-20' },
      events: [{ name: 'ReportAlarmReleased', data: { assessmentId, ...published } }],
    });
  });

  it('is told to be late', () => {
    expect(ring(aCompletedAssessment(), on('2026-10-27'))).toEqual({
      state: { ...aCompletedAssessment(), overdue: { dueOn: '2026-10-26', step: 1 } },
      events: [
        {
          name: 'ReportOverdue',
          data: { assessmentId, unitId, reportDueOn: '2026-10-26', step: 1, tell: 'owner' },
        },
      ],
    });
  });
});

describe('work that is handed over', () => {
  const successor = aPerson('d');
  const handed = (parts: string[], from = officer) => [
    {
      name: 'AssessmentHandedOver',
      data: { assessmentId, fromPersonId: from.personId, toPersonId: successor.personId, parts },
    },
  ];

  it('is the officer’s part, or the manager’s', () => {
    const given = anOpenAssessment();
    expect(handOver(given, { from: officer, to: successor })).toEqual({
      state: { ...given, officer: successor },
      events: handed(['officer']),
    });
    expect(handOver(given, { from: manager, to: successor })).toEqual({
      state: { ...given, unit: { ...given.unit, manager: successor } },
      events: handed(['unitManager'], manager),
    });
  });

  it('is nothing from a person to themselves, in a cancelled assessment, or of another organisation', () => {
    const given = anOpenAssessment();
    expect(handOver(given, { from: officer, to: officer })).toBeUndefined();
    expect(handOver({ ...given, status: 'cancelled' }, { from: officer, to: successor })).toBeUndefined();
    expect(
      handOver(given, { from: { ...officer, organisationId: provider }, to: successor }),
    ).toBeUndefined();
  });

  it('is still handed over when the assessment is completed', () => {
    expect(handOver(aCompletedAssessment(), { from: officer, to: successor })).toMatchObject({
      state: { officer: successor },
    });
  });
});
