import type { Prepared } from './prepare-unit.ts';
import { staff } from './smoke-content.ts';
import { onceOnly, type SmokeJob } from './smoke-job.ts';

/** One interview, one finding, and the assessment is complete. */
export const assessUnit = async (
  { run, path: organisation, clients: { officer } }: SmokeJob,
  { unitId, programmeId, agreementId }: Prepared,
  today: string,
): Promise<string> => {
  const { data: opened } = await run.step('the officer opens the assessment', () =>
    officer.POST('/{organisationId}/assessments', {
      params: { path: organisation, header: onceOnly() },
      body: { unitId, programmeId, agreementId, caseNumber: 'RÖK/2', scope: { kind: 'full' } },
    }),
  );
  const path = { ...organisation, assessmentId: opened.id };
  const read = () => officer.GET('/{organisationId}/assessments/{assessmentId}', { params: { path } });
  await run.step('the officer plans an interview today', () =>
    officer.POST('/{organisationId}/assessments/{assessmentId}/occasions', {
      params: { path, header: onceOnly() },
      body: { methodId: 'intervju', plannedOn: today, notice: 'announced' },
    }),
  );
  const { data: planned, etag: planning } = await run.step('the officer reads the assessment', read);
  const occasionId = planned.occasions[0]?.occasionId ?? '';
  await run.step('the interview is carried out', () =>
    officer.POST('/{organisationId}/assessments/{assessmentId}/occasions/{occasionId}/completions', {
      params: { path: { ...path, occasionId }, header: { 'If-Match': planning, ...onceOnly() } },
      body: { carriedOutOn: today, rolesThatTookPart: staff },
    }),
  );
  const area = { ...path, areaId: 'bemanning' };
  const { etag } = await run.step('the officer reads the area', () =>
    officer.GET('/{organisationId}/assessments/{assessmentId}/areas/{areaId}', { params: { path: area } }),
  );
  await run.step('the officer judges it and writes a finding', () =>
    officer.PUT('/{organisationId}/assessments/{assessmentId}/areas/{areaId}', {
      params: { path: area, header: { 'If-Match': etag } },
      body: {
        criteria: { kontinuitet: { outcome: 'inte-uppfyllt' } },
        findings: [
          {
            kind: 'improvementArea',
            text: 'Kunderna möter många olika medarbetare.',
            restsOn: { criterionId: 'kontinuitet' },
          },
        ],
      },
    }),
  );
  await run.step(
    'a change from a version that is not the newest is refused',
    () =>
      officer.PUT('/{organisationId}/assessments/{assessmentId}/areas/{areaId}', {
        params: { path: area, header: { 'If-Match': '"0"' } },
        body: { findings: [] },
      }),
    { expects: 412 },
  );
  const { etag: whole } = await run.step('the officer reads it all through', read);
  await run.step('the officer completes the assessment', () =>
    officer.POST('/{organisationId}/assessments/{assessmentId}/completions', {
      params: { path, header: { 'If-Match': whole, ...onceOnly() } },
    }),
  );
  return opened.id;
};
