import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from './render-mail.ts';
import type { CalendarPart } from './write-message.ts';

/** What became of handing over a mail. `uncertain`: it may have been taken, so it is never handed over again. */
export type Handed =
  | { readonly kind: 'taken'; readonly providerMessageId: string }
  | { readonly kind: 'notNow'; readonly reason: 'throttled' | 'unavailable' }
  | { readonly kind: 'never' }
  | { readonly kind: 'uncertain' };

/** To whom, and the tags by which the mail service's later events are known. */
interface AddressedMail {
  readonly to: string;
  readonly notificationId: string;
  readonly organisationId: string;
}

/** Takes mails from us. */
export interface PostOffice {
  handOver(mail: Mail & AddressedMail & { readonly calendar?: CalendarPart }): Promise<Handed>;
}

/** This mail or this address will not be taken later either (SESv2 SendEmail, errors). */
const permanent = new Set(['BadRequestException', 'MessageRejected']);
const throttles = new Set(['TooManyRequestsException', 'LimitExceededException', 'ThrottlingException']);
/** The request never left: no address for the service, no connection, no credentials. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'CredentialsProviderError']);

interface SdkError {
  readonly name?: string;
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** Only an answer of 4xx, or a request that never left, is a definite no: anything else may have been taken. */
export const outcomeOf = ({ name = '', code = '', $metadata = {} }: SdkError): Handed => {
  const status = $metadata.httpStatusCode ?? 0;
  const isAnswer = status >= 400 && status < 500;
  if (isAnswer && permanent.has(name)) return { kind: 'never' };
  if (isAnswer) {
    return { kind: 'notNow', reason: throttles.has(name) || status === 429 ? 'throttled' : 'unavailable' };
  }
  if (neverLeft.has(name) || neverLeft.has(code)) return { kind: 'notNow', reason: 'unavailable' };
  return { kind: 'uncertain' };
};

const text = (Data: string) => ({ Data, Charset: 'UTF-8' });

const simple = ({ subject, text: plain, html }: Mail) => ({
  Simple: {
    Subject: text(subject),
    Body: { Text: text(plain), Html: text(html) },
    Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
  },
});

/** A calendar looks for an invitation in a part that SES makes of none but whole messages. */
const raw = async (mail: Mail, parts: { from: string; to: string; calendar: CalendarPart }) => {
  const { writeMessage } = await import('./write-message.ts');
  return { Raw: { Data: await writeMessage(mail, { ...parts, now: new Date() }) } };
};

/** One attempt only: when an answer is lost, the SDK's own retry would send the mail twice. */
export const sesClient = ({ answerWithinMilliseconds = 10_000 } = {}): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: 3_000,
      requestTimeout: answerWithinMilliseconds,
      throwOnRequestTimeout: true,
    },
  });

/** Amazon SES. */
export const sesPostOffice = ({
  from,
  configurationSet,
  client = sesClient(),
}: {
  from: string;
  configurationSet: string;
  client?: SESv2Client;
}): PostOffice => ({
  async handOver({ to, notificationId, organisationId, calendar, ...mail }) {
    const content = calendar ? await raw(mail, { from, to, calendar }) : simple(mail);
    try {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [to] },
          ConfigurationSetName: configurationSet,
          EmailTags: [
            { Name: 'notificationId', Value: notificationId },
            { Name: 'organisationId', Value: organisationId },
          ],
          Content: content,
        }),
      );
      return MessageId === undefined
        ? { kind: 'uncertain' }
        : { kind: 'taken', providerMessageId: MessageId };
    } catch (error) {
      return outcomeOf(error as SdkError);
    }
  },
});
