import { Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { removalPolicyOf, type Stage } from '../stages.ts';
import { ApiDomain } from './api-domain.ts';
import type { Logins } from './logins.ts';

export interface SamsynApiProps {
  readonly stage: Stage;
  readonly logins: Logins;
  readonly alarms: Topic;
}

/** The one HTTP API: every route asks for a token of the user pool unless its route table says it is public. */
export class SamsynApi extends Construct {
  readonly http: HttpApi;
  readonly authorizer: IHttpRouteAuthorizer;
  readonly fails: Alarm;

  constructor(scope: Construct, id: string, { stage, logins, alarms }: SamsynApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'http', {
      apiName: `samsyn-${stage.name}`,
      createDefaultStage: false,
      ...(stage.apiDomain && { disableExecuteApiEndpoint: true }),
    });
    this.authorizer = new HttpUserPoolAuthorizer('token', logins.userPool, {
      userPoolClients: [logins.client],
    });

    const accessLog = new LogGroup(this, 'access-log', {
      // The prefix that API Gateway may write to without a policy of its own for each log group.
      logGroupName: `/aws/vendedlogs/samsyn/${stage.name}/api`,
      retention: stage.logRetention,
      removalPolicy: removalPolicyOf(stage),
    });
    new HttpStage(this, 'stage', {
      httpApi: this.http,
      autoDeploy: true,
      ...(stage.apiDomain && {
        domainMapping: { domainName: new ApiDomain(this, 'domain', stage.apiDomain).domain },
      }),
      throttle: { rateLimit: stage.requestsPerSecond, burstLimit: stage.requestBurst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    new Alarm(this, 'sign-in-alarm', {
      alarmName: `samsyn-${stage.name}-sign-in gives no tokens`,
      alarmDescription: 'Nobody can sign in, or stay signed in for more than an hour.',
      metric: logins.stampToken.metricErrors({ period: Duration.minutes(5) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    }).addAlarmAction(new SnsAction(alarms));
    this.fails = new Alarm(this, 'fault-alarm', {
      alarmName: `samsyn-${stage.name}-api answers with faults`,
      alarmDescription: 'People cannot open or save what they are working on.',
      metric: this.http.metricServerError({ period: Duration.minutes(5) }),
      threshold: 5,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    this.fails.addAlarmAction(new SnsAction(alarms));
  }
}

/** Who and from where stays out: the route, not the path; no address, no claims. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    time: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    latencyMs: '$context.responseLatency',
    integrationLatencyMs: '$context.integrationLatency',
    responseBytes: '$context.responseLength',
    gatewayError: '$context.error.responseType',
    authorizerError: '$context.authorizer.error',
    integrationError: '$context.integrationErrorMessage',
  }),
);
