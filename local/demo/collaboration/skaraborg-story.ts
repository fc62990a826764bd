import type { ApiUser } from '../../users/api-user.ts';
import { type PartyCast, partyCast } from '../../users/party-cast.ts';
import {
  type CollaborationOutcome,
  giveMandate,
  joinTogether,
  later,
  type Telling,
  tell,
  todayOf,
  wait,
} from './telling.ts';

type Part = 'head' | 'digital' | 'steward';
type Party = PartyCast<Part>;

const places = [
  ['1495', 'Skara'],
  ['1494', 'Lidköping'],
  ['1471', 'Götene'],
  ['1445', 'Essunga'],
  ['1444', 'Grästorp'],
  ['1470', 'Vara'],
] as const;

const people = {
  head: { first: 'Frida', title: 'socialchef', role: 'departmentHead' },
  digital: { first: 'Dan', title: 'digitaliseringsledare', role: 'coordinator' },
  steward: { first: 'Stina', title: 'systemförvaltare', role: 'systemAdministrator' },
} as const;

const groups = [
  {
    part: 'steward',
    name: 'Systemförvaltarna',
    assignment: 'Förvalta de gemensamma systemen.',
    mandate: 'Beslutar om rutiner; inköp hänskjuts.',
    answerWithin: 'P14D',
    level: 1,
  },
  {
    part: 'digital',
    name: 'Digitaliseringsgruppen',
    assignment: 'Föreslå gemensam digitalisering.',
    mandate: 'Beslutar om prov; upphandling hänskjuts.',
    answerWithin: 'P21D',
    level: 2,
  },
  {
    part: 'head',
    name: 'Socialcheferna',
    assignment: 'Leda samverkan mellan de sex kommunerna.',
    mandate: 'Beslutar om gemensamma upphandlingar.',
    answerWithin: 'P30D',
    level: 3,
  },
] as const;

interface Six {
  readonly telling: Telling;
  readonly parties: readonly [Party, ...Party[]];
  readonly path: string;
}

const partyIn = ({ parties }: Pick<Six, 'parties'>, place: string): Party => {
  const found = parties.find((party) => party.place === place);
  if (found === undefined) throw new Error(`${place} is not one of the six`);
  return found;
};

/** Three groups, with somebody from each municipality and one who convenes. */
const formGroups = async ({ telling, parties, path }: Six): Promise<Record<Part, string>> => {
  const ids: Partial<Record<Part, string>> = {};
  const [first] = parties;
  for (const { part, ...description } of groups) {
    const { id } = await tell(telling, first.users.head, `forms the group "${description.name}"`, (user) =>
      user.create(`${path}/groups`, {
        ...description,
        roleDescriptions: [{ id: 'ledamot', name: 'Ledamot', text: 'Företräder sin kommun i gruppen.' }],
      }),
    );
    ids[part] = id;
  }
  for (const party of parties) {
    await tell(telling, party.users.head, 'appoints own people to the three groups', async (user) => {
      for (const { part } of groups) {
        const isConvener = party.place === { steward: 'Skara', digital: 'Lidköping', head: 'Vara' }[part];
        const member = { personId: party.ids[part], roleId: 'ledamot', isConvener };
        await user.create(`${path}/groups/${ids[part]}/members`, member);
      }
    });
  }
  return ids as Record<Part, string>;
};

/** A wanted state, replaced by the next one when it has been reached for. */
const setTargets = async ({ telling, parties, path }: Six, group: string): Promise<void> => {
  const { head } = partyIn({ parties }, 'Vara').users;
  const set = (body: object, what: string) =>
    tell(telling, head, what, (user) => user.change(`${path}/groups/${group}`, { to: '/targets', body }));
  await set(
    {
      targetId: 'en-ingang',
      text: 'Invånaren har en väg in, oavsett kommun.',
      wantedBy: later(telling, 'P1Y'),
    },
    'sets a target picture: one way in, whichever the municipality',
  );
  await wait(telling, 'P2M', 'two months of work towards it');
  await tell(telling, head, 'notes that the target picture is fulfilled', (user) =>
    user.change(`${path}/groups/${group}`, {
      to: '/targets/en-ingang/fulfilments',
      body: { fulfilledOn: todayOf(telling) },
    }),
  );
  await set(
    { targetId: 'samma-stod', text: 'Samma stöd i alla sex kommuner.' },
    'sets the next target picture',
  );
};

