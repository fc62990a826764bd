import { partyCast } from '../../users/party-cast.ts';
import { absence, agree, type Meeting, needs, revisit, sip, writePlan } from './solna-plan-steps.ts';
import {
  type CollaborationOutcome,
  giveMandate,
  joinTogether,
  later,
  publicPage,
  type Telling,
  tell,
  todayOf,
  wait,
} from './telling.ts';

const people = {
  head: { first: 'Siri', title: 'förvaltningschef', role: 'departmentHead' },
  coordinator: { first: 'Karin', title: 'samordnare', role: 'coordinator' },
} as const;

const worksWell = [
  {
    id: 'tillit',
    theme: 'Korta vägar',
    text: 'Samordnarna känner varandra och löser det mesta med ett samtal.',
  },
  { id: 'utskrivning', theme: 'Trygg utskrivning', text: 'Planeringen börjar dagen efter inskrivning.' },
];

/** One workshop: planned, and its result written down by the roles that took part. */
const holdWorkshop = async (
  { telling, solna, region, path }: Meeting,
  {
    name,
    mustDevelop,
    earlierWorkshopId,
  }: { name: string; mustDevelop: string[]; earlierWorkshopId?: string },
): Promise<string> => {
  const { coordinator } = solna.users;
  const { id } = await tell(telling, coordinator, `plans "${name}"`, (user) =>
    user.create(`${path}/workshops`, {
      name,
      plannedOn: later(telling, 'P21D'),
      ...(earlierWorkshopId && { earlierWorkshopId }),
    }),
  );
  await wait(telling, 'P21D', `the day of "${name}"`);
  const kept = earlierWorkshopId
    ? (await coordinator.get(`${path}/workshops/${id}`)).startsFrom.mustDevelop.length
    : 0;
  const from = kept === 0 ? '' : `, starting from the ${kept} of the workshop before`;
  await tell(
    telling,
    coordinator,
    `writes down what works well and ${mustDevelop.length} things to develop${from}`,
    (user) =>
      user.change(`${path}/workshops/${id}`, {
        to: '/result',
        method: 'PUT',
        body: {
          heldOn: todayOf(telling),
          participants: [
            { organisationId: solna.code, role: 'enhetschef', number: 7 },
            { organisationId: solna.code, role: 'skolsköterska', number: 3 },
            { organisationId: region.code, role: 'verksamhetschef', number: 4 },
          ],
          worksWell,
          mustDevelop: mustDevelop.map((area) => ({ id: area, ...needs[area] })),
        },
      }),
  );
  return id;
};

const setUp = async (telling: Telling): Promise<Meeting> => {
  const { stack, timeline } = telling;
  const solna = await partyCast(
    stack,
    {
      code: '0184',
      place: 'Solna',
      body: { bodyId: 'socialnamnden', name: 'Socialnämnden' },
      loginSuffix: '-solna',
    },
    people,
  );
  const region = await partyCast(
    stack,
    {
      code: '01',
      kind: 'region',
      place: 'Stockholm',
      body: { bodyId: 'halso-och-sjukvardsnamnden', name: 'Hälso- och sjukvårdsnämnden' },
      loginSuffix: '-stockholm',
    },
    {
      head: { first: 'Ragnar', title: 'avdelningschef', role: 'departmentHead' },
      coordinator: { first: 'Greta', title: 'samordnare', role: 'coordinator' },
    },
  );
  await timeline.settle();
  const name = 'Lokal samverkan Solna (fiktiv)';
  const purpose = 'Staden och regionen planerar tillsammans; ingen kan bestämma över någon annan.';
  const path = await joinTogether(telling, { name, purpose }, [solna, region]);
  for (const [party, functionName] of [
    [solna, 'KSA, kommunens samordnare'],
    [region, 'GSA, regionens samordnare'],
  ] as const) {
    const goals = 'En sammanhållen vård och omsorg för invånarna.';
    await giveMandate(telling, party, path, { role: 'departmentHead', may: ['jointPlans'], goals });
    const person = { organisationId: party.code, personId: party.ids.coordinator };
    const email = `samordning@${party.place.toLowerCase()}.example`;
    await tell(telling, party.users.coordinator, `names the function to turn to: ${functionName}`, (user) =>
      user.change(path, {
        to: '/contacts',
        method: 'PUT',
        body: { contacts: [{ functionName, email, people: [person] }] },
      }),
    );
  }
  return { telling, solna, region, path };
};

/** Solna and Region Stockholm: two workshops, a plan that one party first reserves against, then partly agrees to. */
export const solnaStory = async (telling: Telling): Promise<CollaborationOutcome> => {
  telling.timeline.chapter('Solna and Region Stockholm make a joint plan');
  const meeting = await setUp(telling);
  const { solna, region, path } = meeting;
  const first = await holdWorkshop(meeting, {
    name: 'Workshop 1',
    mustDevelop: [sip, absence, 'prevention'],
  });
  const second = await holdWorkshop(meeting, {
    name: 'Workshop 2',
    mustDevelop: [sip, absence],
    earlierWorkshopId: first,
  });
  const plan = await writePlan(meeting, second);
  await agree(meeting, plan);

  const collaborationId = path.split('/')[2] as string;
  const parts = ['plans', 'goodExamples', 'dates', 'contacts'];
  for (const { users } of [solna, region]) {
    await tell(telling, users.head, 'agrees that anyone may read the shared page', (user) =>
      user.change(path, { to: '/sharing', method: 'PUT', body: { parts, isPublic: true } }),
    );
  }
  await wait(telling, 'P6M', 'the first steps are to be followed up');
  await revisit(meeting, plan, { number: 1, isDone: false });
  const halfWay = await publicPage(telling, collaborationId);
  await wait(telling, 'P6M', 'something remained: the parties come back again');
  await revisit(meeting, plan, { number: 2, isDone: true });
  await tell(telling, solna.users.head, 'ends the plan in planned continued work', (user) =>
    user.change(plan, {
      to: '/endings',
      body: { continuedWork: 'Mallen ägs av samordnarna; nästa workshop hålls i höst.' },
    }),
  );
  return {
    title: 'solna',
    collaborationId,
    pages: [
      { name: 'public-page', html: halfWay ?? '' },
      { name: 'shared-page', html: await region.users.head.page(`${path}/document`) },
      { name: 'joint-plan', html: await region.users.head.page(`${plan}/document`) },
    ],
  };
};
