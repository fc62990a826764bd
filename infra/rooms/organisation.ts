import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { Reaction } from '../constructs/reaction.ts';
import { type House, Room } from '../house.ts';

/** Organisations, people and agreements: what the noun organisation deploys. */
export function organisationRoom(house: House & Construct): void {
  const room = new Room(house, 'organisation');
  new HttpRoom(room, 'serve-api', { rights: [], isFallback: true });
  new HttpRoom(room, 'serve-organisation');
  new HttpRoom(room, 'serve-breach');
  new HttpRoom(room, 'accept-import');
  new Reaction(room, 'apply-import', {
    from: 'samsyn',
    on: ['ImportAccepted'],
    timeout: Duration.minutes(5),
    memoryMegabytes: 1024,
    costWhenItFails:
      'An accepted import stands half done: units, people or agreements are missing from the lists.',
  });
  new Reaction(room, 'appoint-manager', {
    from: 'samsyn',
    on: ['UnitRegistered', 'UnitChanged', 'ResponsibilityHandedOver'],
    costWhenItFails: 'The manager of a unit may neither read what was found there nor answer it.',
  });
  new Reaction(room, 'hand-over-unit', {
    from: 'samsyn',
    on: ['UnitChanged'],
    costWhenItFails:
      'What waited for the manager that a unit had before still waits for them: the new one sees none of it.',
  });
  new Reaction(room, 'hand-over-tasks', {
    from: 'samsyn',
    on: ['PersonLeft'],
    costWhenItFails: 'What waited for a person who has left still waits for them, and nobody else sees it.',
  });
}
