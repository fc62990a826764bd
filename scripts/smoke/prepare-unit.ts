import { smokeProgramme } from './smoke-content.ts';
import { onceOnly, type SmokeJob } from './smoke-job.ts';
import type { SmokeRole } from './smoke-options.ts';

/** What the follow-up rests on. */
export interface Prepared {
  readonly unitId: string;
  readonly programmeId: string;
  readonly agreementId: string;
  readonly headId: string;
}

/** The person a token is for: only the administrator sees whose login is whose. */
const findPerson = async (
  { clients: { administrator }, path, subjectOf }: SmokeJob,
  role: SmokeRole,
): Promise<string | undefined> => {
  let cursor: string | undefined;
  do {
    const { data } = await administrator.GET('/{organisationId}/people', {
      params: { path, query: { limit: 100, ...(cursor && { cursor }) } },
    });
    for (const { id } of data?.items ?? []) {
      const person = await administrator.GET('/{organisationId}/people/{personId}', {
        params: { path: { ...path, personId: id } },
      });
      if (person.data?.subject === subjectOf(role)) return id;
    }
    const next = data?._links.next?.href;
    cursor =
      next === undefined ? undefined : (new URL(next, 'https://any').searchParams.get('cursor') ?? undefined);
  } while (cursor !== undefined);
  return undefined;
};

/** A unit of its own for this run, a programme that the body has adopted, and the unit's assignment. */
export const prepareUnit = async (job: SmokeJob, today: string): Promise<Prepared> => {
  const { run, path, clients } = job;
  const { administrator, officer, boardSecretary, commissioner, unitManager } = clients;
  const { data: organisation } = await run.step('the administrator reads the organisation', () =>
    administrator.GET('/{organisationId}/organisations/{otherOrganisationId}', {
      params: { path: { ...path, otherOrganisationId: path.organisationId } },
    }),
  );
  const bodyId = job.bodyId ?? organisation.bodies?.[0]?.bodyId ?? '';
  const ids = new Map<SmokeRole, string>();
  for (const role of ['commissioner', 'headOfFollowUp', 'unitManager'] as const) {
    const id = await findPerson(job, role);
    run.check(`the ${role} is registered`, id !== undefined, `nobody has the login ${job.subjectOf(role)}`);
    ids.set(role, id as string);
  }
  const idOf = (role: SmokeRole) => ids.get(role) as string;
  const unit = await run.step('the administrator registers a fictional unit', () =>
    administrator.POST('/{organisationId}/units', {
      params: { path, header: onceOnly() },
      body: {
        bodyId,
        name: `Röktest ${new Date().toISOString().slice(0, 19)} (fiktiv)`,
        form: 'särskilt boende',
        operation: 'own',
        providerId: path.organisationId,
        manager: { organisationId: path.organisationId, personId: idOf('unitManager') },
        isProtected: false,
        isFictional: true,
      },
    }),
  );
  const key = onceOnly();
  const draft = () =>
    officer.POST('/{organisationId}/programmes', {
      params: { path, header: key },
      body: { bodyId, definition: smokeProgramme },
    });
  const programme = await run.step('the officer drafts a programme', draft);
  const again = await run.step('the same request with the same key comes again', draft);
  run.check('and makes nothing new', again.data.id === programme.data.id, 'a second programme was made');
  const adopted = { ...path, programmeId: programme.data.id };
  await run.step('the board secretary records that the body adopted it', () =>
    boardSecretary.POST('/{organisationId}/programmes/{programmeId}/adoptions', {
      params: { path: adopted, header: { 'If-Match': programme.etag, ...onceOnly() } },
      body: { decision: { bodyId, decidedOn: today, paragraph: '§ 1', referenceNumber: 'RÖK/1' } },
    }),
  );
  const agreement = await run.step("the commissioner registers the unit's assignment", () =>
    commissioner.POST('/{organisationId}/agreements', {
      params: { path, header: onceOnly() },
      body: {
        bodyId,
        kind: 'assignment',
        title: 'Röktest (fiktivt uppdrag)',
        parties: [path.organisationId],
        unitIds: [unit.data.id],
        validFrom: today,
        optionDates: [],
        responsible: idOf('commissioner'),
        requirements: [],
      },
    }),
  );
  await run.eventually(
    'an event has made the manager responsible for the unit',
    () =>
      unitManager.GET('/{organisationId}/units/{unitId}', {
        params: { path: { ...path, unitId: unit.data.id } },
      }),
    (found) => found,
  );
  return {
    unitId: unit.data.id,
    programmeId: programme.data.id,
    agreementId: agreement.data.id,
    headId: idOf('headOfFollowUp'),
  };
};
