import { beforeEach, describe, expect, test } from 'vitest';
import { catalogue, type EventDraft } from '#events/catalogue.ts';
import type { PersonId } from '#events/identifiers.ts';
import { routes } from '#functions/notification/serve-notification/routes.ts';
import { linesOf } from '#shared/domain/plan/lines-by-area.ts';
import type { Plan } from '#shared/domain/plan/plan.ts';
import { planRules } from '#shared/domain/plan/plan-rules.ts';
import * as plans from '../../shared/domain/plan/a-plan.ts';
import { keepRecord } from '../assessment/keep-record.ts';
import { apiOf, letIn } from '../call-api.ts';
import { idNumber } from './some-events.ts';
import { bodyId, savePerson } from './some-people.ts';
import { Telling } from './telling.ts';

const path = '/v1/0184/notification-rules';

const overdue = (plan: Plan, line = linesOf(plan)[0]): EventDraft => {
  const [measure] = line?.measures ?? [];
  const { measureId, dueOn } = measure ?? {};
  const data = { lineId: line?.lineId, measureId, dueOn, ownerSide: 'unit', tell: 'owner' };
  return { name: 'MeasureOverdue', data: { ...catalogue.MeasureOverdue.example, ...data } as never };
};

describe('an organisation’s own rules', () => {
  let telling: Telling;
  let call: ReturnType<typeof apiOf>;
  const set = async (body: object, etag?: string) =>
    call({
      as: 'sub-admin',
      method: 'PUT',
      path,
      body,
      headers: {
        'if-match': etag ?? (await call({ as: 'sub-admin', method: 'GET', path })).headers?.['etag'] ?? '',
      },
    });
  const tell = (events: EventDraft[], plan = plans.anAdoptedPlan()) =>
    telling.tell(planRules, { id: plan.planId, state: plan, events });

  beforeEach(async () => {
    telling = new Telling();
    const { table, needs } = telling;
    call = apiOf(routes, { ...needs, table, now: () => telling.now(), newId: () => idNumber(7) });
    await keepRecord(needs.organisations, '0184', {
      organisationId: plans.solna,
      kind: 'municipality' as const,
      name: 'Solna kommun',
      language: 'sv' as const,
      bodies: [],
      closedDays: [],
      members: [],
    });
    await letIn(table, { subject: 'sub-admin', memberships: [{ role: 'systemAdministrator' }] });
    await letIn(table, { subject: 'sub-head', memberships: [{ role: 'headOfFollowUp', bodyId }] });
    await savePerson(needs.people, { personId: plans.manager.personId });
    const mas = '0192f0c1-4444-7c3d-8e4f-000000000000' as PersonId;
    await savePerson(needs.people, { personId: mas, memberships: [{ role: 'mas', bodyId }] });
  });

  test('tell a role too, of what is of that severity, from the next message on', async () => {
    await tell([overdue(plans.anAdoptedPlan())]);
    expect(await telling.told()).toEqual(['cccc measureOverdue']);
    const rule = { text: 'measureOverdue', severity: 'high', alsoTell: ['mas', 'registrar'] };
    expect((await set({ reminders: [], messages: [rule] })).status).toBe(200);
    const plan = plans.anAdoptedPlan();
    // The second line is a remark.
    await tell([overdue(plan, linesOf(plan)[1])]);
    expect((await telling.told()).filter((told) => told.startsWith('4444'))).toEqual([]);
    // The first is a deficiency on a requirement of high criticality; nobody is registrar, and that holds nothing up.
    await tell([overdue(plan)]);
    expect((await telling.told()).filter((told) => told.startsWith('4444'))).toEqual(['4444 measureOverdue']);
  });

  test('bring news at once where nobody has chosen; a person’s own choice comes first', async () => {
    const closed: EventDraft = { name: 'PlanClosed', data: catalogue.PlanClosed.example as never };
    await set({ reminders: [], messages: [{ text: 'planClosed', channel: 'email' }] });
    await tell([closed]);
    expect((await telling.mails()).map(({ channel }) => channel)).toEqual(['email']);
    const preferences = { channels: { news: 'inbox' as const } };
    await savePerson(telling.needs.people, { personId: plans.manager.personId, preferences });
    await tell([closed]);
    expect((await telling.mails()).map(({ channel }) => channel).sort()).toEqual(['email', 'inbox']);
  });

  test('switch off nothing that somebody must act on, and say each thing once', async () => {
    const late = { text: 'measureOverdue', channel: 'inbox' };
    const twice = { text: 'planClosed', channel: 'inbox' };
    const { status, json } = await set({ reminders: [{}, {}], messages: [late, twice, twice] });
    expect(status).toBe(422);
    expect(
      json.violations.map(({ rule, field }: { rule: string; field: string }) => `${field} ${rule}`),
    ).toEqual([
      '/messages/0/channel organisation.mustBeTold',
      '/reminders/1 organisation.oneRuleForEach',
      '/messages/2 organisation.oneRuleForEach',
    ]);
  });

  test('are changed in the version that was read, by the system administrator', async () => {
    const body = { reminders: [], messages: [] };
    expect((await call({ as: 'sub-admin', method: 'PUT', path, body })).status).toBe(428);
    expect((await set(body, '"another"')).status).toBe(412);
    const asHead = { as: 'sub-head', method: 'PUT', path, body, headers: { 'if-match': '"x"' } } as const;
    expect((await call(asHead)).status).toBe(403);
    expect((await call({ as: 'sub-head', method: 'GET', path })).json).toEqual(body);
    expect((await set(body)).status).toBe(200);
  });
});
