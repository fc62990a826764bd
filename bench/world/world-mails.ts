import type { KeptMail, SendEmailRequest } from '#local/mail/mail-box.ts';
import { mailEvents } from '#local/mail/mail-events.ts';
import type { WorldBus } from './world-bus.ts';

/** The mails that SES took, and what it tells the default bus about each. */
export class WorldMails {
  /** In order; none is kept in a world that is told to forget. */
  readonly all: KeptMail[] = [];
  sent = 0;
  readonly #bus: WorldBus;
  readonly #now: () => number;
  readonly #keepsMails: boolean;

  constructor({ bus, now, keepsMails }: { bus: WorldBus; now: () => number; keepsMails: boolean }) {
    this.#bus = bus;
    this.#now = now;
    this.#keepsMails = keepsMails;
  }

  /** SendEmail: the same request twice is two mails, as with SES. */
  send(input: unknown): { MessageId: string } {
    const {
      FromEmailAddress = '',
      Destination,
      Content,
      EmailTags = [],
      ConfigurationSetName,
    } = input as SendEmailRequest;
    this.sent += 1;
    const { Subject, Body } = Content?.Simple ?? {};
    const mail: KeptMail = {
      messageId: `00000000-0000-4000-b000-${String(this.sent).padStart(12, '0')}`,
      sentAt: new Date(this.#now()).toISOString(),
      from: FromEmailAddress,
      to: Destination?.ToAddresses ?? [],
      subject: Subject?.Data ?? '',
      text: Body?.Text?.Data,
      html: Body?.Html?.Data,
      calendar: undefined,
      tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
      configurationSet: ConfigurationSetName,
      file: '',
    };
    if (this.#keepsMails) this.all.push(mail);
    for (const event of mailEvents(mail)) this.#bus.publish({ source: 'aws.ses', ...event });
    return { MessageId: mail.messageId };
  }
}
