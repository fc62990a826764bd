import { beforeEach, describe, expect, it } from 'vitest';
import { catalogue } from '#events/catalogue.ts';
import { concludeRevisitInPlan } from '#functions/plan/conclude-revisit/conclude-revisit-in-plan.ts';
import { noteAssessmentOfPlan } from '#functions/plan/keep-dates/note-assessment-of-plan.ts';
import { openPlanOfReport } from '#functions/plan/open-plan/open-plan-of-report.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import { planIdOf } from '#shared/domain/plan/plan-id.ts';
import { ring } from '#shared/domain/plan/ring.ts';
import type { Cause } from '#shared/storage/aggregate-store.ts';
import { assessmentStore } from '#shared/storage/assessment/assessment-store.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { personStore } from '#shared/storage/organisation/person-store.ts';
import { planStore } from '#shared/storage/plan/plan-store.ts';
import { reportStore } from '#shared/storage/report/report-store.ts';
import { revisitStore } from '#shared/storage/revisit/revisit-store.ts';
import { anOpenAssessment } from '../../shared/domain/assessment/an-assessment.ts';
import { accepted, anAdoptedPlan, conclude, solna } from '../../shared/domain/plan/a-plan.ts';
import { anEstablishedReport, aPublishedReport } from '../../shared/domain/report/a-report.ts';
import { aCompletedRevisit, anOpenRevisit, judged } from '../../shared/domain/revisit/a-revisit.ts';
import { savePerson } from '../notification/some-people.ts';
import { keep } from './some-callers.ts';

const cause: Cause = {
  now: '2027-01-28T08:00:00.000Z',
  actor: { system: 'plan/test', organisationId: solna },
  causationId: '0192f0c1-ffff-5c3d-8e4f-5a6b7c8d9e0f',
};
const envelope = {} as never;

