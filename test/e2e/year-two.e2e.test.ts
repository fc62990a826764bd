import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Envelope, nameOfType } from '#events/envelope.ts';
import { decideContractStep, holdAgainstAgreement, judgeContractStep } from '#local/demo/contract-steps.ts';
import {
  adoptProgramme,
  assessAreas,
  type FollowUp,
  holdOccasions,
  restUntil,
  step,
  today,
} from '#local/demo/follow-up.ts';
import { takeReportThrough } from '#local/demo/report-steps.ts';
import { shareExamples } from '#local/demo/share-examples.ts';
import type { LocalStack } from '#local/local-stack.ts';
import { nextWorkingDay } from '#shared/domain/calendar/stockholm.ts';
import { isWithoutBrowser, lookAtPages } from '../local/look-at-pages.ts';
import { runningStack } from './running-stack.ts';
import { followUpInFalun, goThrough, judgedAreas, smallProgramme } from './small-follow-up.ts';

let stack: LocalStack;
let stop: () => Promise<void>;
let followUp: FollowUp;
let reportId: string;
let breachId: string;
let basisPage: string;

const requirement = {
  requirementId: 'kontinuitet-hogst-tio',
  areaId: 'bemanning',
  text: 'Varje kund möter högst tio medarbetare på två veckor.',
  source: 'tender',
  criticality: 'high',
};
const deficiency = {
  kind: 'deficiency',
  text: 'Var fjärde kund möter fler än tio.',
  restsOn: { requirementId: requirement.requirementId },
};
/** A programme that asks for the talk after the protocol. */
const definition = {
  ...smallProgramme,
  cadence: { ...smallProgramme.cadence, closingTalks: ['afterProtocol'] },
};
const closingTalk = {
  proposals: 'Personalen planerar scheman själv.',
  alternativeWays: 'Fasta team per område.',
};

const goodExample = {
  kind: 'goodExample',
  text: 'Varje ny kund får träffa sitt team före starten.',
  restsOn: { criterionId: 'kontinuitet' },
};

beforeAll(async () => {
  ({ stack, stop } = await runningStack());
  followUp = await followUpInFalun(stack);
  const { cast, unit } = followUp;
  const programmeId = await adoptProgramme(followUp, definition, '§ 12');
  const { id: agreementId } = await cast.users.commissioner.create('/agreements', {
    bodyId: cast.bodyId,
    kind: 'agreement',
    title: 'Avtal om hemtjänst (fiktivt)',
    parties: [cast.code, unit.providerId],
    unitIds: [unit.unitId],
    validFrom: today(followUp),
    optionDates: [],
    responsible: cast.ids.commissioner,
    requirements: [requirement],
  });
  const scope = { kind: 'full' };
  const { id: assessmentId } = await step(followUp, cast.users.officer, 'opens an assessment', (user) =>
    user.create('/assessments', {
      unitId: unit.unitId,
      programmeId,
      agreementId,
      caseNumber: 'OMV/2026:7',
      scope,
    }),
  );
  const roles = [{ role: 'undersköterska', number: 3 }];
  await goThrough(
    followUp,
    holdOccasions(followUp, assessmentId, [{ methodId: 'intervju', after: 'P1D', roles }]),
  );
  await assessAreas(followUp, assessmentId, {
    ...judgedAreas,
    bemanning: {
      criteria: { kontinuitet: { outcome: 'inte-uppfyllt' } },
      requirements: { [requirement.requirementId]: { outcome: 'notMet' } },
      findings: [deficiency, goodExample],
    },
  });
  reportId = await goThrough(
    followUp,
    takeReportThrough(followUp, { assessmentId, wantsToDevelop: 'Scheman.', closingTalk }),
  );
});

afterAll(() => stop?.());

const dataOf = (name: string): Readonly<Record<string, unknown>>[] =>
  stack
    .events()
    .filter(({ source }) => source === 'samsyn')
    .map(({ detail }) => Envelope.parse(detail))
    .filter(({ type }) => nameOfType(type) === name)
    .map(({ data }) => data);
const told = (name: string) => dataOf(name).filter((data) => data['breachId'] === breachId);
const until = async (date: string) => {
  const { until: instant, why } = restUntil(nextWorkingDay(date), 'time goes on');
  await followUp.timeline.until(instant, why);
};
const mailsAbout = (words: string) =>
  stack.mails().filter(({ subject, text }) => `${subject} ${text}`.includes(words));
const daysFrom = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

