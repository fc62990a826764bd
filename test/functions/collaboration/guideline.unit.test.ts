import { beforeEach, describe, expect, it } from 'vitest';
import { bellsOf } from '#functions/notification/ring-alarms/bells.ts';
import { ringAlarms } from '#functions/notification/ring-alarms/ring-alarms.ts';
import { type Answered, letIn } from '../call-api.ts';
import {
  bengtsfors,
  bodyId,
  decision,
  mellerud,
  otherBody,
  personNumber,
  SomeParties,
} from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);

let parties: SomeParties;
let path: string;
let guideline: string;

const content = {
  kind: 'guideline',
  title: 'Riktlinje för bistånd (fiktiv)',
  text: 'Den enskilde får samma stöd i båda kommunerna.',
  changes: 'Ny.',
};

const propose = (reviewOn = '2028-10-02') =>
  parties.change(head, { to: '/proposals', versionOf: guideline }, { reviewOn });
const decide = (as: string, version: number, of: string = bodyId) =>
  parties.change(
    as,
    { to: '/decisions', versionOf: guideline },
    { version, decision: decision('2026-10-01', of) },
  );
const acknowledge = (as: string, version = 1, of: string = bodyId) =>
  parties.send(as, 'POST', `${guideline}/acknowledgements`, { version, bodyId: of });

beforeEach(async () => {
  parties = await SomeParties.meet();
  path = await parties.together();
  const { json } = await parties.send(head, 'POST', `${path}/guidelines`, content);
  guideline = `${path}/guidelines/${json.id}`;
});

describe('a governing document', () => {
  it('is drafted together and decided by each body for itself, before its staff acknowledge it', async () => {
    const officer = await parties.let('officer', mellerud);
    expect(rules(await decide(head, 1))).toEqual(['guideline.proposedBeforeDecided']);
    expect(rules(await propose('2026-10-01'))).toEqual(['guideline.reviewedLater']);
    expect((await propose()).status).toBe(200);
    expect((await decide(head, 1)).status).toBe(200);
    expect(rules(await decide(head, 1, otherBody))).toEqual(['collaboration.ownBodyOnly']);
    expect(rules(await acknowledge(officer))).toEqual(['guideline.decidedBeforeRead']);
    expect((await decide(neighbour, 1)).status).toBe(200);
    expect((await acknowledge(officer)).status).toBe(200);
    expect((await acknowledge(officer)).status).toBe(200);
    expect(rules(await acknowledge(officer, 1, otherBody))).toEqual(['collaboration.ownBodyOnly']);
    const { json } = await parties.send(neighbour, 'GET', guideline);
    expect(json.versions['1'].decisions).toHaveLength(2);
    expect(json.versions['1'].readBy).toHaveLength(1);
  });

  it('reaches the managers of units, who read and acknowledge and do nothing else', async () => {
    await propose();
    await decide(neighbour, 1);
    await letIn(parties.table, {
      subject: 'ulla-1461',
      organisationId: mellerud,
      personId: personNumber(700),
      memberships: [{ role: 'unitManager', unitIds: ['0192f0c1-1111-7c3d-8e4f-5a6b7c8d9e0f' as never] }],
    });
    expect((await parties.send('ulla-1461', 'GET', guideline)).status).toBe(200);
    expect((await acknowledge('ulla-1461')).status).toBe(200);
    expect((await parties.send('ulla-1461', 'GET', path)).status).toBe(403);
  });

  it('has versions: what a body decided holds for it until it decides on the next one', async () => {
    await propose();
    await decide(head, 1);
    await parties.change(
      head,
      { method: 'PUT', to: '/draft', versionOf: guideline },
      { ...content, text: 'Den enskilde väljer själv.', changes: 'Den enskildes eget val.' },
    );
    await propose('2029-01-02');
    expect(rules(await decide(head, 1))).toEqual(['guideline.proposedBeforeDecided']);
    const boss = await parties.let('headOfFollowUp', bengtsfors);
    expect((await acknowledge(boss)).status).toBe(200);
    await decide(head, 2);
    expect(rules(await acknowledge(boss))).toEqual(['guideline.decidedBeforeRead']);
    expect((await acknowledge(boss, 2)).status).toBe(200);
    const { json } = await parties.send(head, 'GET', guideline);
    expect(json.versions['2'].changes).toBe('Den enskildes eget val.');
  });

  it('rings on the day of its review, once', async () => {
    await propose();
    await parties.told();
    parties.now = '2028-10-02T09:00:00.000Z';
    for (const _ of [1, 2])
      await ringAlarms({
        table: parties.table,
        bells: bellsOf(parties.table),
        now: () => parties.now,
        hasTime: () => true,
      });
    expect(await parties.told()).toEqual(['GuidelineReviewDue']);
  });
});

describe('what the shared page may show', () => {
  it('is each party’s own choice, and wishes are collected', async () => {
    const sharing = { parts: ['plans', 'contacts'], isPublic: true };
    const chosen = await parties.change(head, { method: 'PUT', to: '/sharing', versionOf: path }, sharing);
    expect(chosen.status).toBe(200);
    await parties.send(neighbour, 'POST', `${path}/wishes`, { text: 'Visa goda exempel.' });
    const { json } = await parties.send(head, 'GET', path);
    expect(json.parties.map((party: { sharing?: object }) => party.sharing)).toEqual([sharing, undefined]);
    expect(json.wishes).toMatchObject([{ party: { organisationId: mellerud }, text: 'Visa goda exempel.' }]);
  });
});
