import type { Construct } from 'constructs';
import { HttpRoom } from '../constructs/http-room.ts';
import { type House, Room } from '../house.ts';

/** Adopted ways of working: what the noun programme deploys. */
export function programmeRoom(house: House & Construct): void {
  const room = new Room(house, 'programme');
  new HttpRoom(room, 'serve-programme');
}
