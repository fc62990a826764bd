import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Authorities that work together: what the noun collaboration deploys. */
export function collaborationRoom(house: House & Construct): void {
  const room = new Room(house, 'collaboration');
  new HttpRoom(room, 'serve-collaboration');
  new HttpRoom(room, 'serve-joint-plan');
  new HttpRoom(room, 'serve-guideline');
  // Apart from them: one of its pages is for anyone, so it may write nothing.
  new HttpRoom(room, 'serve-page', { rights: ['readRecords'] });
  new Reaction(room, 'register-collaboration', {
    from: 'samsyn',
    on: ['CollaborationFounded'],
    costWhenItFails: 'A new collaboration can have no people of its own: nobody can facilitate it.',
  });
  new Reaction(room, 'keep-decision', {
    from: 'samsyn',
    on: ['JointPlanAdopted', 'MatterDecided', 'GuidelineDecided'],
    costWhenItFails: 'A body that leaves a collaboration loses what it has decided together with others.',
  });
}
