import { Duration, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Two functions send at a time: the fewest that SQS lets a Lambda be limited to. */
export const mailSenders = 2;

/** How mail leaves: the sender's identity, and a configuration set that tells the default bus what became of each. */
export class Mail extends Construct {
  readonly from: string;
  readonly fromAddress: string;
  readonly identityArn: string;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;
  /** How long each of the senders waits between two mails. */
  readonly interval: Duration;

  constructor(scope: Construct, id: string, { name, mailDomain, mailFrom, mailsPerSecond }: Stage) {
    super(scope, id);
    const stack = Stack.of(this);
    this.interval = Duration.millis(Math.ceil((1000 * mailSenders) / mailsPerSecond));
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
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
  }
}
