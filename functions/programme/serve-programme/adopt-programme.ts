import * as z from 'zod/mini';
import { adoptProgramme } from '#shared/domain/programme/decide.ts';
import { BodyDecision } from '#shared/domain/programme/programme.ts';
import { changeRecord, Receipt } from '#shared/lambda/records.ts';
import { route } from '#shared/lambda/route.ts';
import type { ProgrammeNeeds } from './needs.ts';
import { ProgrammeParams } from './params.ts';

/** Records that the body adopted the draft. */
export const adoptProgrammeRoute = route({
  operationId: 'adoptProgramme',
  method: 'POST',
  path: '/v1/{organisationId}/programmes/{programmeId}/adoptions',
  noun: 'programme',
  action: 'adopt',
  summary: { sv: 'Fastställ utkastet med nämndens beslut', en: "Adopt the draft by the body's decision" },
  params: ProgrammeParams,
  body: z.strictObject({ decision: BodyDecision }),
  answer: Receipt,
  status: 200,
  isVersioned: true,
  story: (request, needs: ProgrammeNeeds) =>
    changeRecord(request, needs, {
      store: needs.programmes,
      id: request.params.programmeId,
      decide: (programme, circumstances) => adoptProgramme(programme, request.body, circumstances),
    }),
});
