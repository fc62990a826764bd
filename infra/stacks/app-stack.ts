import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Bundles } from '../bundles.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { apiUrlOf } from '../constructs/api-domain.ts';
import { Mail } from '../constructs/mail.ts';
import { SamsynApi } from '../constructs/samsyn-api.ts';
import type { House } from '../house.ts';
import { assessmentRoom } from '../rooms/assessment.ts';
import { organisationRoom } from '../rooms/organisation.ts';
import { planRoom } from '../rooms/plan.ts';
import { programmeRoom } from '../rooms/programme.ts';
import { reportRoom } from '../rooms/report.ts';
import { revisitRoom } from '../rooms/revisit.ts';
import type { RouteTables } from '../route-tables.ts';
import type { Stage } from '../stages.ts';
import type { StateStack } from './state-stack.ts';

export interface AppStackProps extends StackProps {
  readonly stage: Stage;
  readonly state: StateStack;
  readonly bundles: Bundles;
  readonly routeTables: RouteTables;
}

/** What can be deployed again from nothing: the bus, the API and the rooms of the follow-up. */
export class AppStack extends Stack implements House {
  readonly stage: Stage;
  readonly table: House['table'];
  readonly files: House['files'];
  readonly bus: EventBus;
  readonly alarms: Topic;
  readonly mail: Mail;
  readonly api: SamsynApi;
  readonly bundles: Bundles;
  readonly routeTables: RouteTables;

  constructor(scope: Construct, id: string, props: AppStackProps) {
    const { stage, state, bundles, routeTables, ...stackProps } = props;
    super(scope, id, stackProps);
    this.stage = stage;
    this.table = state.table;
    this.files = state.files;
    this.bundles = bundles;
    this.routeTables = routeTables;

    this.alarms = new AlarmTopic(this, 'alarms', stage);
    this.bus = new EventBus(this, 'bus', { eventBusName: `samsyn-${stage.name}` });
    if (stage.archiveRetention) {
      this.bus.archive('archive', {
        archiveName: `samsyn-${stage.name}`,
        eventPattern: { source: ['samsyn'] },
        retention: stage.archiveRetention,
      });
    }
    this.mail = new Mail(this, 'mail', stage);
    this.api = new SamsynApi(this, 'api', {
      stage,
      logins: state.logins,
      alarms: this.alarms,
    });
    organisationRoom(this);
    programmeRoom(this);
    assessmentRoom(this);
    reportRoom(this);
    planRoom(this);
    revisitRoom(this);

    new CfnOutput(this, 'api-url', { value: apiUrlOf(this.api.http, stage.apiDomain) });
    new CfnOutput(this, 'alarm-topic', { value: this.alarms.topicArn });
  }
}
