import { beforeEach, describe, expect, test } from 'vitest';
import { catalogue, type EventDraft } from '#events/catalogue.ts';
import type { Envelope } from '#events/envelope.ts';
import type { PersonRef } from '#events/identifiers.ts';
import { NobodyToTell } from '#functions/notification/plan-notifications/find-recipients.ts';
import { SubjectMissing } from '#functions/notification/plan-notifications/plan-notifications.ts';
import { type Assessment, assessmentRules, latenessOf } from '#shared/domain/assessment/assessment.ts';
import type { Actor } from '#shared/domain/decision.ts';
import { notificationRules } from '#shared/domain/notification/notification.ts';
import { Agreement, agreementRules } from '#shared/domain/organisation/agreement.ts';
import type { Role } from '#shared/domain/organisation/membership.ts';
import { answerLine } from '#shared/domain/plan/answer-line.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { reportRules } from '#shared/domain/report/report-rules.ts';
import { revisitRules } from '#shared/domain/revisit/revisit-rules.ts';
import {
  anAgreement,
  anOpenAssessment,
  officer,
  manager as reportsManager,
} from '../../shared/domain/assessment/an-assessment.ts';
import { aPlannedNotification } from '../../shared/domain/notification/a-notification.ts';
import { agreementDetails } from '../../shared/domain/organisation/an-agreement.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';
import { aDraft, aPublishedReport, aSharedReport } from '../../shared/domain/report/a-report.ts';
import { anOpenRevisit, planned } from '../../shared/domain/revisit/a-revisit.ts';
import { bodyId, savePerson } from './some-people.ts';
import { Telling } from './telling.ts';

const now = '2026-11-23T08:00:00.000Z';
const short = ({ personId }: PersonRef) => personId.slice(9, 13);

