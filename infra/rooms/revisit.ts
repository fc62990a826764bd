import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Coming back: what the noun revisit deploys. */
export function revisitRoom(house: House & Construct): void {
  const room = new Room(house, 'revisit');
  new HttpRoom(room, 'serve-revisit');
  new Reaction(room, 'open-revisit', {
    from: 'samsyn',
    on: ['PlanDueForReview'],
    costWhenItFails: 'A plan is due for review and nobody comes back to the unit.',
  });
  new Reaction(room, 'follow-plan', {
    from: 'samsyn',
    on: ['PlanClosed', 'RevisitWaived', 'RevisitMoved'],
    costWhenItFails:
      'Officers and units are still asked to prepare a revisit that was waived, moved to another day, or whose plan has been closed.',
  });
}
