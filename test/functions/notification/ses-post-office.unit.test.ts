import { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, test } from 'vitest';
import { outcomeOf, sesPostOffice } from '#functions/notification/send-notification/ses-post-office.ts';

const answered = (httpStatusCode: number, name: string) => ({ name, $metadata: { httpStatusCode } });

describe('what an error of the mail service means', () => {
  test.each([
    [answered(400, 'MessageRejected'), { kind: 'never' }],
    [answered(400, 'BadRequestException'), { kind: 'never' }],
    [answered(429, 'TooManyRequestsException'), { kind: 'notNow', reason: 'throttled' }],
    [answered(400, 'LimitExceededException'), { kind: 'notNow', reason: 'throttled' }],
    [answered(400, 'SendingPausedException'), { kind: 'notNow', reason: 'unavailable' }],
    [answered(403, 'SignatureDoesNotMatch'), { kind: 'notNow', reason: 'unavailable' }],
    [
      { name: 'Error', code: 'ECONNREFUSED' },
      { kind: 'notNow', reason: 'unavailable' },
    ],
    [{ name: 'CredentialsProviderError' }, { kind: 'notNow', reason: 'unavailable' }],
    [answered(500, 'InternalServiceErrorException'), { kind: 'uncertain' }],
    [answered(503, 'TooManyRequestsException'), { kind: 'uncertain' }],
    [{ name: 'TimeoutError' }, { kind: 'uncertain' }],
    [{ name: 'Error', code: 'ECONNRESET' }, { kind: 'uncertain' }],
    [{ name: 'SyntaxError', $metadata: { httpStatusCode: 200 } }, { kind: 'uncertain' }],
    [{}, { kind: 'uncertain' }],
  ])('%o is %o', (error, outcome) => {
    expect(outcomeOf(error)).toEqual(outcome);
  });
});

describe('handing over to SES', () => {
  const mail = {
    to: 'a@solna.example',
    notificationId: 'n1',
    organisationId: '0184',
    subject: 'Å',
    text: 'ä',
    html: '<p>ö</p>',
  };
  const officeAnswering = (answer: () => unknown) => {
    const sent: unknown[] = [];
    const client = new SESv2Client({ region: 'eu-north-1' });
    client.send = (async ({ input }: { input: unknown }) => {
      sent.push(input);
      return answer();
    }) as never;
    return { office: sesPostOffice({ from: 'Samsyn <s@x.example>', configurationSet: 'set', client }), sent };
  };

  test('sends one mail to one address, marked as sent by a machine', async () => {
    const { office, sent } = officeAnswering(() => ({ MessageId: 'm1' }));
    expect(await office.handOver(mail)).toEqual({ kind: 'taken', providerMessageId: 'm1' });
    expect(sent).toMatchObject([
      {
        Destination: { ToAddresses: ['a@solna.example'] },
        ConfigurationSetName: 'set',
        Content: {
          Simple: {
            Subject: { Data: 'Å', Charset: 'UTF-8' },
            Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
          },
        },
      },
    ]);
  });

  test('an error is told, not thrown', async () => {
    const { office } = officeAnswering(() => {
      throw Object.assign(new Error('slow down'), answered(429, 'TooManyRequestsException'));
    });
    expect(await office.handOver(mail)).toEqual({ kind: 'notNow', reason: 'throttled' });
  });
});
