import type { PartyRef } from '#events/collaboration/party-ref.ts';
import type { CalendarDate, PersonRef } from '#events/identifiers.ts';
import { addPeriod, dateInStockholm } from '../calendar/stockholm.ts';
import { type Circumstances, type Decision, personOf } from '../decision.ts';
import { type HandOver, isSamePerson } from '../organisation/hand-over.ts';
import type { BodyDecision } from '../programme/programme.ts';
import { refuse } from '../refusal.ts';
import { isSameParty, refOf } from './collaboration.ts';
import { checkDecision } from './found-collaboration.ts';
import {
  draftOfGuideline,
  type Guideline,
  type GuidelineVersion,
  newestProposed,
  versionFor,
} from './guideline.ts';
import { guidelineSentences as rules } from './guideline-rules.ts';

const actingPerson = ({ actor }: Circumstances): PersonRef =>
  ({ organisationId: actor.organisationId, personId: personOf(actor) }) as PersonRef;

const withVersion = (guideline: Guideline, version: GuidelineVersion): Guideline => ({
  ...guideline,
  versions: { ...guideline.versions, [version.version]: version },
});

export type DraftGuideline = Pick<Guideline, 'guidelineId' | 'collaborationId' | 'kind' | 'title'> &
  Pick<GuidelineVersion, 'text' | 'changes'>;

/** Begins a governing document, rewrites its draft, or lays the next version beside those proposed. */
export const draftGuideline = (
  guideline: Guideline | undefined,
  { text, changes, ...command }: DraftGuideline,
  circumstances: Circumstances,
): Decision<Guideline> => {
  const { guidelineId, collaborationId } = command;
  const base: Guideline = guideline ?? {
    ...command,
    responsible: actingPerson(circumstances),
    isReviewTold: false,
    versions: {},
  };
  const version = draftOfGuideline(base)?.version ?? Object.keys(base.versions).length + 1;
  const { kind, title } = command;
  return {
    state: withVersion({ ...base, kind, title }, { version, text, changes, decisions: [], readBy: [] }),
    events: [{ name: 'GuidelineDrafted', data: { collaborationId, guidelineId, version } }],
  };
};

/** The draft is finished: each body may decide on it. When it is looked at again is said with it. */
export const proposeGuideline = (
  guideline: Guideline,
  { reviewOn }: { readonly reviewOn: CalendarDate },
  { now }: Circumstances,
): Decision<Guideline> => {
  const draft = draftOfGuideline(guideline);
  if (draft === undefined) return refuse('conflict', rules.draftToPropose);
  const today = dateInStockholm(now);
  const limit = addPeriod(today, 'P5Y');
  if (reviewOn <= today || reviewOn > limit) {
    return refuse('invalid', rules.reviewedLater, { field: '/reviewOn', limit, received: reviewOn });
  }
  const { collaborationId, guidelineId } = guideline;
  const { version } = draft;
  return {
    state: {
      ...withVersion(guideline, { ...draft, proposedOn: today }),
      reviewOn,
      isReviewTold: false,
    },
    events: [{ name: 'GuidelineProposed', data: { collaborationId, guidelineId, version, reviewOn } }],
  };
};

/** A body decides that the newest version holds for it. Decided already: nothing changes. */
export const decideGuideline = (
  guideline: Guideline,
  {
    party,
    version,
    decision,
  }: { readonly party: PartyRef; readonly version: number; readonly decision: BodyDecision },
  { now }: Circumstances,
): Decision<Guideline> => {
  const proposed = newestProposed(guideline);
  if (proposed?.version !== version) {
    return refuse('conflict', rules.proposedBeforeDecided, { field: '/version', received: version });
  }
  if (proposed.decisions.some((one) => isSameParty(one, party))) return undefined;
  const refused = checkDecision(decision, { party, now });
  if (refused) return refused;
  const { collaborationId, guidelineId } = guideline;
  const { decidedOn, referenceNumber } = decision;
  const decisions = [...proposed.decisions, { ...refOf(party), decision }];
  return {
    state: withVersion(guideline, { ...proposed, decisions }),
    events: [
      {
        name: 'GuidelineDecided',
        data: {
          collaborationId,
          guidelineId,
          version,
          parties: [refOf(party)],
          decidedOn,
          referenceNumber,
        },
      },
    ],
  };
};

/** Somebody on a party's staff has read the version that holds for their body. */
export const acknowledgeGuideline = (
  guideline: Guideline,
  { party, version }: { readonly party: PartyRef; readonly version: number },
  circumstances: Circumstances,
): Decision<Guideline> => {
  const holding = versionFor(guideline, party);
  if (holding?.version !== version) {
    return refuse('conflict', rules.decidedBeforeRead, { field: '/version', received: version });
  }
  const person = actingPerson(circumstances);
  if (holding.readBy.some((one) => isSamePerson(one.person, person))) return undefined;
  const { collaborationId, guidelineId } = guideline;
  const readBy = [...holding.readBy, { person, on: dateInStockholm(circumstances.now) }];
  return {
    state: withVersion(guideline, { ...holding, readBy }),
    events: [{ name: 'GuidelineAcknowledged', data: { collaborationId, guidelineId, version, person } }],
  };
};

/** The alarm: it is to be looked at again. The task stays until a new version is proposed. */
export const ringGuideline = (
  guideline: Guideline,
  { now }: Pick<Circumstances, 'now'>,
): Decision<Guideline> => {
  const { collaborationId, guidelineId, reviewOn, isReviewTold } = guideline;
  if (reviewOn === undefined || isReviewTold || reviewOn > dateInStockholm(now)) return undefined;
  return {
    state: { ...guideline, isReviewTold: true },
    events: [{ name: 'GuidelineReviewDue', data: { collaborationId, guidelineId, reviewOn } }],
  };
};

export const handOverGuideline = (
  guideline: Guideline,
  { from, to }: HandOver,
  _circumstances: Circumstances,
): Decision<Guideline> => {
  if (!isSamePerson(guideline.responsible, from) || isSamePerson(from, to)) return undefined;
  const { collaborationId } = guideline;
  return {
    state: { ...guideline, responsible: to },
    events: [
      {
        name: 'CollaborationHandedOver',
        data: { collaborationId, fromPersonId: from.personId, toPersonId: to.personId, kind: 'guideline' },
      },
    ],
  };
};
