import type { Room } from '../house.ts';
import { type Grant, type Right, rights } from '../rights.ts';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';

export interface SamsynFunctionProps extends Omit<BundledFunctionProps, 'grants'> {
  /** Exactly what it may touch; its environment follows from this. */
  readonly rights: readonly Right[];
}

/** A room's function: `new SamsynFunction(reportRoom, 'draft-report', …)` deploys `functions/report/draft-report`. */
export class SamsynFunction extends BundledFunction {
  constructor(room: Room, verbNoun: string, { rights: chosen, ...props }: SamsynFunctionProps) {
    const grants: readonly Grant[] = chosen.map((right) => rights[right](room.house));
    super(room, verbNoun, { ...props, grants });
  }
}
