import { type HandOver, isSamePerson } from '../assessment/hand-over.ts';
import type { Decision } from '../decision.ts';
import type { Revisit } from './revisit.ts';

/** What waits for one person waits for another from now on. The person has no part in the revisit: nothing changes. */
export const handOver = (revisit: Revisit, { from, to }: HandOver): Decision<Revisit> => {
  const { officer, unit } = revisit;
  const parts = [
    ...(isSamePerson(officer, from) ? ['officer' as const] : []),
    ...(isSamePerson(unit.manager, from) ? ['unitManager' as const] : []),
  ];
  if (parts.length === 0 || isSamePerson(from, to)) return undefined;
  return {
    state: {
      ...revisit,
      ...(parts.includes('officer') && { officer: to }),
      ...(parts.includes('unitManager') && { unit: { ...unit, manager: to } }),
    },
    events: [
      {
        name: 'RevisitHandedOver',
        data: {
          revisitId: revisit.revisitId,
          fromPersonId: from.personId,
          toPersonId: to.personId,
          parts,
        },
      },
    ],
  };
};
