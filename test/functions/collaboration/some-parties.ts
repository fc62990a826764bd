import type { BodyId, OrganisationId, PersonId } from '#events/identifiers.ts';
import type { Role } from '#events/organisation/role.ts';
import type { CollaborationNeeds } from '#functions/collaboration/serve-collaboration/needs.ts';
import { routes } from '#functions/collaboration/serve-collaboration/routes.ts';
import type { GuidelineNeeds } from '#functions/collaboration/serve-guideline/needs.ts';
import { routes as guidelineRoutes } from '#functions/collaboration/serve-guideline/routes.ts';
import type { JointPlanNeeds } from '#functions/collaboration/serve-joint-plan/needs.ts';
import { routes as jointPlanRoutes } from '#functions/collaboration/serve-joint-plan/routes.ts';
import type { PageNeeds } from '#functions/collaboration/serve-page/needs.ts';
import { routes as pageRoutes } from '#functions/collaboration/serve-page/routes.ts';
import type { ProgrammeNeeds } from '#functions/programme/serve-programme/needs.ts';
import { routes as programmeRoutes } from '#functions/programme/serve-programme/routes.ts';
import { collaborationStores } from '#shared/storage/collaboration/collaboration-stores.ts';
import { MemoryTable } from '#shared/storage/memory-table.ts';
import { organisationStore } from '#shared/storage/organisation/organisation-store.ts';
import { organisationStores } from '#shared/storage/organisation/organisation-stores.ts';
import { saveTenant } from '#shared/storage/organisation/save-tenant.ts';
import { programmeStore } from '#shared/storage/programme/programme-store.ts';
import { sharedProgrammeStore } from '#shared/storage/programme/shared-programme-store.ts';
import { type Answered, apiOf, type Call, letIn } from '../call-api.ts';
import { takeEvents } from '../organisation/a-tenant.ts';

export const bengtsfors = '1460' as OrganisationId;
export const mellerud = '1461' as OrganisationId;
export const bodyId = 'socialnamnden' as BodyId;
export const otherBody = 'barn-och-utbildningsnamnden' as BodyId;

/** A fictional person by a number. */
export const personNumber = (number: number): PersonId =>
  `0192f0c1-aaaa-7c3d-8e4f-${String(number).padStart(12, '0')}` as PersonId;

export const decision = (decidedOn = '2026-10-01', of: string = bodyId) => ({
  bodyId: of,
  decidedOn,
  paragraph: '§ 112',
  referenceNumber: 'SN/2026:88',
});

type Needs = CollaborationNeeds & JointPlanNeeds & GuidelineNeeds & PageNeeds & ProgrammeNeeds;

/** Two municipalities with two bodies each and the collaboration's API, over a table in memory. */
export class SomeParties {
  readonly table = new MemoryTable();
  readonly stores = collaborationStores(this.table);
  now = '2026-10-01T08:00:00.000Z';
  #ids = 0;
  #people = 0;
  readonly #organisations = organisationStores(this.table);

  readonly #call = apiOf<Needs>(
    [...routes, ...jointPlanRoutes, ...guidelineRoutes, ...pageRoutes, ...programmeRoutes],
    {
      programmes: programmeStore(this.table),
      sharedProgrammes: sharedProgrammeStore(this.table),
      ...this.stores,
      organisations: organisationStore(this.table),
      people: this.#organisations.people,
      now: () => this.now,
      newId: () => `0192f0c1-7777-7c3d-8e4f-${String(++this.#ids).padStart(12, '0')}`,
    },
  );

  static async meet(): Promise<SomeParties> {
    const parties = new SomeParties();
    for (const organisationId of [bengtsfors, mellerud]) await parties.settle(organisationId);
    return parties;
  }

  async settle(organisationId: OrganisationId): Promise<void> {
    await saveTenant(this.table, {
      organisationId,
      kind: organisationId.length === 2 ? 'region' : 'municipality',
      bodies: [
        { bodyId, name: 'Socialnämnden' },
        { bodyId: otherBody, name: 'Barn- och utbildningsnämnden' },
      ],
      administrator: {
        personId: personNumber(100 + ++this.#people),
        name: 'Påhittade Anna Ek',
        email: 'anna@example.org',
        language: 'sv',
        subject: `administrator-${organisationId}`,
      },
      now: this.now,
    });
  }

  /** The person whom the login of an organisation's administrator stands for. */
  async administratorOf(organisationId: OrganisationId): Promise<PersonId> {
    const { items } = await this.#organisations.people.list(organisationId, { limit: 1 });
    const [first] = items.map(({ summary }) => (summary as { id: PersonId }).id);
    if (first === undefined) throw new Error(`${organisationId} has nobody`);
    return first;
  }

  /** Signs a role in: the login is `<role>-<organisation>`, `<role>-<organisation>-other` for the other body. */
  async let(role: Role, organisationId: OrganisationId, of: BodyId = bodyId): Promise<string> {
    const subject = `${role}-${organisationId}${of === bodyId ? '' : '-other'}`;
    const personId = personNumber(++this.#people);
    await letIn(this.table, { subject, organisationId, personId, memberships: [{ role, bodyId: of }] });
    return subject;
  }

  /** Sends a request with any login and path. */
  sendAs(as: string, call: Omit<Call, 'as'>): Promise<Answered> {
    return this.#call({ as, ...call });
  }

  /** Sends a request on behalf of the organisation whose code the login ends with. */
  send(as: string, method: Call['method'], path: string, body?: unknown): Promise<Answered> {
    const organisationId = as.split('-')[1];
    const call = { as, method, path: `/v1/${organisationId}${path}` };
    return this.#call(body === undefined ? call : { ...call, body });
  }

  /** The same, with the version of what lies there now: `versionOf` is what to read it from. */
  async change(
    as: string,
    { method = 'POST', to, versionOf }: { method?: Call['method']; to: string; versionOf: string },
    body: unknown,
  ): Promise<Answered> {
    const organisationId = as.split('-')[1];
    const found = await this.send(as, 'GET', versionOf);
    return this.#call({
      as,
      method,
      path: `/v1/${organisationId}${versionOf}${to}`,
      headers: { 'if-match': found.headers['etag'] ?? '"none"' },
      body,
    });
  }

  /** A collaboration that Bengtsfors founded and Mellerud has joined; the path of it. */
  async together(): Promise<string> {
    await this.let('departmentHead', bengtsfors);
    await this.let('departmentHead', mellerud);
    const { json } = await this.send('departmentHead-1460', 'POST', '/collaborations', {
      name: 'Social samverkan i Dalsland (fiktiv)',
      purpose: 'En gemensam socialtjänst för invånarna i två kommuner.',
      decision: decision(),
    });
    const path = `/collaborations/${json.id}`;
    await this.send('departmentHead-1460', 'POST', `${path}/invitations`, { organisationId: mellerud });
    await this.change('departmentHead-1461', { to: '/parties', versionOf: path }, { decision: decision() });
    return path;
  }

  /** The events since last time, by name. */
  async told(): Promise<string[]> {
    return (await takeEvents(this.table)).map(({ type }) => type.split('.')[2] as string);
  }
}
