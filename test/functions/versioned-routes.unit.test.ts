import { expect, it } from 'vitest';
import { routes } from './every-route.ts';

it('every route that replaces or changes what is there asks for the version it was read in', () => {
  const replacing = routes.filter(({ method }) => method === 'PUT' || method === 'PATCH');
  expect(replacing.filter(({ isVersioned }) => !isVersioned).map(({ operationId }) => operationId)).toEqual(
    [],
  );
});

/** POST on a record that is there, without If-Match, and why. */
const addsOnly: Readonly<Record<string, string>> = {
  planOccasion: 'adds an occasion beside the others',
  recordReadThrough: 'records what was held; a second one is refused',
  agreePlanForUnit: 'its body names the revision of the text',
  agreePlanForCommissioner: 'its body names the revision of the text',
  presentPlan: 'records a meeting; a second one is refused',
  reportMeasure: 'tells how far a measure has come; the report before is kept',
  markAsRead: 'adds when it was read; a second time changes nothing',
  registerPersonElsewhere: 'begins a person in an organisation',
  inviteParty: 'asks one more to join',
  noteGain: 'notes one more',
  formGroup: 'begins a group',
  joinGroup: 'one more person takes part; the same again changes nothing that others read',
  raiseMatter: 'begins a matter',
  planWorkshop: 'begins a workshop',
  draftGuideline: 'begins a governing document',
  acknowledgeGuideline: 'its body names the version that was read',
  wishForPage: 'adds a wish',
  draftSharedProgramme: 'begins a shared programme',
  followSharedProgramme: 'begins a programme of one’s own',
  draftJointPlan: 'begins a joint plan',
  takeStance: 'its body names the revision of the text',
};

it('every step in the life of a record does so too, but those that only add to it', () => {
  const steps = routes.filter(
    ({ method, path, noun }) => method === 'POST' && noun !== 'document' && /\{\w+\}.*\{\w+\}/.test(path),
  );
  const free = steps.filter(({ isVersioned }) => !isVersioned).map(({ operationId }) => operationId);
  expect(free.sort()).toEqual(Object.keys(addsOnly).sort());
});
