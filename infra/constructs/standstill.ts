import {
  type Alarm,
  AlarmRule,
  AlarmState,
  CompositeAlarm,
  type IAlarmRule,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Room } from '../house.ts';

export interface StandstillProps {
  /** People can't open or save. */
  readonly apiFails: Alarm;
  /** No deadline rings. */
  readonly clockSleeps: Alarm;
  /** Events come late from the stream … */
  readonly relayLags: Alarm;
  /** … and nobody sweeps up after it. */
  readonly sweeperSleeps: Alarm;
}

const rings = (alarm: Alarm): IAlarmRule => AlarmRule.fromAlarm(alarm, AlarmState.ALARM);

/** The one alarm worth waking someone for: Samsyn stands still. What it can catch up with by itself is not in it. */
export class Standstill extends Construct {
  constructor(room: Room, { apiFails, clockSleeps, relayLags, sweeperSleeps }: StandstillProps) {
    super(room, 'standstill');
    const { stage, alarms } = room.house;
    new CompositeAlarm(this, 'alarm', {
      compositeAlarmName: `samsyn-${stage.name} stands still`,
      alarmDescription: 'People cannot work, or nothing they do is passed on and no deadline rings.',
      alarmRule: AlarmRule.anyOf(
        rings(apiFails),
        rings(clockSleeps),
        AlarmRule.allOf(rings(relayLags), rings(sweeperSleeps)),
      ),
    }).addAlarmAction(new SnsAction(alarms));
  }
}
