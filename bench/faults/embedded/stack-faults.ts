import type { Fault, FaultChooser, FaultPoint } from '#local/control/fault.ts';
import type { Random } from '../../world/seeded-randomness.ts';

const faults: readonly Fault[] = ['refuse', 'lose-answer', 'hang', 'conflict'];

/** How the bench itself looks into the table; no function of the product scans. */
const ownLook = 'Scan';

export interface StackFaults {
  readonly chooseFault: FaultChooser;
  /** What has struck so far: `lose-answer of TransactWriteItems`, … */
  readonly struck: readonly string[];
  /** From now on a share of all calls goes wrong; 0 is calm. */
  readonly setShare: (share: number) => void;
}

const canStrike = (fault: Fault, { operation }: FaultPoint): boolean =>
  fault !== 'conflict' || operation === 'TransactWriteItems';

/**
 * Lets a share of all calls from functions to DynamoDB, EventBridge and SES go wrong. Processes take turns as they please,
 * so the same seed strikes as often and as hard, though not always the same call.
 */
export function stackFaults(random: Random): StackFaults {
  const struck: string[] = [];
  let share = 0;
  return {
    struck,
    setShare: (next) => {
      share = next;
    },
    chooseFault: (point) => {
      if (point.operation === ownLook || random() >= share) return undefined;
      const possible = faults.filter((fault) => canStrike(fault, point));
      const fault = possible[Math.floor(random() * possible.length)];
      struck.push(`${fault} of ${point.operation}`);
      return fault;
    },
  };
}
