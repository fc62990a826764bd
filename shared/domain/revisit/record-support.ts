import type { Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { isUnderWay, type Revisit, type Support } from './revisit.ts';
import { revisitSentences as rules } from './rules.ts';

/** Writes down the support given and asked for, whole: what is left out is no longer there. */
export const recordSupport = (revisit: Revisit, { given, askedFor }: Support): Decision<Revisit> => {
  if (!isUnderWay(revisit)) {
    return refuse('conflict', rules.isOpen, { field: '/status', received: revisit.status });
  }
  const changed = [
    ...(revisit.support.given === given ? [] : ['given' as const]),
    ...(revisit.support.askedFor === askedFor ? [] : ['askedFor' as const]),
  ];
  if (changed.length === 0) return undefined;
  const { revisitId, planId } = revisit;
  return {
    state: {
      ...revisit,
      support: {
        ...(given !== undefined && { given }),
        ...(askedFor !== undefined && { askedFor }),
      },
    },
    events: [{ name: 'RevisitSupportRecorded', data: { revisitId, planId, changed } }],
  };
};
