import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** How mail leaves: the sender's identity, and a configuration set that tells the default bus what became of each. */
export class Mail extends Construct {
  readonly from: string;
  readonly fromAddress: string;
  readonly identityArn: string;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { name, mailDomain, mailFrom }: Stage) {
    super(scope, id);
    const stack = Stack.of(this);
    this.from = mailFrom;
    this.fromAddress = mailFrom.replace(/^.*<(.+)>$/, '$1');
    this.configurationSetName = `samsyn-${name}`;
    this.identityArn = stack.formatArn({ service: 'ses', resource: 'identity', resourceName: mailDomain });
    this.configurationSetArn = stack.formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    new ConfigurationSet(this, 'configuration-set', {
      configurationSetName: this.configurationSetName,
    }).addEventDestination('default-bus', {
      // SES reaches EventBridge on the default bus only.
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.DELIVERY_DELAY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }
}
