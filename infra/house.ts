import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Bundles } from './bundles.ts';
import type { DocumentBuckets } from './constructs/document-buckets.ts';
import type { Mail } from './constructs/mail.ts';
import type { SamsynApi } from './constructs/samsyn-api.ts';
import type { RouteTables } from './route-tables.ts';
import type { Stage } from './stages.ts';

/** What everything that is deployed from a bundle stands on, in either stack. */
export interface Foundation {
  readonly stage: Stage;
  readonly bundles: Bundles;
}

/** What all rooms share. */
export interface House extends Foundation {
  readonly table: Table;
  readonly bus: EventBus;
  readonly api: SamsynApi;
  readonly files: DocumentBuckets;
  readonly mail: Mail;
  /** Where every alarm goes. */
  readonly alarms: Topic;
  readonly routeTables: RouteTables;
}

/** The place of one noun: what stands in it is named after the noun's folders under `functions/`. */
export class Room<Ground extends Foundation = House> extends Construct {
  readonly house: Ground;
  readonly noun: string;

  constructor(house: Ground & Construct, noun: string) {
    super(house, noun);
    this.house = house;
    this.noun = noun;
  }
}
