import { createHash } from 'node:crypto';

/** What `Ref` and `Fn::GetAtt` answer for one resource. */
export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Where a resource stands; ids are derived from it so that they are the same after every restart. */
export interface ResourcePlace {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly region: string;
  readonly accountId: string;
}

/** A stable lower-case id of the given length, as AWS would make up. */
function stableId({ stack, logicalId, type }: ResourcePlace, length: number): string {
  const digest = createHash('sha256').update(`${type}/${stack}/${logicalId}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(0, length);
}

type Identify = (place: ResourcePlace, name: string) => Omit<Identity, 'name'>;

const arnOf = ({ region, accountId }: ResourcePlace, service: string, rest: string) =>
  `arn:aws:${service}:${region}:${accountId}:${rest}`;

const identifyTable: Identify = (place, name) => {
  const arn = arnOf(place, 'dynamodb', `table/${name}`);
  return { ref: name, attributes: { Arn: arn, StreamArn: `${arn}/stream/local`, TableId: name } };
};

const byOwnId: Identify = (place) => ({ ref: stableId(place, 7), attributes: {} });

const identifiers: Record<string, Identify> = {
  'AWS::DynamoDB::Table': identifyTable,
  'AWS::DynamoDB::GlobalTable': identifyTable,
  'AWS::Lambda::Function': (place, name) => ({
    ref: name,
    attributes: { Arn: arnOf(place, 'lambda', `function:${name}`) },
  }),
  'AWS::Lambda::EventSourceMapping': byOwnId,
  'AWS::SQS::Queue': (place, name) => {
    const url = `https://sqs.${place.region}.amazonaws.com/${place.accountId}/${name}`;
    return { ref: url, attributes: { Arn: arnOf(place, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::S3::Bucket': ({ region }, name) => ({
    ref: name,
    attributes: {
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${region}.amazonaws.com`,
    },
  }),
  'AWS::GuardDuty::MalwareProtectionPlan': (place) => {
    const id = stableId(place, 20);
    const arn = arnOf(place, 'guardduty', `malware-protection-plan/${id}`);
    return { ref: id, attributes: { Arn: arn, MalwareProtectionPlanId: id, Status: 'ACTIVE' } };
  },
  'AWS::Events::EventBus': (place, name) => ({
    ref: name,
    attributes: { Arn: arnOf(place, 'events', `event-bus/${name}`), Name: name },
  }),
  'AWS::Events::Rule': (place, name) => ({
    ref: name,
    attributes: { Arn: arnOf(place, 'events', `rule/${name}`) },
  }),
  'AWS::Scheduler::Schedule': (place, name) => ({
    ref: name,
    attributes: { Arn: arnOf(place, 'scheduler', `schedule/default/${name}`) },
  }),
  'AWS::ApiGatewayV2::Api': (place) => {
    const id = stableId(place, 10);
    const endpoint = `https://${id}.execute-api.${place.region}.amazonaws.com`;
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: endpoint } };
  },
  'AWS::ApiGatewayV2::Integration': byOwnId,
  'AWS::ApiGatewayV2::Route': byOwnId,
  'AWS::ApiGatewayV2::Stage': (_place, name) => ({ ref: name, attributes: {} }),
  'AWS::ApiGatewayV2::Authorizer': (place) => {
    const id = stableId(place, 6);
    return { ref: id, attributes: { AuthorizerId: id } };
  },
  'AWS::Cognito::UserPool': (place) => {
    const id = `${place.region}_${stableId(place, 9)}`;
    const provider = `cognito-idp.${place.region}.amazonaws.com/${id}`;
    return {
      ref: id,
      attributes: {
        Arn: arnOf(place, 'cognito-idp', `userpool/${id}`),
        ProviderName: provider,
        ProviderURL: `https://${provider}`,
        UserPoolId: id,
      },
    };
  },
  'AWS::Cognito::UserPoolClient': (place, name) => {
    const id = stableId(place, 26);
    return { ref: id, attributes: { ClientId: id, Name: name } };
  },
};

/** CloudFormation answers these with the ARN where most types answer with the name. */
const refIsArn = new Set(['AWS::SNS::Topic', 'AWS::ElasticLoadBalancingV2::LoadBalancer']);

const nameProperty: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::Events::EventBus': 'Name',
  'AWS::Events::Rule': 'Name',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::ApiGatewayV2::Stage': 'StageName',
  'AWS::Cognito::UserPoolClient': 'ClientName',
};

/** Which property, if any, gives a resource of this type its physical name. */
export const namePropertyOf = (type: string): string | undefined => nameProperty[type];

const longestBucketName = 63;

function madeUpName(place: ResourcePlace): string {
  const name = `${place.stack}-${place.logicalId}`;
  if (place.type !== 'AWS::S3::Bucket') return name;
  const kept = name.toLowerCase().slice(0, longestBucketName);
  // Cut, it may be the name of another one.
  return kept.length < name.length ? `${kept.slice(0, -9)}-${stableId(place, 8)}` : kept;
}

/** The ids, names and ARNs that a resource gets locally, the same ones at every start. */
export function identifyResource(place: ResourcePlace, explicitName?: string): Identity {
  const name = explicitName ?? madeUpName(place);
  const identify = identifiers[place.type];
  if (identify) return { name, ...identify(place, name) };
  const service = place.type.split('::')[1]?.toLowerCase() ?? 'unknown';
  const arn = arnOf(place, service, name);
  const attributes = new Proxy<Record<string, string>>(
    {},
    { get: (_target, key) => (key === 'Arn' ? arn : `${name}.${String(key)}`) },
  );
  return { name, ref: refIsArn.has(place.type) ? arn : name, attributes };
}
