import { dateInStockholm } from '../calendar/stockholm.ts';
import type { Circumstances, Decision } from '../decision.ts';
import { refuse } from '../refusal.ts';
import type { Consideration } from './fact-check.ts';
import type { Report } from './report.ts';
import { reportSentences as rules } from './rules.ts';

export interface ConsiderRemark extends Consideration {
  readonly remarkId: string;
}

/** Marks a remark of the unit as considered, or not and why. It may be thought over until the report is established. */
export const considerRemark = (
  report: Report,
  { remarkId, outcome, reason }: ConsiderRemark,
  { now }: Circumstances,
): Decision<Report> => {
  const { reportId, status, factCheck } = report;
  const remark = factCheck?.remarks.find((known) => known.remarkId === remarkId);
  if (factCheck === undefined || remark === undefined) {
    return refuse('missing', rules.knownRemark, { field: 'remarkId', received: remarkId });
  }
  if (status !== 'answered') return refuse('conflict', rules.notAlreadyEstablished, { received: status });
  if (outcome === 'notConsidered' && reason === undefined) {
    return refuse('invalid', rules.remarkRefusedWithReason, { field: '/reason' });
  }
  const { consideration } = remark;
  if (consideration?.outcome === outcome && consideration.reason === reason) return undefined;
  const considered = {
    ...remark,
    consideration: { outcome, ...(reason !== undefined && { reason }) },
    consideredOn: dateInStockholm(now),
  };
  return {
    state: {
      ...report,
      factCheck: {
        ...factCheck,
        remarks: factCheck.remarks.map((known) => (known.remarkId === remarkId ? considered : known)),
      },
    },
    events: [{ name: 'RemarkConsidered', data: { reportId, remarkId, outcome } }],
  };
};
