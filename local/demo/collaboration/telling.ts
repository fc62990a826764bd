import type { CalendarDate, Period } from '#events/identifiers.ts';
import {
  addPeriod,
  dateInStockholm,
  instantInStockholm,
  nextWorkingDay,
} from '#shared/domain/calendar/stockholm.ts';
import type { LocalStack } from '../../local-stack.ts';
import type { ApiUser } from '../../users/api-user.ts';
import type { PartyCast } from '../../users/party-cast.ts';
import type { Timeline } from '../timeline.ts';

/** What a story is told with. */
export interface Telling {
  readonly stack: LocalStack;
  readonly timeline: Pick<Timeline, 'chapter' | 'step' | 'until' | 'settle'>;
}

/** What a story of a collaboration leaves behind. */
export interface CollaborationOutcome {
  readonly title: string;
  readonly collaborationId: string;
  readonly pages: readonly { readonly name: string; readonly html: string }[];
}

/** Today in Stockholm by the stack's clock. */
export const todayOf = ({ stack }: Telling): CalendarDate => dateInStockholm(stack.clock.now().toISOString());

/** A day some period from today. */
export const later = (telling: Telling, period: Period): CalendarDate => addPeriod(todayOf(telling), period);

/** Lets time pass until a working morning some period after today, and lets the clock ring. */
export const wait = (telling: Telling, period: Period, why: string): Promise<void> =>
  telling.timeline.until(instantInStockholm(nextWorkingDay(later(telling, period)), 9), why);

/** One person does one thing, told on the timeline. */
export const tell = <Result>(
  { timeline }: Telling,
  user: ApiUser,
  what: string,
  act: (user: ApiUser) => Promise<Result>,
): Promise<Result> => timeline.step(user.persona, what, () => act(user));

/** A body's decision of today. */
export const decisionOf = (telling: Telling, { bodyId }: PartyCast, paragraph: string) => ({
  bodyId,
  decidedOn: todayOf(telling),
  paragraph,
  referenceNumber: `SN/${todayOf(telling).slice(0, 4)}:88`,
});

/** The page that anyone may read; undefined when it is not public. */
export const publicPage = async (
  { stack }: Telling,
  collaborationId: string,
): Promise<string | undefined> => {
  const response = await fetch(`${stack.apiUrl}/v1/shared-pages/${collaborationId}/document`);
  return response.ok ? await response.text() : undefined;
};

/** The first party founds a collaboration, asks the others, and each body joins by its own decision. */
export const joinTogether = async (
  telling: Telling,
  { name, purpose }: { readonly name: string; readonly purpose: string },
  [first, ...others]: readonly [PartyCast<'head'>, ...PartyCast<'head'>[]],
): Promise<string> => {
  const { id } = await tell(telling, first.users.head, `founds "${name}" by its body's decision`, (user) =>
    user.create('/collaborations', { name, purpose, decision: decisionOf(telling, first, '§ 41') }),
  );
  const path = `/collaborations/${id}`;
  await tell(
    telling,
    first.users.head,
    `asks ${others.map(({ place }) => place).join(', ')}`,
    async (user) => {
      for (const { code } of others) await user.create(`${path}/invitations`, { organisationId: code });
    },
  );
  for (const other of others) {
    await tell(telling, other.users.head, 'joins by the own body’s decision', (user) =>
      user.change(path, { to: '/parties', body: { decision: decisionOf(telling, other, '§ 52') } }),
    );
  }
  return path;
};

/** A body writes down what a role may decide on its behalf. */
export const giveMandate = (
  telling: Telling,
  { users: { head } }: PartyCast<'head'>,
  path: string,
  mandate: { readonly role: string; readonly may: readonly string[]; readonly goals: string },
) =>
  tell(telling, head, `writes down the mandate of the role ${mandate.role}`, (user) =>
    user.change(path, {
      to: `/mandates/${mandate.role.toLowerCase()}`,
      method: 'PUT',
      body: { ...mandate, delegation: 'Delegationsordning 4.2' },
    }),
  );
