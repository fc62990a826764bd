import type { Json } from '../../users/api-user.ts';
import type { PartyCast } from '../../users/party-cast.ts';
import { later, type Telling, tell, todayOf, wait } from './telling.ts';

export type SolnaParty = PartyCast<'head' | 'coordinator'>;

/** The two parties of the joint plan and where they meet. */
export interface Meeting {
  readonly telling: Telling;
  readonly solna: SolnaParty;
  readonly region: SolnaParty;
  readonly path: string;
}

export const sip = 'samordnad-individuell-plan';
export const absence = 'skolfranvaro';

/** What a workshop may find must develop. */
export const needs: Readonly<Record<string, { theme: string; text: string }>> = {
  [sip]: {
    theme: 'Samordnad individuell plan',
    text: 'Fler som behöver en plan ska få en, och den ska följas upp.',
  },
  [absence]: {
    theme: 'Problematisk skolfrånvaro',
    text: 'Frånvaro ska märkas tidigare och mötas gemensamt.',
  },
  prevention: { theme: 'Prevention', text: 'Tidiga insatser för unga.' },
};

const measure = (telling: Telling, measureId: string, rest: Json) => ({
  measureId,
  dueOn: later(telling, 'P5M'),
  isFirstStep: true,
  ...rest,
});

const writeArea = (
  { telling, solna }: Meeting,
  plan: string,
  { areaId, what, body }: { areaId: string; what: string; body: object },
) =>
  tell(telling, solna.users.coordinator, what, (user) =>
    user.change(plan, {
      to: `/areas/${areaId}`,
      method: 'PUT',
      body: { title: needs[areaId]?.theme, ...body },
    }),
  );

const sipMeasures = ({ telling }: Meeting, coordinatedBy: readonly string[]) => [
  measure(telling, 'gemensam-mall', {
    what: 'En gemensam mall och rutin för kallelse.',
    seatIds: ['solna', 'primarvarden', 'psykiatrin'],
    expectedEffect: 'Fler planer inom tre veckor.',
  }),
  measure(telling, 'gemensam-samordnare', {
    what: 'En gemensam samordnare på halvtid.',
    seatIds: coordinatedBy,
    isFirstStep: false,
  }),
];

/** Both areas are written, and everyone is asked. */
export const writePlan = async (meeting: Meeting, workshopId: string): Promise<string> => {
  const { telling, solna, region, path } = meeting;
  const partyOf = ({ code, bodyId }: SolnaParty) => ({ organisationId: code, bodyId });
  const { id } = await tell(
    telling,
    solna.users.coordinator,
    'begins a joint plan of three seats: the city, the region’s primary care and its psychiatry',
    (user) =>
      user.create(`${path}/joint-plans`, {
        title: 'Lokal utvecklingsplan Solna (fiktiv)',
        superiorPlan: {
          title: 'Länsövergripande plan för god och nära vård',
          owner: 'Länets kommuner och regionen',
        },
        workshopId,
        cadence: { revisitAfter: 'P6M', revisitAgainAfter: 'P6M' },
        seats: [
          { seatId: 'solna', party: partyOf(solna) },
          { seatId: 'primarvarden', party: partyOf(region), operation: 'primärvården' },
          { seatId: 'psykiatrin', party: partyOf(region), operation: 'psykiatrin' },
        ],
      }),
  );
  const plan = `${path}/joint-plans/${id}`;
  await writeArea(meeting, plan, {
    areaId: sip,
    what: 'writes the first area: the outcome for citizens and two measures',
    body: {
      intendedOutcome: 'Den som har stöd från flera möter en plan, inte två.',
      measures: sipMeasures(meeting, ['solna', 'psykiatrin']),
    },
  });
  await writeArea(meeting, plan, {
    areaId: absence,
    what: 'writes the second area',
    body: {
      intendedOutcome: 'Ingen elev är borta en månad utan att någon har frågat varför.',
      measures: [
        measure(telling, 'gemensamt-mote', {
          what: 'Möte mellan elevhälsa och primärvård inom två veckor.',
          seatIds: ['solna', 'primarvarden'],
        }),
      ],
    },
  });
  await tell(telling, solna.users.coordinator, 'asks the parties', (user) =>
    user.change(plan, { to: '/questions', body: { answerBy: later(telling, 'P28D') } }),
  );
  return plan;
};

