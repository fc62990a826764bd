import { readFileSync } from 'node:fs';
import type { Json } from '../../users/api-user.ts';
import { type PartyCast, partyCast } from '../../users/party-cast.ts';
import {
  type CollaborationOutcome,
  decisionOf,
  joinTogether,
  later,
  type Telling,
  tell,
  wait,
} from './telling.ts';

type Dalsland = PartyCast<'head' | 'followUp' | 'secretary'>;

const definition: Json = JSON.parse(
  readFileSync(new URL('../../../docs/programmes/two-year-eleven-areas.json', import.meta.url), 'utf8'),
);

const people = {
  head: { first: 'Sofia', title: 'socialchef', role: 'departmentHead' },
  followUp: { first: 'Henning', title: 'enhetschef för uppföljning', role: 'headOfFollowUp' },
  secretary: { first: 'Britta', title: 'nämndsekreterare', role: 'boardSecretary' },
} as const;

const ownArea = (id: string, name: string) => ({
  id,
  name,
  role: 'judged',
  criteria: [],
  notApplicableTo: [],
  isHealthCare: false,
});

const ownCriterion = (areaId: string, id: string, name: string) => ({ areaId, criteria: [{ id, name }] });

/** A version that changes one area and brings one, so that every body sees what that would mean for it. */
const nextVersion = (): Json => ({
  ...definition,
  areas: [
    ...definition.areas
      .filter(({ id }: Json) => id !== 'fritidsaktiviteter')
      .map((area: Json) =>
        area.id === 'mat-och-maltider' ? { ...area, name: 'Mat, måltider och nattfasta' } : area,
      ),
    ownArea('valfardsteknik', 'Välfärdsteknik'),
  ],
});

const adopt = async (
  telling: Telling,
  { users: { secretary }, ...party }: Dalsland,
  { programme, by }: { readonly programme: string; readonly by: string },
): Promise<void> => {
  await tell(telling, secretary, `records that ${by} adopted it`, (user) =>
    user.change(programme, {
      to: '/adoptions',
      body: { decision: decisionOf(telling, { users: { secretary }, ...party }, '§ 112') },
    }),
  );
};

/** Two municipalities maintain one programme; each body follows it with additions of its own, and keeps them in a new version. */
const shareProgramme = async (
  telling: Telling,
  [bengtsfors, mellerud]: readonly [Dalsland, Dalsland],
  path: string,
): Promise<void> => {
  const shared = await tell(telling, bengtsfors.users.followUp, 'drafts a shared programme', (user) =>
    user.create(`${path}/shared-programmes`, { definition }),
  );
  const programmePath = `${path}/shared-programmes/${shared.id}`;
  const release = () =>
    tell(telling, mellerud.users.head, 'releases it, so that each body can adopt it for itself', (user) =>
      user.change(programmePath, { to: '/releases' }),
    );
  await release();
  const follow = async (party: Dalsland, supplement: object, what: string): Promise<string> => {
    const { id } = await tell(telling, party.users.followUp, `follows it with ${what}`, (user) =>
      user.create(`${programmePath}/local-programmes`, { bodyId: party.bodyId, supplement }),
    );
    return `/programmes/${id}`;
  };
  const inBengtsfors = await follow(
    bengtsfors,
    {
      areas: [ownArea('anhorigstod', 'Anhörigstöd')],
      criteria: [ownCriterion('social-dokumentation', 'barnets-rost', 'Barnets röst framgår')],
      cadence: {},
    },
    'an area and a criterion of its own',
  );
  await adopt(telling, bengtsfors, { programme: inBengtsfors, by: 'the board' });
  const inMellerud = await follow(
    mellerud,
    { areas: [], criteria: [], cadence: { planAdoptedWithin: 'P30D' } },
    'a tighter cadence: plans within thirty days',
  );
  await adopt(telling, mellerud, { programme: inMellerud, by: 'the committee, on delegation,' });

  await wait(telling, 'P6M', 'half a year of common experience');
  await tell(telling, bengtsfors.users.followUp, 'drafts the next version of the shared programme', (user) =>
    user.change(programmePath, { to: '/draft', method: 'PUT', body: { definition: nextVersion() } }),
  );
  await release();
  for (const [party, programme] of [
    [bengtsfors, inBengtsfors],
    [mellerud, inMellerud],
  ] as const) {
    const preview = await party.users.followUp.get(`${programme}/migration-preview`);
    const counts = ['kept', 'changed', 'new', 'removed'].map((what) => `${preview[what].length} ${what}`);
    await tell(telling, party.users.followUp, `takes the new version over: ${counts.join(', ')}`, (user) =>
      user.change(programme, { to: '/migrations', body: {} }),
    );
  }
  await adopt(telling, bengtsfors, { programme: inBengtsfors, by: 'the board' });
};

