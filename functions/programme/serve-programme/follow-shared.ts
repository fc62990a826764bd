import * as z from 'zod/mini';
import type { ProgrammeId } from '#events/identifiers.ts';
import { BodyId } from '#events/identifiers.ts';
import { Comparison } from '#shared/domain/programme/compare-definitions.ts';
import { followedVersion, followShared, previewMigration } from '#shared/domain/programme/follow-shared.ts';
import type { Programme } from '#shared/domain/programme/programme.ts';
import { programmeSentences as rules } from '#shared/domain/programme/rules.ts';
import type { SharedProgramme } from '#shared/domain/programme/shared-programme.ts';
import { Supplement } from '#shared/domain/programme/supplement.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { enterCollaboration } from '#shared/lambda/enter-collaboration.ts';
import { Problem, problemOf } from '#shared/lambda/problem.ts';
import { changeRecord, createRecord, findRecord, Receipt } from '#shared/lambda/records.ts';
import { type ApiRequest, route } from '#shared/lambda/route.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { ProgrammeParams, SharedProgrammeParams } from './params.ts';

type Followed = Pick<NonNullable<ReturnType<typeof followedVersion>>, 'from'>['from'];
type Source = Pick<NonNullable<Followed>, 'collaborationId' | 'sharedProgrammeId'>;

/** The shared programme, through the collaboration: who no longer takes part no longer finds it. */
const findShared = async (
  request: ApiRequest<unknown, unknown, unknown>,
  needs: ProgrammeNeeds,
  { collaborationId, sharedProgrammeId }: Source,
): Promise<SharedProgramme> => {
  const { at } = await enterCollaboration(request, needs, collaborationId);
  const shared = await needs.sharedProgrammes.find(at.ownerId, sharedProgrammeId);
  if (shared === undefined) throw new Problem('missing');
  return shared.state;
};

/** What an own programme follows. */
const sourceOf = (programme: Programme): NonNullable<Followed> => {
  const from = followedVersion(programme)?.from;
  if (from === undefined) throw Problem.of('conflict', rules.followsAShared);
  return from;
};

/** Lays a draft of one's own that follows the shared programme; the body adopts it like every programme. */
export const followSharedProgrammeRoute = route({
  operationId: 'followSharedProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/collaborations/{collaborationId}/shared-programmes/{sharedProgrammeId}/local-programmes',
  noun: 'programme',
  action: 'draft',
  summary: {
    sv: 'Lägg ett eget utkast som följer det gemensamma programmet, med lokalt tillägg',
    en: 'Lay a draft of one’s own that follows the shared programme, with a local supplement',
  },
  params: SharedProgrammeParams,
  body: z.strictObject({ bodyId: BodyId, supplement: Supplement }),
  answer: Receipt,
  status: 201,
  story: async (request, needs: ProgrammeNeeds) => {
    const { organisationId, params, body } = request;
    const { collaborationId } = params;
    const shared = await findShared(request, needs, params);
    const programmeId = needs.newId() as ProgrammeId;
    return createRecord(request, needs, {
      store: needs.programmes,
      id: programmeId,
      decide: (circumstances) =>
        followShared(
          undefined,
          { programmeId, organisationId, collaborationId, shared, ...body },
          circumstances,
        ),
    });
  },
});

const Preview = z.object({ ...Comparison.shape, version: z.int(), supplement: Supplement });

export const previewMigrationRoute = route({
  operationId: 'previewMigration',
  method: 'GET',
  path: '/v1/{organisationId}/programmes/{programmeId}/migration-preview',
  noun: 'programme',
  action: 'read',
  summary: {
    sv: 'Vad den nyaste gemensamma versionen behåller, ändrar, tillför och tar bort',
    en: 'What the newest shared version keeps, changes, brings and removes',
  },
  params: ProgrammeParams,
  answer: Preview,
  status: 200,
  story: async (request, needs: ProgrammeNeeds) => {
    const { programmeId: id } = request.params;
    const { stored } = await findRecord(request, needs, { store: needs.programmes, id });
    const shared = await findShared(request, needs, sourceOf(stored.state));
    const preview = previewMigration(stored.state, shared);
    if (preview instanceof Refusal) throw problemOf(preview);
    return { status: 200, json: preview };
  },
});

/** Lays a draft that follows the newest shared version. The supplement comes along unless another is sent. */
export const migrateProgrammeRoute = route({
  operationId: 'migrateProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/programmes/{programmeId}/migrations',
  noun: 'programme',
  action: 'draft',
  summary: {
    sv: 'Lägg ett utkast som följer den nyaste gemensamma versionen',
    en: 'Lay a draft that follows the newest shared version',
  },
  params: ProgrammeParams,
  body: z.strictObject({ supplement: z.optional(Supplement) }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: async (request, needs: ProgrammeNeeds) => {
    const { programmeId: id } = request.params;
    const { stored } = await findRecord(request, needs, { store: needs.programmes, id });
    const { collaborationId, sharedProgrammeId } = sourceOf(stored.state);
    const shared = await findShared(request, needs, { collaborationId, sharedProgrammeId });
    return changeRecord(request, needs, {
      store: needs.programmes,
      id,
      decide: (programme, circumstances) => {
        const preview = previewMigration(programme, shared);
        if (preview instanceof Refusal) return preview;
        const supplement = request.body.supplement ?? preview.supplement;
        const { programmeId, organisationId, bodyId } = programme;
        const own = { programmeId, organisationId, bodyId, collaborationId };
        return followShared(programme, { ...own, shared, supplement }, circumstances);
      },
    });
  },
});
