import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Follow-ups of units: what the noun assessment deploys. */
export function assessmentRoom(house: House & Construct): void {
  const room = new Room(house, 'assessment');
  new HttpRoom(room, 'serve-assessment');
  new Reaction(room, 'release-report-alarm', {
    from: 'samsyn',
    on: ['ReportPublished'],
    costWhenItFails: 'Officers are reminded of a report that has already been handed over.',
  });
}