describe('the contract ladder, through the deployed shape', () => {
  test('begins with a deficiency that the contract manager is asked to decide on, and the provider does not see', async () => {
    breachId = await holdAgainstAgreement(followUp, { reportId, about: 'Var fjärde kund' });
    expect(told('BreachOpened')).toMatchObject([{ reportId, deficiencies: 1 }]);
  });

  test('a request for correction is told the provider, rings before its day and climbs after it', async () => {
    const { cast, unit } = followUp;
    await decideContractStep(followUp, { breachId, step: 'correction', paragraph: '§ 14.2', within: 'P30D' });
    const { steps } = await unit.manager.get(`/breaches/${breachId}`);
    expect(steps).toMatchObject([
      { step: 'correction', decidedBy: cast.ids.commissioner, paragraph: '§ 14.2' },
    ]);
    const { dueOn } = steps[0];
    await until(daysFrom(dueOn, -7));
    expect(told('BreachDueSoon')).toMatchObject([{ dueOn }]);
    await until(daysFrom(dueOn, 1));
    expect(told('BreachOverdue')).toMatchObject([{ dueOn, step: 1, tell: 'owner' }]);
    expect(told('BreachStepDecided')).toHaveLength(1);
    expect(mailsAbout('beslut enligt avtalet').length).toBeGreaterThan(0);
    expect(mailsAbout('Var fjärde')).toEqual([]);
  });

  test('what is not corrected leads to a penalty only when somebody decides so; corrected, it is closed', async () => {
    const { users } = followUp.cast;
    await judgeContractStep(followUp, { breachId, isCorrected: false });
    await stack.drain();
    expect(await users.officer.get(`/breaches/${breachId}`)).toMatchObject({ status: 'correctionRequested' });
    const terms = 'Vite enligt avtalet för varje påbörjad månad.';
    await decideContractStep(followUp, {
      breachId,
      step: 'penalty',
      paragraph: '§ 15',
      within: 'P2M',
      terms,
    });
    await judgeContractStep(followUp, { breachId, answer: 'Fasta team sedan en månad.', isCorrected: true });
    await stack.drain();
    expect(told('BreachClosed')).toMatchObject([{ reason: 'corrected' }]);
    const tasks = JSON.stringify(await users.commissioner.get('/tasks?limit=100'));
    expect(tasks).not.toContain(breachId);
    expect(JSON.stringify(stack.events())).not.toContain('Fasta team');
    expect(stack.deadLetters()).toEqual([]);
  });
});

describe('a unit through the years, through the deployed shape', () => {
  test('is read and printed by its provider and by the authority, each what they may see', async () => {
    const { cast, unit } = followUp;
    const path = `/units/${unit.unitId}/follow-ups`;
    const whole = { unit: { unitId: unit.unitId }, underWay: [], followUps: [{ reportId, remaining: 1 }] };
    expect(await unit.manager.get(path)).toMatchObject(whole);
    const { breaches } = await unit.manager.get(path);
    expect(breaches).toMatchObject([
      { breachId, status: 'closed', steps: [{ step: 'correction' }, { step: 'penalty' }] },
    ]);
    const held = [{ kind: 'afterProtocol', ...closingTalk }];
    const read = await cast.users.officer.get(path);
    expect(read).toMatchObject({ ...whole, followUps: [{ reportId, closingTalks: held }] });
    expect(await unit.manager.page(`${path}/document`)).toContain('Var fjärde kund möter fler än tio.');
  });
});

describe('the library of good examples, through the deployed shape', () => {
  test('shows what the unit agrees to, and nothing from the request after it is withdrawn', async () => {
    const { cast, unit } = followUp;
    const found = async () =>
      (await cast.users.boardSecretary.get('/library-examples?areaName=bemanning')).items;
    expect(await found()).toEqual([]);
    expect(await shareExamples(followUp, { audience: 'municipality', isUnitNamed: true })).toBe(1);
    const [{ exampleId, ...shown }] = await found();
    expect(shown).toMatchObject({ text: goodExample.text, areaName: 'Bemanning' });
    await unit.manager.change(`/good-examples/${exampleId}`, { to: '/withdrawals' });
    expect(await found()).toEqual([]);
    await stack.drain();
    expect(stack.deadLetters()).toEqual([]);
  });
});

describe('what the body gets before its meeting, through the deployed shape', () => {
  test('has the unit with what is open, is sent when it is complete, and stands as it was sent', async () => {
    const { cast, unit } = followUp;
    const { boardSecretary } = cast.users;
    const meetingOn = daysFrom(today(followUp), 14);
    const { id } = await boardSecretary.create('/decision-bases', { bodyId: cast.bodyId, meetingOn });
    const basis = `/decision-bases/${id}`;
    expect(await boardSecretary.get(basis)).toMatchObject({
      units: [{ unitId: unit.unitId, open: { deficiencies: 1 } }],
      missing: ['decisionBasis.hasOutlook', 'decisionBasis.hasMeasurements'],
    });
    await expect(boardSecretary.change(basis, { to: '/dispatches' })).rejects.toMatchObject({ status: 409 });
    const side = { unit: 'procent', source: 'Kolada', measuredOn: '2026-06-30' };
    const figures = [
      { of: 'Falun', value: 88, n: 120 },
      { of: 'Borlänge', value: 85, n: 4 },
    ];
    await boardSecretary.change(basis, {
      to: '/content',
      method: 'PUT',
      body: {
        outlook: 'Fler behöver stöd hemma.',
        measurements: [
          { ...side, measurementId: 'nojdhet', kind: 'quality', name: 'Nöjda', figures },
          { ...side, measurementId: 'kostnad', kind: 'economy', name: 'Kostnadsandel', figures },
        ],
      },
    });
    await boardSecretary.change(basis, { to: '/dispatches' });
    await stack.drain();
    expect(dataOf('DecisionBasisSent')).toMatchObject([{ meetingOn, units: 1 }]);
    basisPage = await boardSecretary.page(`${basis}/document`);
    expect(basisPage).toContain('Visas inte: för få');
    expect(basisPage).toContain('Skickat till nämnden');
  });

  test.skipIf(isWithoutBrowser)('is a page that is accessible, and lies in out/pages', async () => {
    expect(await lookAtPages([{ name: 'decision-basis', html: basisPage }])).toEqual([]);
  });
});
