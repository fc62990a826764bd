import type { JointPlanId, WorkshopId } from '#events/identifiers.ts';
import { nameContacts } from '#shared/domain/collaboration/contribute.ts';
import { askParties, draftJointPlan, writeArea } from '#shared/domain/collaboration/draft-joint-plan.ts';
import type { JointMeasure, JointPlan } from '#shared/domain/collaboration/joint-plan.ts';
import { adoptJointPlan, type TakeStance, takeStance } from '#shared/domain/collaboration/take-stance.ts';
import type { Workshop } from '#shared/domain/collaboration/workshop.ts';
import { accepted } from '../plan/a-plan.ts';
import { aPair, aPerson, at, bengtsfors, collaborationId, mellerud, partyRef } from './a-collaboration.ts';

export const jointPlanId = '0192f0c1-6666-7c3d-8e4f-000000000001' as JointPlanId;
export const workshopId = '0192f0c1-7777-7c3d-8e4f-000000000001' as WorkshopId;
export const [ours, theirs] = [partyRef(bengtsfors), partyRef(mellerud)];
export const coordinator = aPerson(1);
/** The contact of Mellerud's; Bengtsfors has named none. */
export const contact = aPerson(4, '1461');

const need = (id: string) => ({ id, theme: `Om ${id}`, text: `Behöver utvecklas: ${id}.` });

/** Held on 20 November: two things must develop. */
export const aHeldWorkshop = (): Workshop => ({
  workshopId,
  collaborationId,
  name: 'Dialogdag',
  plannedOn: '2026-11-20',
  result: {
    heldOn: '2026-11-20',
    participants: [{ organisationId: ours.organisationId, role: 'enhetschef', number: 6 }],
    worksWell: [{ id: 'tillit', theme: 'Tillit', text: 'Vi känner varandra.' }],
    mustDevelop: [need('sip'), need('franvaro')],
  },
});

/** Bengtsfors and Mellerud, with a contact of Mellerud's. */
export const aPairWithContact = () => {
  const contacts = [{ functionName: 'KSA', people: [contact] }];
  return accepted(nameContacts(aPair(), { party: theirs, contacts }, at('2026-11-20'))).state;
};

export const seats = [
  { seatId: 'bengtsfors', party: ours },
  { seatId: 'mellerud', party: theirs, operation: 'hemtjänsten' },
];

export const drafting = (changes: Partial<Parameters<typeof draftJointPlan>[1]> = {}) => ({
  jointPlanId,
  collaborationId,
  collaboration: aPairWithContact(),
  workshop: aHeldWorkshop(),
  title: 'Nära vård i Dalsland',
  cadence: { revisitAfter: 'P6M', revisitAgainAfter: 'P1Y' },
  seats,
  ...changes,
});

export const aDraftedPlan = (): JointPlan =>
  accepted(draftJointPlan(undefined, drafting(), at('2026-11-23', coordinator))).state;

export const measures: JointMeasure[] = [
  {
    measureId: 'mall',
    what: 'En gemensam mall.',
    seatIds: ['bengtsfors', 'mellerud'],
    dueOn: '2027-03-01',
    isFirstStep: true,
  },
  {
    measureId: 'tjanst',
    what: 'En gemensam samordnare.',
    seatIds: ['mellerud'],
    dueOn: '2027-09-01',
    isFirstStep: false,
  },
];

export const written = (plan: JointPlan = aDraftedPlan()): JointPlan =>
  ['sip', 'franvaro'].reduce(
    (before, areaId) =>
      accepted(
        writeArea(
          before,
          { areaId, title: `Om ${areaId}`, intendedOutcome: 'Den enskilde möter en plan.', measures },
          at('2026-11-24'),
        ),
      ).state,
    plan,
  );

/** Asked to answer by 15 December; both areas have their second text. */
export const anAskedPlan = (): JointPlan =>
  accepted(askParties(written(), { answerBy: '2026-12-15' }, at('2026-11-25'))).state;

export const mandate = {
  mandateId: 'planer',
  role: 'departmentHead' as const,
  may: ['jointPlans' as const],
  delegation: 'Delegationsordning 4.2',
  goals: 'En sammanhållen vård.',
};

export const answering = (seatId: string, areaId: string, changes: Partial<TakeStance> = {}): TakeStance => ({
  seatId,
  areaId,
  stance: 'agrees',
  revision: 2,
  actsFor: { party: seatId === 'bengtsfors' ? ours : theirs, roles: ['departmentHead'] },
  mandate,
  ...changes,
});

export const answered = (plan: JointPlan, ...answers: readonly TakeStance[]): JointPlan =>
  answers.reduce((before, answer) => accepted(takeStance(before, answer, at('2026-12-01'))).state, plan);

/** Both agree on the first area; Mellerud declines the second. */
export const anAnsweredPlan = (): JointPlan =>
  answered(
    anAskedPlan(),
    answering('bengtsfors', 'sip'),
    answering('mellerud', 'sip'),
    answering('bengtsfors', 'franvaro', { stance: 'reserves', text: 'Saknar medel.' }),
    answering('mellerud', 'franvaro', { stance: 'declines', text: 'Inte vårt.' }),
  );

/** Adopted on 20 December 2026; the first revisit is due on 21 June 2027, the next working day. */
export const anAdoptedPlan = (): JointPlan =>
  accepted(adoptJointPlan(anAnsweredPlan(), at('2026-12-20'))).state;
