import type { Prepared } from './prepare-unit.ts';
import { staff } from './smoke-content.ts';
import { onceOnly, type SmokeJob } from './smoke-job.ts';

/** From the draft that an event brought about to the report that staff have read through. */
export const takeReport = async (
  { run, path: organisation, clients }: SmokeJob,
  { unitId, headId }: Prepared,
  today: string,
): Promise<void> => {
  const { officer, headOfFollowUp, unitManager } = clients;
  const reportId = await run.eventually(
    'an event has drafted the report',
    () => officer.GET('/{organisationId}/reports', { params: { path: organisation, query: { unitId } } }),
    ({ items }) => items[0]?.id,
  );
  const path = { ...organisation, reportId };
  const versioned = async (client = officer) => {
    const { response } = await client.GET('/{organisationId}/reports/{reportId}', { params: { path } });
    return { 'If-Match': response.headers.get('etag') ?? '', ...onceOnly() };
  };
  const shared = await versioned();
  await run.step('the officer shares it with the unit', () =>
    officer.POST('/{organisationId}/reports/{reportId}/fact-checks', {
      params: { path, header: shared },
    }),
  );
  await run.eventually(
    'the unit manager is asked to check the facts',
    () =>
      unitManager.GET('/{organisationId}/tasks', { params: { path: organisation, query: { limit: 100 } } }),
    ({ items }) => items.find(({ id, task }) => id === reportId && task === 'answerFactCheck'),
  );
  const answered = await versioned(unitManager);
  await run.step('the unit manager has no remarks', () =>
    unitManager.POST('/{organisationId}/reports/{reportId}/fact-check-answers', {
      params: { path, header: answered },
      body: { answer: 'noRemarks' },
    }),
  );
  const asked = await versioned();
  await run.step('the officer asks the head to establish it', () =>
    officer.POST('/{organisationId}/reports/{reportId}/establishment-requests', {
      params: { path, header: asked },
      body: { establisherId: headId },
    }),
  );
  const established = await versioned();
  await run.step('the head establishes it', () =>
    headOfFollowUp.POST('/{organisationId}/reports/{reportId}/establishments', {
      params: { path, header: established },
      body: {},
    }),
  );
  const published = await versioned();
  await run.step('the officer hands it over', () =>
    officer.POST('/{organisationId}/reports/{reportId}/publications', {
      params: { path, header: published },
    }),
  );
  await run.step('the unit manager prints it', () =>
    unitManager.GET('/{organisationId}/reports/{reportId}/document', { params: { path }, parseAs: 'text' }),
  );
  await run.step('the unit manager has read it through with the staff', () =>
    unitManager.POST('/{organisationId}/reports/{reportId}/read-throughs', {
      params: { path, header: onceOnly() },
      body: { heldOn: today, participants: staff, wantsToDevelop: 'Schemat.' },
    }),
  );
};
