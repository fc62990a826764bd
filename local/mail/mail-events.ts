import type { KeptMail } from './mail-box.ts';

type MailEvent = { detailType: string; detail: Record<string, unknown> };

/**
 * The addresses by which SES lets one try what else can become of a mail than that it arrives
 * (https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html, mailbox simulator).
 */
const simulator = /^(success|bounce|complaint|suppressionlist)(\+[^@]*)?@simulator\.amazonses\.com$/;

const bounceOf = (to: readonly string[], timestamp: string, bounceSubType: string): MailEvent['detail'] => ({
  bounceType: 'Permanent',
  bounceSubType,
  bouncedRecipients: to.map((emailAddress) => ({
    emailAddress,
    action: 'failed',
    status: '5.1.1',
    diagnosticCode: 'smtp; 550 5.1.1 user unknown',
  })),
  timestamp,
  feedbackId: `local-${timestamp}`,
  reportingMTA: 'local',
});

/** What SES tells the default bus about a mail that named a configuration set: it was sent, and what became of it. */
export function mailEvents(mail: KeptMail): MailEvent[] {
  const { messageId, sentAt, from, to, subject, tags, configurationSet } = mail;
  if (!configurationSet) return [];
  const described = {
    timestamp: sentAt,
    source: from,
    messageId,
    destination: to,
    headersTruncated: false,
    headers: [],
    commonHeaders: { from: [from], to, messageId, subject },
    tags: {
      'ses:configuration-set': [configurationSet],
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
  const sent = { detailType: 'Email Sent', detail: { eventType: 'Send', mail: described, send: {} } };
  const delivered = {
    detailType: 'Email Delivered',
    detail: {
      eventType: 'Delivery',
      mail: described,
      delivery: {
        timestamp: sentAt,
        processingTimeMillis: 0,
        recipients: to,
        smtpResponse: '250 2.0.0 kept locally',
        reportingMTA: 'local',
      },
    },
  };
  const fate = simulator.exec(to[0] ?? '')?.[1];
  if (fate === 'bounce' || fate === 'suppressionlist') {
    const bounce = bounceOf(to, sentAt, fate === 'bounce' ? 'General' : 'Suppressed');
    return [sent, { detailType: 'Email Bounced', detail: { eventType: 'Bounce', mail: described, bounce } }];
  }
  if (fate !== 'complaint') return [sent, delivered];
  const complaint = {
    complainedRecipients: to.map((emailAddress) => ({ emailAddress })),
    timestamp: sentAt,
    feedbackId: `local-${sentAt}`,
    complaintFeedbackType: 'abuse',
  };
  return [
    sent,
    delivered,
    {
      detailType: 'Email Complaint Received',
      detail: { eventType: 'Complaint', mail: described, complaint },
    },
  ];
}
