import { beforeEach, describe, expect, it } from 'vitest';
import type { ComparedPart } from '#shared/domain/programme/compare-definitions.ts';
import type { ProgrammeDefinition } from '#shared/domain/programme/definition.ts';
import { aDefinition } from '../../shared/domain/programme/a-definition.ts';
import type { Answered } from '../call-api.ts';
import { bengtsfors, bodyId, decision, mellerud, otherBody, SomeParties } from './some-parties.ts';

const head = 'departmentHead-1460';
const neighbour = 'departmentHead-1461';
const rules = ({ json }: Answered) => json.violations.map(({ rule }: { rule: string }) => rule);

const area = (id: string): ProgrammeDefinition['areas'][number] => ({
  id,
  name: id,
  role: 'judged',
  criteria: [{ id: 'kriterium', name: 'Kriterium' }],
  notApplicableTo: [],
  isHealthCare: false,
});

const supplement = {
  areas: [area('glesbygd')],
  criteria: [{ areaId: 'personal', criteria: [{ id: 'sprak', name: 'Språk' }] }],
  cadence: { readThroughWithin: 'P14D' },
};

let parties: SomeParties;
let path: string;
let shared: string;

const release = () => parties.change(head, { to: '/releases', versionOf: shared }, undefined);

/** The next version: one area goes, one comes, one criterion that Bengtsfors had by itself is everybody's now. */
const nextVersion = async (changes: Partial<ProgrammeDefinition> = {}) => {
  const { areas, cadence } = aDefinition();
  const definition = aDefinition({
    areas: [
      ...areas
        .filter(({ id }) => id !== 'verksamhetsobservation')
        .map((one) =>
          one.id === 'personal'
            ? { ...one, criteria: [...one.criteria, { id: 'sprak', name: 'Språk' }] }
            : one,
        ),
      area('digitalisering'),
    ],
    cadence: { ...cadence, readThroughWithin: 'P18D' },
    ...changes,
  });
  await parties.change(head, { method: 'PUT', to: '/draft', versionOf: shared }, { definition });
  await release();
};

const follow = (as: string, body: object) =>
  parties.send(as, 'POST', `${shared}/local-programmes`, { bodyId, supplement, ...body });

beforeEach(async () => {
  parties = await SomeParties.meet();
  path = await parties.together();
  await parties.let('officer', bengtsfors);
  await parties.let('boardSecretary', bengtsfors);
  await parties.let('headOfFollowUp', mellerud);
  const { json } = await parties.send(head, 'POST', `${path}/shared-programmes`, {
    definition: aDefinition(),
  });
  shared = `${path}/shared-programmes/${json.id}`;
});

describe('a programme that a collaboration maintains', () => {
  it('binds nobody before a body adopts it for itself, with its own supplement', async () => {
    expect(rules(await follow('officer-1460', {}))).toEqual(['programme.releasedBeforeAdopted']);
    expect((await release()).status).toBe(200);
    expect(rules(await release())).toEqual(['programme.draftToRelease']);
    const drafted = await follow('officer-1460', {});
    expect(drafted.status).toBe(201);
    const own = `/programmes/${drafted.json.id}`;
    const adopted = await parties.change(
      'boardSecretary-1460',
      { to: '/adoptions', versionOf: own },
      { decision: { ...decision(), delegation: 'Socialutskottet på delegation' } },
    );
    expect(adopted.status).toBe(200);
    const { json } = await parties.send('officer-1460', 'GET', own);
    const { definition, from } = json.versions['1'];
    expect(from).toMatchObject({ version: 1, supplement });
    expect(definition.areas.map(({ id }: { id: string }) => id)).toContain('glesbygd');
    expect(definition.areas[0].criteria.map(({ id }: { id: string }) => id)).toContain('sprak');
    expect(definition.cadence).toMatchObject({ readThroughWithin: 'P14D', factCheckWithin: 'P10D' });
    expect((await parties.send('headOfFollowUp-1461', 'GET', own)).status).toBe(404);
    const theirs = await follow('headOfFollowUp-1461', {
      supplement: { areas: [], criteria: [], cadence: {} },
    });
    expect(theirs.status).toBe(201);
  });

  it('may be tightened and added to, not loosened or doubled', async () => {
    await release();
    const loosened = await follow('officer-1460', {
      supplement: { ...supplement, cadence: { readThroughWithin: 'P60D' } },
    });
    expect(rules(loosened)).toEqual(['programme.cadenceIsTighter']);
    const doubled = await follow('officer-1460', {
      supplement: { ...supplement, areas: [area('personal')] },
    });
    expect(rules(doubled)).toEqual(['programme.namesAreUnique']);
    const misplaced = await follow('officer-1460', {
      supplement: { ...supplement, criteria: [{ areaId: 'ekonomi', criteria: [] }] },
    });
    expect(rules(misplaced)).toEqual(['programme.supplementsAnArea']);
    const elsewhere = await follow('officer-1460', { bodyId: otherBody });
    expect(elsewhere.status).toBe(403);
  });

  it('shows what a new version keeps, changes, brings and removes; the supplement survives it', async () => {
    await release();
    const { json: drafted } = await follow('officer-1460', {});
    const own = `/programmes/${drafted.id}`;
    await parties.change(
      'boardSecretary-1460',
      { to: '/adoptions', versionOf: own },
      { decision: decision() },
    );
    await nextVersion();
    const { json } = await parties.send('officer-1460', 'GET', `${own}/migration-preview`);
    const ids = (parts: readonly ComparedPart[], kind: string) =>
      parts.filter((part) => part.kind === kind).map(({ id, origin }) => `${id} ${origin}`);
    expect(json.version).toBe(2);
    expect(ids(json.new, 'area')).toEqual(['digitalisering shared']);
    expect(ids(json.removed, 'area')).toEqual(['verksamhetsobservation shared']);
    expect(ids(json.kept, 'area')).toContain('glesbygd local');
    expect(ids(json.kept, 'criterion')).toContain('personal/sprak shared');
    expect(ids(json.kept, 'cadence')).toContain('readThroughWithin local');
    expect(json.supplement).toEqual({ ...supplement, criteria: [] });

    const migrated = await parties.change('officer-1460', { to: '/migrations', versionOf: own }, {});
    expect(migrated.status).toBe(200);
    const after = (await parties.send('officer-1460', 'GET', own)).json;
    expect(after.versions['2'].from).toMatchObject({
      version: 2,
      supplement: { areas: [{ id: 'glesbygd' }] },
    });
    expect(after.versions['1'].from.version).toBe(1);
    expect(after.versions['2'].definition.cadence.readThroughWithin).toBe('P14D');
  });

  it('is out of reach for who has left; the own programme stays', async () => {
    await release();
    const { json } = await follow('headOfFollowUp-1461', {});
    await nextVersion();
    await parties.change(neighbour, { to: '/departures', versionOf: path }, { decision: decision() });
    expect((await parties.send('headOfFollowUp-1461', 'GET', shared)).status).toBe(404);
    const own = `/programmes/${json.id}`;
    expect((await parties.send('headOfFollowUp-1461', 'GET', own)).status).toBe(200);
    expect((await parties.send('headOfFollowUp-1461', 'GET', `${own}/migration-preview`)).status).toBe(404);
    expect(
      (await parties.change('headOfFollowUp-1461', { to: '/migrations', versionOf: own }, {})).status,
    ).toBe(404);
  });
});
