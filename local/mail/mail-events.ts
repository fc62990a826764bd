import type { KeptMail } from './mail-box.ts';

/** What SES tells the default bus about a mail that named a configuration set: it was sent, and it arrived. */
export function mailEvents(mail: KeptMail): { detailType: string; detail: Record<string, unknown> }[] {
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
  return [
    { detailType: 'Email Sent', detail: { eventType: 'Send', mail: described, send: {} } },
    {
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
    },
  ];
}
