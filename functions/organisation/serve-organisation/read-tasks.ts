import * as z from 'zod/mini';
import type { BodyId, UnitId } from '#events/identifiers.ts';
import { mayDo } from '#shared/domain/organisation/access.ts';
import { ListQuery, listOf, pageAnswer, withCursor } from '#shared/lambda/lists.ts';
import { route } from '#shared/lambda/route.ts';
import { waysTo } from '#shared/lambda/ways-to-records.ts';
import { type PersonsRecord, recordsOf } from '#shared/storage/involvements.ts';
import type { OrganisationNeeds } from './needs.ts';
import { OrganisationParams } from './params.ts';

const { limit, cursor } = ListQuery.shape;

/** What waits, since when it is due, and in whose record; the rest is the record's summary. */
export const Task = z.looseObject({
  task: z.string(),
  dueOn: z.optional(z.string()),
  organisationId: z.string(),
  noun: z.string(),
  kind: z.string(),
  id: z.string(),
});

/** "What waits for me": most urgent first, over every noun and every organisation that shared something. */
export const readTasksRoute = route({
  operationId: 'readTasks',
  method: 'GET',
  path: '/v1/{organisationId}/tasks',
  noun: 'organisation',
  action: 'readTasks',
  summary: { sv: 'Vad som väntar på mig', en: 'What waits for me' },
  params: OrganisationParams,
  query: z.strictObject({ limit, cursor }),
  answer: listOf(Task),
  status: 200,
  story: async (request, needs: OrganisationNeeds) => {
    const { caller, organisationId } = request;
    const me = { organisationId, personId: caller.personId };
    const page = await withCursor(() => recordsOf(needs.table, me, { which: 'waiting', ...request.query }));
    const wayTo = await waysTo(request, needs, page.records);
    const mayRead = (found: PersonsRecord) => {
      const { noun, summary } = found;
      const belonging = {
        ...(summary['bodyId'] !== undefined && { bodyId: summary['bodyId'] as BodyId }),
        ...(summary['unitId'] !== undefined && { unitId: summary['unitId'] as UnitId }),
      };
      return mayDo({ caller, noun, action: 'read', belonging, ...wayTo(found) });
    };
    const items = page.records.filter(mayRead).map(({ record, noun, task, dueOn, summary }) => ({
      ...summary,
      task,
      ...(dueOn && { dueOn }),
      organisationId: record.organisationId,
      noun,
      kind: record.kind,
      id: record.id,
    }));
    return pageAnswer(request, { items, cursor: page.cursor });
  },
});
