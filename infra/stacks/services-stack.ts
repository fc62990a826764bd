import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Overview } from '../constructs/overview.ts';
import type { House } from '../house.ts';
import { collaborationRoom } from '../rooms/collaboration.ts';
import { documentRoom } from '../rooms/document.ts';
import { notificationRoom } from '../rooms/notification.ts';

export interface ServicesStackProps extends StackProps {
  /** Where the bus, the API and the rooms of the follow-up stand. */
  readonly house: House;
}

/**
 * The rooms beside the follow-up itself: what authorities do together, papers and messages. A stack of their own, since CloudFormation
 * takes 500 resources in one (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html).
 */
export class ServicesStack extends Stack implements House {
  readonly stage: House['stage'];
  readonly table: House['table'];
  readonly files: House['files'];
  readonly bus: House['bus'];
  readonly alarms: House['alarms'];
  readonly mail: House['mail'];
  readonly api: House['api'];
  readonly bundles: House['bundles'];
  readonly routeTables: House['routeTables'];

  constructor(scope: Construct, id: string, { house, ...props }: ServicesStackProps) {
    super(scope, id, props);
    this.stage = house.stage;
    this.table = house.table;
    this.files = house.files;
    this.bus = house.bus;
    this.alarms = house.alarms;
    this.mail = house.mail;
    this.api = house.api;
    this.bundles = house.bundles;
    this.routeTables = house.routeTables;
    collaborationRoom(this);
    documentRoom(this);
    notificationRoom(this);

    new Overview(this);
  }
}
