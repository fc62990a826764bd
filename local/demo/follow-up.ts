import type { CalendarDate, Period } from '#events/identifiers.ts';
import {
  addPeriod,
  dateInStockholm,
  instantInStockholm,
  nextWorkingDay,
} from '#shared/domain/calendar/stockholm.ts';
import type { LocalStack } from '../local-stack.ts';
import type { ApiUser, Json } from '../users/api-user.ts';
import type { Cast, CastUnit } from '../users/municipality-cast.ts';
import type { Timeline } from './timeline.ts';

/** Where a story rests until its next date; the conductor moves time there and lets the clock ring. */
export interface Rest {
  readonly until: string;
  readonly why: string;
}

/** A story: what people do, resting between the steps. */
export type Story = AsyncGenerator<Rest, readonly Outcome[], void>;

/** What a story leaves behind, for the checks and for out/demo/. */
export interface Outcome {
  readonly title: string;
  readonly unitId: string;
  readonly assessmentId: string;
  readonly reportId: string;
  readonly planId: string;
  readonly revisits: number;
  readonly pages: readonly { readonly name: string; readonly html: string }[];
}

/** Everything one follow-up is made of. */
export interface FollowUp {
  readonly stack: LocalStack;
  readonly timeline: Pick<Timeline, 'step' | 'until'>;
  readonly cast: Cast;
  readonly unit: CastUnit;
}

/** Today in Stockholm by the stack's clock. */
export const today = ({ stack }: FollowUp): CalendarDate => dateInStockholm(stack.clock.now().toISOString());

/** A working morning some period after today. */
export const rest = (followUp: FollowUp, period: Period, why: string): Rest => ({
  until: instantInStockholm(nextWorkingDay(addPeriod(today(followUp), period)), 9),
  why,
});

/** Rests until the morning of a date, a little after the alarms ring at eight. */
export const restUntil = (date: CalendarDate, why: string): Rest => ({
  until: instantInStockholm(date, 9),
  why,
});

/**
 * What waits for a person, as their list of tasks shows it.
 * @throws Error when nothing of the kind waits for them: the hand-over before it did not work.
 */
export const taskOf = async (
  user: ApiUser,
  task: string,
  about: (row: Json) => boolean = () => true,
): Promise<Json> => {
  const { items } = await user.get('/tasks?limit=100');
  const found = items.find((row: Json) => row.task === task && about(row));
  if (!found) throw new Error(`No "${task}" waits for ${user.persona.name}: ${JSON.stringify(items)}`);
  return found;
};

/** A step of one user, told on the timeline. */
export const step = <Result>(
  followUp: FollowUp,
  user: ApiUser,
  what: string,
  act: (user: ApiUser) => Promise<Result>,
) => followUp.timeline.step(user.persona, what, () => act(user));

/** Drafts a programme from its data and has the body adopt it. */
export const adoptProgramme = async (
  followUp: FollowUp,
  definition: Json,
  paragraph: string,
): Promise<string> => {
  const { cast } = followUp;
  const { officer, boardSecretary } = cast.users;
  const { id } = await step(followUp, officer, `drafts the programme "${definition.title}"`, (user) =>
    user.create('/programmes', { bodyId: cast.bodyId, definition }),
  );
  const decision = {
    bodyId: cast.bodyId,
    decidedOn: today(followUp),
    paragraph,
    referenceNumber: `ON/${today(followUp).slice(0, 4)}:114`,
  };
  await step(followUp, boardSecretary, `records that the body adopted it, ${paragraph}`, (user) =>
    user.change(`/programmes/${id}`, { to: '/adoptions', body: { decision } }),
  );
  return id;
};

export interface OccasionPlan {
  readonly methodId: string;
  readonly notice?: 'announced' | 'unannounced';
  readonly after: Period;
  readonly roles: readonly { readonly role: string; readonly number: number }[];
  readonly respondents?: number;
}

/** Plans each occasion, rests until its day, and records who took part by role. */
export async function* holdOccasions(
  followUp: FollowUp,
  assessmentId: string,
  occasions: readonly OccasionPlan[],
): AsyncGenerator<Rest, void, void> {
  const record = `/assessments/${assessmentId}`;
  const { officer } = followUp.cast.users;
  for (const { methodId, notice = 'announced', after, roles, respondents } of occasions) {
    const day = rest(followUp, after, `the day of the occasion "${methodId}"`);
    const plannedOn = dateInStockholm(day.until);
    await step(followUp, officer, `plans "${methodId}" on ${plannedOn}, ${notice}`, (user) =>
      user.change(record, { to: '/occasions', body: { methodId, plannedOn, notice } }),
    );
    const { occasions: planned } = await officer.get(record);
    const { occasionId } = planned.find((one: Json) => one.methodId === methodId && one.status === 'planned');
    if (notice === 'unannounced') await checkInvisible(followUp, assessmentId, occasionId);
    yield day;
    await step(followUp, officer, `carries out "${methodId}"`, (user) =>
      user.change(record, {
        to: `/occasions/${occasionId}/completions`,
        body: { carriedOutOn: plannedOn, rolesThatTookPart: roles, ...(respondents && { respondents }) },
      }),
    );
  }
}

/** An unannounced occasion must not be seen by the unit before it was carried out. */
const checkInvisible = async (
  { unit }: FollowUp,
  assessmentId: string,
  occasionId: string,
): Promise<void> => {
  const seen = await unit.manager.get(`/assessments/${assessmentId}`).catch(() => ({ occasions: [] }));
  if (JSON.stringify(seen).includes(`"${occasionId}"`))
    throw new Error('The unit saw an unannounced occasion in advance');
};

/** Saves each area with its judgements and findings. */
export const assessAreas = async (
  followUp: FollowUp,
  assessmentId: string,
  areas: Readonly<Record<string, Json>>,
): Promise<void> => {
  const { officer } = followUp.cast.users;
  const findings = Object.values(areas).flatMap(({ findings: found = [] }) => found).length;
  await step(
    followUp,
    officer,
    `judges ${Object.keys(areas).length} areas and writes ${findings} findings`,
    async (user) => {
      for (const [areaId, body] of Object.entries(areas)) {
        const record = `/assessments/${assessmentId}/areas/${areaId}`;
        await user.change(record, { to: '', method: 'PUT', body });
      }
    },
  );
};
