import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import { heldOnRefusal } from './record-read-through.ts';
import type { ClosingTalk, Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

/** Records the closing talk after the protocol. Programmes may ask for it; it may always be held. */
export const recordClosingTalk = (
  report: Report,
  closingTalk: ClosingTalk,
  { now }: Circumstances,
): Decision<Report> => {
  const { heldOn } = closingTalk;
  const refusal = heldOnRefusal(report, { heldOn, now });
  if (refusal) return refusal;
  if (report.closingTalk) return refuse('conflict', rules.recordedOnce);
  const { reportId, unit } = report;
  return {
    state: { ...report, closingTalk },
    events: [
      { name: 'ClosingTalkHeld', data: { reportId, unitId: unit.unitId, kind: 'afterProtocol', heldOn } },
    ],
  };
};
