import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { House } from './house.ts';

/** What a right lets a function do, and where it finds what it may do it to. */
interface Grant {
  readonly statements: readonly PolicyStatement[];
  readonly environment: Readonly<Record<string, string>>;
}

export type Right = keyof typeof rights;

/** The partitions of the due index, the only ones that span organisations. */
const dueShards = 'DUE#*';

const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions?: PolicyStatement['conditions'],
) =>
  new PolicyStatement({ effect: Effect.ALLOW, actions: [...actions], resources: [...resources], conditions });

const onTable = ({ table }: House, ...statements: readonly PolicyStatement[]): Grant => ({
  statements,
  environment: { TABLE_NAME: table.tableName },
});

/** Every right there is. None scans, and only the tick reads across organisations. */
export const rights = {
  /** Reads records, but no due shard: those hold what waits in every organisation. */
  readRecords: (house: House): Grant =>
    onTable(
      house,
      allow(
        ['dynamodb:GetItem', 'dynamodb:Query'],
        [house.table.tableArn, `${house.table.tableArn}/index/list`, `${house.table.tableArn}/index/unit`],
        { 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [dueShards] } },
      ),
    ),
  /** Writes state, events, alarm, shares and marks: a transaction of puts and deletes. */
  saveRecords: (house: House): Grant =>
    onTable(house, allow(['dynamodb:PutItem', 'dynamodb:DeleteItem'], [house.table.tableArn])),
  /** Reads the due shards and nothing else: the tick's own right. */
  readAlarms: (house: House): Grant =>
    onTable(
      house,
      allow(['dynamodb:Query'], [house.table.tableArn], {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [dueShards] },
      }),
    ),
  /** Finds the events that the stream has not published. */
  readUnpublished: (house: House): Grant =>
    onTable(house, allow(['dynamodb:Query'], [`${house.table.tableArn}/index/unpublished`])),
  /** Takes the transport attribute off a published event; the event itself stays out of reach. */
  markPublished: (house: House): Grant =>
    onTable(
      house,
      allow(['dynamodb:UpdateItem'], [house.table.tableArn], {
        'ForAllValues:StringEquals': {
          'dynamodb:Attributes': ['pk', 'sk', 'outboxShard', 'unpublishedSince'],
        },
        // What it may not read it can't have handed back either.
        StringEqualsIfExists: { 'dynamodb:ReturnValues': ['NONE'] },
      }),
    ),
  publishEvents: ({ bus }: House): Grant => ({
    statements: [
      allow(['events:PutEvents'], [bus.eventBusArn], { StringEquals: { 'events:source': 'samsyn' } }),
    ],
    environment: { BUS_NAME: bus.eventBusName },
  }),
  sendMail: ({ mail }: House): Grant => ({
    statements: [
      allow(['ses:SendEmail'], [mail.identityArn, mail.configurationSetArn], {
        StringEquals: { 'ses:FromAddress': mail.fromAddress },
      }),
    ],
    environment: { MAIL_FROM: mail.from, CONFIGURATION_SET: mail.configurationSetName },
  }),
  /** No permission, only the address that links lead to. */
  linkToPortal: ({ stage }: House): Grant => ({
    statements: [],
    environment: { PORTAL_URL: stage.portalUrl },
  }),
} as const;
