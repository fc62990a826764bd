import { addPeriod } from '#shared/domain/calendar/stockholm.ts';
import type { Prepared } from './prepare-unit.ts';
import { onceOnly, type SmokeJob } from './smoke-job.ts';

/** From the plan that an event opened to the adopted one, with its revisit set. */
export const takePlan = async (
  { run, path: organisation, clients }: SmokeJob,
  { unitId }: Prepared,
  today: string,
): Promise<void> => {
  const { officer, commissioner, unitManager } = clients;
  const planId = await run.eventually(
    'an event has opened the plan',
    () => officer.GET('/{organisationId}/plans', { params: { path: organisation, query: { unitId } } }),
    ({ items }) => items[0]?.id,
  );
  const path = { ...organisation, planId };
  const read = () => unitManager.GET('/{organisationId}/plans/{planId}', { params: { path } });
  const versioned = async () => {
    const { response } = await read();
    return { 'If-Match': response.headers.get('etag') ?? '', ...onceOnly() };
  };
  const { data: opened } = await run.step('the unit manager reads it', read);
  const lineId = Object.values(opened.areas).flatMap(({ lines }) => lines)[0]?.lineId ?? '';
  const line = { ...path, lineId };
  const { etag } = await run.step('the unit manager reads its line', () =>
    unitManager.GET('/{organisationId}/plans/{planId}/lines/{lineId}', { params: { path: line } }),
  );
  await run.step('the unit manager answers with a measure', () =>
    unitManager.PUT('/{organisationId}/plans/{planId}/lines/{lineId}', {
      params: { path: line, header: { 'If-Match': etag } },
      body: {
        measures: [
          {
            what: 'Två medarbetare per kund.',
            ownerSide: 'unit',
            responsible: 'enhetschef',
            dueOn: addPeriod(today, 'P2M'),
            expectedEffect: 'Färre olika medarbetare.',
          },
        ],
      },
    }),
  );
  const submitted = await versioned();
  await run.step('the unit manager hands the plan in', () =>
    unitManager.POST('/{organisationId}/plans/{planId}/submissions', {
      params: { path, header: submitted },
    }),
  );
  const commented = await versioned();
  await run.step('the officer has no comments', () =>
    officer.POST('/{organisationId}/plans/{planId}/comments', {
      params: { path, header: commented },
      body: { outcome: 'noComments' },
    }),
  );
  const { data: commentedPlan } = await run.step('the unit manager reads the text to agree on', read);
  const body = { revision: commentedPlan.revision };
  await run.step('the unit agrees', () =>
    unitManager.POST('/{organisationId}/plans/{planId}/agreements/unit', {
      params: { path, header: onceOnly() },
      body,
    }),
  );
  await run.step('the commissioner agrees', () =>
    commissioner.POST('/{organisationId}/plans/{planId}/agreements/commissioner', {
      params: { path, header: onceOnly() },
      body,
    }),
  );
  const adopted = await versioned();
  await run.step('the officer adopts the plan', () =>
    officer.POST('/{organisationId}/plans/{planId}/adoptions', {
      params: { path, header: adopted },
    }),
  );
  const { data: plan } = await run.step('the plan is read once more', read);
  run.check(
    'it is adopted and its revisit has a date',
    plan.status === 'adopted' && plan.revisits.length > 0,
    plan.status,
  );
};
