import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Reports on assessments: what the noun report deploys. */
export function reportRoom(house: House & Construct): void {
  const room = new Room(house, 'report');
  new HttpRoom(room, 'serve-report');
  new HttpRoom(room, 'serve-library');
  new HttpRoom(room, 'serve-closing-talk');
  new Reaction(room, 'ask-closing-talk', {
    from: 'samsyn',
    on: ['ReportPublished', 'PlanClosed'],
    costWhenItFails: 'Nobody is asked to hold the closing talk: what manager and staff propose is not heard.',
  });
  new Reaction(room, 'gather-examples', {
    from: 'samsyn',
    on: ['ReportPublished'],
    costWhenItFails: 'Good examples stay in their report: no other unit learns of them.',
  });
  new Reaction(room, 'draft-report', {
    from: 'samsyn',
    on: ['AssessmentCompleted'],
    costWhenItFails: 'A completed assessment has no report: the unit never hears what was found.',
  });
  new Reaction(room, 'release-plan-alarm', {
    from: 'samsyn',
    on: ['PlanAdopted', 'PlanClosed'],
    costWhenItFails: 'Units are reminded of a plan that has already been adopted, or that was closed.',
  });
}
