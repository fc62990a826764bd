import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundles.ts';
import { DocumentBuckets } from '../constructs/document-buckets.ts';
import { Logins } from '../constructs/logins.ts';
import type { Foundation } from '../house.ts';
import { removalPolicyOf, type Stage } from '../stages.ts';

export interface StateStackProps extends StackProps {
  readonly stage: Stage;
  readonly bundles: Bundles;
}

/** What must outlive every deployment: the records, the documents, the people's logins and the sender's identity. */
export class StateStack extends Stack implements Foundation {
  readonly stage: Stage;
  readonly bundles: Bundles;
  readonly table: Table;
  readonly files: DocumentBuckets;
  readonly logins: Logins;

  constructor(scope: Construct, id: string, { stage, bundles, ...props }: StateStackProps) {
    super(scope, id, { ...props, terminationProtection: !stage.isDisposable });
    this.stage = stage;
    this.bundles = bundles;
    this.table = this.#table(stage);
    // Nobody imports it once a stage names another stream, and an export that is in use can't go.
    this.exportValue(this.table.tableStreamArn);
    this.files = new DocumentBuckets(this, 'files', stage);
    this.logins = new Logins(this, 'logins');
    const identity = new EmailIdentity(this, 'mail-identity', {
      identity: Identity.domain(stage.mailDomain),
    });
    identity.applyRemovalPolicy(removalPolicyOf(stage));
    for (const [index, { name, value }] of identity.dkimRecords.entries()) {
      new CfnOutput(this, `dkim-record-${index + 1}`, { value: `${name} CNAME ${value}` });
    }
  }

  /** One table for every noun; `docs/access-patterns.md` lists what each index answers. */
  #table(stage: Stage): Table {
    const table = new Table(this, 'table', {
      tableName: `samsyn-${stage.name}`,
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: 'expiresAt',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: !stage.isDisposable,
      removalPolicy: removalPolicyOf(stage),
    });
    table.addGlobalSecondaryIndex({
      indexName: 'unpublished',
      partitionKey: { name: 'outboxShard', type: AttributeType.STRING },
      sortKey: { name: 'unpublishedSince', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    for (const name of ['list', 'unit']) {
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: { name: `${name}Pk`, type: AttributeType.STRING },
        sortKey: { name: `${name}Sk`, type: AttributeType.STRING },
        projectionType: ProjectionType.INCLUDE,
        nonKeyAttributes: ['summary'],
      });
    }
    return table;
  }
}