/** A guideline drafted together, decided by each body for itself and read by its staff. */
const shareGuideline = async (
  telling: Telling,
  [bengtsfors, mellerud]: readonly [Dalsland, Dalsland],
  path: string,
): Promise<void> => {
  const { id } = await tell(telling, mellerud.users.head, 'drafts a guideline', (user) =>
    user.create(`${path}/guidelines`, {
      kind: 'guideline',
      title: 'Riktlinje för anhörigstöd (fiktiv)',
      text: 'Anhöriga erbjuds ett samtal inom två veckor, lika i båda kommunerna.',
      changes: 'Ny.',
    }),
  );
  const guideline = `${path}/guidelines/${id}`;
  await tell(telling, mellerud.users.head, 'proposes it to both bodies', (user) =>
    user.change(guideline, { to: '/proposals', body: { reviewOn: later(telling, 'P1Y') } }),
  );
  for (const party of [bengtsfors, mellerud]) {
    await tell(telling, party.users.secretary, 'records the own body’s decision on it', (user) =>
      user.change(guideline, {
        to: '/decisions',
        body: { version: 1, decision: decisionOf(telling, party, '§ 118') },
      }),
    );
  }
  await tell(telling, bengtsfors.users.followUp, 'acknowledges having read it', (user) =>
    user.create(`${guideline}/acknowledgements`, { version: 1, bodyId: bengtsfors.bodyId }),
  );
};

/** Bengtsfors and Mellerud: one programme, adopted by a board in one and by a committee on delegation in the other. */
export const dalslandStory = async (telling: Telling): Promise<CollaborationOutcome> => {
  const { stack, timeline } = telling;
  timeline.chapter('Bengtsfors and Mellerud share a programme');
  const bengtsfors = await partyCast(
    stack,
    {
      code: '1460',
      place: 'Bengtsfors',
      body: { bodyId: 'socialnamnden', name: 'Socialnämnden' },
      loginSuffix: '-bengtsfors',
    },
    people,
  );
  const mellerud = await partyCast(
    stack,
    {
      code: '1461',
      place: 'Mellerud',
      body: { bodyId: 'socialutskottet', name: 'Socialutskottet' },
      loginSuffix: '-mellerud',
    },
    people,
  );
  await timeline.settle();
  const parties = [bengtsfors, mellerud] as const;
  const name = 'Social samverkan i Dalsland (fiktiv)';
  const purpose =
    'En gemensam socialtjänst: lika stöd och gemensamma riktlinjer för invånarna i två kommuner.';
  const path = await joinTogether(telling, { name, purpose }, parties);
  await shareProgramme(telling, parties, path);
  await shareGuideline(telling, parties, path);
  for (const { users } of parties) {
    await tell(telling, users.head, 'chooses what the shared page shows, for its parties only', (user) =>
      user.change(path, {
        to: '/sharing',
        method: 'PUT',
        body: { parts: ['guidelines', 'dates', 'contacts'], isPublic: false },
      }),
    );
  }
  const page = await mellerud.users.head.page(`${path}/document`);
  return {
    title: 'dalsland',
    collaborationId: path.split('/')[2] as string,
    pages: [{ name: 'shared-page', html: page }],
  };
};
