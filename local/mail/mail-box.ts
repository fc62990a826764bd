import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import MailComposer from 'nodemailer/lib/mail-composer';
import PostalMime, { type Email } from 'postal-mime';

/** A mail that was sent, with the file that holds it. */
export interface KeptMail {
  readonly messageId: string;
  readonly sentAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** The calendar file that came with it. */
  readonly calendar: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  readonly configurationSet: string | undefined;
  /** The `.eml` file, inside the data folder. */
  readonly file: string;
}

interface SesContent {
  Data?: string;
}

/** The body of SESv2 SendEmail, as far as it is understood here. */
export interface SendEmailRequest {
  readonly FromEmailAddress?: string;
  readonly Destination?: { ToAddresses?: string[]; CcAddresses?: string[]; BccAddresses?: string[] };
  readonly ReplyToAddresses?: string[];
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: { Name: string; Value: string }[];
  readonly Content?: {
    Simple?: {
      Subject?: SesContent;
      Body?: { Text?: SesContent; Html?: SesContent };
      Headers?: { Name: string; Value: string }[];
      Attachments?: {
        FileName: string;
        RawContent: string;
        ContentType?: string;
        ContentDisposition?: string;
      }[];
    };
    Raw?: { Data: string };
  };
}

/** A request that SES would refuse. */
export class BadMailError extends Error {
  override readonly name = 'BadRequestException';
}

/** Keeps every mail as a file that any mail program opens; nothing ever leaves the machine. */
export class MailBox {
  readonly #database: DatabaseSync;
  readonly #folder: string;
  readonly #now: () => Date;

  constructor({ database, folder, now }: { database: DatabaseSync; folder: string; now: () => Date }) {
    this.#database = database;
    this.#folder = folder;
    this.#now = now;
    mkdirSync(folder, { recursive: true });
  }

  /** Writes the mail to disk, then answers for it; the same request twice is two mails, as with SES. */
  async send(request: SendEmailRequest): Promise<KeptMail> {
    const {
      FromEmailAddress: from,
      Destination = {},
      Content,
      EmailTags = [],
      ConfigurationSetName,
    } = request;
    const { ToAddresses = [], CcAddresses = [], BccAddresses = [] } = Destination;
    const to = [...ToAddresses, ...CcAddresses, ...BccAddresses];
    if (!from) throw new BadMailError('FromEmailAddress is missing');
    if (to.length === 0) throw new BadMailError('Destination names nobody');
    if (!Content?.Simple && !Content?.Raw) throw new BadMailError('Content must be Simple or Raw here');
    const messageId = `${Date.now().toString(16).padStart(16, '0')}-${randomUUID()}`;
    const source = Content.Raw
      ? Buffer.from(Content.Raw.Data, 'base64')
      : await compose(request, { from, messageId, date: this.#now() });
    const read = await PostalMime.parse(source);
    const file = join(this.#folder, `${messageId}.eml`);
    writeDurably(file, source);
    const mail: KeptMail = {
      messageId,
      sentAt: this.#now().toISOString(),
      from,
      to,
      subject: read.subject ?? '',
      text: read.text,
      html: read.html,
      calendar: calendarOf(read),
      tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
      configurationSet: ConfigurationSetName,
      file,
    };
    this.#database
      .prepare('INSERT INTO mail (message_id, summary) VALUES (?, ?)')
      .run(messageId, JSON.stringify(mail));
    return mail;
  }

  /** Every mail, in the order they were sent. */
  list(): KeptMail[] {
    const rows = this.#database.prepare('SELECT summary FROM mail ORDER BY id').all();
    return rows.map(({ summary }) => JSON.parse(String(summary)) as KeptMail);
  }

  /** The latest mails, newest first, and how many there are in all. */
  latest(limit: number): { mails: KeptMail[]; count: number } {
    const rows = this.#database.prepare('SELECT summary FROM mail ORDER BY id DESC LIMIT ?').all(limit);
    const { count } = this.#database.prepare('SELECT count(*) AS count FROM mail').get() ?? {};
    return {
      mails: rows.map(({ summary }) => JSON.parse(String(summary)) as KeptMail),
      count: Number(count),
    };
  }

  /** One mail with its source. */
  find(messageId: string): { mail: KeptMail; source: string } | undefined {
    const row = this.#database.prepare('SELECT summary FROM mail WHERE message_id = ?').get(messageId);
    if (!row) return undefined;
    const mail = JSON.parse(String(row.summary)) as KeptMail;
    return { mail, source: readFileSync(mail.file, 'utf8') };
  }
}

function compose(
  { Destination = {}, ReplyToAddresses, Content }: SendEmailRequest,
  { from, messageId, date }: { from: string; messageId: string; date: Date },
): Promise<Buffer> {
  const { Subject, Body, Headers = [], Attachments = [] } = Content?.Simple ?? {};
  const composer = new MailComposer({
    from,
    to: Destination.ToAddresses ?? [],
    cc: Destination.CcAddresses ?? [],
    ...(ReplyToAddresses && { replyTo: ReplyToAddresses }),
    subject: Subject?.Data ?? '',
    ...(Body?.Text?.Data !== undefined && { text: Body.Text.Data }),
    ...(Body?.Html?.Data !== undefined && { html: Body.Html.Data }),
    headers: Headers.map(({ Name, Value }) => ({ key: Name, value: Value })),
    attachments: Attachments.map(({ FileName, RawContent, ContentType }) => ({
      filename: FileName,
      content: Buffer.from(RawContent, 'base64'),
      ...(ContentType && { contentType: ContentType }),
    })),
    messageId: `<${messageId}@local>`,
    date,
    // Nothing that a request names may be fetched from this machine.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** What a calendar takes out of a mail. */
function calendarOf({ attachments }: Email): string | undefined {
  const file = attachments.find(({ filename }) => filename === 'invite.ics');
  if (file === undefined) return undefined;
  return typeof file.content === 'string'
    ? file.content
    : Buffer.from(file.content as ArrayBuffer).toString('utf8');
}

/** After a crash a mail is there whole or not at all. */
function writeDurably(file: string, source: Buffer): void {
  const temporary = `${file}.part`;
  const handle = openSync(temporary, 'w');
  try {
    writeSync(handle, source);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
