import { Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { signInsText } from '#shared/domain/organisation/sign-in.ts';
import type { House } from './house.ts';
import { bindingOf } from './identity-provider.ts';

/** What a right lets a function do, and where it finds what it may do it to. */
export interface Grant {
  readonly statements: readonly PolicyStatement[];
  readonly environment: Readonly<Record<string, string>>;
  /** Resources with a wildcard, as the checks name them, each with the reason. */
  readonly wildcards?: Readonly<Record<string, string>>;
}

export type Right = keyof typeof rights;

/** The partitions of the due index, the only ones that span organisations. */
const dueShards = 'DUE#*';
/** The partitions of the webhooks' secrets. */
const secrets = '*#SECRET#*';

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

/** Actions on every object of a bucket: nobody knows beforehand what people will send. */
const onObjects = (...grants: readonly (readonly [bucket: Bucket, ...actions: string[]])[]) => ({
  statements: grants.map(([bucket, ...actions]) => allow(actions, [`${bucket.bucketArn}/*`])),
  wildcards: Object.fromEntries(
    grants.map(([bucket]) => {
      const stack = Stack.of(bucket);
      const imported = stack.resolve(stack.exportValue(bucket.bucketArn)) as { 'Fn::ImportValue': string };
      return [`${imported['Fn::ImportValue']}/*`, 'The wildcard is the objects of one bucket.'];
    }),
  ),
});

/** Every right there is. None scans, and only the tick reads across organisations. */
export const rights = {
  /** Reads records, but no due shard: those hold what waits in every organisation; and no secret. */
  readRecords: (house: House): Grant =>
    onTable(
      house,
      allow(
        ['dynamodb:GetItem', 'dynamodb:Query'],
        [house.table.tableArn, `${house.table.tableArn}/index/list`, `${house.table.tableArn}/index/unit`],
        { 'ForAllValues:StringNotLike': { 'dynamodb:LeadingKeys': [dueShards, secrets] } },
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
  /** Reads the secrets of webhooks: to show a new one, and to sign. Everybody else is kept away from them. */
  readSecrets: (house: House): Grant =>
    onTable(
      house,
      allow(['dynamodb:Query'], [house.table.tableArn], {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [secrets] },
      }),
    ),
  /** No permission, only which addresses webhooks may call. */
  callWebhooks: ({ stage }: House): Grant => ({
    statements: [],
    environment: { WEBHOOK_TARGETS: stage.webhookTargets },
  }),
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
  /** Adds to the read log of documents, and reads nothing of it. */
  logReads: (house: House): Grant =>
    onTable(
      house,
      allow(['dynamodb:PutItem'], [house.table.tableArn], {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['*#READLOG#*'] },
      }),
    ),
  /** Signs forms that put files into quarantine; each form carries this right and no other. */
  signUploads: ({ files: { quarantine }, stage }: House): Grant => ({
    ...onObjects([quarantine, 's3:PutObject']),
    environment: {
      QUARANTINE_BUCKET: quarantine.bucketName,
      FILE_BYTES_AT_MOST: String(stage.fileMegabytesAtMost * 1024 * 1024),
      FILES_AT_MOST: String(stage.filesAtMost),
    },
  }),
  /** Signs links to documents; each link carries this right and no other. */
  signDownloads: ({ files: { documents }, stage }: House): Grant => ({
    ...onObjects([documents, 's3:GetObject', 's3:GetObjectVersion']),
    environment: {
      DOCUMENTS_BUCKET: documents.bucketName,
      READS_KEPT_DAYS: String(stage.readLogRetention.toDays()),
      SECRET_LEVEL: String(stage.secretAsksForLevel),
    },
  }),
  /** Looks at files in quarantine whose names it has been told: it cannot list them. */
  readQuarantine: ({ files: { quarantine } }: House): Grant => ({
    ...onObjects([quarantine, 's3:GetObject', 's3:GetObjectVersion']),
    environment: { QUARANTINE_BUCKET: quarantine.bucketName },
  }),
  /** Removes exact versions from quarantine; a deletion that only hides is not among its rights. */
  emptyQuarantine: ({ files: { quarantine } }: House): Grant => ({
    ...onObjects([quarantine, 's3:DeleteObjectVersion']),
    environment: { QUARANTINE_BUCKET: quarantine.bucketName },
  }),
  /** Removes documents that were disposed of; past a lock only where the stage sets one. */
  disposeDocuments: ({ files: { documents }, stage }: House): Grant => {
    const isLocked = stage.documentLockDays > 0;
    return {
      ...onObjects([
        documents,
        's3:DeleteObjectVersion',
        ...(isLocked ? ['s3:BypassGovernanceRetention'] : []),
      ]),
      environment: {
        DOCUMENTS_BUCKET: documents.bucketName,
        DOCUMENTS_LOCKED: isLocked ? 'yes' : 'no',
      },
    };
  },
  /** Copies from quarantine to the documents, and looks at a copy that was made before. */
  copyFromQuarantine: ({ files: { quarantine, documents } }: House): Grant => ({
    ...onObjects([quarantine, 's3:GetObjectVersion'], [documents, 's3:PutObject', 's3:GetObject']),
    environment: { QUARANTINE_BUCKET: quarantine.bucketName, DOCUMENTS_BUCKET: documents.bucketName },
  }),
  publishEvents: ({ bus }: House): Grant => ({
    statements: [
      allow(['events:PutEvents'], [bus.eventBusArn], { StringEquals: { 'events:source': 'samsyn' } }),
    ],
    environment: { BUS_NAME: bus.eventBusName },
  }),
  sendMail: ({ mail }: House): Grant => ({
    statements: [
      // SES asks for the second where a message comes whole, with a calendar file in it.
      allow(['ses:SendEmail', 'ses:SendRawEmail'], [mail.identityArn, mail.configurationSetArn], {
        StringEquals: { 'ses:FromAddress': mail.fromAddress },
      }),
    ],
    environment: {
      MAIL_FROM: mail.from,
      CONFIGURATION_SET: mail.configurationSetName,
      MAIL_INTERVAL_MS: String(mail.interval.toMilliseconds()),
    },
  }),
  /** No permission, only which identity providers each organisation accepts. */
  checkSignIns: ({ stage }: House): Grant => ({
    statements: [],
    environment: { SIGN_INS: signInsText(stage.identityProviders.map(bindingOf)) },
  }),
  /** No permission, only the address that links lead to. */
  linkToPortal: ({ stage }: House): Grant => ({
    statements: [],
    environment: { PORTAL_URL: stage.portalUrl },
  }),
} as const;