describe('reactions that change plans', () => {
  const make = () => {
    const table = new MemoryTable();
    return {
      table,
      assessments: assessmentStore(table),
      organisations: organisationStore(table),
      plans: planStore(table),
      reports: reportStore(table),
      revisits: revisitStore(table),
      people: personStore(table),
    };
  };
  let needs: ReturnType<typeof make>;
  beforeEach(() => {
    needs = make();
  });

  const keepClosed = (closedDays: string[]) =>
    keep(needs.organisations, solna, {
      organisationId: solna,
      kind: 'municipality',
      name: 'Solna kommun',
      language: 'sv',
      bodies: [],
      closedDays,
      members: [],
    });

  describe('ReportPublished opens the plan', () => {
    const { reportId } = aPublishedReport();
    const data = catalogue.ReportPublished.data.parse({ ...catalogue.ReportPublished.example, reportId });
    const receive = () =>
      openPlanOfReport({ name: 'ReportPublished', organisationId: solna, data, envelope }, cause, needs);
    const found = () => needs.plans.find(solna, planIdOf(reportId));
    const commissioner = (personId: string) =>
      savePerson(needs.people, {
        personId,
        organisationId: solna,
        memberships: [{ role: 'commissioner', bodyId: aPublishedReport().bodyId }],
      });

    it('once, with the lines of the report, caused by the event', async () => {
      await keep(needs.reports, reportId, aPublishedReport());
      await receive();
      const first = await found();
      expect(first?.state).toMatchObject({ reportId, status: 'open' });
      expect(
        first &&
          linesOf(first.state)
            .map(({ kind }) => kind)
            .sort(),
      ).toEqual(['deficiency', 'improvementArea']);
      await receive();
      expect(await found()).toEqual(first);
      const ref = { organisationId: solna, kind: 'plan', id: planIdOf(reportId) };
      const history = await needs.plans.history(ref, { limit: 10 });
      expect(history.items).toMatchObject([
        { envelope: { type: 'se.samsyn.PlanOpened.v1', causationid: cause.causationId } },
      ]);
    });

    it('names the commissioner where there is exactly one', async () => {
      await keep(needs.reports, reportId, aPublishedReport());
      const { personId } = await commissioner('0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f');
      await receive();
      expect((await found())?.state.commissioner).toEqual({ organisationId: solna, personId });
    });

    it('names no commissioner where there are two', async () => {
      await keep(needs.reports, reportId, aPublishedReport());
      await commissioner('0192f0c1-bbbb-7c3d-8e4f-5a6b7c8d9e0f');
      await commissioner('0192f0c1-bbbc-7c3d-8e4f-5a6b7c8d9e0f');
      await receive();
      expect((await found())?.state.commissioner).toBeUndefined();
    });

    it('with the closed days as they are now, and the agreement that was followed up', async () => {
      await keep(needs.reports, reportId, aPublishedReport());
      await keepClosed(['2027-07-12']);
      await receive();
      expect((await found())?.state).toMatchObject({
        closedDays: ['2027-07-12'],
        agreementId: aPublishedReport().agreement?.agreementId,
      });
    });

    it('fails, to be delivered again, while the report is not there or not handed over', async () => {
      await expect(receive()).rejects.toThrow('is not there');
      await keep(needs.reports, reportId, anEstablishedReport());
      await expect(receive()).rejects.toThrow('has not been handed over');
      expect(await found()).toBeUndefined();
    });
  });

  describe('RevisitCompleted is noted', () => {
    const receive = (plan = anAdoptedPlan()) => {
      const { revisitId, planId } = anOpenRevisit(plan);
      const example = { ...catalogue.RevisitCompleted.example, revisitId, planId };
      const data = catalogue.RevisitCompleted.data.parse(example);
      return concludeRevisitInPlan(
        { name: 'RevisitCompleted', organisationId: solna, data, envelope },
        cause,
        needs,
      );
    };

    it('once: the next revisit is set, counted from the day this one was held', async () => {
      const plan = anAdoptedPlan();
      const revisit = aCompletedRevisit(judged(anOpenRevisit(plan), { 'brist-1': 'partly' }));
      await keep(needs.plans, plan.planId, plan);
      await keep(needs.revisits, revisit.revisitId, revisit);
      await receive();
      const noted = await needs.plans.find(solna, plan.planId);
      expect(noted?.state.revisits).toMatchObject([
        { number: 1, held: { heldOn: '2027-01-26' } },
        { number: 2, dueOn: '2027-03-30' },
      ]);
      await receive();
      expect(await needs.plans.find(solna, plan.planId)).toEqual(noted);
    });

    it('sets the next one outside the days that the organisation keeps closed by now', async () => {
      const plan = anAdoptedPlan();
      const revisit = aCompletedRevisit(judged(anOpenRevisit(plan), { 'brist-1': 'partly' }));
      await keep(needs.plans, plan.planId, plan);
      await keep(needs.revisits, revisit.revisitId, revisit);
      await keepClosed(['2027-03-30', '2027-03-31']);
      await receive();
      expect((await needs.plans.find(solna, plan.planId))?.state.revisits[1]?.dueOn).toBe('2027-04-01');
    });

    it('closes the plan when nothing remains', async () => {
      const plan = anAdoptedPlan();
      const revisit = aCompletedRevisit(judged(anOpenRevisit(plan)));
      await keep(needs.plans, plan.planId, plan);
      await keep(needs.revisits, revisit.revisitId, revisit);
      await receive();
      expect((await needs.plans.find(solna, plan.planId))?.state.closing).toEqual({
        closedOn: '2027-01-28',
        reason: 'nothingRemains',
      });
    });

    it('fails, to be delivered again, while the revisit is not there or not completed', async () => {
      await expect(receive()).rejects.toThrow('not completed');
      const revisit = anOpenRevisit();
      await keep(needs.revisits, revisit.revisitId, revisit);
      await expect(receive()).rejects.toThrow('not completed');
    });
  });

  describe('AssessmentOpened', () => {
    const opened = catalogue.AssessmentOpened.example;
    const receive = (followsPlanId: string | undefined) =>
      noteAssessmentOfPlan(
        {
          name: 'AssessmentOpened',
          organisationId: solna,
          data: catalogue.AssessmentOpened.data.parse({ ...opened, followsPlanId }),
          envelope,
        },
        cause,
        needs,
      );

    it('that takes up a plan is noted there, once', async () => {
      const closed = accepted(conclude(anAdoptedPlan(), '2027-01-20', 'achieved')).state;
      await keep(needs.plans, closed.planId, closed);
      await receive(closed.planId);
      const noted = await needs.plans.find(solna, closed.planId);
      expect(noted?.state.nextAssessmentId).toBe(opened.assessmentId);
      await receive(closed.planId);
      expect(await needs.plans.find(solna, closed.planId)).toEqual(noted);
    });

    it('is forgotten when the assessment is cancelled: the plan asks again, whichever event is heard of first', async () => {
      const closed = accepted(conclude(anAdoptedPlan(), '2027-01-20', 'achieved')).state;
      await keep(needs.plans, closed.planId, {
        ...closed,
        told: { ...closed.told, nextAssessmentDue: true },
      });
      const cancelled = async () => {
        const { assessmentId, unitId } = opened;
        const data = catalogue.AssessmentCancelled.data.parse({
          assessmentId,
          unitId,
          followsPlanId: closed.planId,
        });
        const event = { name: 'AssessmentCancelled', organisationId: solna, data, envelope };
        await noteAssessmentOfPlan(event, cause, needs);
      };
      const stored = async () => (await needs.plans.find(solna, closed.planId))?.state;
      await receive(closed.planId);
      expect((await stored())?.nextAssessmentId).toBe(opened.assessmentId);
      const assessment = anOpenAssessment();
      await keep(needs.assessments, opened.assessmentId, { ...assessment, status: 'cancelled' as const });
      await cancelled();
      const asking = await stored();
      expect(asking?.nextAssessmentId).toBeUndefined();
      expect(asking && accepted(ring(asking, { now: '2028-01-01T09:00:00.000Z' })).events).toContainEqual(
        expect.objectContaining({ name: 'NextAssessmentDue' }),
      );
      await receive(closed.planId);
      await cancelled();
      expect(await stored()).toEqual(asking);
    });

    it('that takes up none changes nothing', async () => {
      const plan = anAdoptedPlan();
      await keep(needs.plans, plan.planId, plan);
      await receive(undefined);
      expect((await needs.plans.find(solna, plan.planId))?.state).toEqual(plan);
    });
  });
});
