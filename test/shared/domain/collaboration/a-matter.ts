import type { GroupId, MatterId } from '#events/identifiers.ts';
import { type DecideMatter, decideMatter } from '#shared/domain/collaboration/decide-matter.ts';
import type { Group } from '#shared/domain/collaboration/group.ts';
import type { Matter } from '#shared/domain/collaboration/matter.ts';
import { raiseMatter } from '#shared/domain/collaboration/raise-matter.ts';
import { accepted } from '../plan/a-plan.ts';
import { aGroup, aPerson, at, bengtsfors, collaborationId, partyRef } from './a-collaboration.ts';

export const matterId = '0192f0c1-4444-7c3d-8e4f-000000000001' as MatterId;
export const upperId = '0192f0c1-2222-7c3d-8e4f-000000000002' as GroupId;
export const [raiser, convener, stranger] = [aPerson(1), aPerson(2), aPerson(3)];
export const seat = (number: number) => ({
  person: aPerson(number),
  roleId: 'ledamot',
  joinedOn: '2026-11-07',
});
export const lower = aGroup({ convener, members: [seat(2)] });
export const upper = aGroup({
  groupId: upperId,
  name: 'Förvaltningscheferna',
  answerWithin: 'P60D',
  members: [seat(3)],
});

export const raise = (group: Group | undefined = lower, kind: Matter['kind'] = 'procurement') =>
  raiseMatter(
    undefined,
    { matterId, collaborationId, kind, title: 'Gemensam upphandling', text: 'Av nattpatrull.', group },
    at('2026-11-10', raiser),
  );
export const waiting = (): Matter => accepted(raise()).state;
export const parties = [partyRef(bengtsfors)];
export const decide = (
  matter: Matter,
  changes: Partial<DecideMatter> = {},
  by = convener,
  on = '2026-11-20',
) => decideMatter(matter, { text: 'Vi handlar upp.', parties, group: lower, ...changes }, at(on, by));
export const decided = (changes: Partial<DecideMatter> = {}): Matter =>
  accepted(decide(waiting(), changes)).state;
export const procurement = { agreementTitle: 'Nattpatrull', parties, endsOn: '2029-08-31' };