const standFor = async (
  { telling, solna, region }: Meeting,
  plan: string,
  answer: { seatId: string; areaId: string; stance: string; measureId?: string; text?: string },
): Promise<void> => {
  const user = answer.seatId === 'solna' ? solna.users.head : region.users.head;
  const { areaId, ...body } = answer;
  const { areas } = await user.get(plan);
  const what = `${answer.stance} for ${answer.seatId} on ${answer.measureId ?? areaId}`;
  await tell(telling, user, what, (one) =>
    one.create(`${plan}/areas/${areaId}/stances`, { ...body, revision: areas[areaId].revision }),
  );
};

/** One party reserves; the text is written anew, and it agrees to all but one measure. */
export const agree = async (meeting: Meeting, plan: string): Promise<void> => {
  const { solna, telling } = meeting;
  for (const areaId of [sip, absence]) {
    await standFor(meeting, plan, { seatId: 'solna', areaId, stance: 'agrees' });
    await standFor(meeting, plan, { seatId: 'primarvarden', areaId, stance: 'agrees' });
  }
  await standFor(meeting, plan, { seatId: 'psykiatrin', areaId: absence, stance: 'agrees' });
  await standFor(meeting, plan, {
    seatId: 'psykiatrin',
    areaId: sip,
    stance: 'reserves',
    text: 'Vi kan inte dela en samordnare i år.',
  });
  await wait(telling, 'P14D', 'the coordinators talk it through');
  await writeArea(meeting, plan, {
    areaId: sip,
    what: 'writes the area anew: the city alone has the shared coordinator; everyone is asked again',
    body: {
      intendedOutcome: 'Den som har stöd från flera möter en plan, inte två.',
      measures: sipMeasures(meeting, ['solna']),
    },
  });
  for (const seatId of ['solna', 'primarvarden', 'psykiatrin']) {
    await standFor(meeting, plan, { seatId, areaId: sip, stance: 'agrees' });
  }
  await standFor(meeting, plan, {
    seatId: 'psykiatrin',
    areaId: sip,
    stance: 'declines',
    measureId: 'gemensam-samordnare',
    text: 'Psykiatrin står utanför samordnaren men är med på mallen.',
  });
  await tell(telling, solna.users.head, 'adopts the plan among those who agree', (user) =>
    user.change(plan, { to: '/adoptions' }),
  );
};

/** The same revisits as for every plan: result, effect, what citizens noticed, which support each party needs. */
export const revisit = async (
  { telling, solna }: Meeting,
  plan: string,
  { number, isDone }: { readonly number: number; readonly isDone: boolean },
): Promise<void> => {
  const done = isDone ? { done: 'yes', effect: 'hadEffect' } : { done: 'partly', effect: 'tooEarly' };
  await tell(telling, solna.users.coordinator, `comes back to the plan, time ${number}`, (user) =>
    user.change(plan, {
      to: '/revisits',
      body: {
        number,
        heldOn: todayOf(telling),
        areas: [
          {
            areaId: sip,
            result: isDone ? 'achieved' : 'partly',
            observedOutcome: 'Fler får en plan; anhöriga säger att de slipper berätta allt två gånger.',
            measures: ['gemensam-mall', 'gemensam-samordnare'].map((measureId) => ({ measureId, ...done })),
          },
          {
            areaId: absence,
            result: 'achieved',
            observedOutcome: 'Skolorna hör av sig efter en vecka.',
            measures: [{ measureId: 'gemensamt-mote', done: 'yes', effect: 'hadEffect' }],
          },
        ],
        support: [{ seatId: 'primarvarden', askedFor: 'Tid för samordning i scheman.' }],
      },
    }),
  );
};