describe('who is told', () => {
  let telling: Telling;
  beforeEach(() => {
    telling = new Telling();
  });

  const told = () => telling.told();
  const mails = () => telling.mails();
  const ofReport = (state: Report, event: EventDraft, by?: Actor) =>
    telling.tell(reportRules, { id: state.reportId, state, events: [event], ...(by && { by }) });
  const ofPlan = (state: Plan, events: EventDraft[], by?: Actor) =>
    telling.tell(planRules, { id: state.planId, state, events, ...(by && { by }) });
  const ofAssessment = (state: Assessment, event: EventDraft, by?: Actor) =>
    telling.tell(assessmentRules, { id: state.assessmentId, state, events: [event], ...(by && { by }) });
  const withRole = (digit: string, role: Role, changes: Partial<Parameters<typeof savePerson>[1]> = {}) =>
    savePerson(telling.needs.people, {
      personId: `0192f0c1-${digit.repeat(4)}-7c3d-8e4f-000000000000`,
      memberships: [{ role, bodyId }],
      ...changes,
    });

  const drafted = (report: Report): EventDraft => ({
    name: 'ReportDrafted',
    data: { ...catalogue.ReportDrafted.example, reportId: report.reportId } as never,
  });
  const shared = (report: Report): EventDraft => ({
    name: 'ReportSharedForFactCheck',
    data: { ...catalogue.ReportSharedForFactCheck.example, reportId: report.reportId } as never,
  });

  test('given a draft, its author is told, in their language, of what, where and by when', async () => {
    await savePerson(telling.needs.people, { personId: officer.personId, language: 'en' });
    const report = aDraft();
    await ofReport(report, drafted(report));
    expect(await mails()).toMatchObject([
      {
        recipient: officer,
        language: 'en',
        text: 'reportToWrite',
        about: { noun: 'report', kind: 'report', id: report.reportId },
        facts: { unitName: report.unit.name, dueOn: report.reportDueOn },
        bodyId,
        unitId: report.unit.unitId,
      },
    ]);
  });

  test('given the same event twice, one mail', async () => {
    const report = aDraft();
    const [envelope] = await telling.commit(reportRules, {
      id: report.reportId,
      state: report,
      events: [drafted(report)],
    });
    await Promise.all([telling.deliver(envelope as Envelope), telling.deliver(envelope as Envelope)]);
    await telling.deliver(envelope as Envelope);
    expect(await told()).toEqual([`${short(officer)} reportToWrite`]);
  });

  test('given an event that comes late, when the next step is somebody else’s, nobody gets the old mail', async () => {
    const report = aSharedReport();
    await ofReport(report, drafted(report));
    expect(await told()).toEqual([]);
    await ofReport(report, shared(report));
    expect(await told()).toEqual([`${short(reportsManager)} factsToCheck`]);
  });

  test('nobody is told what they did themselves', async () => {
    const report = aDraft();
    await ofReport(report, drafted(report), officer);
    expect(await told()).toEqual([]);
  });

  test('given a published report, the plan’s mail says both; without anything to answer the report’s own does', async () => {
    const report = aPublishedReport();
    const published = (findings: Record<string, number>): EventDraft => ({
      name: 'ReportPublished',
      data: {
        ...catalogue.ReportPublished.example,
        findings: { ...catalogue.ReportPublished.example.findings, ...findings },
      } as never,
    });
    await ofReport(report, published({ improvementArea: 1 }));
    expect(await told()).toEqual([]);
    await ofReport(report, published({ improvementArea: 0, remark: 0, deficiency: 0 }));
    expect(await told()).toEqual([`${short(reportsManager)} readThroughToHold`]);
  });

  test('given an open plan, the unit’s manager writes it, also a private provider’s', async () => {
    const plan = plans.anOpenPlan(plans.aBasis({ unit: plans.aPrivateUnit }));
    await ofPlan(plan, [{ name: 'PlanOpened', data: catalogue.PlanOpened.example as never }]);
    expect(await mails()).toMatchObject([
      { recipient: plans.providersManager, text: 'planToWrite', organisationId: plans.solna },
    ]);
  });

  test('given a plan without comments, both parties are asked to agree; when both have, the officer adopts', async () => {
    const commented = plans.aCommentedPlan();
    const data = { ...catalogue.PlanCommented.example, outcome: 'noComments' } as never;
    await ofPlan(commented, [{ name: 'PlanCommented', data }], plans.officer);
    expect(await told()).toEqual(
      [`${short(plans.commissioner)} planToAgree`, `${short(plans.manager)} planToAgree`].sort(),
    );
    const agreement = (isAgreedByAll: boolean): EventDraft[] => [
      { name: 'PlanAgreed', data: { ...catalogue.PlanAgreed.example, isAgreedByAll } as never },
    ];
    await ofPlan(plans.agreed(commented, 'unit'), agreement(false), plans.manager);
    expect(await told()).toHaveLength(2);
    await ofPlan(plans.anAgreedPlan(commented), agreement(true), plans.commissioner);
    expect(await told()).toContain(`${short(plans.officer)} planToAdopt`);
  });

  test('given a plan without comments that is changed, the officer is told once, whoever had agreed', async () => {
    const line = { lineId: 'brist-1', measures: [plans.aMeasure({ what: 'Något annat.' })] };
    for (const plan of [plans.aCommentedPlan(), plans.agreed(plans.aCommentedPlan(), 'unit')]) {
      const { state, events } = plans.accepted(answerLine(plan, line));
      await ofPlan(state, [...events], plans.manager);
      expect(await told()).toEqual([`${short(plans.officer)} planToComment`]);
      const more = { ...line, measures: [plans.aMeasure({ what: 'Ännu något.' })] };
      const later = plans.accepted(answerLine(state, more));
      await ofPlan(later.state, [...later.events], plans.manager);
      expect(await told()).toHaveLength(1);
      telling = new Telling();
    }
  });

  test('given an adopted plan that is to be presented, the secretary of the body is told', async () => {
    await withRole('1', 'boardSecretary');
    await withRole('2', 'boardSecretary', {
      memberships: [{ role: 'boardSecretary', bodyId: 'skolnamnden' as never }],
    });
    const plan = plans.anAdoptedPlan();
    const data = { ...catalogue.PlanAdopted.example, presentBy: '2027-01-15' } as never;
    await ofPlan(plan, [{ name: 'PlanAdopted', data }], plans.officer);
    expect(await told()).toEqual(['1111 planToPresent', `${short(plans.manager)} planToCarryOut`].sort());
    expect((await mails()).find(({ text }) => text === 'planToPresent')?.facts.dueOn).toBe('2027-01-15');
  });

  describe('of measures', () => {
    const late = (plan: Plan, tellStep = 'owner'): EventDraft[] =>
      linesOf(plan).flatMap(({ lineId, measures }) =>
        measures.map(({ measureId, ownerSide, dueOn }) => ({
          name: 'MeasureOverdue' as const,
          data: {
            ...catalogue.MeasureOverdue.example,
            lineId,
            measureId,
            ownerSide,
            dueOn,
            tell: tellStep,
          } as never,
        })),
      );

    test('given many late on one morning, the manager gets one mail', async () => {
      const plan = plans.anAdoptedPlan();
      expect(late(plan).length).toBeGreaterThan(2);
      await ofPlan(plan, late(plan));
      expect(await told()).toEqual([`${short(plans.manager)} measureOverdue`]);
    });

    test('given one that stays late, who owns it decides whom each step tells', async () => {
      await withRole('2', 'commissioner');
      const commissioners = linesOf(plans.anOpenPlan()).reduce(
        (plan, { lineId }) => plans.answer(plan, lineId, [plans.aMeasure({ ownerSide: 'commissioner' })]),
        plans.anOpenPlan(),
      );
      const plan = plans.anAdoptedPlan(
        plans.anAgreedPlan(plans.aCommentedPlan(plans.aSubmittedPlan(commissioners))),
      );
      await ofPlan(plan, late(plan));
      expect(await told()).toEqual([`${short(plans.commissioner)} measureOverdue`]);
      await ofPlan(plans.anAdoptedPlan(), late(plans.anAdoptedPlan(), 'commissioner'));
      expect(await told()).toEqual(['2222 measureOverdue', `${short(plans.commissioner)} measureOverdue`]);
    });
  });

  test('given an unannounced revisit, the unit is not told of it', async () => {
    const announced = (announcement: string): EventDraft => ({
      name: 'RevisitPlanned',
      data: { ...catalogue.RevisitPlanned.example, announcement } as never,
    });
    const hidden = planned(anOpenRevisit(), 'unannounced');
    const id = hidden.revisitId;
    await telling.tell(revisitRules, {
      id,
      state: hidden,
      events: [announced('unannounced'), announced('announced')],
    });
    expect(await told()).toEqual([]);
    const open = planned(anOpenRevisit(), 'announced');
    await telling.tell(revisitRules, { id, state: open, events: [announced('announced')] });
    expect(await told()).toEqual([`${short(plans.manager)} revisitToPrepare`]);
  });

  describe('of an urgent finding', () => {
    const urgent = (isHealthCare: boolean): EventDraft => ({
      name: 'UrgentFindingRaised',
      data: { ...catalogue.UrgentFindingRaised.example, isHealthCare } as never,
    });

    test('the MAS is told when it concerns health care, and the head of follow-up always', async () => {
      await withRole('1', 'mas');
      await withRole('2', 'headOfFollowUp');
      await ofAssessment(anOpenAssessment(), urgent(false), officer);
      expect(await told()).toEqual(['2222 urgentFinding']);
      await ofAssessment(anOpenAssessment(), urgent(true), officer);
      expect(await told()).toEqual(['1111 urgentFinding', '2222 urgentFinding', '2222 urgentFinding']);
    });

    test('where nobody is MAS the head of follow-up is told once, and where nobody is anything it is not lost', async () => {
      await expect(ofAssessment(anOpenAssessment(), urgent(true), officer)).rejects.toThrow(NobodyToTell);
      await withRole('2', 'headOfFollowUp');
      await ofAssessment(anOpenAssessment(), urgent(true), officer);
      expect(await told()).toEqual(['2222 urgentFinding']);
    });
  });

  describe('of what is late', () => {
    const reportDueOn = latenessOf(anOpenAssessment())?.dueOn;
    const overdue = (tellStep: string): EventDraft => ({
      name: 'ReportOverdue',
      data: { ...catalogue.ReportOverdue.example, reportDueOn, tell: tellStep } as never,
    });
    const reached = (step: string) => ofAssessment(anOpenAssessment(), overdue(step));

    test('each step of the ladder tells one: owner, own manager, contract manager, head of department', async () => {
      const own = await withRole('1', 'headOfFollowUp');
      await savePerson(telling.needs.people, { personId: officer.personId, managerId: own.personId });
      await withRole('2', 'commissioner');
      await withRole('3', 'departmentHead');
      const steps: [string, string][] = [
        ['owner', short(officer)],
        ['ownersManager', '1111'],
        ['commissioner', '2222'],
        ['departmentHead', '3333'],
      ];
      for (const [index, [step, person]] of steps.entries()) {
        await reached(step);
        expect(await told()).toHaveLength(index + 1);
        expect(await told()).toContain(`${person} reportOverdue`);
      }
      expect((await mails())[0]?.facts.dueOn).toBe(reportDueOn);
    });

    test('the contract manager of the agreement that is followed up goes before the role, while they are there', async () => {
      await withRole('2', 'commissioner');
      const manager = await withRole('4', 'officer');
      const { agreementId, requirements, version } = anAgreement();
      const agreement = Agreement.parse({
        ...agreementDetails({ responsible: manager.personId }),
        agreementId,
        organisationId: '0184',
        registeredOn: '2025-01-01',
        rung: [],
        settled: [],
        versions: { [version]: { version, requirements, madeAt: now } },
      });
      const id = agreementId;
      await telling.commit(agreementRules, {
        id,
        state: agreement,
        events: [{ name: 'AgreementChanged', data: { agreementId, changed: ['title'] } }],
      });
      const late = { ...anOpenAssessment(), agreement: anAgreement() };
      const rung = (step: string) => ofAssessment(late, overdue(step));
      await rung('commissioner');
      expect(await told()).toEqual(['4444 reportOverdue']);
      await withRole('4', 'officer', { leftAt: now });
      await rung('commissioner');
      expect(await told()).toContain('2222 reportOverdue');
      const plan = { ...plans.anAdoptedPlan(), agreementId };
      await withRole('4', 'officer');
      const { holdBy } = plan.revisits[0] ?? {};
      const data = { ...catalogue.RevisitOverdue.example, holdBy, tell: 'commissioner' } as never;
      await ofPlan(plan, [{ name: 'RevisitOverdue', data }]);
      expect(await told()).toContain('4444 revisitOverdue');
    });

    test('an owner without a manager, or with one who has left, goes past to the contract manager', async () => {
      await withRole('2', 'commissioner');
      const left = await withRole('1', 'headOfFollowUp', { leftAt: now });
      await savePerson(telling.needs.people, { personId: officer.personId, managerId: left.personId });
      await reached('ownersManager');
      expect(await told()).toEqual(['2222 reportOverdue']);
    });
  });

  test('given a mail that did not arrive, the administrator is told, unless it was that very mail', async () => {
    await savePerson(telling.needs.people, {
      personId: '0192f0c1-1111-7c3d-8e4f-000000000000',
      memberships: [{ role: 'systemAdministrator' }],
    });
    const failed = (text: string): EventDraft => ({
      name: 'NotificationFailed',
      data: { ...catalogue.NotificationFailed.example, text } as never,
    });
    const lost = aPlannedNotification();
    const change = { id: lost.notificationId, state: lost };
    await telling.tell(notificationRules, { ...change, events: [failed('mailNotDelivered')] });
    expect(await told()).not.toContain('1111 mailNotDelivered');
    await telling.tell(notificationRules, { ...change, events: [failed('planToWrite')] });
    expect(await told()).toContain('1111 mailNotDelivered');
  });

  test('given work handed over, the new one is told only when something waits for them', async () => {
    const handed = (toPersonId: string): EventDraft => ({
      name: 'PlanHandedOver',
      data: { ...catalogue.PlanHandedOver.example, toPersonId } as never,
    });
    const plan = plans.aSubmittedPlan();
    await ofPlan(plan, [handed(plan.unit.manager.personId)]);
    expect(await told()).toEqual([]);
    await ofPlan(plan, [handed(plan.officer.personId)]);
    expect(await told()).toEqual([`${short(plans.officer)} workHandedOver`]);
  });

  test('an event whose record can not be read is delivered again', async () => {
    const report = aDraft();
    const [envelope] = await telling.commit(reportRules, {
      id: report.reportId,
      state: report,
      events: [drafted(report)],
    });
    const elsewhere = { ...(envelope as Envelope), subject: 'report/0192f0c1-dead-7c3d-8e4f-000000000000' };
    await expect(telling.deliver(elsewhere)).rejects.toThrow(SubjectMissing);
  });
});
