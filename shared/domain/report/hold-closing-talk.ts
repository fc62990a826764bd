import { v5 } from 'uuid';
import type { ClosingTalkId, ReportId } from '#events/identifiers.ts';
import type { ClosingTalkKind } from '#events/report/closing-talk-kind.ts';
import { type HandOver, isSamePerson } from '../assessment/hand-over.ts';
import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { planIdOf } from '../plan/plan-id.ts';
import { refuse } from '../refusal.ts';
import type { ClosingTalk, TalkHeld } from './closing-talk.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

const talkNamespace = 'c4a7f0b2-6d19-5e83-b7c5-1f92e08d3a64';

/** A programme asks for one talk of each kind. */
export const talkIdOf = (reportId: ReportId, kind: ClosingTalkKind): ClosingTalkId =>
  v5(`${reportId}#${kind}`, talkNamespace) as ClosingTalkId;

const begun = (
  report: Report,
  { talkId, kind }: Pick<ClosingTalk, 'talkId' | 'kind'>,
): Omit<ClosingTalk, 'status'> => {
  const { reportId, organisationId, bodyId, caseNumber, unit, author: officer } = report;
  return {
    talkId,
    kind,
    organisationId,
    bodyId,
    caseNumber,
    unit,
    officer,
    reportId,
    planId: planIdOf(reportId),
  };
};

/** The programme asks for the talk: it waits for the officer. Asked for before, or held already: nothing changes. */
export const askClosingTalk = (
  talk: ClosingTalk | undefined,
  { report, kind }: { readonly report: Report; readonly kind: ClosingTalkKind },
  { now }: Pick<Circumstances, 'now'>,
): Decision<ClosingTalk> => {
  const isAskedFor = report.programme.definition.cadence.closingTalks.includes(kind);
  if (talk !== undefined || !isAskedFor) return undefined;
  const askedOn = dateInStockholm(now);
  const state = begun(report, { talkId: talkIdOf(report.reportId, kind), kind });
  const { talkId, reportId, planId, unit } = state;
  return {
    state: { ...state, status: 'asked', askedOn },
    events: [
      { name: 'ClosingTalkAsked', data: { talkId, kind, reportId, planId, unitId: unit.unitId, askedOn } },
    ],
  };
};

interface HoldTalk {
  readonly held: TalkHeld;
  /** The report was handed over that day: no talk was held before. */
  readonly notBefore: string | undefined;
}

/** Records what was said. Held before: refused, since the record of a talk is not another one's. */
export const holdClosingTalk = (
  talk: ClosingTalk | Omit<ClosingTalk, 'status'>,
  { held, notBefore }: HoldTalk,
  { now }: Pick<Circumstances, 'now'>,
): Decision<ClosingTalk> => {
  if (notBefore === undefined) return refuse('conflict', rules.isPublished);
  if (talk.held !== undefined) return refuse('conflict', rules.recordedOnce);
  const { heldOn } = held;
  const today = dateInStockholm(now);
  if (heldOn < notBefore || heldOn > today) {
    return refuse('invalid', rules.heldAfterHandOver, {
      field: '/heldOn',
      limit: `${notBefore} – ${today}`,
      received: heldOn,
    });
  }
  const { talkId, kind, reportId, planId, unit } = talk;
  return {
    state: { ...talk, status: 'held', held },
    events: [
      { name: 'ClosingTalkHeld', data: { talkId, kind, reportId, planId, unitId: unit.unitId, heldOn } },
    ],
  };
};

/** Holds a talk that the programme did not ask for. */
export const holdUnaskedTalk = (
  {
    report,
    held,
    ...begin
  }: Pick<ClosingTalk, 'talkId' | 'kind'> & {
    readonly report: Report;
    readonly held: TalkHeld;
  },
  circumstances: Pick<Circumstances, 'now'>,
): Decision<ClosingTalk> =>
  holdClosingTalk(begun(report, begin), { held, notBefore: report.publication?.publishedOn }, circumstances);

/** What waits for one person waits for another from now on. The person has no part in it: nothing changes. */
export const handOverTalk = (talk: ClosingTalk, { from, to }: HandOver): Decision<ClosingTalk> => {
  const { talkId, officer, unit } = talk;
  const isOfficer = isSamePerson(officer, from);
  const isManager = isSamePerson(unit.manager, from);
  if (isSamePerson(from, to) || !(isOfficer || isManager)) return undefined;
  return {
    state: {
      ...talk,
      ...(isOfficer && { officer: to }),
      ...(isManager && { unit: { ...unit, manager: to } }),
    },
    events: [
      {
        name: 'ClosingTalkHandedOver',
        data: { talkId, fromPersonId: from.personId, toPersonId: to.personId },
      },
    ],
  };
};
