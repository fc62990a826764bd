import type { Json } from '../users/api-user.ts';
import { type FollowUp, step } from './follow-up.ts';

/** What the unit lets others see of the good examples that its report holds; answers how many. */
export const shareExamples = async (
  followUp: FollowUp,
  consent: { readonly audience: 'municipality' | 'collaborations'; readonly isUnitNamed: boolean },
): Promise<number> => {
  const { cast, unit } = followUp;
  const { items } = await unit.manager.get('/tasks?limit=100');
  const asked: Json[] = items.filter(
    ({ task, unitId }: Json) => task === 'answerConsent' && unitId === unit.unitId,
  );
  for (const { id, title } of asked) {
    await step(followUp, unit.manager, `lets others see the good example "${title}"`, (user) =>
      user.change(`/good-examples/${id}`, { to: '/consents', body: consent }),
    );
  }
  const { items: shared } = await cast.users.boardSecretary.get('/library-examples?limit=100');
  const found = asked.filter(({ id }) => shared.some(({ exampleId }: Json) => exampleId === id));
  if (found.length < asked.length) throw new Error('A good example that the unit shares is not found');
  return asked.length;
};
