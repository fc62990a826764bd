import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Development plans: what the noun plan deploys. */
export function planRoom(house: House & Construct): void {
  const room = new Room(house, 'plan');
  new HttpRoom(room, 'serve-plan');
  new HttpRoom(room, 'serve-follow-up', { rights: ['readRecords'] });
  new HttpRoom(room, 'serve-decision-basis', { rights: ['readRecords', 'saveRecords'] });
  new Reaction(room, 'open-plan', {
    from: 'samsyn',
    on: ['ReportPublished'],
    costWhenItFails:
      'A unit that has got its report has no plan to answer it in: nothing is done about what was found.',
  });
  new Reaction(room, 'conclude-revisit', {
    from: 'samsyn',
    on: ['RevisitCompleted'],
    costWhenItFails:
      'After a revisit neither the next one is set nor the plan closed: the follow-up stops there.',
  });
  new Reaction(room, 'keep-dates', {
    from: 'samsyn',
    on: ['AssessmentOpened', 'AssessmentCancelled', 'UnitRiskLevelSet'],
    costWhenItFails:
      'The next assessment of a unit is asked for although it has begun, or forgotten with one that was cancelled; a unit at risk is visited as late as any other.',
  });
}