/** A matter is raised where it is noticed, climbs with reasons, waits too long once, and comes back decided. */
const climb = async (six: Six, groupIds: Record<Part, string>): Promise<void> => {
  const { telling, parties, path } = six;
  const raiser: ApiUser = partyIn(six, 'Grästorp').users.steward;
  const { id } = await tell(telling, raiser, 'raises a matter among the system administrators', (user) =>
    user.create(`${path}/matters`, {
      groupId: groupIds.steward,
      kind: 'procurement',
      title: 'Gemensamt system för avvikelser (fiktivt)',
      text: 'Vi har sex avtal som går ut samma år. Kan vi köpa ett tillsammans?',
    }),
  );
  const matter = `${path}/matters/${id}`;
  const refer = (user: ApiUser, toGroupId: string, reason: string) =>
    tell(telling, user, 'refers it a level up, with the reason', (one) =>
      one.change(matter, { to: '/referrals', body: { toGroupId, reason } }),
    );
  await refer(
    partyIn(six, 'Skara').users.steward,
    groupIds.digital,
    'Vi får inte köpa; digitaliseringsgruppen kan pröva behovet.',
  );
  await wait(telling, 'P1M', 'nobody has answered within the time of the group');
  const { items } = await raiser.get(`${path}/matters`);
  const [row] = items;
  await tell(
    telling,
    raiser,
    `sees that it waits in ${row.waitsIn} since ${row.waitsSince}${row.isLate ? ', too long' : ''}`,
    async () => undefined,
  );
  await refer(
    partyIn(six, 'Lidköping').users.digital,
    groupIds.head,
    'Behovet är gemensamt; upphandling beslutas av socialcheferna.',
  );
  await tell(telling, partyIn(six, 'Vara').users.head, 'writes down what the heads decided', (user) =>
    user.change(matter, {
      to: '/decisions',
      body: {
        text: 'Vi upphandlar tillsammans. Lidköping håller i det.',
        procurement: {
          agreementTitle: 'Avvikelsesystem (fiktivt)',
          referenceNumber: 'SN/2027:12',
          parties: parties.map(({ code, bodyId }) => ({ organisationId: code, bodyId })),
          endsOn: later(telling, 'P2Y'),
        },
      },
    }),
  );
  await tell(telling, raiser, 'closes the matter: it came back decided', (user) =>
    user.change(matter, { to: '/closures', body: { text: 'Tack, vi säger upp vårt avtal.' } }),
  );
};

/** Skara, Lidköping, Götene, Essunga, Grästorp and Vara: three groups with mandates, and a matter that climbs. */
export const skaraborgStory = async (telling: Telling): Promise<CollaborationOutcome> => {
  const { stack, timeline } = telling;
  timeline.chapter('Skara, Lidköping, Götene, Essunga, Grästorp and Vara work in three groups');
  const cast: Party[] = [];
  for (const [code, place] of places) {
    const body = { bodyId: 'socialnamnden', name: 'Socialnämnden' };
    cast.push(await partyCast(stack, { code, place, body, loginSuffix: `-${code}` }, people));
  }
  await timeline.settle();
  const parties = cast as [Party, ...Party[]];
  const name = 'Sex kommuner i samverkan (fiktiv)';
  const purpose = 'Dela kunskap, köpa tillsammans och utveckla det digitala.';
  const path = await joinTogether(telling, { name, purpose }, parties);
  for (const party of parties) {
    const goals = 'Mer för pengarna och mindre dubbelarbete.';
    await giveMandate(telling, party, path, { role: 'departmentHead', may: ['matters'], goals });
  }
  const six: Six = { telling, parties, path };
  const groupIds = await formGroups(six);
  await setTargets(six, groupIds.head);
  await climb(six, groupIds);
  await tell(telling, partyIn(six, 'Götene').users.head, 'notes what it has gained: hours', (user) =>
    user.create(`${path}/gains`, {
      kind: 'hours',
      hours: 120,
      text: 'En gemensam upphandling i stället för sex.',
    }),
  );
  await tell(
    telling,
    partyIn(six, 'Essunga').users.digital,
    'wishes for something on the shared page',
    (user) => user.create(`${path}/wishes`, { text: 'Visa gärna vilka avtal som är gemensamma.' }),
  );
  for (const { users } of parties) {
    await tell(telling, users.head, 'chooses what the shared page shows', (user) =>
      user.change(path, {
        to: '/sharing',
        method: 'PUT',
        body: { parts: ['gains', 'dates'], isPublic: false },
      }),
    );
  }
  await wait(telling, 'P19M', 'half a year before the joint agreement ends');
  return {
    title: 'skaraborg',
    collaborationId: path.split('/')[2] as string,
    pages: [{ name: 'shared-page', html: await partyIn(six, 'Götene').users.head.page(`${path}/document`) }],
  };
};
